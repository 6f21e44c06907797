import type { StaffAct, StaffLook } from '../access/index.ts';
import { handIn } from './answer-questions.ts';
import { listEverAnswered } from './answer-store.ts';
import type { HandedIn } from './begin-referral.ts';
import { valuesOfCouncil, valuesOfMember, valuesOfPlaces } from './known-values.ts';
import { type OpenedReferral, openReferral } from './open-referral.ts';
import { questionsOf } from './questions/question.ts';

/**
 * What could be filled in now: only what nobody ever answered here, so that what was changed or taken back stays as it was left. The
 * writer's own details are theirs who holds the referral.
 */
export async function stillKnown(look: StaffLook, opened: OpenedReferral): Promise<HandedIn[]> {
  const { referral, set, answers } = opened;
  const ever = await listEverAnswered(look, referral.referralId);
  const asked = new Set(questionsOf(set).map(({ id }) => id));
  const known = [
    ...(referral.holder === look.actor.memberId ? await valuesOfMember(look, set) : []),
    ...(await valuesOfCouncil(look, answers)),
    ...valuesOfPlaces(answers, set, look.now),
  ];
  return known.filter(({ question }) => asked.has(question) && !ever.has(question));
}

/** Fills it in, each with its source. Gives the questions that were filled. @throws {Refusal} not-found, changed-meanwhile */
export async function fillFromKnown(act: StaffAct, referralId: string): Promise<readonly string[]> {
  const values = await stillKnown(act, await openReferral(act, referralId));
  await handIn(act, referralId, values);
  return values.map(({ question }) => question);
}
