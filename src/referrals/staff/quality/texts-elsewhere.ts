/** What a writer wrote in their other referrals, to find what was pasted from one person's account into another's. */
import type { StaffAct } from '../../../access/index.ts';
import { noteOpened } from '../../../audit/index.ts';
import { type OpenedReferral, openReferral } from '../../open-referral.ts';
import { questionsOf } from '../../questions/question.ts';
import { listHeldBeside } from '../../referral-store.ts';

/** Their newest: each that is read is a line in the book, so that no more are read than help. */
const mostRead = 10;

/**
 * The long answers of the other referrals that whoever asks holds, but those of the same concern, whose common parts are carried over on
 * purpose. Only in one's own referral, and only of what was written there: what came from a record stands in both by right.
 */
export async function textsElsewhere(act: StaffAct, { referral }: OpenedReferral): Promise<string[]> {
  if (referral.holder !== act.actor.memberId) return [];
  const others = await listHeldBeside(act, act.actor, referral.concernId, mostRead);
  await noteOpened(
    act,
    others.map(({ referralId }) => referralId),
  );
  const texts: string[] = [];
  for (const { referralId } of others) {
    const { set, answers } = await openReferral(act, referralId);
    const long = new Set(
      questionsOf(set)
        .filter(({ type }) => type === 'long-text')
        .map(({ id }) => id),
    );
    for (const { question, said, source, edited } of answers.values())
      if (long.has(question) && said.kind === 'value' && (source.kind === 'member' || edited))
        texts.push([said.value].flat().join('\n'));
  }
  return texts;
}
