/** SQL for which reports name something. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { WorkerAct } from '../access/index.ts';

/** The mentions under these keyed hashes that were told since a moment, of any record, the newest first: for the worker, which weighs who may know. */
export async function listNamedSince(
  act: WorkerAct,
  keys: readonly bigint[],
  since: Date,
  most: number,
): Promise<string[]> {
  if (keys.length === 0) return [];
  const rows = await act.db.all(
    z.object({ mention_id: z.string() }),
    sql`select k.mention_id from unnest(${keys.map(String)}::bigint[]) as q (key)
        cross join (values (false), (true)) as side (apart)
        cross join lateral (select n.mention_id, n.said_at from identities.mention_keys n
          where n.key = q.key and n.apart = side.apart and n.said_at >= ${since}::timestamptz
          order by n.said_at desc, n.mention_id limit ${most}) k
      group by k.mention_id order by max(k.said_at) desc, k.mention_id limit ${most}`,
  );
  return rows.map((row) => row.mention_id);
}
