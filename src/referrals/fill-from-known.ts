import type { StaffAct, StaffLook } from '../access/index.ts';
import type { Answer } from './answer.ts';
import { handIn } from './answer-questions.ts';
import { listEverAnswered } from './answer-store.ts';
import type { HandedIn } from './begin-referral.ts';
import { listHolders } from './history-store.ts';
import { valuesOfCouncil, valuesOfMember, valuesOfPlaces } from './known-values.ts';
import { type OpenedReferral, openReferral } from './open-referral.ts';
import { questionsOf } from './questions/question.ts';

/**
 * What could be filled in now: only what nobody ever answered here, so that what was changed or taken back stays as it was left. The
 * writer's own details are theirs who holds the referral: those of whoever held it before give way.
 */
export async function stillKnown(look: StaffLook, opened: OpenedReferral): Promise<HandedIn[]> {
  const { referral, set, answers } = opened;
  const ever = await listEverAnswered(look, referral.referralId);
  const asked = new Set(questionsOf(set).map(({ id }) => id));
  const own = referral.holder === look.actor.memberId ? await valuesOfMember(look, set) : [];
  const holders = own.length === 0 ? [] : await listHolders(look, referral.referralId);
  const formers = new Set(holders.filter((one) => one !== referral.holder));
  const gaveWay = new Set(
    own.map(({ question }) => question).filter((question) => isTheirOwn(answers.get(question), formers)),
  );
  const known = [
    ...own,
    ...(await valuesOfCouncil(look, answers)),
    ...valuesOfPlaces(answers, set, look.now),
  ];
  return known.filter(
    ({ question }) => asked.has(question) && (!ever.has(question) || gaveWay.has(question)),
  );
}

/** Does this answer give somebody's own details, as their account has them or as they wrote them for the first time? */
const isTheirOwn = (answer: Answer | undefined, members: ReadonlySet<string>): boolean =>
  answer !== undefined &&
  members.has(answer.by) &&
  (answer.source.kind === 'account'
    ? !answer.edited
    : answer.source.kind === 'member' && answer.question.startsWith('fr-'));

/** Fills it in, each with its source. Gives the questions that were filled. @throws {Refusal} not-found, changed-meanwhile */
export async function fillFromKnown(act: StaffAct, referralId: string): Promise<readonly string[]> {
  const values = await stillKnown(act, await openReferral(act, referralId));
  await handIn(act, referralId, values);
  return values.map(({ question }) => question);
}
