import { openRecordKey, type StaffAct } from '../access/index.ts';
import { Refusal } from '../platform/refusal.ts';
import { askReporter } from '../reports/index.ts';
import { judgeToReporter } from '../support/index.ts';
import { getDeskItem } from './claim-report.ts';
import { addHistory, saveNote } from './note-store.ts';
import { clearNewAnswer } from './triage-store.ts';

/**
 * Asks the reporter something, in the conversation that their receipt opens. Where a support case knows them, it passes their safe contact
 * rule. @throws {Refusal} not-found, not-allowed, bad-request; changed-meanwhile when the rule stops it, which `judgeToReporter` tells before
 */
export async function askFromDesk(act: StaffAct, reportId: string, text: string): Promise<void> {
  const item = await getDeskItem(act, reportId);
  if (text.trim() === '') throw new Refusal('bad-request');
  if (!(await judgeToReporter(act, reportId, text)).passes) throw new Refusal('changed-meanwhile');
  await askReporter(act, reportId, text);
  await clearNewAnswer(act, item.itemId);
  await addHistory(act, {
    reportId,
    agencyId: act.actor.agencyId,
    what: 'asked',
    memberId: act.actor.memberId,
  });
}

/** For the line in the book that says what was stopped: does nothing but ask whether the desk may write here. @throws {Refusal} not-found */
export const noteBlockedAsk = async (act: StaffAct, reportId: string): Promise<void> => {
  await getDeskItem(act, reportId);
};

/** Adds an internal note, which only the agency's own desk reads. @throws {Refusal} not-found, not-allowed, bad-request */
export async function noteAtDesk(act: StaffAct, reportId: string, text: string): Promise<void> {
  await getDeskItem(act, reportId);
  if (text.trim() === '') throw new Refusal('bad-request');
  const dataKey = await openRecordKey(act, reportId);
  await saveNote(act, { reportId, agencyId: act.actor.agencyId, text, by: act.actor.memberId }, dataKey);
  await addHistory(act, {
    reportId,
    agencyId: act.actor.agencyId,
    what: 'noted',
    memberId: act.actor.memberId,
  });
}
