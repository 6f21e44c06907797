/** Rows as lines of text, each a JSON list of its columns' text: what a released schema's data are kept and compared as. */
import type pg from 'pg';
import { quoted } from '../../platform/db/roles.ts';

export interface TableColumns {
  /** With its schema, e.g. `reports.reports`. */
  readonly table: string;
  readonly columns: readonly string[];
}

/** Tables of ours in an order in which their rows may be put in: those referred to before those that refer. */
const tablesInOrder = `
  with recursive ours as (
    select c.oid, c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public', 'graphile_worker')
      and not (n.nspname = 'platform' and c.relname in ('installation', 'migrations', 'standing'))),
  depth (oid, level) as (
    select oid, 0 from ours
    union select k.conrelid, d.level + 1 from depth d join pg_constraint k on k.confrelid = d.oid and k.contype = 'f'
      and k.conrelid <> k.confrelid)
  select o.name as table, (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
    where a.attrelid = o.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
  from ours o join depth d using (oid) group by o.oid, o.name order by max(d.level), o.name`;

/** Every table of ours but the runner's own three. */
export async function listTableColumns(client: pg.ClientBase): Promise<TableColumns[]> {
  return (await client.query<{ table: string; columns: string[] }>(tablesInOrder)).rows;
}

/** All rows of one table, in the order of their text. The client is the owner's; row security is back in force afterwards. */
export async function readRows(client: pg.ClientBase, { table, columns }: TableColumns): Promise<string[]> {
  await client.query(`set timezone = 'UTC'; alter table ${table} no force row level security`);
  const list = columns.map((column) => `${quoted(column)}::text`).join(', ');
  const { rows } = await client.query<{ row: string }>(
    `select row from (select jsonb_build_array(${list})::text as row from ${table}) as texts order by row collate "C"`,
  );
  await client.query(`alter table ${table} force row level security`);
  return rows.map(({ row }) => row);
}

/** Puts rows back as they were read. The client is the owner's. */
export async function writeRows(
  client: pg.ClientBase,
  { table, columns }: TableColumns,
  rows: readonly string[],
): Promise<void> {
  await client.query(
    `set timezone = 'UTC'; alter table ${table} no force row level security; delete from ${table}`,
  );
  const places = columns.map((_, index) => `$${index + 1}`).join(', ');
  const insert = `insert into ${table} (${columns.map(quoted).join(', ')}) overriding system value values (${places})`;
  for (const row of rows) await client.query(insert, JSON.parse(row));
  // Numbers that the database gives out go on after the last that was given.
  for (const column of columns)
    await client.query(
      `select setval(s.name, (select max(${quoted(column)}::text::bigint) from ${table}))
       from pg_get_serial_sequence($1, $2) as s (name) where s.name is not null and exists (select from ${table})`,
      [table, column],
    );
  await client.query(`alter table ${table} force row level security`);
}
