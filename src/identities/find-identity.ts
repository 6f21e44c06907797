import type { Look, StaffAct } from '../access/index.ts';
import { noteOpened } from '../audit/index.ts';
import { Refusal } from '../platform/refusal.ts';
import { listReached, type ReachedPair } from './identity-query.ts';
import { type KeptMention, openMentions } from './mention-store.ts';
import { identityAround, type OneIdentity } from './one-identity.ts';

export interface Identity extends OneIdentity<ReachedPair> {
  /** False when more mentions belong to it than are shown. */
  readonly whole: boolean;
  /** Every pair that was reached, also those that lead out of it. */
  readonly reached: readonly ReachedPair[];
}

/**
 * Who or what a mention is about, as the member asking may know it: the mentions that it is one with, over joins between records that
 * are open to them. A record that is not bridges nothing, counts nothing and changes nothing.
 */
export async function findIdentity(context: Look, mentionId: string): Promise<Identity> {
  const reached = await listReached(context, mentionId);
  return { ...identityAround(mentionId, reached), reached, whole: reached.every((pair) => pair.whole) };
}

/** The same with every mention opened; the book has a line for each of their records. @throws {Refusal} not-found */
export async function openIdentity(
  act: StaffAct,
  mentionId: string,
): Promise<Identity & { readonly mentions: ReadonlyMap<string, KeptMention> }> {
  const identity = await findIdentity(act, mentionId);
  const ends = [...identity.within, ...identity.heldApart];
  await noteOpened(act, [
    ...new Set(ends.flatMap(({ leftRecord, rightRecord }) => [leftRecord, rightRecord])),
  ]);
  const shown = new Set([
    ...identity.members,
    ...identity.heldApart.flatMap(({ left, right }) => [left, right]),
  ]);
  const mentions = await openMentions(act, [...shown]);
  if (!mentions.has(mentionId)) throw new Refusal('not-found');
  return { ...identity, mentions };
}
