import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { Refusal } from '../platform/refusal.ts';
import { dropLinks, findFirstInvited } from './accounts/mail-store.ts';
import { addMember, countMembers, listAgencies } from './agency-store.ts';
import type { Act } from './context.ts';

const emailShape = z.email().max(254).toLowerCase();

/**
 * Invites the first administrator of an installation, at one of its agencies. Later members are invited by an administrator;
 * this is refused as soon as there is anybody else. While the first has not joined, they may be invited again: their earlier
 * links then stop working. Gives the member's id.
 * @throws {Refusal} bad-request for an impossible address or unknown agency; not-allowed when there are members already
 */
export async function inviteFirst(
  act: Act,
  invitation: { email: string; name: string; agencyId: string },
): Promise<string> {
  const email = emailShape.safeParse(invitation.email.trim());
  const agencies = await listAgencies(act);
  if (!email.success || !agencies.some((agency) => agency.agencyId === invitation.agencyId))
    throw new Refusal('bad-request');
  const again = await findFirstInvited(act, email.data);
  if (again !== undefined) {
    await dropLinks(act, again);
    return again;
  }
  if ((await countMembers(act)) > 0) throw new Refusal('not-allowed');
  const memberId = randomUUID();
  await addMember(act, {
    memberId,
    agencyId: invitation.agencyId,
    name: invitation.name,
    email: email.data,
    state: 'invited',
    roles: ['administrator'],
  });
  return memberId;
}
