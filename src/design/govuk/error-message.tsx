import { useComponentWords } from '../component-words.ts';
import { classes, inside, type Maybe, type StyledContent } from '../content.tsx';

/** What is wrong with a field and what to do. `visuallyHiddenText` is read first; `''` leaves it out. */
export type ErrorMessageContent = StyledContent & Maybe<{ visuallyHiddenText: string }>;

export type ErrorMessageProps = ErrorMessageContent & Maybe<{ id: string }>;

/** One field's error. */
export function ErrorMessage(props: ErrorMessageProps) {
  const words = useComponentWords();
  const prefix = props.visuallyHiddenText ?? words.error;
  return (
    <p id={props.id || undefined} class={classes('govuk-error-message', props.classes)} {...props.attributes}>
      {prefix ? <span class="govuk-visually-hidden">{prefix}:</span> : null}
      {prefix ? ' ' : null}
      {inside(props)}
    </p>
  );
}
