/**
 * In how many days of the opening of a case its first things are there: our own proposals, as data with a from-date; the first looks at risk and safety
 * soonest, since nothing is known yet. Pure.
 */
import { addDays, type Day, londonDay } from '../../platform/working-days.ts';

export interface FirstDays {
  /** For cases opened from this day on. */
  readonly from: Day;
  /** Calendar days from the opening of a case until: some risk is judged, the safety plan is made, some need is asked, the plan is reviewed. */
  readonly risk: number;
  readonly safetyPlan: number;
  readonly needs: number;
  readonly review: number;
  readonly source: string;
  /** Was it checked against that source, or agreed by the partnership? Our own proposals are not. */
  readonly verified: boolean;
}

export const firstDays: readonly [FirstDays, ...FirstDays[]] = [
  {
    ...{ from: '2018-01-01', risk: 7, safetyPlan: 7, needs: 28, review: 91 },
    ...{ source: 'Proposal of this service', verified: false },
  },
];

/** The days that hold for a case opened on a day. `rules`: in the order of their days. */
export const firstDaysOn = (day: Day, rules = firstDays): FirstDays =>
  rules.findLast(({ from }) => from <= day) ?? rules[0];

/** By which day each first thing of a case is there. */
export function firstsDueOn(
  openedAt: Date,
): Readonly<Record<'risk' | 'safetyPlan' | 'needs' | 'review', Day>> {
  const opened = londonDay(openedAt);
  const { risk, safetyPlan, needs, review } = firstDaysOn(opened);
  return {
    risk: addDays(opened, risk),
    safetyPlan: addDays(opened, safetyPlan),
    needs: addDays(opened, needs),
    review: addDays(opened, review),
  };
}
