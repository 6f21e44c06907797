/** SQL for an act that opens more records than the one that its line is about. */
import { sql } from 'kysely';
import type { StaffAct } from '../access/index.ts';

/** Writes a line for each of these records too, before they are opened: an act that shows many is a look at every one of them. */
export async function noteOpened(act: StaffAct, recordIds: readonly string[]): Promise<void> {
  if (recordIds.length === 0) return;
  await act.db.run(sql`select audit.note_opened(${[...new Set(recordIds)]}::uuid[])`);
}
