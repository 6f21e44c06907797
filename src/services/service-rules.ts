/** The days that services are reckoned by, as dated data. A rule that changes is another line with its own from-date. Pure. */
import { addDays, type Day } from '../platform/working-days.ts';

interface ServiceRule {
  /** yyyy-mm-dd: in force from this day. */
  readonly from: string;
  /** Days for which a waiting time is taken as said; after that lists say that it is old and has to be asked again. */
  readonly freshDays: number;
  /** Days before its funding ends at which a service says so at its head, and lists do. */
  readonly soonDays: number;
  /** Days back for which declines for want of a place are counted. */
  readonly backDays: number;
  /** Days ahead for which endings are shown. */
  readonly aheadDays: number;
  /** Working days in which a referral is answered. */
  readonly answerWorkingDays: number;
  /** Working days after it is accepted by which the day is said on which it begins. */
  readonly beginWorkingDays: number;
  /** Working days in which the letter goes to a body outside. */
  readonly postWorkingDays: number;
  /** Working days in which whoever has a referral knows what changed: how the person is reached, a warning, how they are spoken with. */
  readonly changeWorkingDays: number;
  /** Working days in which whoever holds a case that moved looks at the referrals that fell by it. */
  readonly fellWorkingDays: number;
  readonly source: string;
  readonly verified: boolean;
}

const proposed: ServiceRule = {
  from: '2026-01-01',
  freshDays: 60,
  soonDays: 90,
  backDays: 365,
  aheadDays: 365,
  answerWorkingDays: 5,
  beginWorkingDays: 10,
  postWorkingDays: 1,
  changeWorkingDays: 1,
  fellWorkingDays: 2,
  source: 'Proposal of this service',
  verified: false,
};
const serviceRules: readonly ServiceRule[] = [proposed];

/** The rule that holds on a day. */
export const serviceRuleOn = (day: Day): ServiceRule =>
  serviceRules.findLast(({ from }) => from <= day) ?? proposed;

/** The last days of fundings that have ended by a day, and of those that end soon; `from` left out: however long ago. */
export const fundingDays = (
  which: 'ended' | 'soon',
  today: Day,
): { readonly from?: Day; readonly until: Day } =>
  which === 'ended'
    ? { until: addDays(today, -1) }
    : { from: today, until: addDays(today, serviceRuleOn(today).soonDays - 1) };

/** Whether a funding with this last day has ended, ends soon, or goes on. */
export const fundingOn = (lastDay: Day, today: Day): 'ended' | 'soon' | 'on' => {
  if (lastDay < today) return 'ended';
  return lastDay <= fundingDays('soon', today).until ? 'soon' : 'on';
};
