import { randomUUID } from 'node:crypto';
import { openRecordKey, type StaffAct, worksAtDesk } from '../access/index.ts';
import { normalise } from '../matching/index.ts';
import { Refusal } from '../platform/refusal.ts';
import { savePairByHand } from './by-hand-store.ts';
import { announceDecided } from './decide-match.ts';
import { saveDecision } from './decision-store.ts';
import { judgePair, keyed } from './judge-candidates.ts';
import { openMentions } from './mention-store.ts';
import { findModelInUse } from './model-store.ts';

export interface JoinAsked {
  readonly mentionId: string;
  readonly otherMention: string;
  /** In the member's own words; never empty. */
  readonly reason: string;
}

/**
 * A member says that two mentions are the same which the machine never found alike. The pair keeps how the machine would have compared them,
 * and the member's answer stands before whatever it finds later; taken back, nothing stands. `known`: the machine or a colleague had the pair
 * already, and nothing was decided. @throws {Refusal} not-allowed, not-found, bad-request
 */
export async function joinByHand(
  act: StaffAct,
  { mentionId, otherMention, reason }: JoinAsked,
): Promise<{ readonly matchId: string; readonly outcome: 'joined' | 'known' }> {
  if (!worksAtDesk(act.actor)) throw new Refusal('not-allowed');
  if (reason.trim() === '') throw new Refusal('bad-request');
  const mentions = await openMentions(act, [mentionId, otherMention]);
  const [one, other] = [mentions.get(mentionId), mentions.get(otherMention)];
  if (one === undefined || other === undefined) throw new Refusal('not-found');
  const normal = normalise(other.mention);
  const model = await findModelInUse(act);
  const judged = judgePair(keyed(act.keys, one), { mention: other, normal, keys: [] }, { model });
  const pair = await savePairByHand(act, {
    matchId: randomUUID(),
    one: mentionId,
    other: otherMention,
    strength: judged?.strength ?? 'possible',
    weight: judged?.weight ?? 0,
    levels: judged?.levels ?? [],
    model: model.version,
  });
  if (pair === undefined) throw new Refusal('not-found');
  const { matchId, leftRecord } = pair;
  if (!pair.fresh) return { matchId, outcome: 'known' };
  const { memberId, agencyId } = act.actor;
  await saveDecision(
    act,
    { decisionId: randomUUID(), matchId, answer: 'same', undoes: null, reason, seen: 0, memberId, agencyId },
    await openRecordKey(act, leftRecord),
  );
  await announceDecided(act, [one.recordId, other.recordId]);
  return { matchId, outcome: 'joined' };
}
