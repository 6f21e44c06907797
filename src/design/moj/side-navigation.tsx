import {
  type Attributes,
  type Content,
  classes,
  Heading,
  type HeadingLevel,
  inside,
  type Maybe,
} from '../content.tsx';

export type SideNavigationItem = Content & { href: string } & Maybe<{
    active: boolean;
    attributes: Attributes;
  }>;

export type SideNavigationSection = {
  heading: Content & Maybe<{ headingLevel: HeadingLevel }>;
  items: readonly SideNavigationItem[];
};

export type SideNavigationProps = Maybe<{
  label: string;
  items: readonly SideNavigationItem[];
  /** Items under headings, in place of `items`. */
  sections: readonly SideNavigationSection[];
  classes: string;
  attributes: Attributes;
}>;

/** Parts of a long page or room, beside it. */
export function SideNavigation(props: SideNavigationProps) {
  return (
    <nav
      class={classes('moj-side-navigation', props.classes)}
      aria-label={props.label || undefined}
      {...props.attributes}
    >
      {props.sections ? (
        props.sections.map((section) => (
          <>
            <Heading level={section.heading.headingLevel ?? 4} class="moj-side-navigation__title">
              {inside(section.heading)}
            </Heading>
            <List items={section.items} />
          </>
        ))
      ) : (
        <List items={props.items ?? []} />
      )}
    </nav>
  );
}

function List({ items }: { items: readonly SideNavigationItem[] }) {
  return (
    <ul class="moj-side-navigation__list">
      {items.map((item) => (
        <li
          class={classes('moj-side-navigation__item', item.active && 'moj-side-navigation__item--active')}
          {...item.attributes}
        >
          <a href={item.href} aria-current={item.active ? 'location' : undefined}>
            {inside(item)}
          </a>
        </li>
      ))}
    </ul>
  );
}
