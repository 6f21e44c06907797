import { Refusal } from '../platform/refusal.ts';
import type { StaffAct } from './context.ts';
import { closeShare } from './share-store.ts';

/**
 * Ends a share that the member's agency received and needs no more: it loses the record with this commit. The database lets only those
 * through whose agency has answered what the share was made for. @throws {Refusal} not-found
 */
export async function giveBackShare(act: StaffAct, shareId: string): Promise<void> {
  if ((await closeShare(act, shareId, act.actor.memberId)) !== 1) throw new Refusal('not-found');
}
