/** The nouns of quality: what is checked, what is noticed, and where it stands. Help for the writer, never a gate. */
import type { Span } from './read-text.ts';

/** What a check notices. The sentence for each, and why it matters, stand in `words/en.json`. */
export const concernKinds = [
  'indicator-not-described',
  'ticked-not-described',
  'claim-without-time',
  'claim-without-place',
  'month-without-year',
  'out-of-order',
  'gap-without-reason',
  'opinion-without-observation',
  'made-on-instruction',
  'copied-within',
  'copied-elsewhere',
  'too-short',
  'no-act',
  'no-means',
  'no-purpose',
  'leaving-not-told',
  'delay-without-reason',
  'companion-interpreted',
  'evidence-undated',
  'contradiction',
] as const;
export type ConcernKind = (typeof concernKinds)[number];

/** Two answers that do not go together, by the rule that says so. */
export const contradictions = [
  'exploited-before-birth',
  'exploited-in-the-future',
  'ends-before-it-starts',
  'still-exploited-but-long-ago',
  'still-exploited-but-left',
  'adult-but-born-later',
  'child-but-born-earlier',
  'was-child-when-exploited',
  'one-situation-but-several',
  'not-taken-but-journey',
  'no-indicators-but-told',
  'never-reported-but-told',
  'no-children-but-told',
  'uk-only-but-abroad',
] as const;
export type Contradiction = (typeof contradictions)[number];

export interface Concern {
  readonly kind: ConcernKind;
  /** The question whose answer it is about; the whole referral when left out. */
  readonly questionId?: string;
  /** The words it points to, in the answer's own letters. None: the whole answer. */
  readonly spans: readonly Span[];
  /** Which rule, of a contradiction; which option, of a tick. */
  readonly detail?: string;
  /** The other question of a contradiction or a copy. */
  readonly otherQuestionId?: string;
  /** How many: words there are, and words that would help. */
  readonly count?: number;
  readonly wanted?: number;
}

/** The answers as the checks read them. Answers that are unknown, refused or not asked are left out. */
export interface ToCheck {
  readonly route: 'child-nrm' | 'adult-nrm' | 'duty-to-notify';
  /** What was written, by question. */
  readonly texts: Readonly<Record<string, string>>;
  /** What was chosen, by question. */
  readonly choices: Readonly<Record<string, readonly string[]>>;
  /** yyyy-mm-dd */
  readonly bornOn?: string | undefined;
  /** yyyy-mm-dd: the day on which it is checked. */
  readonly today: string;
  /** How many evidence files go with it. */
  readonly files?: number;
  /** Texts of other people’s referrals that the reader may open, to find what was pasted. */
  readonly elsewhere?: readonly string[];
}
