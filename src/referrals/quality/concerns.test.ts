import { expect, test } from 'vitest';
import { checkReferral } from './check-referral.ts';
import type { ToCheck } from './quality.ts';

const blank: ToCheck = { route: 'adult-nrm', texts: {}, choices: {}, today: '2026-11-28' };

/** The words that a kind of concern points to. */
function pointed(kind: string, questionId: string, text: string, rest: Partial<ToCheck> = {}): string[] {
  const { concerns } = checkReferral({ ...blank, ...rest, texts: { ...rest.texts, [questionId]: text } });
  return concerns
    .filter((concern) => concern.kind === kind && concern.questionId === questionId)
    .flatMap(({ spans }) => spans.map(({ start, end }) => text.slice(start, end)));
}

test.each([
  [
    'indicator-not-described',
    'indicators-details',
    'Debt bondage. Restricted movement.',
    ['Debt bondage', 'Restricted movement'],
  ],
  ['claim-without-time', 'treatment', 'He was beaten in Crewe.', ['was beaten']],
  ['claim-without-place', 'treatment', 'In May 2025 he was beaten.', ['was beaten']],
  ['month-without-year', 'how-it-started', 'He arrived in Crewe in June.', ['in June']],
  ['out-of-order', 'dates-multiple', 'Cannabis 2023. Car wash 2019.', ['2019']],
  ['gap-without-reason', 'exploiter-details', 'Name unknown.', ['unknown']],
  ['opinion-without-observation', 'professional-insight', 'She is clearly a victim.', ['clearly']],
  [
    'made-on-instruction',
    'professional-insight',
    'My manager asked me to make this referral.',
    ['manager asked me to make this referral'],
  ],
  [
    'companion-interpreted',
    'interviews',
    'Her boyfriend kindly interpreted.',
    ['boyfriend kindly interpreted'],
  ],
] as const)('%s is noticed, and the words are pointed to', (kind, questionId, text, words) => {
  const found = pointed(kind, questionId, text);
  for (const each of words)
    expect(
      found.some((one) => one.includes(each) || each.includes(one)),
      `${found}`,
    ).toBe(true);
});

test.each([
  [
    'indicator-not-described',
    'indicators-details',
    'Restricted movement: the boss locked the door each night and kept the only key.',
  ],
  ['claim-without-time', 'treatment', 'It was the summer of 2024. He was beaten in Crewe.'],
  ['claim-without-place', 'treatment', 'In May 2025 he was beaten behind the car wash in Nantwich Road.'],
  ['month-without-year', 'how-it-started', 'He arrived in Crewe in June 2024.'],
  ['out-of-order', 'dates-multiple', 'Cannabis 2023. Before that, a car wash from 2019.'],
  ['gap-without-reason', 'exploiter-details', 'Name unknown, because everybody called him Boss.'],
  [
    'opinion-without-observation',
    'professional-insight',
    'I believe she is a victim. She flinched when I told her that the phone rang.',
  ],
  [
    'companion-interpreted',
    'interviews',
    'A professional interpreter was on the phone. Her boyfriend was not there.',
  ],
] as const)('%s is not said of an answer that tells it', (kind, questionId, text) => {
  expect(pointed(kind, questionId, text)).toEqual([]);
});

const kindsOf = (rest: Partial<ToCheck>) =>
  checkReferral({ ...blank, ...rest }).concerns.map(({ kind }) => kind);

test.each([
  ['too-short', 'treatment', 'He was beaten in Crewe.', true],
  ['too-short', 'treatment', 'He was beaten in Crewe. '.repeat(6), false],
  ['delay-without-reason', 'why-not-sooner', 'It was told in May 2026.', true],
  [
    'delay-without-reason',
    'why-not-sooner',
    'He did not tell it before May 2026 because he was afraid of the men.',
    false,
  ],
] as const)('%s of %s, “%s”: %s', (kind, questionId, text, is) => {
  expect(kindsOf({ texts: { [questionId]: text } }).includes(kind)).toBe(is);
});

test('act, means and purpose are asked for; of a child the means are not', () => {
  const texts = { 'what-they-had-to-do': 'It was bad for a long time.' };
  expect(kindsOf({ texts })).toEqual(
    expect.arrayContaining(['no-act', 'no-means', 'no-purpose', 'leaving-not-told']),
  );
  expect(kindsOf({ texts, route: 'child-nrm' })).not.toContain('no-means');
  expect(kindsOf({ texts, choices: { 'still-exploited': ['yes'] } })).not.toContain('leaving-not-told');
});

