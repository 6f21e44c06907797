import { registerRecord, type WorkerAct } from '../access/index.ts';
import { addConsent, type Consent } from '../consents/index.ts';
import { newDataKey } from '../platform/keys/index.ts';
import type { Answer } from './answer.ts';
import { addAnswers } from './answer-store.ts';
import { addEvent, type NewEvent } from './clock/clock-store.ts';
import { replan } from './clock/keep-plan.ts';
import { type Coded, codedOf } from './coded-answers.ts';
import { addHistory, type Happening } from './history-store.ts';
import { kindsIn } from './kinds/kinds.ts';
import { saveKinds } from './kinds/kinds-store.ts';
import { keepQuality } from './quality-store.ts';
import { questionSetOf } from './questions/question-sets.ts';
import type { Referral } from './referral.ts';
import { saveReferral } from './referral-store.ts';

/** A referral as it stood elsewhere: what lists need of its answers is reckoned anew. */
export interface PlacedReferral {
  readonly referral: Omit<Referral, keyof Coded | 'youngSince'>;
  readonly answers: readonly Pick<Answer, 'question' | 'said' | 'source' | 'edited'>[];
  readonly consents: readonly Omit<Consent, 'consentId' | 'recordId' | 'recordedBy' | 'recordedAt'>[];
  /** What its clock goes by besides, in the order in which it was written down, with when that was. */
  readonly events?: readonly (NewEvent & { readonly at: Date })[];
  readonly happened: readonly { readonly what: Happening; readonly to?: string; readonly note?: string }[];
}

/** Puts a referral in as it stood elsewhere, hidden from other agencies. For the worker: no member's rights are asked. */
export async function placeReferral(act: WorkerAct, placed: PlacedReferral): Promise<void> {
  const { referralId, agencyId, holder, startedBy } = placed.referral;
  const set = questionSetOf(placed.referral.questionSet);
  const answers = new Map(placed.answers.map((answer) => [answer.question, answer]));
  const dataKey = newDataKey();
  await registerRecord(
    act,
    { recordId: referralId, kind: 'referral', agencyId, othersSee: 'hidden' },
    dataKey,
  );
  const referral: Referral = { ...placed.referral, ...codedOf(set, answers), youngSince: null };
  await saveReferral(act, referral);
  await addAnswers(act, referralId, holder, placed.answers, dataKey);
  await saveKinds(act, referralId, kindsIn(set.version, answers));
  for (const consent of placed.consents)
    await addConsent(act, { ...consent, recordId: referralId, recordedBy: holder }, dataKey);
  for (const each of [{ what: 'begun' as const }, ...placed.happened])
    await addHistory(act, { referralId, by: startedBy, ...each }, dataKey);
  for (const { at, ...event } of placed.events ?? []) await addEvent(act, referralId, event, holder, at);
  await keepQuality(act, referral, set, answers);
  await replan(act, referral);
}
