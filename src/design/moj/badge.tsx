import { classes, inside, type StyledContent } from '../content.tsx';

/** A word of warning or standing. Colours: `moj-badge--purple`, `--red`, `--green`, `--blue`, `--black`, `--grey`; `moj-badge--large`. */
export function Badge(props: StyledContent) {
  return (
    <span class={classes('moj-badge', props.classes)} {...props.attributes}>
      {inside(props)}
    </span>
  );
}
