import { randomInt } from 'node:crypto';
import { listFirstResponders, registerRecord, type StaffAct } from '../access/index.ts';
import { newDataKey } from '../platform/keys/index.ts';
import { Refusal } from '../platform/refusal.ts';
import { londonDay } from '../platform/working-days.ts';
import type { Said, Source } from './answer.ts';
import { addAnswers } from './answer-store.ts';
import { replan } from './clock/keep-plan.ts';
import { codedOf } from './coded-answers.ts';
import { referred } from './file-referred.ts';
import { addHistory } from './history-store.ts';
import { kindsIn } from './kinds/kinds.ts';
import { saveKinds } from './kinds/kinds-store.ts';
import { saysWho } from './person-mentions.ts';
import { questionsOf } from './questions/question.ts';
import { questionSetOn } from './questions/question-sets.ts';
import type { Referral } from './referral.ts';
import { saveReferral } from './referral-store.ts';

/** A value that whoever begins a referral hands in, with where it comes from. Referrals never fetch from other rooms. */
export interface HandedIn {
  readonly question: string;
  readonly said: Said;
  readonly source: Source;
}

export interface BeginRequest {
  /** Chosen by whoever opens the act, whose line names it. */
  readonly referralId: string;
  /** A first responder of the same agency. */
  readonly holder: string;
  readonly handedIn?: readonly HandedIn[];
  /** The report or other record that it is begun from. */
  readonly beganFrom?: string;
  /** The concern of a sibling or a co-worker whose referral was begun before. */
  readonly concernId?: string;
}

const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
/** A reference that names nobody: six characters without look-alikes, five hundred million of them. */
const newReference = (): string =>
  `NR-${Array.from({ length: 6 }, () => alphabet.charAt(randomInt(alphabet.length))).join('')}`;

/** The national form asks for a reference of one's own that names nobody: ours is one. */
const withOwnReference = (handedIn: readonly HandedIn[], reference: string, at: Date): HandedIn[] => [
  ...handedIn,
  {
    question: 'own-reference',
    said: { kind: 'value', value: reference },
    source: { kind: 'agency', recordId: null, reference: null, at },
  },
];

/**
 * Begins a referral under the form in force today, hidden from every other agency, with the values that were handed in and where
 * each came from. What is no question of the form is refused: nothing is silently lost.
 * @throws {Refusal} bad-request
 */
export async function beginReferral(act: StaffAct, request: BeginRequest): Promise<Referral> {
  const { referralId } = request;
  const reference = newReference();
  const handedIn = withOwnReference(request.handedIn ?? [], reference, act.now);
  const responders = await listFirstResponders(act);
  if (responders.every((one) => one.memberId !== request.holder)) throw new Refusal('bad-request');
  const set = questionSetOn(londonDay(act.now));
  const known = new Set(questionsOf(set).map((question) => question.id));
  if (handedIn.some(({ question }) => !known.has(question))) throw new Refusal('bad-request');
  const answers = new Map(handedIn.map((each) => [each.question, each]));
  const by = act.actor.memberId;
  const referral: Referral = {
    referralId,
    agencyId: act.actor.agencyId,
    reference,
    questionSet: set.version,
    ...codedOf(set, answers),
    youngSince: null,
    state: 'writing',
    holder: request.holder,
    checker: null,
    absence: null,
    concernId: request.concernId ?? referralId,
    beganFrom: request.beganFrom ?? null,
    startedBy: by,
    startedAt: act.now,
    changedAt: act.now,
    sentAt: null,
    revision: 0,
  };
  const dataKey = newDataKey();
  const record = {
    recordId: referralId,
    kind: 'referral',
    agencyId: referral.agencyId,
    othersSee: 'hidden',
  } as const;
  await registerRecord(act, record, dataKey);
  await saveReferral(act, referral);
  await addAnswers(
    act,
    referralId,
    by,
    handedIn.map((each) => ({ ...each, edited: false })),
    dataKey,
  );
  await saveKinds(act, referralId, kindsIn(set.version, answers));
  const to = request.holder === by ? undefined : request.holder;
  await addHistory(act, { referralId, what: 'begun', by, to }, dataKey);
  await replan(act, referral);
  if (saysWho(handedIn.map(({ question }) => question))) await act.announce(referred, { referralId });
  return referral;
}
