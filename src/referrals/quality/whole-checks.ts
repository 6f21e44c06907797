/** What the referral as a whole leaves out. */
import { meet, phrasesOf } from './phrase.ts';
import type { Concern, ConcernKind, ToCheck } from './quality.ts';
import { sentencesOf } from './read-text.ts';
import { anyDoes, type ReadAnswer } from './reading.ts';
import { timesIn } from './when-and-where.ts';

/** What the account of a ticked type of exploitation would speak of: the national form's values, from the question set of 2026-04. */
const spokenOf: Readonly<Record<string, readonly string[]>> = {
  'forced-to-work': ['work*|labour|job|shift*|employ*'],
  'wages-taken': ['wage*|pay|paid|money|salary|earn*|bank|unpaid'],
  'forced-fraud': ['fraud*|bank|account*|loan*|credit|benefit*|identity|launder*'],
  'forced-prostitution': ['sex*|prostitut*|client*|brothel*|escort*|punter*|men'],
  'child-sexual-exploitation': ['sex*|photo*|picture*|touch*|rape*|boyfriend|abus*|men'],
  'held-and-sexually-assaulted': ['rape*|sex*|assault*|touch*'],
  'forced-crime': [
    'cannabis|drug*|steal*|stole*|shoplift*|beg*|county|deal*|sell*|grow*|plants|crime*|burgl*',
  ],
  'organ-removal': ['kidney|organ*|operation|transplant*|liver'],
  'household-work': ['clean*|cook*|house*|child*|laundry|iron*|domestic|chores|nanny'],
};

const ticks = phrasesOf(Object.entries(spokenOf).map(([of, phrases]) => ({ of, phrases })));

const accounts = [
  'how-it-started',
  'journey-details',
  'what-they-had-to-do',
  'living-conditions',
  'treatment',
  'what-keeps-them',
  'how-they-left',
  'indicators-details',
  'professional-insight',
];

/** How many dates a text gives; `3 May 2024` is one. */
function datesIn(text: string): number {
  const times = sentencesOf(text)
    .flatMap(timesIn)
    .toSorted((a, b) => a.start - b.start);
  return times.filter(({ start }, at) => start - (times[at - 1]?.end ?? -9) > 2).length;
}

/** The three parts of the definition, how it ended, and what was ticked: of an account that has begun. */
function checkAccount(toCheck: ToCheck, told: readonly ReadAnswer[]): Concern[] {
  const spoken = new Set(
    told.flatMap(({ sentences }) =>
      sentences.flatMap((sentence) => meet(sentence, ticks, 'too').map(({ of }) => of)),
    ),
  );
  const child = toCheck.route === 'child-nrm';
  const still = toCheck.choices['still-exploited']?.includes('yes') === true;
  const missing: readonly (readonly [ConcernKind, string, boolean])[] = [
    ['no-act', 'how-it-started', !anyDoes(told, 'act')],
    ['no-means', 'treatment', !child && !anyDoes(told, 'means')],
    ['no-purpose', 'what-they-had-to-do', !anyDoes(told, 'purpose')],
    ['leaving-not-told', 'how-they-left', !still && !anyDoes(told, 'leaving')],
  ];
  return [
    ...missing.flatMap(([kind, questionId, is]) => (is ? [{ kind, questionId, spans: [] }] : [])),
    ...(toCheck.choices['exploitation-types'] ?? [])
      .filter((ticked) => ticked in spokenOf && !spoken.has(ticked))
      .map((detail) => ({
        kind: 'ticked-not-described' as const,
        questionId: 'exploitation-types',
        detail,
        spans: [],
      })),
  ];
}

export function checkWhole(toCheck: ToCheck, answers: readonly ReadAnswer[]): Concern[] {
  const told = answers.filter(({ questionId }) => accounts.includes(questionId));
  const concerns: Concern[] = told.length === 0 ? [] : checkAccount(toCheck, told);
  const delay = answers.find(({ questionId }) => questionId === 'why-not-sooner');
  if (delay !== undefined && delay.words > 0 && !anyDoes([delay], 'reason'))
    concerns.push({ kind: 'delay-without-reason', questionId: 'why-not-sooner', spans: [] });
  const { files = 0, texts } = toCheck;
  const questionId = 'evidence-description';
  const count = datesIn(texts[questionId] ?? '');
  if (texts[questionId] !== undefined && files > count)
    concerns.push({ kind: 'evidence-undated', questionId, count, wanted: files, spans: [] });
  return concerns;
}
