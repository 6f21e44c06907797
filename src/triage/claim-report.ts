import { type StaffAct, worksAtDesk } from '../access/index.ts';
import { Refusal } from '../platform/refusal.ts';
import { getReport, saveStage } from '../reports/index.ts';
import { addHistory } from './note-store.ts';
import { claimItem, findItem, type Item, releaseItem } from './triage-store.ts';

/** The member's desk's item for a report. @throws {Refusal} not-found, not-allowed */
export async function getDeskItem(act: StaffAct, reportId: string): Promise<Item> {
  if (!worksAtDesk(act.actor)) throw new Refusal('not-allowed');
  const item = await findItem(act, reportId, act.actor.agencyId);
  if (item === undefined) throw new Refusal('not-found');
  return item;
}

/** Takes a report, so that others see at once that it is taken [B2]. `taken` when somebody was quicker. */
export async function claimReport(act: StaffAct, reportId: string): Promise<'claimed' | 'taken'> {
  const item = await getDeskItem(act, reportId);
  if (item.claimedBy === act.actor.memberId) return 'claimed';
  if ((await claimItem(act, item.itemId, act.actor.memberId)) === 0) return 'taken';
  const report = await getReport(act, reportId);
  if (report.stage === 'received') await saveStage(act, reportId, 'being-looked-at');
  await addHistory(act, {
    reportId,
    agencyId: act.actor.agencyId,
    what: 'claimed',
    memberId: act.actor.memberId,
  });
  return 'claimed';
}

/** Gives a report back to the inbox. `not-yours` when this member does not have it. */
export async function releaseReport(act: StaffAct, reportId: string): Promise<'released' | 'not-yours'> {
  const item = await getDeskItem(act, reportId);
  if ((await releaseItem(act, item.itemId, act.actor.memberId)) === 0) return 'not-yours';
  await addHistory(act, {
    reportId,
    agencyId: act.actor.agencyId,
    what: 'released',
    memberId: act.actor.memberId,
  });
  return 'released';
}
