/**
 * How much work a case is likely to be, so that a team can share it out: a proposal of this service, in force from its day, that judges
 * nobody and decides nothing. A worker sees the sum beside what it is made of.
 */
import type { RiskLevel } from '../risk/risk-domains.ts';

interface WeightRule {
  /** yyyy-mm-dd: in force from this day. */
  readonly from: string;
  /** By the highest level of any risk; `none`: nothing was judged yet. */
  readonly weights: Readonly<Record<RiskLevel | 'none', number>>;
  /** More than this together is shown as much. */
  readonly much: number;
  readonly source: string;
  readonly verified: boolean;
}

export const weightRules: readonly WeightRule[] = [
  {
    from: '2026-11-01',
    weights: { none: 2, low: 1, medium: 2, high: 3, 'very-high': 5 },
    much: 40,
    source: 'Proposal of this service',
    verified: false,
  },
];

/** The rule of a day; the first before there was any. */
export function weightRuleOn(day: string): WeightRule {
  const rule = weightRules.findLast(({ from }) => from <= day) ?? weightRules[0];
  if (rule === undefined) throw new Error('no rule of weights');
  return rule;
}

export type CountsByLevel = Readonly<Record<RiskLevel | 'none', number>>;

/** The weight of so many cases of each level. */
export const weightOf = (counts: CountsByLevel, day: string): number => {
  const { weights } = weightRuleOn(day);
  return (Object.keys(weights) as (keyof CountsByLevel)[]).reduce(
    (sum, level) => sum + counts[level] * weights[level],
    0,
  );
};
