import type { ComponentChildren } from 'preact';
import { type Attributes, type Content, classes, inside, type Maybe } from '../content.tsx';

export type DetailsProps = Content & { summaryText: ComponentChildren } & Maybe<{
    id: string;
    open: boolean;
    classes: string;
    attributes: Attributes;
  }>;

/** Words that most people can do without, one press away. */
export function Details(props: DetailsProps) {
  return (
    <details
      id={props.id || undefined}
      class={classes('govuk-details', props.classes)}
      {...props.attributes}
      open={props.open || undefined}
    >
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{props.summaryText}</span>
      </summary>
      <div class="govuk-details__text">{inside(props)}</div>
    </details>
  );
}
