/** SQL for what was answered of what came after an investigation took a report in: ids alone. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Look } from '../../access/index.ts';

/** Which of these an entry of the investigation is about. */
export async function listAnswered(
  look: Look<unknown>,
  investigationId: string,
  ids: readonly string[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await look.db.all(
    z.object({ about: z.string() }),
    sql`select distinct about from investigations.entries
      where investigation_id = ${investigationId} and about = any (${[...ids]}::text[])`,
  );
  return new Set(rows.map((row) => row.about));
}
