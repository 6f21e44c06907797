/** An invented person whom two agencies have told of before, as their reports stand when a desk decides to refer. */
import type { Report, Told } from '../reports/index.ts';
import { type Telling, tellingOf } from '../triage/telling.ts';

const report = (more: Partial<Report> & Pick<Report, 'reportId' | 'reference' | 'receivedAt'>): Report => ({
  agencyId: 'cheshire-police',
  channel: 'phone-101',
  language: 'en',
  danger: 'no',
  dangerWords: false,
  affected: 'someone-i-know',
  identityChoice: 'named',
  wardCode: null,
  councilCode: null,
  happenedFrom: null,
  howOften: 'daily',
  stage: 'received',
  takenBy: null,
  enteredAt: null,
  ...more,
});

/** What the caller said on 101: the report that the desk decides on. */
export const calledIn: { readonly report: Report; readonly told: Told } = {
  report: report({
    reportId: '00000000-0000-4000-8000-000000000001',
    reference: 'R-2041',
    receivedAt: new Date('2026-11-02T09:00:00Z'),
    happenedFrom: '2026-08-01',
  }),
  told: {
    whatSeen:
      'A minibus fetches them before it is light. They work twelve hours a day with no break. She told me that she is never paid. They sleep in an overcrowded room above it.',
    where: { text: 'The car wash behind the station', postcode: 'CW1 2AB', councilCode: 'E06000049' },
    when: { text: 'Since the summer', from: '2026-08-01' },
    people: [
      {
        name: 'Mira Ionescu Vale',
        otherNames: 'Miri',
        dateOfBirth: '1999-02-03',
        sex: 'female',
        role: 'may-be-affected',
      },
      { name: 'Boss', description: 'Gold tooth', role: 'may-be-causing' },
      { name: 'Ilie', dateOfBirth: '2010-05-04', role: 'unsure' },
    ],
    vehicles: [{ plate: 'AB12 CDE', colour: 'white', make: 'Transit' }],
    phones: [{ number: '07700 900123', whose: 'Mira’s' }],
    businesses: [{ name: 'Zephyrine Hand Car Wash' }],
    identity: 'named',
    taken: { interpreter: true, theirReference: 'CAD 0412 of 2 November' },
  },
};

/** What a housing officer had written in the spring. */
export const seenInSpring: { readonly report: Report; readonly told: Told } = {
  report: report({
    reportId: '00000000-0000-4000-8000-000000000002',
    reference: 'R-1733',
    agencyId: 'cheshire-east-council',
    channel: 'frontline',
    receivedAt: new Date('2026-04-20T13:00:00Z'),
  }),
  told: {
    whatSeen: 'Mattresses on every floor, and a woman who would not give her name to me.',
    where: { text: 'Flat over a shop in Crewe', postcode: 'CW1 2AB' },
    when: { from: '2026-04-18' },
    people: [{ name: 'Mirela Vale', nationality: 'Romanian', sex: 'female', role: 'may-be-affected' }],
    vehicles: [],
    phones: [],
    businesses: [],
    identity: 'named',
    taken: { partner: 'Cheshire East Council, private housing' },
  },
};

const telling = (of: { readonly report: Report; readonly told: Told }, at: number | undefined): Telling => {
  const made = tellingOf({ ...of, contact: undefined }, at);
  if (made === undefined) throw new Error('something was told');
  return made;
};

/** The report of the desk as a telling of one of its people. */
export const calledInOf = (at: number | undefined): Telling => telling(calledIn, at);
export const seenInSpringOf: Telling = telling(seenInSpring, 0);
