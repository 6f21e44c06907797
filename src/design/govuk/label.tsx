import { classes, hasContent, inside, type Maybe, type StyledContent } from '../content.tsx';

/** A label's words; `isPageHeading` makes it the page's only `h1` as well. */
export type LabelContent = StyledContent & Maybe<{ isPageHeading: boolean }>;

export type LabelProps = LabelContent & Maybe<{ for: string }>;

/** The label of one field. Without words there is no label. */
export function Label(props: LabelProps) {
  if (!hasContent(props)) return null;
  const label = (
    <label class={classes('govuk-label', props.classes)} {...props.attributes} for={props.for || undefined}>
      {inside(props)}
    </label>
  );
  return props.isPageHeading ? <h1 class="govuk-label-wrapper">{label}</h1> : label;
}
