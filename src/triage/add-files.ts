import { openRecordKey, type StaffAct } from '../access/index.ts';
import { attachFiles, type KeptFile } from '../files/index.ts';
import { getDeskItem } from './claim-report.ts';
import { addHistory, saveNote } from './note-store.ts';

/**
 * Adds files that reached the desk by another way, with a note that says how. Gives those that had lapsed and were not added.
 * @throws {Refusal} not-found, not-allowed
 */
export async function addFilesAtDesk(
  act: StaffAct,
  reportId: string,
  files: readonly KeptFile[],
  note: string,
): Promise<readonly KeptFile[]> {
  await getDeskItem(act, reportId);
  const dataKey = await openRecordKey(act, reportId);
  const lapsed = await attachFiles(act, { recordId: reportId, dataKey, from: 'member' }, files);
  const { agencyId, memberId } = act.actor;
  await saveNote(act, { reportId, agencyId, text: note, by: memberId }, dataKey);
  await addHistory(act, { reportId, agencyId, what: 'files-added', memberId });
  return lapsed;
}
