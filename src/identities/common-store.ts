/** SQL for values that so many mentions carry that they identify nobody. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Act } from '../access/index.ts';
import type { KnownCommon } from './judge-candidates.ts';

/** A key that has become common, and the rule that it was made by. */
export interface CommonValue {
  readonly key: bigint;
  readonly kind: string;
  readonly rule: string;
}

/** Those of these keys that are known to be common, with the number of mentions that carry each, all but `own` ones. */
export async function findCommonKeys(
  act: Act,
  keys: readonly bigint[],
  own: readonly string[],
): Promise<KnownCommon> {
  if (keys.length === 0) return new Map();
  const rows = await act.db.all(
    z.object({ key: z.bigint(), others: z.number() }),
    // By the mentions, which have few keys each: a common key has a hundred thousand mentions, and reading those slows every save that names it.
    sql`with mine as materialized (
        select k.key, count(*)::integer as told from identities.mention_keys k
        where k.mention_id = any (${[...own]}::uuid[]) and not k.apart group by k.key)
      select c.key, c.mentions - coalesce(m.told, 0) as others
      from identities.common_values c left join mine m on m.key = c.key where c.key = any (${keys.map(String)}::bigint[])`,
  );
  return new Map(rows.map((row) => [row.key, row.others]));
}

/**
 * Keeps that these values are common, and the pairs that were found by them are judged anew. What a hidden record says makes
 * nothing common: the county must look as if it were not there.
 */
export async function saveCommonValues(
  act: Act,
  recordId: string,
  values: readonly CommonValue[],
): Promise<void> {
  if (values.length === 0) return;
  await act.db.run(sql`insert into identities.common_values (key, kind, rule, since, mentions)
    select n.key, n.kind, n.rule, ${act.now}::timestamptz,
      (select count(*) from identities.mention_keys k where k.key = n.key and not k.apart)
    from access.record_register r, unnest(${values.map(({ key }) => String(key))}::bigint[],
      ${values.map(({ kind }) => kind)}::text[], ${values.map(({ rule }) => rule)}::text[]) as n (key, kind, rule)
    where r.record_id = ${recordId} and r.others_see <> 'hidden' on conflict do nothing`);
}
