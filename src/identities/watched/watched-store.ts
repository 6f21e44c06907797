/** SQL for people who are watched for: suspects of investigations and those who are supported as victims. For the worker alone. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Act } from '../../access/index.ts';

export const sides = ['suspect', 'possible-victim'] as const;
export type Side = (typeof sides)[number];

export interface WatchedRow {
  readonly recordId: string;
  readonly about: string;
  readonly sealed: Buffer;
}
const shape = z
  .object({ record_id: z.string(), about: z.string(), sealed: z.instanceof(Buffer) })
  .transform((row): WatchedRow => ({ recordId: row.record_id, about: row.about, sealed: row.sealed }));

/** Keeps a record's watched people, in the place of those who were kept before. */
export async function saveWatched(
  act: Act<unknown>,
  recordId: string,
  side: Side,
  people: readonly { readonly about: string; readonly sealed: Buffer; readonly keys: readonly bigint[] }[],
): Promise<void> {
  await act.db.run(sql`delete from identities.watched_people where record_id = ${recordId}`);
  for (const { about, sealed, keys } of people) {
    await act.db.run(sql`insert into identities.watched_people (record_id, about, side, sealed)
      values (${recordId}, ${about}, ${side}, ${sealed})`);
    await act.db.run(sql`insert into identities.watched_keys (key, record_id, about, side)
      select distinct k, ${recordId}::uuid, ${about}, ${side} from unnest(${keys.map(String)}::bigint[]) as k`);
  }
}

/** Of one side, those filed under any of these keys: one look into the index. */
export const findUnder = (act: Act<unknown>, side: Side, keys: readonly bigint[]): Promise<WatchedRow[]> =>
  act.db.all(
    shape,
    sql`select p.record_id, p.about, p.sealed from identities.watched_people p
      where (p.record_id, p.about) in (select k.record_id, k.about from identities.watched_keys k
        where k.key = any (${keys.map(String)}::bigint[]) and k.side = ${side})
      order by p.record_id, p.about limit 100`,
  );

/** Those of a record. */
export const listWatched = (act: Act<unknown>, recordId: string): Promise<WatchedRow[]> =>
  act.db.all(
    shape,
    sql`select record_id, about, sealed from identities.watched_people where record_id = ${recordId} order by about`,
  );
