/** What stands in a field, as it is read. */
import { isDay } from '../../platform/working-days.ts';
import { noAnswers } from '../said.ts';
import { type FieldRule, type Typed, tickedIn } from './field-rule.ts';
import { dayInWords, formWord } from './form-words.ts';

export function inWords(rule: FieldRule, typed: Typed | undefined): string {
  if (typed === undefined) return '';
  const none = noAnswers.find((each) => each === typed.none);
  if (typed.text === '') return none === undefined ? '' : formWord(`none.${none}`);
  if (rule.type === 'day') return isDay(typed.text) ? dayInWords(typed.text) : typed.text;
  if (rule.type === 'ticks')
    return tickedIn(rule.options, typed.text)
      .map(({ text }) => text)
      .join(', ');
  if ('options' in rule) return rule.options.find(({ value }) => value === typed.text)?.text ?? typed.text;
  return typed.text;
}
