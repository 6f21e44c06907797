/** What the codes of court are called, and the words of its page. */
import { catalogue } from '../../platform/words/index.ts';
import type { Day } from '../../platform/working-days.ts';
import type { EntryOf } from '../investigation/entry.ts';
import type { Story } from '../investigation/story.ts';
import { oneOf } from '../investigation/story.ts';
import { nameOfThing } from '../staff/say.ts';
import { findCharge, isMistake } from './charge.ts';
import { type OffenceCode, offenceOf } from './offences.ts';
import en from './words/en.json' with { type: 'json' };

export const c = catalogue({ en })('en');

/** What a person is called here. */
export function nameOfPerson(story: Story, id: string): string {
  const person = oneOf(story, 'person', id);
  return person === undefined ? '' : nameOfThing(person);
}

/** The law, and the highest sentence, now or for what was done on a day: what a charge puts at stake. */
export function lawInWords(code: OffenceCode, then?: Day): string {
  const { law, most, checked } = offenceOf(code, then);
  const parts = [
    law,
    most === null ? '' : most === 'life' ? c('most.life') : c('most.years', { years: most }),
    law === '' || checked ? '' : c('unchecked'),
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** What somebody was told of: a charge, that somebody is not charged, or that the investigation was closed. Empty where it is not among what stands. */
export function nameOfOutcome(story: Story, what: string): string {
  if (what === 'closing') return c('outcome.closing');
  const charge = oneOf(story, 'charge', what);
  if (charge !== undefined) return nameOfCharge(story, charge);
  const advice = oneOf(story, 'advice', what)?.body;
  return advice === undefined ? '' : `${nameOfPerson(story, advice.of)}: ${c(`answer.${advice.answer}`)}`;
}

/** Who is charged with what: names one charge among several, and says where it was written by mistake. */
export function nameOfCharge(story: Story, { about, body }: EntryOf<'charge'>): string {
  const line = findCharge(story, about);
  const name = `${nameOfPerson(story, body.of)}: ${c(`offence.${body.offence}`)}`;
  return line !== undefined && isMistake(line) ? c('charge.mistake', { name }) : name;
}
