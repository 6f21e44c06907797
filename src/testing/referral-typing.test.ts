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
import { regionOf } from '../referrals/known-values.ts';
import { ownValues } from '../referrals/own-values.ts';
import { sectionsShown } from '../referrals/staff/sections.ts';
import { personFromReport } from '../triage/support-from-report.ts';
import { peopleToRefer, tellingOf } from '../triage/telling.ts';
import { valuesForReferral } from '../triage/values-for-referral.ts';
import { everyBranch } from './every-branch.ts';
import { calledIn, calledInOf, seenInSpringOf } from './known-person.ts';

const set = questionSetOf('2026-04');
const today = '2026-11-28';
const known = (at: number | undefined, others = [seenInSpringOf]) =>
  valuesForReferral(calledInOf(at), others, set, today);
const textIn = (values: ReturnType<typeof known>) => {
  const byQuestion = new Map(values.map((each) => [each.question, each]));
  return (question: string) => {
    const said = byQuestion.get(question)?.said;
    return said?.kind === 'value' ? said.value : undefined;
  };
};

test('what one report says of one person becomes answers with their source, and nothing is concluded that was not told', () => {
  expect(peopleToRefer(calledIn).map(({ at }) => at)).toEqual([0, 2]);
  const values = known(0, []);
  const text = textIn(values);
  expect([text('first-name'), text('last-name'), text('nickname')]).toEqual(['Mira Ionescu', 'Vale', 'Miri']);
  expect([text('date-of-birth'), text('under-18'), text('gender')]).toEqual(['1999-02-03', 'no', 'female']);
  expect(text('exploiter-details')).toBe('Boss; Gold tooth\nwhite Transit AB12 CDE\nZephyrine Hand Car Wash');
  expect(text('uk-address')).toBe('The car wash behind the station, CW1 2AB');
  expect([text('uk-towns'), text('la-name')]).toEqual([['Crewe'], 'Cheshire East Council']);
  expect(text('other-victims-details')).toBe('1 more named in R-2041');
  expect([text('crime-reference'), text('support-phone-own')]).toEqual([
    'CAD 0412 of 2 November',
    '07700 900123',
  ]);
  expect(text('what-they-had-to-do')).toBe('They work twelve hours a day with no break.\n(R-2041)');
  expect(text('treatment')).toBe('She told me that she is never paid.\n(R-2041)');
  expect(text('living-conditions')).toBe('They sleep in an overcrowded room above it.\n(R-2041)');
  expect(text('indicators-details')).toBe('A minibus fetches them before it is light.\n(R-2041)');
  for (const { source } of values)
    expect(source).toMatchObject({
      kind: 'report',
      recordId: calledIn.report.reportId,
      reference: 'R-2041',
    });
  for (const not of [
    'consent-nrm',
    'cooperation',
    'still-exploited',
    'exploitation-types',
    'crime-reference-held',
    'support-phone-route',
    'nationality',
  ])
    expect(text(not)).toBeUndefined();
  const brother = textIn(known(2, []));
  expect([brother('under-18'), brother('last-name')]).toEqual(['yes', undefined]);
  expect(textIn(known(undefined, []))('first-name')).toBeUndefined();
});

const wish = 'a woman, Moldovan dialect';
const throughInterpreter = (affected: 'me' | 'someone-i-know', language = 'ro', interpreterWish = wish) => ({
  report: { ...calledIn.report, affected, language },
  told: {
    ...calledIn.told,
    people: calledIn.told.people.slice(0, 2),
    affected,
    taken: { interpreter: true, interpreterWish },
  },
});

test.each([
  [
    'for themselves',
    throughInterpreter('me'),
    ['yes', 'Romanian; wants a woman to interpret; Moldovan dialect'],
    { language: 'Romanian', interpreter: 'woman', dialect: 'Moldovan dialect' },
  ],
  [
    'for themselves, with a wish that names whom they do not want',
    throughInterpreter('me', 'und', 'never a man'),
    ['yes', 'Language not written down; never a man'],
    { language: { none: 'not-asked' }, interpreter: 'any', dialect: 'never a man' },
  ],
  [
    'for another, whose language nobody has asked',
    throughInterpreter('someone-i-know'),
    [undefined, undefined],
    { language: { none: 'not-asked' }, interpreter: 'not-asked' },
  ],
])('[C23] the interpreter of somebody who tells %s', (_, told, answers, body) => {
  const telling = tellingOf({ ...told, contact: undefined }, 0);
  const text = textIn(telling === undefined ? [] : valuesForReferral(telling, [], set, today));
  expect([text('interpreter-needed'), text('interpreter-language')]).toEqual(answers);
  const person = personFromReport(told, 0).body;
  expect(person).toMatchObject(body);
  expect('dialect' in person).toBe('dialect' in body);
});

