/** What somebody agreed to in their NRM referral, so that it is asked again in short and not from the beginning. */
import { type ListedAgency, openRecordKey } from '../../../access/index.ts';
import { actAs, type Desk, lookAs } from '../../../audit/index.ts';
import { type Consent, lastSaid, listConsents, standingConsents } from '../../../consents/index.ts';
import type { Visit } from '../../../platform/web/index.ts';
import { findReferral } from '../../../referrals/index.ts';
import { ownReferralOf } from '../../case/case.ts';
import { findCases } from '../../case/case-store.ts';

/** All that was answered in the referral of a case, with its own line in the book; nothing where there is none that is open to whoever asks. */
export async function saidInReferral(desk: Desk, visit: Visit, caseId: string): Promise<readonly Consent[]> {
  const id = await lookAs(desk, visit, async (look) => {
    const [one] = await findCases(look, [caseId]);
    const own = one === undefined ? null : ownReferralOf(one);
    if (own === null || one?.agencyId !== look.actor.agencyId) return undefined;
    return (await findReferral(look, own))?.referralId;
  });
  if (id === undefined) return [];
  return actAs(desk, visit, { act: 'consent.open', record: { kind: 'referral', id } }, async (act) =>
    listConsents(act, id, await openRecordKey(act, id)),
  );
}

/** What stands as agreed there, and was never asked here. Pure. `here`, `there`: newest first. */
export const toConfirm = (
  there: readonly Consent[],
  here: readonly Consent[],
  receivers: readonly Pick<ListedAgency, 'agencyId'>[],
): readonly Consent[] =>
  [...standingConsents(there).values()].filter(({ about, answer, purpose, agencyId, serviceId }) => {
    if (about !== 'sharing' || answer !== 'yes' || serviceId !== undefined) return false;
    if (agencyId === undefined)
      return here.every((each) => each.purpose !== purpose || each.agencyId !== undefined);
    return (
      receivers.some((each) => each.agencyId === agencyId) &&
      lastSaid(there, purpose, agencyId)?.answer === 'yes' &&
      lastSaid(here, purpose, agencyId) === undefined
    );
  });
