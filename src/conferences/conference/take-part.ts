import type { StaffAct } from '../../access/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { isOver, stateOf } from './conference.ts';
import { getConference, saveAcceptance, saveApologies } from './conference-store.ts';
import { conferenceTurned } from './tell-asked.ts';

/**
 * Accepts the confidentiality statement of a conference for oneself: from then on the items that one's agency is on show. While it is open,
 * whoever accepts is there. @throws {Refusal} not-found
 */
export async function acceptStatement(act: StaffAct, conferenceId: string): Promise<void> {
  const one = await getConference(act, conferenceId);
  await saveAcceptance(act, {
    conferenceId,
    memberId: act.actor.memberId,
    agencyId: act.actor.agencyId,
    statement: one.statement,
    acceptedAt: act.now,
    presentAt: stateOf(one) === 'open' ? act.now : null,
  });
  await act.announce(conferenceTurned, { conferenceId });
}

/** Says that one's agency will not come. @throws {Refusal} not-found; changed-meanwhile once it is closed, or was said already */
export async function apologise(act: StaffAct, conferenceId: string): Promise<void> {
  if (isOver(await getConference(act, conferenceId))) throw new Refusal('changed-meanwhile');
  await saveApologies(act, conferenceId);
  await act.announce(conferenceTurned, { conferenceId });
}
