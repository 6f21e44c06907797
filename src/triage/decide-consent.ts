import type { StaffAct } from '../access/index.ts';
import { type DecideOnConsent, decideOnConsent } from '../reports/index.ts';
import { getDeskItem } from './claim-report.ts';
import { addHistory } from './note-store.ts';

/**
 * The desk decides on which ground it goes on with what was told on a consent that was taken back, or that it does not. What becomes possible or
 * ends with that follows after the commit. @throws {Refusal} not-found, not-allowed, bad-request, changed-meanwhile
 */
export async function decideConsentAtDesk(
  act: StaffAct,
  reportId: string,
  decision: DecideOnConsent,
): Promise<void> {
  await getDeskItem(act, reportId);
  await decideOnConsent(act, reportId, decision);
  const { agencyId, memberId } = act.actor;
  await addHistory(act, {
    reportId,
    agencyId,
    what: decision.ground === undefined ? 'use-stopped' : 'ground-named',
    memberId,
  });
}
