/** The answers of a half-finished report, in the shape of the questions, and the report they become. Pure. */
import { z } from 'zod';
import type { KeptFile } from '../../files/index.ts';
import {
  affectedAnswers,
  businessTold,
  type ContactTold,
  contactTold,
  dangerAnswers,
  identityChoices,
  longestText,
  mostOfEach,
  personTold,
  phoneTold,
  type Told,
  textsOf,
  vehicleTold,
  whenTold,
  whereTold,
} from '../told.ts';
import { attachedShape, nothingAttached } from './attached.ts';

/** One of several people, vehicles ...; the key lets it be changed and removed, and goes no further than the draft. */
const listOf = <T extends z.ZodType>(item: T) =>
  z.array(z.strictObject({ key: z.string().max(40), item })).max(mostOfEach);

export const answersShape = z.strictObject({
  danger: z.enum(dangerAnswers).optional(),
  whatSeen: z.string().min(1).max(longestText).optional(),
  where: whereTold
    .extend({
      /** The place found for the words, to be shown back. */
      place: z.string().optional(),
      /** False while several places fit and none is chosen. */
      settled: z.boolean(),
    })
    .optional(),
  when: whenTold.optional(),
  people: listOf(personTold),
  vehicles: listOf(vehicleTold),
  phones: listOf(phoneTold),
  businesses: listOf(businessTold),
  files: attachedShape.default(nothingAttached),
  affected: z.enum(affectedAnswers).optional(),
  howKnow: z.string().max(longestText).optional(),
  identity: z.enum(identityChoices).optional(),
  contact: contactTold.optional(),
});
export type Answers = z.infer<typeof answersShape>;

export const noAnswers: Answers = {
  people: [],
  vehicles: [],
  phones: [],
  businesses: [],
  files: nothingAttached,
};

/** Does the reporter want to be reached at all? Nothing chosen means anonymous. */
export const givesContact = (answers: Answers): boolean =>
  answers.identity === 'confidential' || answers.identity === 'named';

/** What was told, without what only the form needs. Undefined while nothing seen has been said. */
export function toldFrom(answers: Answers): Told | undefined {
  const {
    whatSeen,
    where,
    people,
    vehicles,
    phones,
    businesses,
    identity,
    contact: _,
    files: __,
    ...rest
  } = answers;
  if (whatSeen === undefined) return undefined;
  const items = <T>(list: readonly { readonly item: T }[]): T[] => list.map(({ item }) => item);
  const { place: _place, settled: _settled, ...whereSaid } = where ?? { text: '', settled: true };
  return {
    ...rest,
    whatSeen,
    ...(where === undefined ? {} : { where: whereSaid }),
    people: items(people),
    vehicles: items(vehicles),
    phones: items(phones),
    businesses: items(businesses),
    identity: identity ?? 'anonymous',
  };
}

/** How to reach the reporter, when they want to be reached and said how. */
export const contactFrom = (answers: Answers): ContactTold | undefined =>
  givesContact(answers) && answers.contact !== undefined && Object.keys(answers.contact).length > 0
    ? answers.contact
    : undefined;

/** The files to send along. */
export const filesFrom = (answers: Answers): readonly KeptFile[] => answers.files.kept;

/** Every text written so far, for the words that speak of danger; those about how to reach the reporter among them. */
export const textsIn = (answers: Answers): string[] => {
  const told = toldFrom({ ...answers, whatSeen: answers.whatSeen ?? '-' });
  const safe = [answers.contact?.safeTimes, answers.contact?.safeWords].filter((each) => each !== undefined);
  return [...(told === undefined ? [] : textsOf(told)), ...safe];
};
