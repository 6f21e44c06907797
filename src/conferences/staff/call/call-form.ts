/** What is asked when a conference is called. */
import { z } from 'zod';
import type { FieldRule as AnyFieldRule, Option, ReadForm } from '../../../entries/index.ts';
import { catalogue } from '../../../platform/words/index.ts';
import { isDay, londonInstant } from '../../../platform/working-days.ts';
import en from './words/en.json' with { type: 'json' };

export const t = catalogue({ en })('en');
export type CallWord = keyof typeof en;
type FieldRule = AnyFieldRule<CallWord>;

/** What a conference is: its name, when, where, and who leads it. `chairs`: who of one's own agency can. */
export const whatFields = (chairs: readonly Option[]): readonly FieldRule[] => [
  { name: 'title', type: 'text', label: 'name', hint: 'name.hint', needed: 'name.needed' },
  { name: 'on', type: 'day', label: 'on', needed: 'on.needed' },
  { name: 'at', type: 'time', label: 'at', hint: 'at.hint', needed: 'at.needed' },
  { name: 'place', type: 'text', label: 'place', hint: 'place.hint', needed: 'place.needed' },
  { name: 'chair', type: 'list', label: 'chair', options: chairs, needed: 'chair.needed' },
];

/** The same when it is called. `agencies`: whom one can ask. */
export const callFields = (chairs: readonly Option[], agencies: readonly Option[]): readonly FieldRule[] => [
  ...whatFields(chairs),
  { name: 'agencies', type: 'ticks', label: 'agencies', options: agencies, needed: 'agencies.needed' },
];

/** What it is called, where and who leads it, of a form without problems. */
export const whatShape = z.object({
  title: z.string().transform((title) => title.slice(0, 200)),
  place: z.string(),
  chair: z.uuid(),
});

/** When it begins, of a form without problems. */
export function startOf({ body }: Pick<ReadForm<string>, 'body'>): Date {
  const on = String(body['on']);
  const [hours = 0, minutes = 0] = String(body['at']).split(':').map(Number);
  if (!isDay(on)) throw new RangeError('no day');
  return londonInstant(on, hours, minutes);
}
