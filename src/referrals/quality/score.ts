/**
 * How much of what a decision needs an account tells, as a band. Shown as help to whoever writes; nothing waits for it. Each thing
 * that the Toolkit asks for counts once, so that a long account of one thing does not make up for a missing one.
 */
import type { Concern, ToCheck } from './quality.ts';
import { type anyDoes, does, type ReadAnswer } from './reading.ts';

export const scoreParts = [
  'detail',
  'when',
  'where',
  'act',
  'means',
  'purpose',
  'beginning',
  'leaving',
  'figures',
  'own-words',
  'order',
  'indicators',
] as const;
export type ScorePart = (typeof scoreParts)[number];

/** `beginning`: little is told yet. `growing`: much is, and more would help. `full`: little is missing. */
export type Band = 'beginning' | 'growing' | 'full';

export interface Score {
  /** 0 to 100. */
  readonly points: number;
  readonly band: Band;
  /** How far each part is told, 0 to 1. */
  readonly parts: Readonly<Record<ScorePart, number>>;
  /** What would help most, the emptiest first. */
  readonly wouldHelp: readonly ScorePart[];
}

/** Dated, as every threshold: how much of each is plenty, and where the bands begin. */
const measure = {
  from: '2026-11-01',
  plenty: { words: 600, times: 12, places: 8, figures: 10, ownWords: 12, order: 12, indicators: 12 },
  bands: { growing: 40, full: 70 },
  /** A concern in every sentence takes away this much. */
  concerns: 20,
} as const;

const share = (count: number, plenty: number): number => Math.min(1, count / plenty);

export function scoreOf(
  toCheck: ToCheck,
  answers: readonly ReadAnswer[],
  concerns: readonly Concern[],
  indicators: number,
): Score {
  const sentences = answers.flatMap((answer) => answer.sentences);
  const count = (of: (sentence: (typeof sentences)[number]) => number): number =>
    sentences.reduce((sum, sentence) => sum + of(sentence), 0);
  const words = count((sentence) => sentence.words.length);
  const { plenty } = measure;
  const told = (facet: Parameters<typeof anyDoes>[1], enough = 2): number =>
    share(
      count((sentence) => Number(does(sentence, facet))),
      enough,
    );
  const parts: Record<ScorePart, number> = {
    detail: share(words, plenty.words),
    when: share(
      count(({ times }) => times.length),
      plenty.times,
    ),
    where: share(
      count(({ places }) => places.length),
      plenty.places,
    ),
    act: told('act'),
    // A child cannot agree to be exploited: means are not part of what has to be shown.
    means: toCheck.route === 'child-nrm' ? 1 : told('means'),
    purpose: told('purpose'),
    beginning: told('beginning', 1),
    leaving: toCheck.choices['still-exploited']?.includes('yes') ? 1 : told('leaving', 1),
    figures: share(
      count((sentence) => Number(sentence.hasFigureOrQuote)),
      plenty.figures,
    ),
    'own-words': share(
      count((sentence) => Number(does(sentence, 'own-words'))),
      plenty.ownWords,
    ),
    order: share(
      count((sentence) => Number(does(sentence, 'sequence'))),
      plenty.order,
    ),
    indicators: share(indicators, plenty.indicators),
  };
  const mean = scoreParts.reduce((sum, part) => sum + parts[part], 0) / scoreParts.length;
  const spots = concerns.reduce((sum, { spans }) => sum + Math.max(1, spans.length), 0);
  const doubt = measure.concerns * share(spots, Math.max(4, sentences.length));
  const points = words === 0 ? 0 : Math.max(0, Math.round(100 * mean - doubt * mean));
  return {
    points,
    band: points >= measure.bands.full ? 'full' : points >= measure.bands.growing ? 'growing' : 'beginning',
    parts,
    wouldHelp: scoreParts.filter((part) => parts[part] < 0.6).toSorted((a, b) => parts[a] - parts[b]),
  };
}
