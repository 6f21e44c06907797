import { randomUUID } from 'node:crypto';
import type { Grade, Written } from '../../investigations/index.ts';
import { isDay, londonDay } from '../../platform/working-days.ts';
import type { OpenedReport, PersonTold } from '../../reports/index.ts';
import { say } from '../referral-values-words.ts';

const sexes = { female: 'Female', male: 'Male', another: 'Another', unsure: undefined } as const;
const partOf = { 'may-be-affected': 'possible-victim', 'may-be-causing': 'suspect' } as const;
/** What there is of these words, one after the other. */
export const joined = (...words: readonly (string | undefined)[]): string | undefined =>
  words.filter(Boolean).join(', ') || undefined;
/** A field that is left out where nothing was said. */
export const optional = <K extends string>(
  name: K,
  value: string | undefined,
): { [key in K]?: string } | object => (value === undefined || value === '' ? {} : { [name]: value });

/** What of a source an investigation keeps: a report, or whoever told a support case that handed it in, and how it is known. */
const sourceOf = { person: 'victim', seen: 'partner', others: 'partner', document: 'document' } as const;

/** Where something comes from, when, and how it is graded. */
export type Sourced = Grade & {
  readonly source: 'report' | 'victim' | 'partner' | 'document';
  readonly sourceNote: string;
  readonly nature: 'hearsay' | 'fact';
  readonly on: ReturnType<typeof londonDay>;
};

/** Where it comes from. What another agency's support handed in says who, on what ground and how it is known; what they saw themselves is a fact. */
export function sourcedBy({ report, told }: Pick<OpenedReport, 'report' | 'told'>, grade: Grade): Sourced {
  const { partner, ground, known } = told?.taken ?? {};
  const note = [
    report.reference,
    ...(ground === undefined ? [] : [partner, ground, known === undefined ? '' : say(`known.${known}`)]),
  ];
  return {
    source: ground === undefined ? 'report' : sourceOf[known ?? 'others'],
    sourceNote: note.filter(Boolean).join(', '),
    nature: ground !== undefined && known === 'seen' ? 'fact' : 'hearsay',
    on: londonDay(report.receivedAt),
    ...grade,
  };
}

/**
 * What a report says, as the first entries of an investigation: what was told and what the reporter wrote later, each person, place, vehicle, phone and business, and what the report
 * takes somebody to be. All of it says where it comes from and how it is known, as graded by whoever takes it over. Pure but for the ids; nothing is
 * concluded.
 */
export function toldToInvestigate(
  { report, told, messages }: Pick<OpenedReport, 'report' | 'told' | 'messages'>,
  grade: Grade = {},
): Written[] {
  if (told === undefined) return [];
  const sourced = sourcedBy({ report, told }, grade);
  const about = () => randomUUID();
  const people = told.people.flatMap((person) =>
    peopleTold(person, randomUUID(), { sourced, reference: report.reference }),
  );
  const { where } = told;
  const since = told.when?.from;
  return [
    ...people,
    {
      kind: 'fact',
      about: about(),
      body: {
        what: told.whatSeen,
        when: 'about',
        from: since !== undefined && isDay(since) ? since : sourced.on,
        about: people.flatMap(({ kind, about: id }) => (kind === 'person' ? [id] : [])),
        ...sourced,
      },
    },
    ...observedIn(told, sourced),
    ...toldLater(messages, sourced),
    ...(where === undefined
      ? []
      : [
          {
            kind: 'place',
            about: about(),
            body: { address: where.text, ...optional('postcode', where.postcode), ...sourced },
          } as const,
        ]),
    ...told.vehicles.map(
      ({ plate, make, colour, description }): Written => ({
        kind: 'vehicle',
        about: about(),
        body: {
          plate: plate ?? '?',
          ...optional('looks', joined(colour, make, description)),
          ...sourced,
        },
      }),
    ),
    ...told.phones.map(
      ({ number, whose }): Written => ({
        kind: 'phone',
        about: about(),
        body: { number, ...optional('what', whose), ...sourced },
      }),
    ),
    ...told.businesses.flatMap(({ website }): Written[] =>
      website === undefined || website.trim() === ''
        ? []
        : [{ kind: 'account', about: about(), body: { where: say('website'), handle: website, ...sourced } }],
    ),
    ...told.businesses.map(
      ({ name, website, companyNumber, kind }): Written => ({
        kind: 'business',
        about: about(),
        body: {
          name: name ?? website ?? '?',
          ...optional('number', companyNumber),
          ...optional('trade', kind),
          ...sourced,
        },
      }),
    ),
  ];
}

function peopleTold(
  person: PersonTold,
  id: string,
  { sourced, reference }: { readonly sourced: Sourced; readonly reference: string },
): Written[] {
  const said = (text: string | undefined) =>
    text === undefined || text === '' ? ({ none: 'unknown' } as const) : text;
  const part = person.role === undefined || person.role === 'unsure' ? undefined : partOf[person.role];
  return [
    {
      kind: 'person',
      about: id,
      body: {
        name: said(person.name),
        ...optional('otherNames', person.otherNames),
        born: said(person.dateOfBirth ?? person.approximateAge),
        sex: said(sexes[person.sex ?? 'unsure']),
        nationality: said(person.nationality),
        ...optional('looks', person.description),
        ...sourced,
      },
    },
    ...(part === undefined
      ? []
      : [
          {
            kind: 'part',
            about: randomUUID(),
            // What somebody is taken to be is nobody's to see.
            body: {
              of: id,
              as: part,
              why: reference,
              state: 'stands',
              ...sourced,
              nature: 'hearsay',
            },
          } as const,
        ]),
  ];
}

/** What the reporter wrote when they came back, each by its own day and about its message, by which it is known for answered. What a desk asked them is nobody's telling. */
export const toldLater = (messages: OpenedReport['messages'], sourced: Sourced): Written[] =>
  messages.flatMap(({ messageId, author, text, sentAt }): Written[] => {
    if (author !== 'reporter' || text.trim() === '') return [];
    const on = londonDay(sentAt);
    const sourceNote = joined(sourced.sourceNote, say('toldLater')) ?? '';
    return [
      {
        kind: 'fact',
        about: messageId,
        body: {
          ...{ what: text, when: 'about' as const, from: on, about: [] },
          ...{ ...sourced, nature: 'hearsay' as const, on, sourceNote },
          // They may say there who they are, or how they can be reached: on no paper with the rest until somebody has read it.
          ...{ handling: 'C' as const, conditions: joined(sourced.conditions, say('toldLater.conditions')) },
        },
      },
    ];
  });

/** What the member who took the report saw or heard for themselves: told apart from what they were told. */
function observedIn({ taken }: NonNullable<OpenedReport['told']>, sourced: Sourced): Written[] {
  const observed = taken?.observed;
  if (observed === undefined || observed.trim() === '') return [];
  return [
    {
      kind: 'fact',
      about: randomUUID(),
      body: {
        what: observed,
        when: 'about',
        from: sourced.on,
        about: [],
        ...{ ...sourced, source: 'officer', nature: 'fact' },
      },
    },
  ];
}
