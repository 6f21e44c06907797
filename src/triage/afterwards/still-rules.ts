/** When a concern counts as standing still, and until when one that goes on is not asked about again, as dated data. Pure. */
import type { Day } from '../../platform/working-days.ts';

export interface StillRule {
  readonly from: Day;
  /** So many days after the desk decided, with nothing recorded since. */
  readonly days: number;
  /** After how many months it may be asked again, where it goes on. */
  readonly months: readonly [number, ...number[]];
  readonly source: string;
}

export const stillRules: readonly [StillRule, ...StillRule[]] = [
  {
    from: '2020-01-01',
    days: 60,
    months: [1, 3, 6],
    source: 'Our own proposal: the partnership has agreed none',
  },
];

/** The rule of a day. */
export const stillRuleOn = (day: Day): StillRule =>
  stillRules.findLast(({ from }) => from <= day) ?? stillRules[0];

const daysInMonth = 365.25 / 12;
/** So many months, as whole days. */
export const monthsInDays = (months: number): number => Math.round(months * daysInMonth);
