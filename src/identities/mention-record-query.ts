/** SQL for where a mention stands. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Look } from '../access/index.ts';

/** The record of a mention that the member asking may read; undefined where there is none. */
export async function findMentionRecord(look: Look, mentionId: string): Promise<string | undefined> {
  const row = await look.db.maybe(
    z.object({ record_id: z.string() }),
    sql`select r as record_id from identities.record_of_mention(${mentionId}::uuid) r where r is not null`,
  );
  return row?.record_id;
}
