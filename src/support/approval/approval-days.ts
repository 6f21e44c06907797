/** In how many days a second look is given, and what was sent back is written anew: our own proposal, as data with a from-date. Pure. */
import type { Day } from '../../platform/working-days.ts';

export interface ApprovalDays {
  /** For what is asked, or sent back, from this day on. */
  readonly from: Day;
  /** Calendar days in which whoever is asked approves it or sends it back. */
  readonly toAnswer: number;
  /** Calendar days in which what was sent back is seen to. */
  readonly toMend: number;
  readonly source: string;
  /** Was it checked against that source, or agreed by the partnership? Our own proposals are not. */
  readonly verified: boolean;
}

export const approvalDays: readonly [ApprovalDays, ...ApprovalDays[]] = [
  { from: '2018-01-01', toAnswer: 5, toMend: 5, source: 'Proposal of this service', verified: false },
];

/** The days that hold for what is asked or sent back on a day. `rules`: in the order of their days. */
export const approvalDaysOn = (day: Day, rules = approvalDays): ApprovalDays =>
  rules.findLast(({ from }) => from <= day) ?? rules[0];
