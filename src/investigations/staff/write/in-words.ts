/** What stands in a field, as it is read. */
import { isDay } from '../../../platform/working-days.ts';
import { noAnswers } from '../../investigation/entry-bodies.ts';
import { dayInWords, say } from '../say.ts';
import type { FieldRule, Typed } from './field-rule.ts';

export function inWords(rule: FieldRule, typed: Typed | undefined): string {
  if (typed === undefined) return '';
  const none = noAnswers.find((each) => each === typed.none);
  if (typed.text === '') return none === undefined ? '' : say(`none.${none}`);
  if (rule.type === 'day') return isDay(typed.text) ? dayInWords(typed.text) : typed.text;
  if ('options' in rule) {
    const chosen = rule.type === 'many' ? typed.text.split(' ') : [typed.text];
    return chosen.map((each) => rule.options.find(({ value }) => value === each)?.text ?? each).join(', ');
  }
  return typed.text;
}
