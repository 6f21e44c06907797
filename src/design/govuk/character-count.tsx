import { type CountedMessage, useComponentWords } from '../component-words.ts';
import { type Attributes, classes, inside, type Maybe } from '../content.tsx';
import { Hint } from './hint.tsx';
import { Textarea, type TextareaProps } from './textarea.tsx';

export type CharacterCountProps = Omit<TextareaProps, 'describedBy' | 'disabled' | 'autocomplete'> &
  Maybe<{
    maxlength: number | string;
    maxwords: number | string;
    /** Percentage of the limit from which the message is shown. */
    threshold: number | string;
    countType: string;
    countMessage: Maybe<{ classes: string }>;
    textareaDescriptionText: string;
    charactersUnderLimitText: Partial<CountedMessage>;
    charactersAtLimitText: string;
    charactersOverLimitText: Partial<CountedMessage>;
    wordsUnderLimitText: Partial<CountedMessage>;
    wordsAtLimitText: string;
    wordsOverLimitText: Partial<CountedMessage>;
  }>;

/** A text area that says how much room is left. Nothing stops anyone from writing more; the server judges. */
export function CharacterCount(props: CharacterCountProps) {
  const words = useComponentWords();
  const said = words.countMessages;
  const id = props.id || props.name || '';
  const limit = props.maxwords || props.maxlength;
  const countType = props.countType || (props.maxwords ? 'words' : undefined);
  const description =
    props.textareaDescriptionText || (countType === 'words' ? words.wordsAllowed : words.charactersAllowed);
  const spoken: Attributes = {
    ...(!limit && props.textareaDescriptionText
      ? { 'data-i18n.textarea-description.other': props.textareaDescriptionText }
      : {}),
    ...counted('characters-under-limit', props.charactersUnderLimitText ?? said?.charactersUnder),
    'data-i18n.characters-at-limit': props.charactersAtLimitText || said?.charactersAt,
    ...counted('characters-over-limit', props.charactersOverLimitText ?? said?.charactersOver),
    ...counted('words-under-limit', props.wordsUnderLimitText ?? said?.wordsUnder),
    'data-i18n.words-at-limit': props.wordsAtLimitText || said?.wordsAt,
    ...counted('words-over-limit', props.wordsOverLimitText ?? said?.wordsOver),
  };
  const message = (
    <>
      <Hint
        id={`${id}-info`}
        classes={classes('govuk-character-count__message', props.countMessage?.classes)}
        text={limit ? description.replace('%{count}', String(limit)) : undefined}
      />
      {inside(props.formGroup?.afterInput)}
    </>
  );
  return (
    <Textarea
      id={id}
      name={props.name}
      describedBy={`${id}-info`}
      rows={props.rows}
      spellcheck={props.spellcheck}
      value={props.value}
      formGroup={{
        classes: classes('govuk-character-count', props.formGroup?.classes),
        attributes: {
          'data-module': 'govuk-character-count',
          'data-maxlength': text(props.maxlength),
          'data-maxwords': text(props.maxwords),
          'data-threshold': text(props.threshold),
          'data-count-type': countType,
          ...spoken,
          ...props.formGroup?.attributes,
        },
        beforeInput: props.formGroup?.beforeInput,
        afterInput: { children: message },
      }}
      classes={classes('govuk-js-character-count', props.classes)}
      label={props.label}
      hint={props.hint}
      errorMessage={props.errorMessage}
      attributes={props.attributes}
    />
  );
}

function text(value: number | string | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}

function counted(key: string, messages: Partial<CountedMessage> | undefined): Attributes {
  return Object.fromEntries(
    Object.entries(messages ?? {}).map(([rule, message]) => [`data-i18n.${key}.${rule}`, message]),
  );
}
