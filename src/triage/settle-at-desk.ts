import type { StaffAct } from '../access/index.ts';
import { settleMention } from '../identities/index.ts';
import { addHistory } from './note-store.ts';
import { findItem } from './triage-store.ts';

/** Accepts or dismisses a suggestion, and remembers who did and when. @throws {Refusal} not-allowed, not-found */
export async function settleAtDesk(
  act: StaffAct,
  reportId: string,
  mentionId: string,
  state: 'accepted' | 'dismissed',
): Promise<void> {
  if (!(await settleMention(act, reportId, mentionId, state))) return;
  const { agencyId, memberId } = act.actor;
  if ((await findItem(act, reportId, agencyId)) === undefined) return;
  await addHistory(act, { reportId, agencyId, what: `mention-${state}`, memberId });
}