test('a tick that the account does not speak of is pointed out', () => {
  const texts = { 'what-they-had-to-do': 'He washed cars and was never paid.' };
  const { concerns } = checkReferral({
    ...blank,
    texts,
    choices: { 'exploitation-types': ['wages-taken', 'organ-removal'] },
  });
  expect(concerns.filter(({ kind }) => kind === 'ticked-not-described').map(({ detail }) => detail)).toEqual([
    'organ-removal',
  ]);
});

test('pasted words are found in another answer and in another referral, and shared phrases are not', () => {
  const pasted = 'the men came every morning in a white van and took us to the farm before it was light';
  const texts = { 'how-it-started': `First ${pasted}.`, treatment: `Then ${pasted}.` };
  const { concerns } = checkReferral({ ...blank, texts });
  expect(concerns.find(({ kind }) => kind === 'copied-within')).toMatchObject({
    questionId: 'treatment',
    otherQuestionId: 'how-it-started',
  });
  expect(kindsOf({ texts: { treatment: pasted }, elsewhere: [`Yes, ${pasted}`] })).toContain(
    'copied-elsewhere',
  );
  expect(
    kindsOf({
      texts: { treatment: 'He was beaten in the yard.' },
      elsewhere: ['He was beaten in the kitchen.'],
    }),
  ).not.toContain('copied-elsewhere');
});

test.each([
  ['exploited-before-birth', { texts: { 'dates-single': 'From 1998 to 2019' }, bornOn: '2001-05-06' }],
  ['exploited-in-the-future', { texts: { 'dates-single': 'From 2025 to 2031' } }],
  ['ends-before-it-starts', { texts: { 'dates-single': 'From 2024 until 2021' } }],
  [
    'still-exploited-but-long-ago',
    { choices: { 'still-exploited': ['yes'], 'last-contact-when': ['over-a-year-ago'] } },
  ],
  [
    'still-exploited-but-left',
    { choices: { 'still-exploited': ['yes'] }, texts: { 'how-they-left': 'She escaped at night.' } },
  ],
  ['adult-but-born-later', { choices: { 'under-18': ['no'] }, bornOn: '2008-11-29' }],
  ['child-but-born-earlier', { choices: { 'under-18': ['yes'] }, bornOn: '2008-11-28' }],
  [
    'was-child-when-exploited',
    {
      choices: { 'under-18-when-exploited': ['no'] },
      bornOn: '2004-01-01',
      texts: { 'dates-single': '2020 to 2024' },
    },
  ],
  [
    'one-situation-but-several',
    {
      choices: { 'multiple-situations': ['no'] },
      texts: { treatment: 'Then a second trafficker bought him.' },
    },
  ],
  [
    'not-taken-but-journey',
    { choices: { 'taken-somewhere': ['no'] }, texts: { treatment: 'They drove him to a farm.' } },
  ],
  [
    'no-indicators-but-told',
    { choices: { 'indicators-seen': ['no'] }, texts: { treatment: 'He was beaten.' } },
  ],
  [
    'never-reported-but-told',
    { choices: { 'reported-before': ['no'] }, texts: { 'how-they-left': 'She went to the police in 2021.' } },
  ],
  [
    'no-children-but-told',
    { choices: { 'has-children': ['no'] }, texts: { family: 'Her son lives with her mother.' } },
  ],
  [
    'uk-only-but-abroad',
    {
      choices: { 'exploitation-where': ['uk'] },
      texts: { 'how-it-started': 'He was held for months in Libya.' },
    },
  ],
] as const)('answers that do not go together are named: %s', (detail, rest) => {
  const { concerns } = checkReferral({ ...blank, ...rest });
  expect(concerns.filter(({ kind }) => kind === 'contradiction').map((each) => each.detail)).toContain(
    detail,
  );
});

test('a birthday today makes an adult, and goes with what was said', () => {
  expect(kindsOf({ choices: { 'under-18': ['no'] }, bornOn: '2008-11-28' })).not.toContain('contradiction');
});

test('files without as many dates in their description are pointed out', () => {
  const texts = { 'evidence-description': 'A letter of 3 May 2024 and a photograph.' };
  expect(kindsOf({ texts, files: 2 })).toContain('evidence-undated');
  expect(kindsOf({ texts, files: 1 })).not.toContain('evidence-undated');
});
