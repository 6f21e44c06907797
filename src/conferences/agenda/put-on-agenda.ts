import { registerRecord, type StaffAct } from '../../access/index.ts';
import { newDataKey } from '../../platform/keys/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { londonDay } from '../../platform/working-days.ts';
import { openCase } from '../../support/index.ts';
import { isOver } from '../conference/conference.ts';
import { getConference } from '../conference/conference-store.ts';
import { conferenceTurned } from '../conference/tell-asked.ts';
import { addEntry } from './entry-store.ts';
import type { BodyOf, Item } from './item.ts';
import { saveItem, saveLetIn } from './item-store.ts';
import { groundsOf, type LetInAsked } from './let-in.ts';
import { minutesFor } from './slots.ts';

export interface PutAsked extends Pick<Item, 'itemId' | 'conferenceId' | 'caseId' | 'riskLevel' | 'age'> {
  readonly brief: BodyOf<'brief'>;
  /** The other agencies that may know of it; whoever is not named here learns nothing of it. */
  readonly letIn: readonly LetInAsked[];
}

/**
 * Puts a case that one's own agency holds on the agenda: as a record of its own, with what the others are told written for it. An agency is let
 * in because the person agreed that it is told, or on a named law with the reason, and never otherwise.
 * @throws {Refusal} not-found; changed-meanwhile once the conference or the case is closed, or the case is on already; bad-request for a
 * ground or an agency that is none, or a law without its reason; not-allowed where the person does not agree
 */
export async function putOnAgenda(act: StaffAct, asked: PutAsked): Promise<void> {
  const { itemId, conferenceId, caseId, riskLevel, age } = asked;
  const { agencyId, memberId } = act.actor;
  const conference = await getConference(act, conferenceId);
  const { one, dataKey: caseKey } = await openCase(act, caseId);
  if (one.agencyId !== agencyId) throw new Refusal('not-found');
  if (isOver(conference) || one.state === 'closed') throw new Refusal('changed-meanwhile');
  const grounds = await groundsOf(act, { caseId, caseKey, conferenceId }, asked.letIn, asked.brief.law);
  const dataKey = newDataKey();
  await registerRecord(
    act,
    { recordId: itemId, kind: 'conference-item', agencyId, othersSee: 'hidden' },
    dataKey,
  );
  await saveItem(act, {
    ...{ itemId, conferenceId, caseId, riskLevel, age, agencyId },
    reference: one.reference,
    minutes: minutesFor(riskLevel, londonDay(act.now)),
    putBy: memberId,
    putAt: act.now,
    begunAt: null,
    endedAt: null,
    takenOffAt: null,
  });
  for (const ground of grounds) await saveLetIn(act, itemId, { ...ground, by: memberId, at: act.now });
  await addEntry(act, itemId, { kind: 'brief', about: '', body: asked.brief }, memberId, dataKey);
  await act.announce(conferenceTurned, { conferenceId });
}
