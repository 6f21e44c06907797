import { randomUUID } from 'node:crypto';
import { reads, type StaffAct } from '../access/index.ts';
import { beginInvestigation, type Written } from '../investigations/index.ts';
import { Refusal } from '../platform/refusal.ts';
import { londonDay } from '../platform/working-days.ts';
import { mustMayGoOn, type OpenedReport, openReport, type PersonTold } from '../reports/index.ts';

const sexes = { female: 'Female', male: 'Male', another: 'Another', unsure: undefined } as const;
const partOf = { 'may-be-affected': 'possible-victim', 'may-be-causing': 'suspect' } as const;
const joined = (...words: readonly (string | undefined)[]): string | undefined =>
  words.filter(Boolean).join(', ') || undefined;
const optional = <K extends string>(name: K, value: string | undefined): { [key in K]?: string } | object =>
  value === undefined || value === '' ? {} : { [name]: value };

/**
 * What a report says, as the first entries of an investigation: each person, place, vehicle, phone and business, and what the report takes
 * somebody to be. All of it is what somebody told, and says so with the report's reference. Pure but for the ids; nothing is concluded.
 */
export function toldToInvestigate({ report, told }: Pick<OpenedReport, 'report' | 'told'>): Written[] {
  if (told === undefined) return [];
  const { partner, ground } = told.taken ?? {};
  const sourced = {
    // What another agency's support handed in says who, and on what ground.
    source: ground === undefined ? 'report' : 'partner',
    sourceNote: [report.reference, ...(ground === undefined ? [] : [partner, ground])]
      .filter(Boolean)
      .join(', '),
    nature: 'hearsay',
    on: londonDay(report.receivedAt),
  } as const;
  const about = () => randomUUID();
  const people = told.people.flatMap((person) => peopleTold(person, randomUUID(), sourced));
  const { where } = told;
  return [
    ...people,
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

type Sourced = {
  source: 'report' | 'partner';
  sourceNote: string;
  nature: 'hearsay';
  on: ReturnType<typeof londonDay>;
};

function peopleTold(person: PersonTold, id: string, sourced: Sourced): Written[] {
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
            body: { of: id, as: part, why: sourced.sourceNote, state: 'stands', ...sourced },
          } as const,
        ]),
  ];
}

/**
 * Begins an investigation from a report, with what it says. Nothing is written at the report: there it would tell of the investigation.
 * @throws {Refusal} not-found, not-allowed; changed-meanwhile where consent to it was taken back and no ground is named
 */
export async function investigateFromReport(
  act: StaffAct,
  reportId: string,
  investigationId: string,
): Promise<void> {
  if (!reads(act.actor, 'investigation')) throw new Refusal('not-allowed');
  const opened = await openReport(act, reportId);
  await mustMayGoOn(act, reportId);
  await beginInvestigation(act, {
    investigationId,
    beganFrom: reportId,
    handedIn: toldToInvestigate(opened),
  });
}
