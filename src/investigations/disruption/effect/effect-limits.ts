/** What the effect of disruption is judged by, as dated data. Pure. */
import type { Day } from '../../../platform/working-days.ts';

export interface EffectLimits {
  readonly from: Day;
  /** Fewer reports than this in both spans together: no conclusion. */
  readonly fewest: number;
  /** In how many cases of one a change may be found where there is none. */
  readonly wrong: number;
  /** Whole months on each side that may be asked for, and what is shown first. */
  readonly months: readonly number[];
  readonly usualMonths: number;
  /** Metres around a place: the near ring ends at the first, the far ring at the second. Every near one is less than every far one. */
  readonly near: readonly number[];
  readonly usualNear: number;
  readonly far: readonly number[];
  readonly usualFar: number;
  readonly source: string;
}

const limits: readonly EffectLimits[] = [
  {
    from: '2015-01-01',
    fewest: 5,
    wrong: 0.05,
    months: [3, 6, 12],
    usualMonths: 6,
    near: [250, 500, 1000],
    usualNear: 500,
    far: [2000, 5000],
    usualFar: 2000,
    source: 'Our own proposal: no rule says how far exploitation moves when a place is shut.',
  },
];

/** The limits that hold on a day. */
export function effectLimitsOn(day: Day): EffectLimits {
  const held = limits.findLast(({ from }) => from <= day) ?? limits[0];
  if (held === undefined) throw new Error('no limits of effect');
  return held;
}
