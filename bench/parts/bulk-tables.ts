/** Takes keys, indexes and the owner's own walls off the tables that are filled in bulk, and puts them back as they were. */
import type pg from 'pg';
import { quoted } from '../../src/platform/db/roles.ts';

/** The tables that a bulk filling writes. */
const filled = [
  ...['access.records', 'access.record_keys', 'access.shares', 'audit.entries'],
  ...['reports.reports', 'reports.contents', 'reports.receipts', 'reports.messages', 'reports.search_words'],
  ...['identities.mentions', 'identities.mention_keys', 'identities.matches'],
  ...['triage.items', 'triage.decisions', 'triage.history', 'triage.afterwards'],
];

/** Whose walls the owner must pass besides, to check the keys that lead there. */
const ledTo = ['access.agencies', 'access.members', 'access.records'];

/** Keeps its key: what is copied into the history of triage is counted at the item that it is of, and would read all of them without one. */
const lookedUp = 'triage.items';

interface Part {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

/** Foreign keys that lead to or from these tables, their primary and unique keys, and their other indexes. */
const parts = {
  references: `select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and (conrelid = any ($1::regclass[]) or confrelid = any ($1::regclass[]))`,
  keys: `select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype in ('p', 'u') and conrelid = any ($1::regclass[]) and conrelid <> '${lookedUp}'::regclass
    order by contype`,
  indexes: `select i.indrelid::regclass::text as table, i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
    from pg_index i where i.indrelid = any ($1::regclass[])
      and not exists (select from pg_constraint c where c.conindid = i.indexrelid and c.contype in ('p', 'u'))`,
};

/** Runs `fill` over bare tables, as their owner, and gives its result when they are whole again: every key checked, every index built. */
export async function overBareTables<T>(
  owner: pg.Client,
  fill: () => Promise<T>,
  progress: (what: string) => void,
  tables: readonly string[] = filled,
): Promise<T> {
  const unwalled = [...new Set([...tables, ...ledTo])];
  const read = async (text: string) => (await owner.query<Part>(text, [tables])).rows;
  const [references, keys, indexes] = [
    await read(parts.references),
    await read(parts.keys),
    await read(parts.indexes),
  ];
  for (const { table, name } of [...references, ...keys])
    await owner.query(`alter table ${table} drop constraint ${quoted(name)}`);
  for (const { name } of indexes) await owner.query(`drop index ${name}`);
  for (const table of unwalled) await owner.query(`alter table ${table} no force row level security`);
  const result = await fill();
  await owner.query(`set maintenance_work_mem = '1GB'`);
  for (const { definition } of indexes) {
    progress(definition);
    await owner.query(definition);
  }
  for (const { table, name, definition } of [...keys, ...references]) {
    progress(name);
    await owner.query(`alter table ${table} add constraint ${quoted(name)} ${definition}`);
  }
  for (const table of unwalled) await owner.query(`alter table ${table} force row level security`);
  return result;
}
