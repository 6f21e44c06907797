/** Which agencies may know of an item, and on what ground: at the first, later, and no more. */
import { basesOn, consentBasis, openRecordKey, type StaffAct } from '../../access/index.ts';
import { noteOpened } from '../../audit/index.ts';
import { agreesTo, listConsents, type Purpose } from '../../consents/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { findCases, openCase } from '../../support/index.ts';
import { isOver } from '../conference/conference.ts';
import { getConference, listInvited } from '../conference/conference-store.ts';
import { conferenceTurned } from '../conference/tell-asked.ts';
import { addEntry } from './entry-store.ts';
import type { Item, LetIn } from './item.ts';
import {
  endLetIn,
  getItem,
  listAgenciesOn,
  listLetIn,
  markTakenOff,
  saveLetIn,
  saveSlot,
} from './item-store.ts';
import { endLetInBefore, listLetInBefore } from './let-in-before-store.ts';

/** On what an agency is let in: the person agreed that it is told for a purpose, or a law, by its code. */
export type Ground = { readonly consentFor: Purpose } | { readonly law: string };
export interface LetInAsked {
  readonly agencyId: string;
  readonly ground: Ground;
}

/**
 * The grounds on which agencies are let in, as they are kept: what the person agreed to as they last said it, or a law with its reason.
 * @throws {Refusal} bad-request for a ground or an agency that is none, or a law without its reason; not-allowed where the person does not agree
 */
export async function groundsOf(
  act: StaffAct,
  of: { readonly caseId: string; readonly caseKey: Buffer; readonly conferenceId: string },
  asked: readonly LetInAsked[],
  why: string | undefined,
): Promise<Pick<LetIn, 'agencyId' | 'purpose' | 'basis'>[]> {
  const invited = (await listInvited(act, of.conferenceId)).map((each) => each.agencyId);
  const consents = await listConsents(act, of.caseId, of.caseKey);
  const bases = basesOn(act.now);
  return asked.map(({ agencyId, ground }) => {
    if (agencyId === act.actor.agencyId || !invited.includes(agencyId)) throw new Refusal('bad-request');
    if ('consentFor' in ground) {
      if (!agreesTo(consents, ground.consentFor, agencyId)) throw new Refusal('not-allowed');
      return { agencyId, purpose: ground.consentFor, basis: consentBasis };
    }
    const law = bases.find(({ code }) => code === ground.law);
    if (law === undefined || (why ?? '') === '') throw new Refusal('bad-request');
    return { agencyId, purpose: null, basis: law.name };
  });
}

/** An item of a case that one's own agency holds now. @throws {Refusal} not-found */
async function holding(act: StaffAct, itemId: string): Promise<Item> {
  const item = await getItem(act, itemId);
  const [one] = await findCases(act, [item.caseId]);
  if (one?.agencyId !== act.actor.agencyId) throw new Refusal('not-found');
  return item;
}

/** The same, while it can still be prepared. @throws {Refusal} not-found; changed-meanwhile once it is off, or its conference is over */
export async function preparing(act: StaffAct, itemId: string): Promise<Item> {
  const item = await holding(act, itemId);
  if (item.takenOffAt !== null || isOver(await getConference(act, item.conferenceId)))
    throw new Refusal('changed-meanwhile');
  return item;
}

/**
 * Lets more agencies in to an item, on the same grounds as at the first: from then on they see what the others on it see. One that was left out, or
 * whose ground the person took back, is let in anew; what was before stays.
 * @throws {Refusal} not-found, changed-meanwhile also for an agency that is on it; bad-request, not-allowed as `groundsOf`
 */
export async function letInMore(
  act: StaffAct,
  itemId: string,
  asked: readonly LetInAsked[],
  why: string | undefined,
): Promise<void> {
  const { caseId, conferenceId } = await preparing(act, itemId);
  if (asked.length === 0) throw new Refusal('bad-request');
  // What the person agreed to stands in the case: a look at that has a line of its own.
  await noteOpened(act, [caseId]);
  const { dataKey: caseKey } = await openCase(act, caseId);
  const grounds = await groundsOf(act, { caseId, caseKey, conferenceId }, asked, why);
  const on = (await listAgenciesOn(act, [itemId])).get(itemId) ?? [];
  if (grounds.some(({ agencyId }) => on.includes(agencyId))) throw new Refusal('changed-meanwhile');
  const before = await listLetIn(act, itemId);
  const dataKey = await openRecordKey(act, itemId);
  const by = act.actor.memberId;
  for (const ground of grounds) {
    const { agencyId } = ground;
    if (before.some((each) => each.agencyId === agencyId && each.endedAt === null))
      await endLetIn(act, itemId, agencyId);
    await saveLetIn(act, itemId, { ...ground, by, at: act.now });
    if (ground.purpose === null && why !== undefined)
      await addEntry(act, itemId, { kind: 'ground', about: agencyId, body: { law: why } }, by, dataKey);
  }
  await act.announce(conferenceTurned, { conferenceId });
}

/** Leaves an agency out of an item from now on: it finds nothing of it any more. @throws {Refusal} not-found, changed-meanwhile */
export async function leaveOut(act: StaffAct, itemId: string, agencyId: string): Promise<void> {
  const { conferenceId } = await holding(act, itemId);
  await endLetIn(act, itemId, agencyId);
  await act.announce(conferenceTurned, { conferenceId });
}

/**
 * The same for whom an earlier holder of the case let in on a law, by those who work on it now: also before they have accepted the statement of that conference.
 * @throws {Refusal} not-found, also where that agency is in no such item
 */
export async function leaveOutBefore(
  act: StaffAct,
  of: { readonly caseId: string; readonly itemId: string; readonly agencyId: string },
): Promise<void> {
  const found = (await listLetInBefore(act, of.caseId)).find(
    ({ itemId, agencyId }) => itemId === of.itemId && agencyId === of.agencyId,
  );
  if (found === undefined || !(await endLetInBefore(act, of))) throw new Refusal('not-found');
  await act.announce(conferenceTurned, { conferenceId: found.conferenceId });
}

/**
 * Takes an item off the agenda before it was begun. What was written stays. Gives the id of its conference.
 * @throws {Refusal} not-found, changed-meanwhile
 */
export async function takeOff(act: StaffAct, itemId: string): Promise<string> {
  const { begunAt, conferenceId } = await holding(act, itemId);
  if (begunAt !== null) throw new Refusal('changed-meanwhile');
  await markTakenOff(act, itemId);
  await act.announce(conferenceTurned, { conferenceId });
  return conferenceId;
}

/** Sets how long an item is given, until it is begun. @throws {Refusal} not-found, changed-meanwhile */
export async function setSlot(act: StaffAct, itemId: string, minutes: number): Promise<void> {
  await preparing(act, itemId);
  await saveSlot(act, itemId, minutes);
}
