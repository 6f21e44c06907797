import { londonDay } from '../platform/working-days.ts';

/**
 * How long a referral may lie unsent before somebody is reminded, and before somebody has to decide about the person's safety. The
 * national service destroys a draft after 28 days (its own limit, April 2026); here nothing is destroyed without a decision.
 */
export interface KeepRule {
  /** yyyy-mm-dd: referrals that lie unsent on that day or later fall under it. */
  readonly fromOn: string;
  readonly remindAfterDays: number;
  readonly decideAfterDays: number;
  readonly source: string;
}

export const keepRules: readonly KeepRule[] = [
  {
    fromOn: '2026-04-27',
    remindAfterDays: 21,
    decideAfterDays: 28,
    source: 'Home Office NRM referral service, April 2026: drafts kept 28 days, first alert after 21',
  },
];

/** How a referral that is not sent stands on a day: `changedAt` counts, since whoever writes or decides begins the days anew. */
export function keepState(changedAt: Date, now: Date): 'fresh' | 'remind' | 'decide' {
  const today = londonDay(now);
  const rule = keepRules.findLast((each) => each.fromOn <= today) ?? keepRules[0];
  if (rule === undefined) return 'fresh';
  const days = Math.floor((now.getTime() - changedAt.getTime()) / 86_400_000);
  if (days >= rule.decideAfterDays) return 'decide';
  return days >= rule.remindAfterDays ? 'remind' : 'fresh';
}
