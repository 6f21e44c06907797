import { classes, inside, type StyledContent } from '../content.tsx';

export type TagProps = StyledContent;

/** The state of a thing, in a word or two. Colours: `govuk-tag--grey`, `--green`, `--teal`, `--blue`, `--purple`, `--magenta`, `--red`, `--orange`, `--yellow`. */
export function Tag(props: TagProps) {
  return (
    <strong class={classes('govuk-tag', props.classes)} {...props.attributes}>
      {inside(props)}
    </strong>
  );
}
