import { classes, inside, type Maybe, type StyledContent } from '../content.tsx';

export type HintProps = StyledContent & Maybe<{ id: string }>;

/** Help that belongs to a field; the field names it in `aria-describedby`. */
export function Hint(props: HintProps) {
  return (
    <div id={props.id || undefined} class={classes('govuk-hint', props.classes)} {...props.attributes}>
      {inside(props)}
    </div>
  );
}
