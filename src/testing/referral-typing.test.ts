import { expect, test } from 'vitest';
import { commonParts } from '../referrals/begin-beside.ts';
import {
  choicesOf,
  pagesAsked,
  type Question,
  questionSetOf,
  questionsAsked,
  questionsOf,
  type Said,
} from '../referrals/index.ts';
import { ownValues } from '../referrals/own-values.ts';
import { sectionsShown } from '../referrals/staff/sections.ts';
import type { Report } from '../reports/index.ts';
import { peopleToRefer, valuesFromReport } from '../triage/values-for-referral.ts';
import { everyBranch } from './every-branch.ts';

const set = questionSetOf('2026-04');
const today = '2026-11-28';
const report: Report = {
  reportId: '00000000-0000-4000-8000-000000000001',
  agencyId: 'cheshire-police',
  reference: 'R-2041',
  channel: 'phone',
  language: 'ro',
  receivedAt: new Date('2026-11-02T09:00:00Z'),
  danger: 'no',
  dangerWords: false,
  affected: 'someone-i-know',
  identityChoice: 'named',
  wardCode: null,
  councilCode: null,
  happenedFrom: '2026-08-01',
  howOften: 'daily',
  stage: 'received',
  takenBy: null,
  enteredAt: null,
};
const told = {
  whatSeen: 'They are driven to the car wash before it is light and never paid.',
  where: { text: 'The car wash behind the station', postcode: 'CW1 2AB' },
  when: { text: 'Since the summer', from: '2026-08-01' },
  people: [
    {
      name: 'Mira Ionescu Vale',
      otherNames: 'Miri',
      dateOfBirth: '1999-02-03',
      sex: 'female',
      nationality: 'Romanian',
      role: 'may-be-affected',
    },
    { name: 'Boss', description: 'Gold tooth', role: 'may-be-causing' },
    { name: 'Ilie', dateOfBirth: '2010-05-04', role: 'unsure' },
  ],
  vehicles: [{ plate: 'AB12 CDE', colour: 'white', make: 'Transit' }],
  phones: [],
  businesses: [{ name: 'Zephyrine Hand Car Wash' }],
  identity: 'named',
  taken: { interpreter: true },
} as const;
const opened = {
  report,
  told: {
    ...told,
    people: [...told.people],
    vehicles: [...told.vehicles],
    phones: [],
    businesses: [...told.businesses],
  },
  contact: undefined,
};

test('what a report says of one person becomes answers with their source, and nothing is concluded that was not told', () => {
  expect(peopleToRefer(opened).map(({ at }) => at)).toEqual([0, 2]);
  const values = new Map(valuesFromReport(opened, 0, set, today).map((each) => [each.question, each]));
  const text = (question: string) => {
    const said = values.get(question)?.said;
    return said?.kind === 'value' ? said.value : undefined;
  };
  expect([text('first-name'), text('last-name'), text('nickname')]).toEqual(['Mira Ionescu', 'Vale', 'Miri']);
  expect([text('date-of-birth'), text('under-18'), text('gender'), text('nationality')]).toEqual([
    '1999-02-03',
    'no',
    'female',
    'Romanian',
  ]);
  expect(text('exploiter-details')).toBe('Boss; Gold tooth\nwhite Transit AB12 CDE\nZephyrine Hand Car Wash');
  expect(text('uk-address')).toBe('The car wash behind the station, CW1 2AB');
  expect(text('other-victims-details')).toBe('1 more named in R-2041');
  expect(values.get('first-name')?.source).toMatchObject({
    kind: 'report',
    recordId: report.reportId,
    reference: 'R-2041',
  });
  for (const not of ['consent-nrm', 'cooperation', 'still-exploited', 'exploitation-types'])
    expect(values.has(not)).toBe(false);
  const brother = new Map(valuesFromReport(opened, 2, set, today).map((each) => [each.question, each.said]));
  expect(brother.get('under-18')).toEqual({ kind: 'value', value: 'yes' });
  expect(brother.has('last-name')).toBe(false);
  const unnamed = valuesFromReport(opened, undefined, set, today).map((each) => each.question);
  expect(unnamed).not.toContain('first-name');
});

const isTyped = (question: Question): boolean => !['radio', 'checkbox', 'file'].includes(question.type);

test('a referral for somebody already known takes a fraction of the pages and half of the typing of the national form', () => {
  const organisation = questionsOf(set).find((question) => question.id === 'organisation');
  const details = {
    values: new Map([
      ['fr-role', 'Detective'],
      ['fr-phone', '01244 000000'],
      ['fr-absence-email', 'team@police.example'],
    ]),
    at: new Date(),
  };
  const own = ownValues(
    {
      name: 'Kirsty Marrowdale',
      email: 'kirsty@police.example',
      agencyId: 'cheshire-police',
      agencyName: 'Cheshire Police',
      details,
    },
    organisation === undefined ? [] : (choicesOf(organisation) ?? []),
    new Date(),
  ).map((each) => each.question);
  const fromReport = valuesFromReport(opened, 0, set, today).map((each) => each.question);
  const fromSibling: string[] = Object.values(commonParts).flat();
  const lines = everyBranch(set)
    .filter(({ name, route }) => name === route)
    .map(({ route, answers }) => {
      const asked = questionsAsked(set, answers);
      const typed = asked.filter(isTyped);
      const without = (known: readonly string[]) =>
        typed.filter((question) => !known.includes(question.id)).length;
      const first = new Map<string, { said: Said }>(
        [...answers].filter(([id]) => id === 'under-18' || id === 'consent-nrm' || id === 'cooperation'),
      );
      // The sections, and the pages that begin a referral and write down what somebody decided.
      const ours = sectionsShown({ set, answers: first, needed: [] }).length + 2;
      // What they said about the referral is typed once, in the conversation about consent.
      const words = route === 'adult-nrm' ? 1 : 0;
      const known = [...own, 'own-reference', 'refusal-reason'];
      return {
        route,
        pages: { national: pagesAsked(set, answers).length, ours },
        typed: {
          national: typed.length,
          nobodyKnown: without(known) + words,
          fromReport: without([...known, ...fromReport]) + words,
          fromReportAndSibling: without([...known, ...fromReport, ...fromSibling]) + words,
        },
      };
    });
  process.stdout.write(`${lines.map((line) => JSON.stringify(line)).join('\n')}\n`);
  for (const { route, pages, typed } of lines) {
    expect(pages.ours, route).toBeLessThan(pages.national / 2);
    expect(typed.fromReportAndSibling, route).toBeLessThanOrEqual(typed.national / 2);
  }
});
