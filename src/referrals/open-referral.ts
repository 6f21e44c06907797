import { type Look, openRecordKey } from '../access/index.ts';
import type { DeskRing } from '../platform/keys/index.ts';
import type { Answer } from './answer.ts';
import { listAnswers } from './answer-store.ts';
import { routeOf, type StillNeeded, stillNeeded } from './questions/ask.ts';
import type { QuestionSet, Route } from './questions/question.ts';
import { questionSetOf } from './questions/question-sets.ts';
import type { Referral } from './referral.ts';
import { getReferral } from './referral-store.ts';

export interface OpenedReferral {
  readonly referral: Referral;
  /** The form under which it stands. */
  readonly set: QuestionSet;
  /** What stands now, by question; also answers to questions that are not asked any more. */
  readonly answers: ReadonlyMap<string, Answer>;
  readonly route: Route | undefined;
  readonly needed: readonly StillNeeded[];
  readonly dataKey: Buffer;
}

/**
 * Opens a referral with its answers to whoever asks. Runs only inside an act, or the database gives no rows.
 * @throws {Refusal} not-found, also when it exists and is not theirs
 */
export async function openReferral(context: Look<DeskRing>, referralId: string): Promise<OpenedReferral> {
  const [referral, dataKey] = await Promise.all([
    getReferral(context, referralId),
    openRecordKey(context, referralId),
  ]);
  const set = questionSetOf(referral.questionSet);
  const answers = await listAnswers(context, referralId, dataKey);
  return {
    referral,
    set,
    answers,
    route: routeOf(set, answers),
    needed: stillNeeded(set, answers),
    dataKey,
  };
}
