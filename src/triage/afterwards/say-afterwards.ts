import type { StaffAct } from '../../access/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { londonDay } from '../../platform/working-days.ts';
import { getDeskItem } from '../claim-report.ts';
import { addHistory } from '../note-store.ts';
import { type CameOf, findDecided, saveAfterwards } from './afterwards-store.ts';

/**
 * Says what became of a concern about which the member's desk has decided. What was said before stays in the history, and the last stands.
 * @throws {Refusal} not-allowed, not-found (also where nothing is decided); bad-request for a day that has come already
 */
export async function sayAfterwards(act: StaffAct, reportId: string, said: CameOf): Promise<void> {
  await getDeskItem(act, reportId);
  if ((await findDecided(act, reportId)) === undefined) throw new Refusal('not-found');
  if ('againOn' in said && said.againOn <= londonDay(act.now)) throw new Refusal('bad-request');
  const { agencyId, memberId } = act.actor;
  await saveAfterwards(act, { reportId, agencyId, by: memberId }, said);
  await addHistory(act, { reportId, agencyId, what: 'came-of-it', memberId });
}
