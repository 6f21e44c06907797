/** What somebody enters for one question of the national form, in the form's own words. */
import type { Said } from '../answer.ts';
import { takesUnknown } from '../questions/ask.ts';
import type { Question } from '../questions/question.ts';
import type { PackEntry } from './pack.ts';
import { t } from './pack-words.ts';

/** What a person enters: the option's label, the words, or words that say why there are none. */
export function enterOf(question: Question, said: Said | undefined, text: string | undefined): string[] {
  const labelOf = (value: string): string =>
    question.options?.find((option) => option.value === value)?.label ?? value;
  if (said === undefined) return [];
  if (said.kind !== 'value') {
    if (question.whenUnknown !== undefined) return [labelOf(question.whenUnknown)];
    const isWritten = question.type === 'text' || question.type === 'long-text';
    if (!question.required || !takesUnknown(question)) return [];
    return isWritten
      ? [
          text === undefined || text === ''
            ? t(`said.${said.kind}`)
            : t('said.why', { said: t(`said.${said.kind}`), why: text }),
        ]
      : ['Unknown'];
  }
  const values = [said.value].flat();
  if (question.type === 'file') return [];
  return question.options === undefined && question.list === undefined
    ? [text ?? values.join('\n')].filter((each) => each !== '')
    : values.map(labelOf);
}

/** How an answer stands, when the form does not need another. */
export function stateOf(said: Said | undefined, enter: readonly string[]): PackEntry['state'] {
  if (said === undefined) return 'left-blank';
  if (said.kind !== 'value') return said.kind;
  return enter.length === 0 ? 'left-blank' : 'answered';
}
