/** What stands in a field, as it is read. */
import { isDay } from '../../platform/working-days.ts';
import type { WrittenOf } from '../entry.ts';
import { noAnswers } from '../said.ts';
import { type FieldRule, type Typed, tickedIn, typedFrom } from './field-rule.ts';
import type { Speak } from './fields.tsx';
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

/** Everything that an entry says, by the labels of its form; what was not said is left out. */
export function linesOf<Word extends string>(
  entry: Pick<WrittenOf<string>, 'body'>,
  fields: readonly FieldRule<Word>[],
  speak: Speak<Word>,
): (readonly [label: string, said: string])[] {
  const typed = typedFrom(Object.fromEntries(Object.entries(entry.body)), fields, '');
  return fields.flatMap((rule) => {
    const said = inWords(rule, typed.get(rule.name));
    return said === '' ? [] : [[speak(rule.label), said] as const];
  });
}
