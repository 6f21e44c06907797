import { useComponentWords } from '../component-words.ts';
import { type Attributes, type Content, classes, inside, type Maybe } from '../content.tsx';

export type Breadcrumb = Content & Maybe<{ href: string; attributes: Attributes }>;

export type BreadcrumbsProps = { items: readonly Breadcrumb[] } & Maybe<{
  classes: string;
  collapseOnMobile: boolean;
  labelText: string;
  attributes: Attributes;
}>;

/** Where this page stands: the last item, without an address, is the page itself. */
export function Breadcrumbs(props: BreadcrumbsProps) {
  const words = useComponentWords();
  return (
    <nav
      class={classes(
        'govuk-breadcrumbs',
        props.classes,
        props.collapseOnMobile && 'govuk-breadcrumbs--collapse-on-mobile',
      )}
      aria-label={props.labelText ?? words.breadcrumbs}
      {...props.attributes}
    >
      <ol class="govuk-breadcrumbs__list">
        {props.items.map((item) =>
          item.href ? (
            <li class="govuk-breadcrumbs__list-item">
              <a class="govuk-breadcrumbs__link" href={item.href} {...item.attributes}>
                {inside(item)}
              </a>
            </li>
          ) : (
            <li class="govuk-breadcrumbs__list-item" aria-current="page">
              {inside(item)}
            </li>
          ),
        )}
      </ol>
    </nav>
  );
}
