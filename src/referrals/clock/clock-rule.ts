/** What a rule of the clock is: a length of time with its dates, its source, and whether that was checked. Pure. */
import type { Day } from '../../platform/working-days.ts';

export const ruleIds = [
  'send-referral',
  'draft-review',
  'national-reference',
  'council-safeguarding',
  'guardian-referral',
  'police-incident',
  'police-crime-record',
  'emergency-support',
  'reasonable-grounds',
  'recovery-period',
  'conclusive-grounds',
  'decision-again',
  'reconsideration-window',
  'reconsideration-answer',
  'consent-at-18',
  'consent-found-adult',
  'move-on-positive',
  'exit-negative-grounds',
  'exit-negative-conclusive',
  'exit-other',
  'extension-reply',
  'end-of-support',
  'leave-reconsideration',
  'follow-up-6',
  'follow-up-12',
  'follow-up-24',
] as const;
export type RuleId = (typeof ruleIds)[number];

/** Rules of stages that last until a day which was written down: what is set is only from when that day counts as near. */
export const untilDayWritten: readonly RuleId[] = ['end-of-support'];

export const units = ['working-days', 'days', 'months', 'years'] as const;
export type Unit = (typeof units)[number];

/** How long, or `null`: no limit is known or none is set, so the stage runs without a date. */
export type Length = { readonly count: number; readonly unit: Unit } | null;

/** One version of a rule: it holds for every stage that begins on its from-date or later, until the next version. */
export interface ClockRule {
  readonly rule: RuleId;
  readonly from: Day;
  readonly length: Length;
  /** So many days before its date a stage counts as near. */
  readonly nearDays: number;
  /** The Act and section, guidance or data it stands in, with its date. */
  readonly source: string;
  /** Checked against the source named. What is not, is marked wherever it is shown. */
  readonly verified: boolean;
  /** What the length leaves unsaid: a code of the words. */
  readonly note?:
    | 'at-once'
    | 'as-soon-as-received'
    | 'target'
    | 'at-least'
    | 'no-limit'
    | 'not-found'
    | 'ours';
  /** Set by the partnership, and by whom and when; the house's own otherwise. */
  readonly set?: { readonly by: string; readonly at: string; readonly changeId: string };
}

/** Where a rule of the clock comes from, once found for a day. */
export interface RuleInForce {
  readonly version: ClockRule;
  /** The first version begins later than the day asked about: nothing older is known, so the first is used. */
  readonly beforeFirst: boolean;
}

/** The versions of one rule, oldest first; of two with one from-date, what was set later holds. */
export function versionsOf(rules: readonly ClockRule[], rule: RuleId): readonly ClockRule[] {
  const order = (each: ClockRule) => `${each.from} ${each.set?.at ?? ''}`;
  return rules.filter((each) => each.rule === rule).toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
}

/** The version in force on a day. A stage keeps the version of the day on which it began. */
export function ruleOn(rules: readonly ClockRule[], rule: RuleId, day: Day): RuleInForce {
  const versions = versionsOf(rules, rule);
  const found = versions.findLast((each) => each.from <= day);
  const version = found ?? versions[0];
  if (version === undefined) throw new Error(`no version of the rule ${rule}`);
  return { version, beforeFirst: found === undefined };
}

/** Does a stage's date come from a rule that nobody has checked against its source? It keeps the version of the day on which it began. */
export const isUnverified = (
  { rule, begunOn }: { readonly rule: RuleId | null; readonly begunOn: Day | null },
  rules: readonly ClockRule[],
): boolean => rule !== null && begunOn !== null && !ruleOn(rules, rule, begunOn).version.verified;
