import { Refusal } from '../platform/refusal.ts';
import type { StaffAct } from './context.ts';
import { worksAtDesk } from './record-access.ts';
import { closeShare } from './share-store.ts';

/** Ends a share that the member's agency granted: the other agency loses the record with this commit. @throws {Refusal} not-found */
export async function endShare(act: StaffAct, shareId: string): Promise<void> {
  if (!worksAtDesk(act.actor)) throw new Refusal('not-allowed');
  if ((await closeShare(act, shareId, act.actor.memberId)) !== 1) throw new Refusal('not-found');
}
