/** In how many days the Core Outcome Set is asked at the start, with a review and with a look back: our own proposal, as data with a from-date. Pure. */
import type { Day } from '../../platform/working-days.ts';

export interface OutcomeDays {
  /** For what began, was reviewed or looked back at from this day on. */
  readonly from: Day;
  /** Calendar days from the opening of a case. */
  readonly fromStart: number;
  /** Calendar days from a review, or from a look back after support. */
  readonly fromLook: number;
  readonly source: string;
  /** Was it checked against that source, or agreed by the partnership? Our own proposals are not. */
  readonly verified: boolean;
}

export const outcomeDays: readonly [OutcomeDays, ...OutcomeDays[]] = [
  { from: '2018-01-01', fromStart: 28, fromLook: 7, source: 'Proposal of this service', verified: false },
];

/** The days that hold for what happened on a day. `rules`: in the order of their days. */
export const outcomeDaysOn = (day: Day, rules = outcomeDays): OutcomeDays =>
  rules.findLast(({ from }) => from <= day) ?? rules[0];
