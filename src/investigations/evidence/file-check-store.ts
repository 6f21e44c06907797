/** SQL for what was found when files of the evidence were read: added to and never changed. Ids and counts alone. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Act, Look } from '../../access/index.ts';
import type { Wrong } from '../../files/index.ts';

/** One reading of files of an investigation. By how they were found: the ids of files that were not as they came. */
export interface FileCheck extends Readonly<Record<Wrong, readonly string[]>> {
  readonly at: Date;
  /** Null: the nightly check, which reads all of them. Else who opened the file. */
  readonly byMember: string | null;
  /** How many were as they came. */
  readonly whole: number;
}

const ids = z.array(z.string());
const shape = z
  .object({
    at: z.date(),
    by_member: z.string().nullable(),
    whole: z.int(),
    altered: ids,
    missing: ids,
    unreadable: ids,
  })
  .transform(({ by_member, ...row }): FileCheck => ({ ...row, byMember: by_member }));

/** Writes a finding down. */
export async function addFileCheck(
  act: Act<unknown>,
  id: string,
  { byMember, whole, altered, missing, unreadable }: Omit<FileCheck, 'at'>,
): Promise<void> {
  await act.db.run(sql`insert into investigations.file_checks (check_id, investigation_id, at, by_member, whole, altered, missing, unreadable)
    values (${randomUUID()}, ${id}, ${act.now}, ${byMember}, ${whole}, ${[...altered]}::uuid[], ${[...missing]}::uuid[], ${[...unreadable]}::uuid[])`);
}

/** The newest findings of an investigation, newest first. */
export const listFileChecks = (context: Look<unknown>, id: string, most: number): Promise<FileCheck[]> =>
  context.db.all(
    shape,
    sql`select at, by_member, whole, altered, missing, unreadable from investigations.file_checks
      where investigation_id = ${id} order by at desc, check_id limit ${most}`,
  );

/** When a night last found a file otherwise than so: as it came, or wrong in another way. Undefined where none did. */
export async function lastOtherwise(
  context: Look<unknown>,
  id: string,
  { fileId, found }: { readonly fileId: string; readonly found: Wrong },
): Promise<Date | undefined> {
  const { at } = await context.db.one(
    z.object({ at: z.date().nullable() }),
    sql`select max(at) as at from investigations.file_checks
      where investigation_id = ${id} and by_member is null and ${fileId}::uuid <> all (${sql.ref(found)})`,
  );
  return at ?? undefined;
}

/** Investigations that hold files as evidence; for the worker. */
export async function listWithFiles(act: Act<unknown>): Promise<string[]> {
  const rows = await act.db.all(
    z.object({ investigation_id: z.string() }),
    sql`select distinct investigation_id from investigations.entries where kind = 'item-file' order by investigation_id`,
  );
  return rows.map((row) => row.investigation_id);
}
