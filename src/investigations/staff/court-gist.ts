/** What a step on the way through court says, in a line: for the chronology and the schedule. */
import { toldOfWhat } from '../court/court-bodies.ts';
import { c, nameOfCharge, nameOfOutcome, nameOfPerson } from '../court/court-words.ts';
import type { EntryOf } from '../investigation/entry.ts';
import { oneOf, type Story } from '../investigation/story.ts';
import { say } from './say.ts';

export type CourtEntry = EntryOf<
  | 'advice'
  | 'charge'
  | 'hearing'
  | 'heard'
  | 'plea'
  | 'verdict'
  | 'sentence'
  | 'payment'
  | 'charge-ended'
  | 'ordered'
  | 'care'
  | 'told'
>;

/** Who is charged with what; empty where the charge is not among what stands. */
function chargeIn(story: Story, id: string): string {
  const charge = oneOf(story, 'charge', id);
  return charge === undefined ? '' : nameOfCharge(story, charge);
}

/** What is said, and of whom or which charge. */
function partsOf(entry: CourtEntry, story: Story): readonly string[] {
  switch (entry.kind) {
    case 'advice':
      return [nameOfPerson(story, entry.body.of), c(`answer.${entry.body.answer}`)];
    case 'charge':
      return [nameOfCharge(story, entry)];
    case 'hearing':
      return [chargeIn(story, entry.body.charge), c(`hearing.${entry.body.what}`), entry.body.court];
    case 'heard': {
      const hearing = oneOf(story, 'hearing', entry.about)?.body;
      return [
        ...(hearing === undefined ? [] : [chargeIn(story, hearing.charge), c(`hearing.${hearing.what}`)]),
        c(`heard.${entry.body.as}`),
      ];
    }
    case 'plea':
      return [chargeIn(story, entry.body.charge), c(`plea.${entry.body.plea}`)];
    case 'verdict':
      return [chargeIn(story, entry.body.charge), c(`verdict.${entry.body.verdict}`)];
    case 'sentence': {
      const kinds = entry.body.kinds.map((kind) => c(`sentence.${kind}`)).join(', ');
      return [chargeIn(story, entry.body.charge), kinds, entry.body.length ?? ''];
    }
    case 'payment':
      return [
        chargeIn(story, entry.body.charge),
        c(`payment.${entry.body.what}`),
        c(`made.${entry.body.made}`),
      ];
    case 'charge-ended':
      return [chargeIn(story, entry.body.charge), c(`ended.${entry.body.how}`)];
    case 'ordered':
      return [nameOfPerson(story, entry.body.of), c(`ordered.${entry.body.made}`)];
    case 'care':
      return [nameOfPerson(story, entry.about)];
    case 'told':
      return [nameOfPerson(story, entry.body.of), nameOfOutcome(story, toldOfWhat(entry.body))];
  }
}

/** The line, without the name of its kind. */
export const courtGist = (entry: CourtEntry, story: Story): string =>
  partsOf(entry, story)
    .filter((part) => part !== '')
    .join(' · ');

/** The line, with the name of its kind. */
export const courtLine = (entry: CourtEntry, story: Story): string =>
  `${say(`kind.${entry.kind}`)}: ${courtGist(entry, story)}`;
