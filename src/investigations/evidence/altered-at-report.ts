/** A file that lies with a report and is evidence of investigations was found not to be as it came, by whoever opened it there. */
import { openRecordKey, type WorkerAct } from '../../access/index.ts';
import { type Wrong, wrongs } from '../../files/index.ts';
import { listWritten } from '../investigation/entry-store.ts';
import { listFedBy } from '../investigation/investigation-store.ts';
import { addFileCheck, listFileChecks } from './file-check-store.ts';
import { settleWrongFiles } from './settle-wrong-files.ts';
import { mostChecks, standingOfFiles } from './standing-of-files.ts';

/** More files than anybody has in one investigation. */
const every = 1_000_000;

export interface AlteredFile {
  readonly reportId: string;
  readonly fileId: string;
  readonly found: Wrong;
}

/**
 * Writes it down in every investigation whose evidence it is, open or closed, and asks its lead to act. The worker does, after the commit: whoever opens a
 * file at a desk learns by nothing whether an investigation holds it [R8]. What the last night found stands with it. Safe to run twice.
 */
export async function alteredAtReport(
  act: WorkerAct,
  { reportId, fileId, found }: AlteredFile,
): Promise<void> {
  for (const { investigationId: id } of await listFedBy(act, reportId, 'all')) {
    const dataKey = await openRecordKey(act, id);
    const files = await listWritten(act, id, dataKey, { kinds: ['item-file'], most: every });
    if (files.every((entry) => entry.kind !== 'item-file' || entry.body.file !== fileId)) continue;
    const { night, wrong } = standingOfFiles(await listFileChecks(act, id, mostChecks));
    if (wrong.get(fileId) === found) continue;
    const all = [...new Map([...wrong, [fileId, found]])];
    const [altered = [], missing = [], unreadable = []] = wrongs.map((each) =>
      all.flatMap(([file, how]) => (how === each ? [file] : [])),
    );
    const whole = Math.max(0, (night?.whole ?? 0) - (wrong.has(fileId) ? 0 : 1));
    await addFileCheck(act, id, { byMember: null, whole, altered, missing, unreadable });
    await settleWrongFiles(act, id);
  }
}
