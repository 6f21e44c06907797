/** SQL for the worker's checking of files: what waits, what was begun, what came of it. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Act, Look, RecordKind } from '../access/index.ts';
import { seal } from '../platform/keys/index.ts';
import type { FileReason, FileState } from './file.ts';
import { type FileOfRecord, foundPlace } from './file-store.ts';
import type { FoundInFile } from './found-in-file.ts';

/** A file that waits to be checked, and what kind of record it hangs on. */
export interface WaitingFile extends FileOfRecord {
  readonly kind: RecordKind;
}

const fileShape = z
  .object({
    file_id: z.string(),
    record_id: z.string(),
    kind: z.enum(['report', 'referral', 'investigation', 'case']),
  })
  .transform((row): WaitingFile => ({ fileId: row.file_id, recordId: row.record_id, kind: row.kind }));

/** How many files wait. */
export async function countWaiting(look: Look): Promise<number> {
  const shape = z.object({ waiting: z.bigint() });
  const row = await look.db.one(shape, sql`select files.count_waiting() as waiting`);
  return Number(row.waiting);
}

/** Files that wait for their turn, oldest first. One that was too large for the scanner has its turn again after an hour. */
export const listWaiting = (act: Act, most: number): Promise<WaitingFile[]> =>
  act.db.all(
    fileShape,
    sql`select f.file_id, f.record_id, r.kind from files.files f join access.record_register r on r.record_id = f.record_id
      where f.state = 'waiting' and (f.checked_at is null or f.checked_at < ${new Date(act.now.getTime() - 3_600_000)})
      order by f.received_at, f.file_id limit ${most}`,
  );

/** Notes that a check begins; gives how many were begun and never ended, or undefined when the file waits for none. */
export async function beginCheck(act: Act, of: FileOfRecord): Promise<number | undefined> {
  const row = await act.db.maybe(
    z.object({ tries: z.number() }),
    sql`update files.files set tries = tries + 1
      where file_id = ${of.fileId} and record_id = ${of.recordId} and state = 'waiting' returning tries`,
  );
  return row && row.tries - 1;
}

/** A check ended without an outcome, for a reason that is not the file's: it counts as not begun. */
export async function forgetCheck(act: Act, of: FileOfRecord): Promise<void> {
  await act.db.run(sql`update files.files set tries = greatest(tries - 1, 0)
    where file_id = ${of.fileId} and state = 'waiting'`);
}

export interface Outcome {
  readonly state: FileState;
  readonly reason?: FileReason;
  readonly found?: FoundInFile;
}

/** Keeps what came of a check; false when another was quicker. */
export async function settleFile(
  act: Act,
  of: FileOfRecord,
  { state, reason, found }: Outcome,
  dataKey: Buffer,
): Promise<boolean> {
  const sealed = found === undefined ? null : seal(dataKey, foundPlace(of), JSON.stringify(found));
  const settled = await act.db.run(sql`update files.files
    set state = ${state}, reason = ${reason ?? null}, checked_at = ${act.now}, tries = 0, sealed_found = ${sealed}
    where file_id = ${of.fileId} and record_id = ${of.recordId} and state = 'waiting'`);
  return settled === 1;
}
