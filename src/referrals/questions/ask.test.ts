import { expect, test } from 'vitest';
import { questionsOfRoute } from '../commands.ts';
import {
  type Answers,
  compareSets,
  pagesAsked,
  possibleRoutes,
  questionSetOf,
  questionSetOn,
  questionSets,
  questionsAsked,
  questionsOf,
  routeOf,
  routes,
  type Said,
  stillNeeded,
  takesUnknown,
  valuesOf,
} from '../index.ts';
import { readSection } from '../staff/section/section-form.ts';
import { problemWith } from './check-value.ts';
import { questionSet } from './question.ts';

const set = questionSetOf('2026-04');
const said = (all: Readonly<Record<string, Said | string>>): Answers =>
  new Map(
    Object.entries(all).map(([id, one]) => [
      id,
      { said: typeof one === 'string' ? { kind: 'value', value: one } : one },
    ]),
  );
const ids = (answers: Answers) => questionsAsked(set, answers).map((question) => question.id);
const question = (id: string) => {
  const found = questionsOf(set).find((each) => each.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};

test('a day finds the form that was in force on it, also before the first', () => {
  const next = questionSet.parse({ ...set, version: '2027-04', fromOn: '2027-04-26' });
  const sets = [...questionSets, next];
  expect(questionSetOn('2027-04-25', sets).version).toBe('2026-04');
  expect(questionSetOn('2027-04-26', sets).version).toBe('2027-04');
  expect(questionSetOn('2020-01-01', sets).version).toBe('2026-04');
  expect(questionSetOf('2027-04', sets)).toBe(next);
});

test('under 18 or not sure is a child’s referral, and consent is not asked', () => {
  expect(possibleRoutes(set, said({}))).toEqual([...routes]);
  for (const age of ['yes', 'not-sure', { kind: 'not-asked' }, { kind: 'unknown' }] as const) {
    const answers = said({ 'under-18': age });
    expect(routeOf(set, answers)).toBe('child-nrm');
    expect(ids(answers)).not.toContain('consent-nrm');
    expect(ids(answers)).toContain('la-name');
  }
  expect(routeOf(set, said({ 'under-18': 'no' }))).toBeUndefined();
  expect(ids(said({ 'under-18': 'no' }))).toContain('consent-nrm');
  expect(ids(said({ 'under-18': 'no' }))).not.toContain('first-name');
});

test('a refusal asks nothing that names the person, unless they co-operate', () => {
  const refused = said({ 'under-18': 'no', 'consent-nrm': 'no', cooperation: 'no' });
  expect(routeOf(set, refused)).toBe('duty-to-notify');
  for (const id of ['first-name', 'date-of-birth', 'contact-methods', 'ho-reference-held', 'evidence-files'])
    expect(ids(refused)).not.toContain(id);
  expect(ids(refused)).toEqual(expect.arrayContaining(['gender', 'nationality']));
  const helping = said({ 'under-18': 'no', 'consent-nrm': 'no', cooperation: 'yes' });
  expect(ids(helping)).toEqual(expect.arrayContaining(['first-name', 'contact-methods']));
});

test('not known is an answer where the form takes it, and asks for a choice where it does not', () => {
  const why = (answers: Answers, id: string) =>
    stillNeeded(set, answers).find((each) => each.question.id === id)?.why;
  const unknown = { kind: 'unknown' } as const;
  expect(why(said({}), 'family')).toBe('unanswered');
  expect(why(said({ family: { kind: 'refused', why: 'Too painful' } }), 'family')).toBeUndefined();
  expect(why(said({ family: '' }), 'family')).toBe('unanswered');
  expect(why(said({ 'taken-somewhere': unknown }), 'taken-somewhere')).toBe('needs-choice');
  expect(why(said({ 'reported-before': unknown }), 'reported-before')).toBeUndefined();
  expect(valuesOf(question('reported-before'), unknown)).toEqual(['not-sure']);
  expect(takesUnknown(question('fr-absence-email'))).toBe(false);
  expect(ids(said({ 'reported-before': unknown }))).toContain('reported-before-unsure-details');
});

test('pages come in the national form’s own order, which is another one for a Duty to Notify', () => {
  const order = (answers: Answers) => pagesAsked(set, answers).map((each) => each.page);
  const adult = order(said({ 'under-18': 'no', 'consent-nrm': 'yes' }));
  expect(adult.indexOf('name')).toBeLessThan(adult.indexOf('gender'));
  const notice = order(said({ 'under-18': 'no', 'consent-nrm': 'no', cooperation: 'yes' }));
  expect(notice.indexOf('gender')).toBeLessThan(notice.indexOf('name'));
});

test('next year’s form is data, and what it changes can be shown', () => {
  const [first, ...sections] = set.sections;
  const moved = questionsOf(set).filter(({ id }) => id === 'gender');
  const next = questionSet.parse({
    ...set,
    version: '2027-04',
    fromOn: '2027-04-26',
    routes: set.routes.map((each) =>
      each.route === 'child-nrm' ? { ...each, when: { 'under-18': ['yes'] } } : each,
    ),
    pageOrder: { ...set.pageOrder, 'child-nrm': set.pageOrder['child-nrm']?.toReversed() },
    sections: [
      {
        ...first,
        questions: [
          ...(first?.questions.slice(1) ?? []).map((each) =>
            each.id === 'own-reference' ? { ...each, notSent: undefined } : each,
          ),
          ...moved,
          {
            id: 'team',
            label: 'Team',
            type: 'text',
            page: 'organisation',
            required: true,
            routes: [...routes],
          },
        ],
      },
      ...sections.map((section) => ({
        ...section,
        questions: section.questions
          .filter(({ id }) => id !== 'gender')
          .map((each) => (each.id === 'nickname' ? { ...each, required: true } : each)),
      })),
    ],
  });
  const difference = compareSets(set, next);
  expect(difference.added.map((each) => each.id)).toEqual(['team']);
  expect(difference.removed.map((each) => each.id)).toEqual(['work-email']);
  expect(difference.changed.map(({ to, parts }) => [to.id, parts])).toEqual([
    ['own-reference', ['notSent']],
    ['gender', ['section']],
    ['nickname', ['required']],
  ]);
  expect(difference.changed[1]?.sections.to).toBe(first?.title);
  expect(difference.routes).toEqual([
    { route: 'child-nrm', from: { 'under-18': ['yes', 'not-sure'] }, to: { 'under-18': ['yes'] } },
  ]);
  expect(difference.reordered).toEqual(['child-nrm']);
});

test.each([
  ['family', 'x'.repeat(15_000), undefined],
  ['family', 'x'.repeat(15_001), 'too-long'],
  ['last-contact-details', 'It is on www.example.org', 'has-a-web-address'],
  ['fr-phone', 'She has none', undefined],
])(
  'what is written of %s as the reason for no answer goes into the form, and is held against it',
  (id, why, problem) => {
    const section = set.sections.find(({ questions }) => questions.some((each) => each.id === id));
    if (section === undefined) throw new Error(id);
    const child = said({ 'under-18': 'yes', 'last-contact-when': 'within-the-last-month' });
    const read = readSection(
      { [`none-${id}`]: 'unknown', [id]: why },
      { set, section, answers: child, today: '2026-11-28' },
    );
    expect(read.typed.get(id)).toEqual({ values: [why], none: 'unknown' });
    expect(read.problems.get(id)).toBe(problem);
  },
);

test('a value that the national form would refuse is named', () => {
  const problem = (id: string, value: string | readonly string[]) =>
    problemWith(set, question(id), value, '2026-11-28');
  expect(problem('family', 'x'.repeat(15_000))).toBeUndefined();
  expect(problem('family', 'x'.repeat(15_001))).toBe('too-long');
  expect(problem('support-phone-relationship', 'x'.repeat(251))).toBe('too-long');
  expect(problem('work-email', 'somebody')).toBe('not-an-email');
  expect(problem('work-email', 'somebody@council.example')).toBeUndefined();
  expect(problem('date-of-birth', '2001-02-29')).toBe('not-a-date');
  expect(problem('date-of-birth', '2026-11-29')).toBe('in-the-future');
  expect(problem('date-of-birth', '1899-12-31')).toBe('too-early');
  expect(problem('children-number', 'two')).toBe('not-a-number');
  expect(problem('last-contact-details', 'See https://example.org')).toBe('has-a-web-address');
  expect(problem('support-phone-own', '12')).toBe('not-a-phone');
  expect(problem('overseas-countries', ['United Kingdom'])).toBe('not-a-choice');
  expect(problem('uk-towns', ['Chester', 'Crewe'])).toBeUndefined();
  expect(
    problem(
      'uk-towns',
      Array.from({ length: 11 }, () => 'Chester'),
    ),
  ).toBe('too-many');
  expect(problem('gender', 'none')).toBe('not-a-choice');
  expect(problem('evidence-files', Array.from({ length: 101 }, String))).toBe('too-many');
});

test('the command prints what each route asks, with choices and conditions', () => {
  expect(routes.map((route) => questionsOfRoute(set, route).length)).toEqual([85, 106, 75]);
  const asked = questionsOfRoute(set, 'adult-nrm');
  expect(asked.find(({ id }) => id === 'gender')).toMatchObject({
    type: 'radio',
    required: true,
    options: [{ value: 'female', label: 'Female' }, { value: 'male' }, { value: 'other' }],
  });
  expect(asked.find(({ id }) => id === 'crime-reference')?.when).toEqual([
    { 'crime-reference-held': ['yes'] },
  ]);
});
