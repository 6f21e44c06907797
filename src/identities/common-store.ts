/** SQL for values that so many mentions carry that they identify nobody. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Act } from '../access/index.ts';

/** A key that has become common, and the rule that it was made by. */
export interface CommonValue {
  readonly key: bigint;
  readonly kind: string;
  readonly rule: string;
}

/** Those of these keys that are known to be common. */
export async function findCommonKeys(act: Act, keys: readonly bigint[]): Promise<ReadonlySet<bigint>> {
  if (keys.length === 0) return new Set();
  const rows = await act.db.all(
    z.object({ key: z.bigint() }),
    sql`select c.key from identities.common_values c where c.key = any (${keys.map(String)}::bigint[])`,
  );
  return new Set(rows.map((row) => row.key));
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
  await act.db.run(sql`insert into identities.common_values (key, kind, rule, since)
    select n.key, n.kind, n.rule, ${act.now}::timestamptz
    from access.record_register r, unnest(${values.map(({ key }) => String(key))}::bigint[],
      ${values.map(({ kind }) => kind)}::text[], ${values.map(({ rule }) => rule)}::text[]) as n (key, kind, rule)
    where r.record_id = ${recordId} and r.others_see <> 'hidden' on conflict do nothing`);
}
