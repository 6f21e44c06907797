/** SQL for the one row that says how the scanner is. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Readable, Writable } from '../platform/db/query.ts';

const stateShape = z.object({
  state: z.enum(['unset', 'away', 'blind', 'ready']),
  since: z.date(),
  version: z.string().nullable(),
});

/** How the scanner is. */
export const findScannerState = (db: Readable): Promise<z.infer<typeof stateShape>> =>
  db.one(stateShape, sql`select state, since, version from files.scanner`);

/** Notes how it is; tells whether that is a change. */
export async function saveScannerState(
  db: Writable,
  state: z.infer<typeof stateShape>['state'],
  version: string | null,
  now: Date,
): Promise<boolean> {
  const before = await findScannerState(db);
  if (before.state === state && before.version === version) return false;
  await db.run(sql`update files.scanner set state = ${state}, version = ${version},
    since = case when state = ${state} then since else ${now} end`);
  return before.state !== state;
}
