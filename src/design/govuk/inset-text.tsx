import { classes, inside, type Maybe, type StyledContent } from '../content.tsx';

export type InsetTextProps = StyledContent & Maybe<{ id: string }>;

/** Words set apart from the rest. */
export function InsetText(props: InsetTextProps) {
  return (
    <div id={props.id || undefined} class={classes('govuk-inset-text', props.classes)} {...props.attributes}>
      {inside(props)}
    </div>
  );
}
