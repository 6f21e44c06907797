import type { WorkerAct } from '../../access/index.ts';
import { openCase } from '../../support/index.ts';
import { changesSince } from './change.ts';
import { addEntry, listWritten } from './entry-store.ts';
import { isOver } from './referral.ts';
import { listReferralsOfCase } from './referral-store.ts';
import { settleReferralTasks } from './referral-tasks.ts';

/** What a referral was told of a person, at most. */
const mostTold = 1000;

/**
 * Something became of referrals from a case, or of what goes along with each: how the person is safely reached, warnings, how they want to be
 * spoken with. What changed is added to every referral that is open, beside what it said before, and the tasks of those who have to know are made.
 * Safe to run again.
 */
export async function hearReferralNews(act: WorkerAct, caseId: string): Promise<void> {
  const open = (await listReferralsOfCase(act, caseId)).filter(({ state }) => !isOver(state));
  if (open.length > 0) {
    const { story, dataKey } = await openCase(act, caseId);
    for (const one of open) {
      const asked = { kinds: ['asked', 'changed'] as const, most: mostTold };
      const steps = await listWritten(act, one.referralId, dataKey, asked);
      for (const { change, by } of changesSince(one, story, steps))
        await addEntry(act, one.referralId, change, by, dataKey);
    }
  }
  await settleReferralTasks(act, caseId);
}
