import { type Attributes, type Content, classes, inside, type Maybe } from '../content.tsx';

export type SubNavigationItem = Content & { href: string } & Maybe<{
    active: boolean;
    classes: string;
    attributes: Attributes;
  }>;

export type SubNavigationProps = { items: readonly SubNavigationItem[] } & Maybe<{
  label: string;
  classes: string;
  attributes: Attributes;
}>;

/** Pages of one record, as a row of tabs that are links. */
export function SubNavigation(props: SubNavigationProps) {
  return (
    <nav
      class={classes('moj-sub-navigation', props.classes)}
      aria-label={props.label || 'Secondary navigation region'}
      {...props.attributes}
    >
      <ul class="moj-sub-navigation__list">
        {props.items.map((item) => (
          <li class={classes('moj-sub-navigation__item', item.classes)}>
            <a
              class="moj-sub-navigation__link"
              aria-current={item.active ? 'page' : undefined}
              href={item.href}
              {...item.attributes}
            >
              {inside(item)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
