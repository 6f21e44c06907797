/** The referrals of a case to services as they stood at a moment, for its page and for the page of each. */
import { listSharesOf, type StaffAct } from '../../../access/index.ts';
import { listConsents } from '../../../consents/index.ts';
import { listSaidThen } from '../../directory/service-store.ts';
import { listWritten } from '../../referral/entry-store.ts';
import { referralKinds, type ServiceReferral } from '../../referral/referral.ts';
import { type Grounds, referralAt } from '../../referral/referral-at.ts';

/** Steps of one referral, at most. */
const mostSteps = 1000;

/** What was asked and answered about a referral, newest first; `then`: by that moment. */
export async function listSteps(act: StaffAct, referralId: string, dataKey: Buffer, then: Date = act.now) {
  const steps = await listWritten(act, referralId, dataKey, { kinds: referralKinds, most: mostSteps });
  return steps.filter(({ at }) => at <= then);
}

/** The shares and consents of a case by which the grounds of its referrals are told. */
const groundsOf = async (act: StaffAct, caseId: string, dataKey: Buffer): Promise<Grounds> => ({
  shares: await listSharesOf(act, caseId),
  consents: await listConsents(act, caseId, dataKey),
});

/** These referrals of a case as they stood then, with their services as they were called then, those that were not sent yet left out. */
export async function referralsThen(
  act: StaffAct,
  of: { readonly caseId: string; readonly dataKey: Buffer },
  referrals: readonly ServiceReferral[],
  then: Date,
): Promise<ServiceReferral[]> {
  const grounds = await groundsOf(act, of.caseId, of.dataKey);
  const called = await listSaidThen(
    act,
    referrals.map(({ serviceId }) => serviceId),
    then,
  );
  const stood: ServiceReferral[] = [];
  for (const one of referrals) {
    const steps = await listSteps(act, one.referralId, of.dataKey, then);
    const was = referralAt(one, steps, grounds, then, called.get(one.serviceId));
    if (was !== undefined) stood.push(was);
  }
  return stood;
}
