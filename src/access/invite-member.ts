import { randomUUID } from 'node:crypto';
import { Refusal } from '../platform/refusal.ts';
import { listAgencies } from './agency-store.ts';
import type { StaffAct } from './context.ts';
import { judgeInvitation } from './member-rules.ts';
import { addInvited, type Invitation, listAgenciesWithoutAdministrator } from './member-store.ts';

/**
 * Invites somebody: adds them as a member who has yet to join, and announces `memberInvited`, which the worker answers with a mail.
 * @throws {AddressKnown} when the address has an account; {Refusal} not-allowed for an agency that is not theirs to invite to, bad-request for roles that its members may not hold
 */
export async function inviteMember(act: StaffAct, invitation: Invitation): Promise<void> {
  const agencies = await listAgencies(act);
  const agency = agencies.find((each) => each.agencyId === invitation.agencyId);
  if (agency === undefined) throw new Refusal('not-allowed');
  const without = await listAgenciesWithoutAdministrator(act, act.actor.agencyId);
  const own = agencies.find((each) => each.agencyId === act.actor.agencyId);
  const to = {
    agency,
    hasAdministrator: !without.includes(agency.agencyId),
    myAgencyRunsPublicDesk: own?.runsPublicDesk ?? false,
  };
  const verdict = judgeInvitation(act.actor, to, invitation.roles, act.now.toISOString().slice(0, 10));
  if (verdict !== 'allowed') throw new Refusal(verdict === 'roles' ? 'bad-request' : 'not-allowed');
  await addInvited(act, invitation);
  await announceInvitation(act, invitation.memberId);
}

/** News of an invitation: each has an id of its own, so that hearing it twice sends one mail. */
export const announceInvitation = (act: StaffAct, memberId: string): Promise<void> =>
  act.announce('memberInvited', { memberId, invitationId: randomUUID() });
