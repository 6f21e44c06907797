import { endShare, giveBackShare, listSharesOf, openRecordKey, type StaffAct } from '../../access/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { findCases } from '../../support/index.ts';
import { addEntry } from './entry-store.ts';
import { keepOwnAnswer } from './own-answer-store.ts';
import { isOver, type ReferralWritten, type ServiceReferral } from './referral.ts';
import { changeReferral, lockReferral } from './referral-store.ts';
import { announceReferral } from './referral-tasks.ts';

type Answer = Extract<ReferralWritten, { kind: 'accepted' | 'declined' | 'done' }>;

/** What of a referral an answer changes. */
function changeOf(answer: Answer, now: Date): Parameters<typeof changeReferral>[2] {
  const state = answer.kind;
  if (answer.kind === 'declined') return { state, declineReason: answer.body.reason, answeredAt: now };
  if (answer.kind === 'accepted') return { state, beginsOn: answer.body.beginsOn ?? null, answeredAt: now };
  return { state };
}

/** Only whoever's case it is writes down what a body outside answered, once the letter went and while its ground stands. */
async function answersForBody(act: StaffAct, was: ServiceReferral): Promise<void> {
  const [one] = await findCases(act, [was.caseId]);
  if (one?.agencyId !== act.actor.agencyId) throw new Refusal('not-found');
  if (was.handedOn === null || !was.stands) throw new Refusal('changed-meanwhile');
}

/**
 * Writes down that the letter of a referral to a body outside went: how, on which day and to whom; also once more, where it went again.
 * @throws {Refusal} not-found; changed-meanwhile where it is over, or the ground on which it is told stands no more
 */
export async function postReferral(
  act: StaffAct,
  referralId: string,
  posted: Extract<ReferralWritten, { kind: 'posted' }>['body'],
): Promise<void> {
  const was = await lockReferral(act, referralId);
  const [one] = await findCases(act, [was.caseId]);
  if (!was.outside || one?.agencyId !== act.actor.agencyId) throw new Refusal('not-found');
  if (isOver(was.state) || !was.stands) throw new Refusal('changed-meanwhile');
  const dataKey = await openRecordKey(act, was.caseId);
  await addEntry(act, referralId, { kind: 'posted', about: '', body: posted }, act.actor.memberId, dataKey);
  await changeReferral(act, was, { handedOn: was.handedOn ?? posted.on });
  await announceReferral(act, was.caseId);
}

/**
 * Answers a referral for the agency that received it, or writes down for a body outside what it answered to the letter: accepts it, with the day on which it begins once that is known, declines it with the
 * reason, or says what came of it. Whatever ends it gives back what came with it, in the same commit; what was answered
 * stays readable for the agency that answered.
 * @throws {Refusal} not-found; changed-meanwhile where it stands otherwise by now
 */
export async function answerReferral(act: StaffAct, referralId: string, answer: Answer): Promise<void> {
  const was = await lockReferral(act, referralId);
  if (was.outside) await answersForBody(act, was);
  else if (was.toAgency !== act.actor.agencyId) throw new Refusal('not-found');
  if (answer.kind === 'done' ? was.state !== 'accepted' : answer.kind === 'declined' && was.state !== 'sent')
    throw new Refusal('changed-meanwhile');
  const dataKey = await openRecordKey(act, was.caseId);
  await addEntry(act, referralId, answer, act.actor.memberId, dataKey);
  await changeReferral(act, was, changeOf(answer, act.now));
  // Where the case has become theirs meanwhile, nothing is given back.
  if (answer.kind !== 'accepted' && was.shareId !== null && was.byShare) {
    await keepOwnAnswer(act, was, answer);
    await giveBackShare(act, was.shareId);
  }
  await announceReferral(act, was.caseId);
}

/**
 * Says for the agency that received a referral that it has read what changed of the person since: its task about that is done.
 * @throws {Refusal} not-found, also of one that is over
 */
export async function readChanges(act: StaffAct, referralId: string): Promise<void> {
  const was = await lockReferral(act, referralId);
  if (was.outside || was.toAgency !== act.actor.agencyId) throw new Refusal('not-found');
  const dataKey = await openRecordKey(act, was.caseId);
  await addEntry(act, referralId, { kind: 'read', about: '', body: {} }, act.actor.memberId, dataKey);
  await announceReferral(act, was.caseId);
}

async function endAccess(act: StaffAct, { caseId, shareId }: ServiceReferral): Promise<void> {
  const live = (await listSharesOf(act, caseId)).find(
    (each) => each.shareId === shareId && each.endedAt === null,
  );
  if (live !== undefined) await endShare(act, live.shareId);
}

/**
 * Takes a referral back for the agency whose case it is: the other agency loses what came with it with this commit.
 * @throws {Refusal} not-found, also of one that is over
 */
export async function revokeReferral(act: StaffAct, referralId: string, words: string): Promise<void> {
  const was = await lockReferral(act, referralId);
  const [one] = await findCases(act, [was.caseId]);
  if (one?.agencyId !== act.actor.agencyId) throw new Refusal('not-found');
  const dataKey = await openRecordKey(act, was.caseId);
  await addEntry(
    act,
    referralId,
    { kind: 'revoked', about: '', body: { words } },
    act.actor.memberId,
    dataKey,
  );
  await changeReferral(act, was, { state: 'revoked' });
  await endAccess(act, was);
  await announceReferral(act, was.caseId);
}
