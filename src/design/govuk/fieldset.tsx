import type { ComponentChildren } from 'preact';
import { type Attributes, classes, hasContent, inside, type Maybe, type StyledContent } from '../content.tsx';

/** A legend's words; `isPageHeading` makes it the page's only `h1` as well. */
export type Legend = StyledContent & Maybe<{ isPageHeading: boolean }>;

/** The fieldset around a group of fields, as the form components take it. */
export type FieldsetOptions = Maybe<{
  legend: Legend;
  describedBy: string;
  role: 'group' | 'radiogroup' | (string & {});
  classes: string;
  attributes: Attributes;
}>;

export type FieldsetProps = FieldsetOptions & { children?: ComponentChildren };

/** Fields that answer one question together. */
export function Fieldset(props: FieldsetProps) {
  const { legend } = props;
  const heading = legend?.isPageHeading ? (
    <h1 class="govuk-fieldset__heading">{inside(legend)}</h1>
  ) : (
    inside(legend)
  );
  const attributes: Attributes = { role: props.role || undefined, ...props.attributes };
  return (
    <fieldset
      class={classes('govuk-fieldset', props.classes)}
      aria-describedby={props.describedBy || undefined}
      {...attributes}
    >
      {hasContent(legend) ? (
        <legend class={classes('govuk-fieldset__legend', legend?.classes)}>{heading}</legend>
      ) : null}
      {props.children}
    </fieldset>
  );
}
