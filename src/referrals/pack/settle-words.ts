/** The author of a Duty to Notify says of words whether they identify. */
import { openRecordKey, type StaffAct } from '../../access/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { addHistory } from '../history-store.ts';
import { lockReferral } from '../referral-store.ts';
import type { Settled } from './build-pack.ts';
import { openPack } from './open-pack.ts';

/**
 * Settles every place that waits, as it stands: left out, unless the author keeps it by its number in the list they were shown. What
 * is known of the person is left out whatever was pressed. Added to the history, never overwritten.
 * @throws {Refusal} changed-meanwhile when another list was shown than stands now
 */
export async function settleWords(
  act: StaffAct,
  referralId: string,
  { shown, kept }: { readonly shown: number; readonly kept: readonly number[] },
): Promise<void> {
  await lockReferral(act, referralId);
  const { waiting } = await openPack(act, referralId);
  if (waiting.length !== shown) throw new Refusal('changed-meanwhile');
  const words: Settled[] = waiting.map((place, at) => ({
    questionId: place.questionId,
    words: place.words,
    keep: !place.known && kept.includes(at),
  }));
  if (words.length === 0) return;
  const dataKey = await openRecordKey(act, referralId);
  await addHistory(
    act,
    { referralId, what: 'words-settled', by: act.actor.memberId, note: JSON.stringify(words) },
    dataKey,
  );
}
