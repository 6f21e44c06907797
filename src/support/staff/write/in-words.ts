/** What stands in a field, as it is read. */
import { isDay } from '../../../platform/working-days.ts';
import { noAnswers } from '../../case/shapes.ts';
import { dayInWords, say } from '../case-words.ts';
import type { FieldRule, Typed } from './field-rule.ts';

export function inWords(rule: FieldRule, typed: Typed | undefined): string {
  if (typed === undefined) return '';
  const none = noAnswers.find((each) => each === typed.none);
  if (typed.text === '') return none === undefined ? '' : say(`none.${none}`);
  if (rule.type === 'day') return isDay(typed.text) ? dayInWords(typed.text) : typed.text;
  if (rule.type === 'ticks') {
    const chosen = new Set(typed.text.split(','));
    return rule.options.flatMap(({ value, text }) => (chosen.has(value) ? [text] : [])).join(', ');
  }
  if ('options' in rule) return rule.options.find(({ value }) => value === typed.text)?.text ?? typed.text;
  return typed.text;
}
