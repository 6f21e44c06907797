import {
  endShare,
  type GivenShare,
  type Look,
  listSharesOf,
  type StaffAct,
  worksAtDesk,
} from '../access/index.ts';
import { Refusal } from '../platform/refusal.ts';
import { getRequest, type OpenedRequest } from './request-store.ts';

/** The share by which an answer opened a record, for both sides, also once it has ended; undefined where nothing was opened. */
export async function findAnswerShare(
  look: Look,
  request: Pick<OpenedRequest, 'answer' | 'theirRecord'>,
): Promise<GivenShare | undefined> {
  const shareId = request.answer?.shareId ?? null;
  if (shareId === null) return undefined;
  return (await listSharesOf(look, request.theirRecord)).find((share) => share.shareId === shareId);
}

/** Has it ended, by somebody or by its day? */
export const hasEnded = (share: GivenShare, now: Date): boolean =>
  share.endedAt !== null || share.until <= now;

/**
 * Ends what an answer opened, before its day: that share alone, whatever else of the record is open to those who asked. For the desk of
 * the agency that answered. @throws {Refusal} not-allowed; not-found where nothing was opened; changed-meanwhile when it had ended already
 */
export async function endAnswer(act: StaffAct, requestId: string): Promise<void> {
  if (!worksAtDesk(act.actor)) throw new Refusal('not-allowed');
  const request = await getRequest(act, requestId);
  if (request.toAgency !== act.actor.agencyId) throw new Refusal('not-found');
  const share = await findAnswerShare(act, request);
  if (share === undefined) throw new Refusal('not-found');
  if (hasEnded(share, act.now)) throw new Refusal('changed-meanwhile');
  await endShare(act, share.shareId).catch((fault: unknown) => {
    // A colleague pressed in the same moment.
    throw fault instanceof Refusal && fault.code === 'not-found' ? new Refusal('changed-meanwhile') : fault;
  });
}
