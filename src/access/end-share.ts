import { Refusal } from '../platform/refusal.ts';
import type { StaffAct } from './context.ts';
import { worksOnRecord } from './record-store.ts';
import { closeShare, findSharedRecord } from './share-store.ts';

/**
 * Ends a share that the member's agency granted: the other agency loses the record with this commit. Only those who work on the record
 * for its owner may. @throws {Refusal} not-found, not-allowed
 */
export async function endShare(act: StaffAct, shareId: string): Promise<void> {
  const recordId = await findSharedRecord(act, shareId);
  if (recordId === undefined) throw new Refusal('not-found');
  if (!(await worksOnRecord(act, recordId))) throw new Refusal('not-allowed');
  if ((await closeShare(act, shareId, act.actor.memberId)) !== 1) throw new Refusal('not-found');
}
