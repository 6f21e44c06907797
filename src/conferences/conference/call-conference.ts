import { randomUUID } from 'node:crypto';
import { callsConferences, listAgencies, mayReceive, type StaffAct } from '../../access/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { londonDay } from '../../platform/working-days.ts';
import type { Conference } from './conference.ts';
import { saveConference, saveInvited } from './conference-store.ts';
import { statementOn } from './statements.ts';
import { conferenceTurned } from './tell-asked.ts';
import { saveVersion } from './version-store.ts';

export interface CallAsked
  extends Pick<Conference, 'conferenceId' | 'title' | 'startsAt' | 'place' | 'chair'> {
  /** The other agencies that are asked to come. */
  readonly agencies: readonly string[];
}

/**
 * Calls a conference: one's own agency runs it, under the confidentiality statement of the day, and the others are asked to come.
 * @throws {Refusal} not-allowed; bad-request for an agency that is none, or none at all
 */
export async function callConference(act: StaffAct, { agencies, ...asked }: CallAsked): Promise<void> {
  const { agencyId, memberId, roles } = act.actor;
  if (!callsConferences({ roles })) throw new Refusal('not-allowed');
  const known = (await listAgencies(act)).filter(mayReceive).map((each) => each.agencyId);
  const others = [...new Set(agencies)].filter((each) => each !== agencyId);
  if (others.length === 0 || !others.every((each) => known.includes(each))) throw new Refusal('bad-request');
  await saveConference(act, {
    ...asked,
    agencyId,
    statement: statementOn(londonDay(act.now)),
    calledBy: memberId,
    calledAt: act.now,
    openedAt: null,
    openedBy: null,
    closedAt: null,
    closedBy: null,
    cancelledAt: null,
    cancelledBy: null,
  });
  for (const each of [agencyId, ...others])
    await saveInvited(act, {
      conferenceId: asked.conferenceId,
      agencyId: each,
      invitedBy: memberId,
      at: act.now,
      apologiesAt: null,
      apologiesBy: null,
    });
  const { conferenceId, title, startsAt, place, chair } = asked;
  await saveVersion(act, {
    ...{ conferenceId, title, startsAt, place, chair },
    versionId: randomUUID(),
    cancelled: false,
    why: null,
    by: memberId,
    at: act.now,
  });
  await act.announce(conferenceTurned, { conferenceId });
}
