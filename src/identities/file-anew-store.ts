/** SQL for how far mentions of before have been filed anew. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Act, Look } from '../access/index.ts';
import { type MentionKey, oneAtATime } from './mention-store.ts';

const filingShape = z
  .object({ done_by: z.number(), towards: z.number(), up_to: z.string().nullable() })
  .transform((row) => ({ doneBy: row.done_by, towards: row.towards, upTo: row.up_to ?? undefined }));
/** By which version all mentions are filed, and up to which mention by which newer one. */
export type Filing = z.infer<typeof filingShape>;

export const findFiling = (look: Look): Promise<Filing> =>
  look.db.one(filingShape, sql`select done_by, towards, up_to from identities.filing`);

/** The next mentions of all records, in the order of their ids: at most so many. */
export async function listNextMentions(
  act: Act,
  after: string | undefined,
  most: number,
): Promise<readonly string[]> {
  const further = after === undefined ? sql`true` : sql`m.mention_id > ${after}::uuid`;
  const rows = await act.db.all(
    z.object({ mention_id: z.string() }),
    sql`select m.mention_id from identities.mentions m where ${further} order by m.mention_id limit ${most}`,
  );
  return rows.map((row) => row.mention_id);
}

/** Files mentions under keys that they are not filed under yet, as if they had been from the start, once it is their turn. */
export async function addKeys(act: Act, keys: readonly MentionKey[]): Promise<void> {
  if (keys.length === 0) return;
  await act.db.run(sql`select ${oneAtATime}`);
  await act.db.run(sql`insert into identities.mention_keys (key, mention_id, record_id, apart, said_at)
    select n.key, m.mention_id, m.record_id, r.others_see = 'hidden', m.said_at
    from unnest(${keys.map((each) => String(each.key))}::bigint[], ${keys.map((each) => each.mentionId)}::uuid[]) as n (key, id)
      join identities.mentions m on m.mention_id = n.id join access.record_register r on r.record_id = m.record_id
    on conflict do nothing`);
}

export async function noteFiling(act: Act, { doneBy, towards, upTo }: Filing): Promise<void> {
  await act.db.run(
    sql`update identities.filing set done_by = ${doneBy}, towards = ${towards}, up_to = ${upTo ?? null}::uuid`,
  );
}
