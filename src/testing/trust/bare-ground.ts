/**
 * The owner's bare hands on a test's own database: past row security, which the owner too is under while the service runs.
 * What an operator with the owner's address could do, tests do to plant rows and to tamper.
 */
import type pg from 'pg';

/** The schemas that are ours, whichever there are, for `in`: the queue's own belongs to its library. */
export const ourSchemas = `(select nspname from pg_namespace
  where nspname !~ '^pg_' and nspname not in ('information_schema', 'public', 'graphile_worker'))`;

/** Lets the owner pass row security by. Every other login stays under it: only FORCE is taken off. */
export async function liftOwner(owner: pg.Pool): Promise<void> {
  await owner.query(`do $$ declare t record; begin
    for t in select c.oid::regclass as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ${ourSchemas} and c.relkind = 'r' loop
      execute format('alter table %s no force row level security', t.name);
    end loop; end $$`);
}

/** Every table of ours as `schema.name`, in alphabetical order. */
export async function listTables(owner: pg.Pool): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ${ourSchemas} and c.relkind = 'r' order by 1`,
  );
  return rows.map((row) => row.name);
}

/** A table's rows to plant: names of columns, values as JSON; bytea as `\\x` and hexadecimal. */
export type Planted = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

/** Plants rows as they are, table by table in the order given. The owner must have been lifted. */
export async function plant(owner: pg.Pool, rows: Planted): Promise<void> {
  for (const [table, found] of Object.entries(rows)) {
    const columns = Object.keys(found[0] ?? {}).join(', ');
    if (columns === '') continue;
    await owner.query(
      `insert into ${table} (${columns}) overriding system value
       select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
      [JSON.stringify(found)],
    );
  }
}

/** Takes every row out of these tables, the last first. */
export async function clear(owner: pg.Pool, tables: readonly string[]): Promise<void> {
  await owner.query(
    tables
      .toReversed()
      .map((table) => `delete from ${table}`)
      .join('; '),
  );
}
