import {
  type Attributes,
  type Content,
  classes,
  Heading,
  type HeadingLevel,
  hasContent,
  inside,
  type Maybe,
} from '../content.tsx';

export interface AccordionSection {
  readonly heading: Content;
  readonly summary?: Content | undefined;
  readonly content?: Content | undefined;
  readonly expanded?: boolean | undefined;
}

export type AccordionProps = {
  id: string;
  items: readonly (AccordionSection | null | undefined | false | '')[];
} & Maybe<{
  headingLevel: HeadingLevel;
  /** What the script says on its buttons; English when left out. */
  showAllSectionsText: string;
  hideAllSectionsText: string;
  showSectionText: string;
  showSectionAriaLabelText: string;
  hideSectionText: string;
  hideSectionAriaLabelText: string;
  /** Whether the browser remembers which sections are open. Ours never do: nothing of a record stays in a browser. */
  rememberExpanded: boolean;
  classes: string;
  attributes: Attributes;
}>;

/** Long parts of one page, each behind its heading; without script all of them are open. */
export function Accordion(props: AccordionProps) {
  const messages: Attributes = {
    'data-i18n.hide-all-sections': props.hideAllSectionsText,
    'data-i18n.hide-section': props.hideSectionText,
    'data-i18n.hide-section-aria-label': props.hideSectionAriaLabelText,
    'data-i18n.show-all-sections': props.showAllSectionsText,
    'data-i18n.show-section': props.showSectionText,
    'data-i18n.show-section-aria-label': props.showSectionAriaLabelText,
  };
  return (
    <div
      class={classes('govuk-accordion', props.classes)}
      data-module="govuk-accordion"
      id={props.id}
      {...messages}
      data-remember-expanded={
        props.rememberExpanded === undefined ? undefined : String(props.rememberExpanded)
      }
      {...props.attributes}
    >
      {props.items.map((item, index) =>
        item ? (
          <div
            class={classes('govuk-accordion__section', item.expanded && 'govuk-accordion__section--expanded')}
          >
            <div class="govuk-accordion__section-header">
              <Heading level={props.headingLevel ?? 2} class="govuk-accordion__section-heading">
                <span class="govuk-accordion__section-button" id={`${props.id}-heading-${index + 1}`}>
                  {inside(item.heading)}
                </span>
              </Heading>
              {hasContent(item.summary) ? (
                <div
                  class="govuk-accordion__section-summary govuk-body"
                  id={`${props.id}-summary-${index + 1}`}
                >
                  {inside(item.summary)}
                </div>
              ) : null}
            </div>
            <div id={`${props.id}-content-${index + 1}`} class="govuk-accordion__section-content">
              {item.content?.children ??
                (item.content?.text ? <p class="govuk-body">{item.content.text}</p> : null)}
            </div>
          </div>
        ) : null,
      )}
    </div>
  );
}
