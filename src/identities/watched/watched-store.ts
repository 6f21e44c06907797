/** SQL for people who are watched for: suspects of investigations and those who are supported. For the worker alone. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Act } from '../../access/index.ts';

/** `possible-victim`: who is supported now as the one affected. `supported`: whoever else a case is for, and whose support has ended. `referred`: whom a referral to the NRM names. `victim`: whom an investigation takes for one. */
export const sides = ['suspect', 'possible-victim', 'supported', 'referred', 'victim'] as const;
export type Side = (typeof sides)[number];

export interface WatchedRow {
  readonly recordId: string;
  readonly about: string;
  readonly sealed: Buffer;
}
const shape = z
  .object({ record_id: z.string(), about: z.string(), sealed: z.instanceof(Buffer) })
  .transform((row): WatchedRow => ({ recordId: row.record_id, about: row.about, sealed: row.sealed }));

/** Groups lie in the same tables, beside the people of their record and never among them. */
export const groupSide = 'group';
type Filed = Side | typeof groupSide;

/** What lies beside the other people of its record, and is kept by itself. */
const apart: readonly Filed[] = [groupSide, 'victim'];

/** Keeps a record's watched people, those whom it takes for victims, or its groups, in the place of those that were kept before. */
export async function saveWatched(
  act: Act<unknown>,
  recordId: string,
  side: Filed,
  people: readonly { readonly about: string; readonly sealed: Buffer; readonly keys: readonly bigint[] }[],
): Promise<void> {
  await act.db.run(sql`delete from identities.watched_people
    where record_id = ${recordId} and ${apart.includes(side) ? sql`side = ${side}` : sql`side <> all (${[...apart]}::text[])`}`);
  for (const { about, sealed, keys } of people) {
    await act.db.run(sql`insert into identities.watched_people (record_id, about, side, sealed)
      values (${recordId}, ${about}, ${side}, ${sealed})`);
    await act.db.run(sql`insert into identities.watched_keys (key, record_id, about, side)
      select distinct k, ${recordId}::uuid, ${about}, ${side} from unnest(${keys.map(String)}::bigint[]) as k`);
  }
}

/** Of these sides, those filed under any of these keys, those under the most of them first: one look into the index. */
export const findUnder = (
  act: Act<unknown>,
  of: readonly Filed[],
  keys: readonly bigint[],
): Promise<WatchedRow[]> =>
  act.db.all(
    shape,
    sql`select p.record_id, p.about, p.sealed
      from (select k.record_id, k.about, count(*) as shared from identities.watched_keys k
          where k.key = any (${keys.map(String)}::bigint[]) and k.side = any (${[...of]}::text[])
          group by k.record_id, k.about order by count(*) desc, k.record_id, k.about limit 100) f
        join identities.watched_people p on p.record_id = f.record_id and p.about = f.about
      order by f.shared desc, p.record_id, p.about`,
  );

/** The people of a record. */
export const listWatched = (act: Act<unknown>, recordId: string): Promise<WatchedRow[]> =>
  act.db.all(
    shape,
    sql`select record_id, about, sealed from identities.watched_people where record_id = ${recordId} and side <> ${groupSide} order by about`,
  );
