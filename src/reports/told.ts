/**
 * What a reporter told, in the shape of the form. Every part but what was seen may be missing: unknown, refused and not
 * asked are answers. Kept as it was told; nothing here is put right.
 */
import { z } from 'zod';
import type { ToldForMentions } from '../identities/index.ts';

/** Longest text of one answer, in characters: the national referral's own limit. */
export const longestText = 15_000;
/** Longest short answer. */
export const longestLine = 300;
/** Most people, vehicles, phones or businesses in one report. */
export const mostOfEach = 50;

const text = z.string().max(longestText);
const line = z.string().max(longestLine);

export const dangerAnswers = ['yes', 'no', 'unsure'] as const;
export const howOftenAnswers = ['once', 'several', 'daily', 'ongoing', 'unsure'] as const;
export const affectedAnswers = ['me', 'someone-i-know', 'no', 'prefer-not'] as const;
export const identityChoices = ['anonymous', 'confidential', 'named'] as const;
export const sexAnswers = ['female', 'male', 'another', 'unsure'] as const;
/** How somebody who hands something in knows it: the person told them, they saw it, others told them, or a document says so. */
export const knownAnswers = ['person', 'seen', 'others', 'document'] as const;
export const personRoles = ['may-be-affected', 'may-be-causing', 'unsure'] as const;

export const personTold = z.strictObject({
  name: line.optional(),
  otherNames: line.optional(),
  approximateAge: line.optional(),
  dateOfBirth: line.optional(),
  sex: z.enum(sexAnswers).optional(),
  nationality: line.optional(),
  role: z.enum(personRoles).optional(),
  description: text.optional(),
});
export const vehicleTold = z.strictObject({
  plate: line.optional(),
  make: line.optional(),
  colour: line.optional(),
  description: text.optional(),
});
export const phoneTold = z.strictObject({ number: line, whose: line.optional() });
export const businessTold = z.strictObject({
  name: line.optional(),
  website: line.optional(),
  companyNumber: line.optional(),
  kind: line.optional(),
});
export const contactTold = z.strictObject({
  name: line.optional(),
  phone: line.optional(),
  email: line.optional(),
  safeTimes: line.optional(),
  safeWords: line.optional(),
  neverVoicemail: z.boolean().optional(),
});
export const whereTold = z.strictObject({
  text,
  postcode: line.optional(),
  wardCode: line.optional(),
  councilCode: line.optional(),
});
export const whenTold = z.strictObject({
  text: text.optional(),
  /** yyyy-mm-dd */
  from: z.iso.date().optional(),
  howOften: z.enum(howOftenAnswers).optional(),
});

/** What the member who took the report adds to it, kept apart from the words they were told: fact and opinion are two things. */
export const takenTold = z.strictObject({
  /** What the member saw or heard for themselves. */
  observed: text.optional(),
  /** Who passed it on, when it came by another body. */
  partner: line.optional(),
  /** On which ground another agency may tell it, where it is handed in from support: the person's consent, or the law. */
  ground: line.optional(),
  /** How those who hand it in from support know it. */
  known: z.enum(knownAnswers).optional(),
  /** The number that the call, letter or log has there. */
  theirReference: line.optional(),
  interpreter: z.boolean().optional(),
  /** Dialect, and whom the reporter would rather speak through. */
  interpreterWish: line.optional(),
});

/** All that was told but how to reach the reporter, which is sealed apart. */
export const told = z.strictObject({
  danger: z.enum(dangerAnswers).optional(),
  whatSeen: text.min(1),
  where: whereTold.optional(),
  when: whenTold.optional(),
  people: z.array(personTold).max(mostOfEach),
  vehicles: z.array(vehicleTold).max(mostOfEach),
  phones: z.array(phoneTold).max(mostOfEach),
  businesses: z.array(businessTold).max(mostOfEach),
  affected: z.enum(affectedAnswers).optional(),
  howKnow: text.optional(),
  identity: z.enum(identityChoices),
  taken: takenTold.optional(),
});

export type Told = z.infer<typeof told>;
export type ContactTold = z.infer<typeof contactTold>;
export type PersonTold = z.infer<typeof personTold>;
export type VehicleTold = z.infer<typeof vehicleTold>;
export type PhoneTold = z.infer<typeof phoneTold>;
export type BusinessTold = z.infer<typeof businessTold>;

/** Every piece of free text in a report, in the order it was asked. */
export function textsOf(what: Told): string[] {
  return [
    what.whatSeen,
    what.where?.text,
    what.where?.postcode,
    what.when?.text,
    ...what.people.flatMap((person) => [
      person.name,
      person.otherNames,
      person.nationality,
      person.description,
    ]),
    ...what.vehicles.flatMap((vehicle) => [vehicle.plate, vehicle.make, vehicle.colour, vehicle.description]),
    ...what.phones.flatMap((phone) => [phone.number, phone.whose]),
    ...what.businesses.flatMap((business) => [
      business.name,
      business.website,
      business.companyNumber,
      business.kind,
    ]),
    what.howKnow,
    what.taken?.observed,
    what.taken?.partner,
    what.taken?.theirReference,
  ].filter((each): each is string => each !== undefined && each !== '');
}

/** What was told, as identities draws mentions from it. */
export function toldForMentions(what: Told, saidOn: Date): ToldForMentions {
  const narrative = [
    what.whatSeen,
    what.when?.text,
    what.howKnow,
    what.taken?.observed,
    ...what.people.map((person) => person.description),
    ...what.vehicles.map((vehicle) => vehicle.description),
  ].filter((each): each is string => each !== undefined && each !== '');
  const { where } = what;
  return {
    narrative,
    people: what.people.map((person) => ({
      ...person,
      aliases:
        person.otherNames === undefined
          ? []
          : person.otherNames.split(/[,;/]| or /).map((name) => name.trim()),
    })),
    places:
      where === undefined ? [] : [{ text: where.text, postcode: where.postcode, wardCode: where.wardCode }],
    vehicles: what.vehicles,
    phones: what.phones,
    businesses: what.businesses,
    online: [],
    saidOn,
  };
}
