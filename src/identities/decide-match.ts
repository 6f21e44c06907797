import { randomUUID } from 'node:crypto';
import { openRecordKey, type StaffAct, worksAtDesk } from '../access/index.ts';
import { Refusal } from '../platform/refusal.ts';
import { findPairEnds, saveDecision } from './decision-store.ts';
import type { Answer } from './fold-match.ts';

export interface DecisionAsked {
  readonly matchId: string;
  /** How many decisions about the pair the member has seen: nothing is decided on old knowledge. */
  readonly seen: number;
  /** In the member's own words; never empty. */
  readonly reason: string;
}

/**
 * A member's answer about a pair: remembered for ever, and before anything that the machine finds later. The duty desk of any agency
 * to which both ends are open may. `changed` when a colleague decided meanwhile. @throws {Refusal} not-allowed, not-found, bad-request
 */
export const decideMatch = (
  act: StaffAct,
  asked: DecisionAsked & { readonly answer: Answer },
): Promise<'decided' | 'changed'> => decide(act, asked, asked.answer, null);

/**
 * Takes one earlier answer back, by a decision of its own: the pair stands as the other decisions alone would have it.
 * `changed` when a colleague decided meanwhile. @throws {Refusal} not-allowed, not-found, bad-request
 */
export const undoMatchDecision = (
  act: StaffAct,
  asked: DecisionAsked & { readonly undoes: string },
): Promise<'decided' | 'changed'> => decide(act, asked, 'undo', asked.undoes);

/** Whoever looks for people of either report hears that somebody said who is one with whom. */
export async function announceDecided(act: StaffAct, records: readonly string[]): Promise<void> {
  for (const reportId of new Set(records)) await act.announce('matchDecided', { reportId });
}

async function decide(
  act: StaffAct,
  { matchId, seen, reason }: DecisionAsked,
  answer: Answer | 'undo',
  undoes: string | null,
): Promise<'decided' | 'changed'> {
  if (!worksAtDesk(act.actor)) throw new Refusal('not-allowed');
  const ends = await findPairEnds(act, matchId);
  if (ends === undefined) throw new Refusal('not-found');
  if (reason.trim() === '') throw new Refusal('bad-request');
  const dataKey = await openRecordKey(act, ends.leftRecord);
  const { memberId, agencyId } = act.actor;
  const decision = { decisionId: randomUUID(), matchId, answer, undoes, reason, seen, memberId, agencyId };
  if ((await saveDecision(act, decision, dataKey)) === 0) return 'changed';
  await announceDecided(act, [ends.leftRecord, ends.rightRecord]);
  return 'decided';
}
