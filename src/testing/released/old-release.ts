/** Brings up a database as a release left it, with its data, for the test of upgrading from it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { withClient } from '../../platform/db/pool.ts';
import { type Doors, prepareDatabase } from '../../platform/db/prepare.ts';
import { sqlFiles } from '../../platform/db/sql-files.ts';
import { type EmptyDatabase, emptyDatabase } from '../empty-database.ts';
import { readRows, type TableColumns, writeRows } from './rows-as-text.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const knownShape = z.strictObject({
  reportId: z.string(),
  receipt: z.string(),
  words: z.string(),
  asked: z.string(),
  answered: z.string(),
  reports: z.number(),
  /** The names of its migrations, with the hashes of their text. */
  migrations: z.record(z.string(), z.string()),
});
const tableShape = z.strictObject({ table: z.string(), columns: z.array(z.string()) });

export interface OldRelease extends EmptyDatabase {
  readonly known: z.infer<typeof knownShape>;
  readonly keysDir: string;
  readonly doors: Doors;
  /** Every row as the release wrote it, by the release's own columns. */
  readonly rows: ReadonlyMap<string, readonly string[]>;
  /** The same columns as they stand in the database at present. */
  present(): Promise<Map<string, string[]>>;
}

/** The names of all releases kept. */
export const releases = (): string[] =>
  readdirSync(here, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);

function readKept(folder: string): [TableColumns, string[]][] {
  const tables: [TableColumns, string[]][] = [];
  for (const line of readFileSync(join(folder, 'rows.jsonl'), 'utf8').trimEnd().split('\n')) {
    if (line.startsWith('{')) tables.push([tableShape.parse(JSON.parse(line)), []]);
    else tables.at(-1)?.[1].push(line);
  }
  return tables;
}

/** Transaction ids of a new cluster lie below those in the book that is put in; they are used up, as time would have. */
const passTransaction = (until: number) => `do $$ begin
  while pg_snapshot_xmax(pg_current_snapshot())::text::bigint <= ${until} loop perform pg_current_xact_id(); commit; end loop; end $$`;

/** A database of this release with all its rows in it. */
export async function oldRelease(name: string): Promise<OldRelease> {
  const folder = join(here, name);
  const known = knownShape.parse(JSON.parse(readFileSync(join(folder, 'known.json'), 'utf8')));
  const tables = readKept(folder);
  const empty = await emptyDatabase();
  const { doors } = await prepareDatabase({
    ...empty,
    practice: { asked: true, whenNew: true },
    files: {
      migrations: sqlFiles('migrations').filter((file) => known.migrations[file.name] === file.checksum),
      standing: sqlFiles('standing', join(folder, 'standing')),
    },
  });
  const xacts = tables.find(([{ table }]) => table === 'audit.entries')?.[1] ?? [];
  const last = Math.max(
    0,
    ...xacts.map((row) => Number(z.array(z.string().nullable()).parse(JSON.parse(row))[1])),
  );
  await withClient(empty.ownerUrl, async (client) => {
    await client.query(passTransaction(last));
    for (const [table, rows] of tables) await writeRows(client, table, rows);
  });
  return {
    ...empty,
    known,
    doors,
    keysDir: join(folder, 'keys'),
    rows: new Map(tables.map(([{ table }, rows]) => [table, rows])),
    present: () =>
      withClient(empty.ownerUrl, async (client) => {
        const found = new Map<string, string[]>();
        for (const [table] of tables) found.set(table.table, await readRows(client, table));
        return found;
      }),
  };
}