test('what other records say of the same person is added, each said to be where it is from', () => {
  const values = known(0);
  const text = textIn(values);
  expect(text('nationality')).toBe('Romanian');
  expect(text('nickname')).toBe('Miri; Mirela Vale');
  expect(text('dates-single')).toBe('2026-08-01; Since the summer (R-2041)\n2026-04-18 (R-1733)');
  expect(text('others-involved-details')).toBe(
    'Cheshire East Council, private housing: report R-1733, 20 Apr 2026',
  );
  expect(text('first-name')).toBe('Mira Ionescu');
  const sourceOf = (question: string) => values.find((each) => each.question === question)?.source;
  expect(sourceOf('nationality')).toMatchObject({ kind: 'report', reference: 'R-1733' });
  expect(sourceOf('dates-single')).toMatchObject({ kind: 'identity', reference: 'R-2041, R-1733' });
  expect(sourceOf('date-of-birth')).toMatchObject({ kind: 'report', reference: 'R-2041' });
});

const isTyped = (question: Question): boolean => !['radio', 'checkbox', 'file'].includes(question.type);
/** What a member has written once: their own details and, of each council, whom they reach there. */
const details = {
  values: new Map([
    ['fr-role', 'Detective'],
    ['fr-phone', '01244 000000'],
    ['fr-absence-email', 'team@police.example'],
  ]),
  at: new Date(),
};
const councilContact = ['la-phone', 'la-email', 'la-contact-first-name', 'la-contact-last-name'];
const choicesIn = (id: string) => {
  const question = questionsOf(set).find((each) => each.id === id);
  return question === undefined ? [] : (choicesOf(question) ?? []);
};

test('a referral for somebody already known takes a fraction of the pages and at most half of the typing of the national form', () => {
  const own = ownValues(
    {
      name: 'Kirsty Marrowdale',
      email: 'kirsty@police.example',
      agencyId: 'cheshire-police',
      agencyName: 'Cheshire Police',
      details,
    },
    { organisations: choicesIn('organisation'), forces: choicesIn('crime-police-force') },
    new Date(),
  ).map((each) => each.question);
  const fromRecords = known(0).map((each) => each.question);
  const fromSibling: string[] = Object.values(commonParts).flat();
  // The town is typed, and the gazetteer knows the region.
  expect(regionOf('Crewe')).toBe('Cheshire');
  const lines = everyBranch(set)
    // Nobody knows yet whether there was more than one situation: that is what the records leave open.
    .filter(({ name, route }) => name === `${route} · multiple-situations = i-dont-know`)
    .map(({ route, answers }) => {
      const asked = questionsAsked(set, answers);
      const typed = asked.filter(isTyped);
      const without = (given: readonly string[]) =>
        typed.filter((question) => !given.includes(question.id)).length;
      const first = new Map<string, { said: Said }>(
        [...answers].filter(([id]) => id === 'under-18' || id === 'consent-nrm' || id === 'cooperation'),
      );
      // The sections, and the pages that begin a referral and write down what somebody decided.
      const ours = sectionsShown({ set, answers: first, needed: [] }).length + 2;
      // What they said about the referral and about helping the police is typed once, in the conversation about consent; the language is
      // chosen there, and of the other answers a box says that they needed no words.
      const consent = ['refusal-reason', 'cooperation-details', 'interpreter-language'];
      const words = asked.filter(({ id }) => id === 'consent-nrm' || id === 'cooperation').length;
      const always = [...own, ...councilContact, ...consent, 'own-reference', 'current-region'];
      return {
        route,
        pages: { national: pagesAsked(set, answers).length, ours },
        typed: {
          national: typed.length,
          nobodyKnown: without(always) + words,
          knownPerson: without([...always, ...fromRecords]) + words,
          knownPersonAndSibling: without([...always, ...fromRecords, ...fromSibling]) + words,
        },
      };
    });
  process.stdout.write(`${lines.map((line) => JSON.stringify(line)).join('\n')}\n`);
  expect(lines).toHaveLength(3);
  for (const { route, pages, typed } of lines) {
    expect(pages.ours, route).toBeLessThan(pages.national / 2);
    expect(typed.knownPerson, route).toBeLessThanOrEqual(typed.national / 2);
  }
});
