import type { StaffAct } from '../access/index.ts';
import { findRecordClass, worksAtDesk } from '../access/index.ts';
import { Refusal } from '../platform/refusal.ts';
import { saveMentionState } from './mention-store.ts';

/**
 * Accepts a suggestion drawn from the narrative or from a file, or dismisses it; the worker then looks for its matches again.
 * Settling what is settled so already changes nothing. Tells whether anything changed. @throws {Refusal} not-allowed, not-found
 */
export async function settleMention(
  act: StaffAct,
  recordId: string,
  mentionId: string,
  state: 'accepted' | 'dismissed',
): Promise<boolean> {
  if (!worksAtDesk(act.actor)) throw new Refusal('not-allowed');
  if ((await findRecordClass(act, recordId)).class !== 'open') throw new Refusal('not-found');
  const changed = (await saveMentionState(act, recordId, mentionId, state)) > 0;
  if (changed) await act.announce('mentionSettled', { reportId: recordId, mentionId });
  return changed;
}
