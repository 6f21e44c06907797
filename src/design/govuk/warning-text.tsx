import { useComponentWords } from '../component-words.ts';
import { classes, inside, type Maybe, type StyledContent } from '../content.tsx';

export type WarningTextProps = StyledContent & Maybe<{ iconFallbackText: string }>;

/** Something with serious consequences. */
export function WarningText(props: WarningTextProps) {
  const words = useComponentWords();
  return (
    <div class={classes('govuk-warning-text', props.classes)} {...props.attributes}>
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong class="govuk-warning-text__text">
        <span class="govuk-visually-hidden">{props.iconFallbackText || words.warning}</span> {inside(props)}
      </strong>
    </div>
  );
}
