/** Offering a whole case to another agency, taking the offer back, and declining it [C16]. */
import { randomUUID } from 'node:crypto';
import {
  basesOn,
  consentBasis,
  listAgencies,
  mayReceive,
  openRecordKey,
  type StaffAct,
} from '../../access/index.ts';
import { agreesTo, listConsents } from '../../consents/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { lockCase } from '../case/case-store.ts';
import type { Body } from '../case/entry.ts';
import { addEntry } from '../case/entry-store.ts';
import { type OfferWords, type Transfer, transferPurpose } from './transfer.ts';
import {
  answerTransfer,
  getTransfer,
  listTransfersOf,
  saveAnswerWords,
  saveOfferWords,
  saveTransfer,
} from './transfer-store.ts';

export interface OfferAsked extends OfferWords {
  readonly toAgency: string;
  /** `consent`, or the code of the law that lets it move without. */
  readonly ground: string;
}

/** The history of the case says it too: whoever has the case later reads why it came to them. */
async function writeMoved(
  act: StaffAct,
  {
    caseId,
    transferId,
    fromAgency,
    toAgency,
    basis,
  }: Transfer | Omit<Transfer, 'state' | 'answeredBy' | 'answeredAt'>,
  said: Pick<Body<'moved'>, 'state'> & Partial<Body<'moved'>>,
): Promise<void> {
  const dataKey = await openRecordKey(act, caseId);
  const body = { from: fromAgency, to: toAgency, basis, ...said };
  await addEntry(act, caseId, { kind: 'moved', about: transferId, body }, act.actor.memberId, dataKey);
}

/**
 * Offers an open case with its whole history to another agency, because the person agreed that it supports them, or on a named law with
 * the reason. Until the other agency accepts, nothing of the case is open to it.
 * @throws {Refusal} not-found; bad-request for an agency or ground that is none, or words that are missing; not-allowed where the person
 * does not agree; changed-meanwhile when it is closed or offered already
 */
export async function offerCase(act: StaffAct, caseId: string, asked: OfferAsked): Promise<void> {
  const one = await lockCase(act, caseId);
  const receiver = (await listAgencies(act)).find(({ agencyId }) => agencyId === asked.toAgency);
  const law = basesOn(act.now).find(({ code }) => code === asked.ground);
  const lacks = asked.reason === '' || asked.agreed === '' || (law !== undefined && asked.why === '');
  if (receiver === undefined || receiver.agencyId === one.agencyId || !mayReceive(receiver) || lacks)
    throw new Refusal('bad-request');
  if (law === undefined) {
    if (asked.ground !== 'consent') throw new Refusal('bad-request');
    const consents = await listConsents(act, caseId, await openRecordKey(act, caseId));
    if (!agreesTo(consents, transferPurpose, asked.toAgency)) throw new Refusal('not-allowed');
  }
  if (one.state !== 'open') throw new Refusal('changed-meanwhile');
  const offer = {
    transferId: randomUUID(),
    caseId,
    reference: one.reference,
    ofWhom: one.ofWhom,
    riskLevel: one.riskLevel,
    fromAgency: one.agencyId,
    toAgency: asked.toAgency,
    basis: law?.name ?? consentBasis,
    offeredBy: act.actor.memberId,
    offeredAt: act.now,
  };
  if ((await saveTransfer(act, offer)) === 0) throw new Refusal('changed-meanwhile');
  const { reason, agreed } = asked;
  const why = law === undefined ? '' : asked.why;
  await saveOfferWords(act, offer.transferId, { reason, agreed, why });
  await writeMoved(act, offer, { state: 'offered', reason, agreed, ...(why === '' ? {} : { why }) });
}

/** The offer of a case that waits for an answer. */
export const findOpenOffer = async (act: StaffAct, caseId: string): Promise<Transfer | undefined> =>
  (await listTransfersOf(act, caseId)).find(({ state }) => state === 'offered');

/** Takes back what is offered of a case, where anything is. Tells whether there was. @throws {Refusal} not-found */
export async function withdrawOffer(act: StaffAct, caseId: string): Promise<boolean> {
  await lockCase(act, caseId);
  const offer = await findOpenOffer(act, caseId);
  if (offer === undefined) return false;
  if ((await answerTransfer(act, offer.transferId, 'withdrawn')) === 0)
    throw new Refusal('changed-meanwhile');
  await writeMoved(act, offer, { state: 'withdrawn' });
  return true;
}

/** Declines what one's agency was offered, with the reason. @throws {Refusal} not-found; bad-request without a reason; changed-meanwhile */
export async function declineOffer(act: StaffAct, transferId: string, words: string): Promise<void> {
  const offer = await getTransfer(act, transferId);
  if (offer.toAgency !== act.actor.agencyId) throw new Refusal('not-found');
  if (words === '') throw new Refusal('bad-request');
  if ((await answerTransfer(act, transferId, 'declined')) === 0) throw new Refusal('changed-meanwhile');
  await saveAnswerWords(act, transferId, words);
}
