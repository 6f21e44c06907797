/** A sealed book to tamper with: lines of real acts in batches of a few, checkpoints kept beside it, and a way back after each tampering. */
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { contextsFor, sealBook, type Verdict, verifyBook } from '../../audit/index.ts';
import { readableOver } from '../../platform/db/query.ts';
import type { BookRing } from '../../platform/keys/index.ts';
import type { TestDatabase } from '../database.ts';
import { liftOwner } from '../trust/bare-ground.ts';

export interface SealedBook {
  readonly owner: pg.Pool;
  readonly pool: pg.Pool;
  readonly publicKey: Buffer;
  readonly lines: readonly { readonly entryId: bigint; readonly xact: bigint; readonly batch: bigint }[];
  readonly batches: readonly { readonly number: bigint; readonly untilXact: bigint }[];
  readonly checkpoints: readonly { readonly number: bigint; readonly seal: string }[];
  /** Puts the book back as it was. */
  restore(): Promise<void>;
}

/** Reads the whole book under the worker's login. */
export async function verify(book: Pick<SealedBook, 'pool' | 'publicKey' | 'checkpoints'>): Promise<Verdict> {
  const client = await book.pool.connect();
  try {
    return await verifyBook(readableOver(client), book.publicKey, book.checkpoints);
  } finally {
    client.release();
  }
}

const tables = ['audit.entries', 'audit.batches'];

/** What an owner who wants to tamper does first: takes off the keys, the checks and the row security. */
async function takeOffGuards(owner: pg.Pool): Promise<void> {
  await liftOwner(owner);
  await owner.query(`do $$ declare c record; begin
    for c in select conname, conrelid::regclass as on_table from pg_constraint
      where conrelid in ('audit.entries'::regclass, 'audit.batches'::regclass) and contype <> 'n' loop
      execute format('alter table %s drop constraint %I', c.on_table, c.conname);
    end loop; end $$;
    alter table audit.entries alter column entry_id drop identity`);
  for (const table of tables)
    await owner.query(`create table ${table.replace('audit.', 'audit.kept_')} as table ${table}`);
}

/** Makes a book of so many batches, each of a few acts, in a database of its own. */
export async function makeSealedBook(
  database: TestDatabase,
  keys: BookRing,
  publicKey: Buffer,
  size: number,
): Promise<SealedBook> {
  const pool = database.pool('worker');
  const owner = database.pool('owner');
  const worker = contextsFor('worker', pool, keys);
  const checkpoints: { number: bigint; seal: string }[] = [];
  while (checkpoints.length < size) {
    for (let line = 0; line < 1 + (checkpoints.length % 7); line++)
      await worker.act(
        {},
        {
          act: 'report.assess',
          purpose: 'practice',
          record: { kind: 'report', id: randomUUID() },
          detail: { at: line },
        },
        async () => undefined,
      );
    const batch = await sealBook(pool, keys);
    if (batch !== undefined) checkpoints.push({ number: batch.number, seal: batch.seal.toString('hex') });
  }
  await takeOffGuards(owner);
  const batches = await owner.query<{ number: string; until: string }>(
    'select batch_number::text as number, until_xact::text as until from audit.batches order by batch_number',
  );
  const lines = await owner.query<{ id: string; xact: string; batch: string }>(
    `select entry_id::text as id, xact::text as xact, batch_number::text as batch from audit.entries
     join audit.batches on xact >= from_xact and xact < until_xact order by entry_id`,
  );
  return {
    owner,
    pool,
    publicKey,
    lines: lines.rows.map(({ id, xact, batch }) => ({
      entryId: BigInt(id),
      xact: BigInt(xact),
      batch: BigInt(batch),
    })),
    batches: batches.rows.map(({ number, until }) => ({ number: BigInt(number), untilXact: BigInt(until) })),
    checkpoints,
    restore: async () => {
      await owner.query(
        tables
          .map(
            (table) =>
              `truncate ${table}; insert into ${table} table ${table.replace('audit.', 'audit.kept_')}`,
          )
          .join('; '),
      );
    },
  };
}
