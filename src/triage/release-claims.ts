import { isAtDesk, type WorkerAct } from '../access/index.ts';
import { addHistory } from './note-store.ts';
import { listClaimants, releaseItemsOf } from './triage-store.ts';

/**
 * Somebody was suspended, left, or works at the desk no longer: what they had claimed goes back to the desk, so that no report waits
 * for somebody who cannot come. Nothing when they are back at it meanwhile.
 */
export async function releaseClaimsOf(act: WorkerAct, memberId: string): Promise<void> {
  if (await isAtDesk(act, memberId)) return;
  for (const { reportId, agencyId } of await releaseItemsOf(act, memberId))
    await addHistory(act, { reportId, agencyId, what: 'claim-lapsed', memberId });
}

/** The same for everybody who has claimed anything: a claim made in the very moment in which its member was suspended is found here. */
export async function releaseStrandedClaims(act: WorkerAct): Promise<void> {
  for (const memberId of await listClaimants(act)) await releaseClaimsOf(act, memberId);
}
