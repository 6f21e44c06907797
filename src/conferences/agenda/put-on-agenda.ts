import { basesOn, consentBasis, registerRecord, type StaffAct } from '../../access/index.ts';
import { agreesTo, listConsents, type Purpose } from '../../consents/index.ts';
import { newDataKey } from '../../platform/keys/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { londonDay } from '../../platform/working-days.ts';
import { findCases, openCase } from '../../support/index.ts';
import { stateOf } from '../conference/conference.ts';
import { getConference, listInvited } from '../conference/conference-store.ts';
import { addEntry } from './entry-store.ts';
import type { BodyOf, Item } from './item.ts';
import { endLetIn, getItem, markTakenOff, saveItem, saveLetIn } from './item-store.ts';
import { minutesFor } from './slots.ts';

/** On what an agency is let in: the person agreed that it is told for a purpose, or a law, by its code. */
export type Ground = { readonly consentFor: Purpose } | { readonly law: string };

export interface PutAsked extends Pick<Item, 'itemId' | 'conferenceId' | 'caseId' | 'riskLevel' | 'age'> {
  readonly brief: BodyOf<'brief'>;
  /** The other agencies that may know of it; whoever is not named here learns nothing of it. */
  readonly letIn: readonly { readonly agencyId: string; readonly ground: Ground }[];
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
  if (stateOf(conference) === 'closed' || one.state === 'closed') throw new Refusal('changed-meanwhile');
  const invited = (await listInvited(act, conferenceId)).map((each) => each.agencyId);
  const consents = await listConsents(act, caseId, caseKey);
  const bases = basesOn(act.now);
  const grounds = asked.letIn.map((each) => {
    const { ground } = each;
    if (each.agencyId === agencyId || !invited.includes(each.agencyId)) throw new Refusal('bad-request');
    if ('consentFor' in ground) {
      if (!agreesTo(consents, ground.consentFor, each.agencyId)) throw new Refusal('not-allowed');
      return { agencyId: each.agencyId, purpose: ground.consentFor, basis: consentBasis };
    }
    const law = bases.find(({ code }) => code === ground.law);
    if (law === undefined || (asked.brief.law ?? '') === '') throw new Refusal('bad-request');
    return { agencyId: each.agencyId, purpose: null, basis: law.name };
  });
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
}

/** An item of a case that one's own agency holds now. @throws {Refusal} not-found */
async function holding(act: StaffAct, itemId: string): Promise<Item> {
  const item = await getItem(act, itemId);
  const [one] = await findCases(act, [item.caseId]);
  if (one?.agencyId !== act.actor.agencyId) throw new Refusal('not-found');
  return item;
}

/** Leaves an agency out of an item from now on: it finds nothing of it any more. @throws {Refusal} not-found, changed-meanwhile */
export async function leaveOut(act: StaffAct, itemId: string, agencyId: string): Promise<void> {
  await holding(act, itemId);
  await endLetIn(act, itemId, agencyId);
}

/**
 * Takes an item off the agenda before it was begun. What was written stays. Gives the id of its conference.
 * @throws {Refusal} not-found, changed-meanwhile
 */
export async function takeOff(act: StaffAct, itemId: string): Promise<string> {
  const { begunAt, conferenceId } = await holding(act, itemId);
  if (begunAt !== null) throw new Refusal('changed-meanwhile');
  await markTakenOff(act, itemId);
  return conferenceId;
}
