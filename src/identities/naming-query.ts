/** SQL for which reports name something, under the rights of whoever asks. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { StaffAct, WorkerAct } from '../access/index.ts';

/** From when (that moment included) until when (excluded) a report was told. */
export interface Span {
  readonly since: Date;
  readonly until: Date;
}

const rowShape = z
  .object({ key: z.bigint(), mention_id: z.string(), record_id: z.string(), said_at: z.date() })
  .transform((row) => ({
    key: row.key,
    mentionId: row.mention_id,
    recordId: row.record_id,
    saidAt: row.said_at,
  }));
export type KeyedMention = z.infer<typeof rowShape>;

/** How many mentions are told of at most: who meets more has asked after what is too common to count. */
export const mostNamed = 20_000;

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

/** The mentions under these keyed hashes, of reports whose mentions are open to the member asking. In an act alone. */
export const listUnder = (
  act: StaffAct,
  keys: readonly bigint[],
  { since, until }: Span,
): Promise<KeyedMention[]> =>
  keys.length === 0
    ? Promise.resolve([])
    : act.db.all(
        rowShape,
        sql`select key, mention_id, record_id, said_at from identities.named_under(${keys.map(String)}::bigint[], ${since}::timestamptz,
          ${until}::timestamptz, ${mostNamed})`,
      );
