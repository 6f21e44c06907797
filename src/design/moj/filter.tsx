import type { ComponentChildren } from 'preact';
import { type Attributes, type Content, inside, type Maybe } from '../content.tsx';
import { Button } from '../govuk/button.tsx';

export type FilterProps = {
  heading: Content;
  /** The fields; the form around the whole is the page's. */
  children: ComponentChildren;
} & Maybe<{
  selectedFilters: {
    heading: Content;
    clearLink: { href: string; text: string };
    categories: readonly { heading: Content; items: readonly { href: string; text: string }[] }[];
  };
  submit: Maybe<{ text: string; attributes: Attributes }>;
  removeFilterText: string;
  attributes: Attributes;
}>;

/** What narrows a list, with what is chosen now and a link to take each away. */
export function Filter(props: FilterProps) {
  const { selectedFilters: selected } = props;
  return (
    <div class="moj-filter" data-module="moj-filter" {...props.attributes}>
      <div class="moj-filter__header">
        <div class="moj-filter__header-title">
          <h2 class="govuk-heading-m">{inside(props.heading)}</h2>
        </div>
        <div class="moj-filter__header-action" />
      </div>
      <div class="moj-filter__content">
        {selected ? (
          <div class="moj-filter__selected">
            <div class="moj-filter__selected-heading">
              <div class="moj-filter__heading-title">
                <h2 class="govuk-heading-m">{inside(selected.heading)}</h2>
              </div>
              <div class="moj-filter__heading-action">
                <p>
                  <a class="govuk-link govuk-link--no-visited-state" href={selected.clearLink.href}>
                    {selected.clearLink.text}
                  </a>
                </p>
              </div>
            </div>
            {selected.categories.map((category) => (
              <>
                <h3 class="govuk-heading-s govuk-!-margin-bottom-0">{inside(category.heading)}</h3>
                <ul class="moj-filter-tags">
                  {category.items.map((item) => (
                    <li>
                      <a class="moj-filter__tag" href={item.href}>
                        <span class="govuk-visually-hidden">
                          {props.removeFilterText ?? 'Remove this filter'}
                        </span>{' '}
                        {item.text}
                      </a>
                    </li>
                  ))}
                </ul>
              </>
            ))}
          </div>
        ) : null}
        <div class="moj-filter__options">
          <Button text={props.submit?.text || 'Apply filters'} attributes={props.submit?.attributes} />
          {props.children}
        </div>
      </div>
    </div>
  );
}
