import { openRecordKey, type StaffAct } from '../access/index.ts';
import { Refusal } from '../platform/refusal.ts';
import { londonDay } from '../platform/working-days.ts';
import { replan } from './clock/keep-plan.ts';
import { codedOf, movesStages } from './coded-answers.ts';
import { referred } from './file-referred.ts';
import { addHistory } from './history-store.ts';
import { kindsIn } from './kinds/kinds.ts';
import { saveKinds } from './kinds/kinds-store.ts';
import { openReferral } from './open-referral.ts';
import { compareSets, type SetDifference } from './questions/compare-sets.ts';
import type { QuestionSet } from './questions/question.ts';
import { questionSetOf, questionSetOn, questionSets } from './questions/question-sets.ts';
import type { Referral } from './referral.ts';
import { changeReferral, lockReferral } from './referral-store.ts';

/** The newer form that a referral could move to, and what would differ; undefined when it stands under the one in force. */
export function newerForm(
  referral: Referral,
  now: Date,
  sets: readonly QuestionSet[] = questionSets,
): { readonly set: QuestionSet; readonly difference: SetDifference } | undefined {
  const inForce = questionSetOn(londonDay(now), sets);
  if (inForce.version === referral.questionSet) return undefined;
  return { set: inForce, difference: compareSets(questionSetOf(referral.questionSet, sets), inForce) };
}

/**
 * Moves a referral to the form in force. Answers to questions that fell away stay in the history and are asked no more; what is new is
 * missing. Without this act a referral is finished under the form with which it was begun.
 * @throws {Refusal} bad-request when there is none
 */
export async function moveToForm(
  act: StaffAct,
  referralId: string,
  sets: readonly QuestionSet[] = questionSets,
): Promise<void> {
  const held = await lockReferral(act, referralId);
  const newer = newerForm(held, act.now, sets);
  if (newer === undefined) throw new Refusal('bad-request');
  const { answers } = await openReferral(act, referralId);
  const changed = await changeReferral(act, held, {
    questionSet: newer.set.version,
    ...codedOf(newer.set, answers),
  });
  await saveKinds(act, referralId, kindsIn(newer.set.version, answers));
  const dataKey = await openRecordKey(act, referralId);
  await addHistory(act, { referralId, what: 'moved-form', by: act.actor.memberId }, dataKey);
  if (movesStages(held, changed)) await replan(act, changed);
  if (held.route !== changed.route) await act.announce(referred, { referralId });
}
