import type { WorkerAct } from '../../access/index.ts';
import { getReferral, listCasesBehind, type Route } from '../../referrals/index.ts';
import { endOfClock } from '../endings/ending-store.ts';
import { forgetBegun, listBegunFrom } from './begun-referral-store.ts';
import { ownReferralOf } from './case.ts';
import { findCasesOfRecords, lockCase, setReferral } from './case-store.ts';

/** Heard by the worker, which ties the case to the referral: `{ caseId, referralId }`. */
export const caseReferred = 'caseReferred';

const isNrm = (route: Route | null): boolean => route === 'child-nrm' || route === 'adult-nrm';

/**
 * As soon as a referral that was begun from a case goes to the NRM, the case hears of it, and each time in an act of its own: the line that files whom
 * a referral names says nothing of a case. Of a Duty to Notify no case hears, but those that were tied while it was to be something else; nobody keeps any
 * more from which it was begun.
 */
export async function passReferral(act: WorkerAct, referralId: string): Promise<void> {
  const { route } = await getReferral(act, referralId);
  const cases = isNrm(route)
    ? new Set([...(await listCasesBehind(act, referralId)), ...(await listBegunFrom(act, referralId))])
    : route === 'duty-to-notify'
      ? (await findCasesOfRecords(act, [referralId])).map(({ caseId }) => caseId)
      : [];
  if (route === 'duty-to-notify') await forgetBegun(act, referralId);
  for (const caseId of cases) await act.announce(caseReferred, { caseId, referralId });
}

/**
 * Ties a case to the NRM referral that was begun from it, for its stage and days; one that has its person's keeps it. Never to a Duty to Notify, which
 * must not lead to a person: what was tied is tied no more once it is one. Safe to run twice.
 */
export async function tieReferral(act: WorkerAct, caseId: string, referralId: string): Promise<void> {
  const referral = await getReferral(act, referralId);
  const one = await lockCase(act, caseId);
  if (isNrm(referral.route) && ownReferralOf(one) === null && one.agencyId === referral.agencyId)
    await setReferral(act, caseId, referralId);
  if (isNrm(referral.route)) await forgetBegun(act, referralId);
  if (referral.route === 'duty-to-notify' && one.referralId === referralId) {
    await setReferral(act, caseId, null);
    await endOfClock(act, caseId, null);
  }
}
