import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { readableOver } from '../platform/db/query.ts';
import { bookKeys } from '../testing/book/tampering-found.ts';
import { freshDatabase } from '../testing/database.ts';
import { listBatches, listLines } from './book-store.ts';
import { keepCheckpoint, readCheckpoints } from './checkpoints.ts';
import { contextsFor } from './contexts.ts';
import { sealBook } from './seal-book.ts';
import { verifyBook } from './verify-book.ts';

const database = await freshDatabase();
const { keys, publicKey } = bookKeys();
const pool = database.pool('worker');
const worker = contextsFor('worker', pool, keys);
const folder = mkdtempSync(join(tmpdir(), 'plainsight-checkpoints-'));
afterAll(() => rmSync(folder, { recursive: true }));

const withDb = async <T>(work: (db: ReturnType<typeof readableOver>) => Promise<T>): Promise<T> => {
  const client = await pool.connect();
  try {
    return await work(readableOver(client));
  } finally {
    client.release();
  }
};
const verdict = () => withDb((db) => verifyBook(db, publicKey, []));
const line = (note: string) => ({
  act: 'report.assess' as const,
  record: { kind: 'report' as const, id: randomUUID() },
  detail: { note },
});
const notes = () =>
  withDb(async (db) => (await listLines(db, '0', '9223372036854775807', 100_000)).map((each) => each.detail));

/** Seals until nothing is left. Transactions of other databases on the same server hold the horizon too, so this may take tries. */
const sealAll = () =>
  vi.waitFor(
    async () => {
      while ((await sealBook(pool, keys)) !== undefined);
      expect((await verdict()).unsealed.lines).toBe(0);
    },
    { timeout: 20_000, interval: 5 },
  );

test('lines written by many at once are each sealed once, in batches that follow one another', async () => {
  let writing = true;
  const sealer = (async () => {
    while (writing) await sealBook(pool, keys);
  })();
  await Promise.all(
    Array.from({ length: 4 }, async (_, writer) => {
      for (let at = 0; at < 30; at++) {
        const done = worker.act({}, line(`${writer}.${at}`), async () => {
          if (at % 5 === 4) throw new Error('the work failed');
        });
        await done.catch(() => undefined);
      }
    }),
  );
  writing = false;
  await sealer;
  await sealAll();
  const found = await verdict();
  expect(found.findings).toEqual([]);
  expect(found.lines).toBe(4 * 24);
  const batches = await withDb((db) => listBatches(db, undefined, 1_000));
  expect(batches.reduce((sum, batch) => sum + batch.count, 0)).toBe(4 * 24);
});

test('an act that fails leaves neither line nor news', async () => {
  const before = await notes();
  await expect(
    worker.act({}, line('never'), async (act) => {
      await act.announce('reportSubmitted', { reportId: randomUUID() });
      throw new Error('the work failed');
    }),
  ).rejects.toThrow('the work failed');
  expect(await notes()).toEqual(before);
  const jobs = await database.pool('jobs').query('select from graphile_worker.jobs');
  expect(jobs.rowCount).toBe(0);
});

test('no line can slip in behind a batch: what is still being written is sealed with the next', async () => {
  await sealAll();
  let finish = () => {};
  const held = new Promise<void>((resolve) => {
    finish = resolve;
  });
  let begun = () => {};
  const beginning = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const slow = worker.act({}, line('slow'), async () => {
    begun();
    await held;
  });
  await beginning;
  await worker.act({}, line('quick'), async () => undefined);
  while ((await sealBook(pool, keys)) !== undefined);
  expect((await verdict()).unsealed.lines).toBe(1);
  finish();
  await slow;
  await sealAll();
  expect((await verdict()).findings).toEqual([]);
});

test('right after a line is written the sealer leaves nothing open, and tells how old what is open is', async () => {
  await worker.act({}, line('now'), async () => undefined);
  const { unsealed } = await verdict();
  expect(unsealed.lines).toBe(1);
  expect(unsealed.oldestMs).toBeLessThan(30_000);
  await sealAll();
  expect((await verdict()).unsealed).toEqual({ lines: 0, oldestMs: undefined });
});

test('two sealers cannot both keep a batch, and the book stays whole', async () => {
  for (let round = 0; round < 10; round++) {
    await worker.act({}, line('twice'), async () => undefined);
    await Promise.allSettled([sealBook(pool, keys), sealBook(pool, keys), sealBook(pool, keys)]);
  }
  await sealAll();
  expect((await verdict()).findings).toEqual([]);
});

test('one act may write more lines than a batch holds: they make a batch of their own', async () => {
  await sealAll();
  const client = await pool.connect();
  await client.query('begin');
  await client.query(
    `select audit.open_act(null, null, null, null, 'report.assess', null, null, null, '{}') from generate_series(1, 5200)`,
  );
  await client.query('commit');
  client.release();
  await worker.act({}, line('after'), async () => undefined);
  await sealAll();
  expect((await verdict()).findings).toEqual([]);
  const sizes = (await withDb((db) => listBatches(db, undefined, 1_000))).map((batch) => batch.count);
  expect(sizes).toContain(5200);
});

test('no login of the service can alter, remove or empty a line or a batch', async () => {
  for (const door of ['public', 'staff', 'worker', 'jobs'] as const)
    for (const table of ['audit.entries', 'audit.batches'])
      for (const statement of [
        `delete from ${table}`,
        `truncate ${table}`,
        `update ${table} set ${table === 'audit.entries' ? 'act' : 'seal'} = null`,
        `alter table ${table} disable row level security`,
      ])
        await expect(database.pool(door).query(statement), `${door}: ${statement}`).rejects.toMatchObject({
          code: '42501',
        });
  for (const door of ['public', 'staff', 'worker', 'jobs'] as const)
    await expect(
      database
        .pool(door)
        .query(
          `insert into audit.entries (xact, at, door, roles, act, detail) values ('3', now(), 'staff', '{}', 'x', '{}')`,
        ),
    ).rejects.toMatchObject({ code: '42501' });
});

test('who acts and when is the database’s word: a caller cannot say it in the line', async () => {
  await worker.act({ session: 'ab'.repeat(32) }, line('forged'), async () => undefined);
  const owner = database.pool('owner');
  await owner.query('alter table audit.entries no force row level security');
  const { rows } = await owner.query(
    `select door, member_id, agency_id, roles, abs(extract(epoch from now() - at)) < 60 as recent, xact::text <> '0' as numbered
     from audit.entries where detail->>'note' = 'forged'`,
  );
  expect(rows).toEqual([
    { door: 'worker', member_id: null, agency_id: null, roles: [], recent: true, numbered: true },
  ]);
});

test('checkpoints outlast a torn last line, and are none before the first', () => {
  const path = join(folder, 'book', 'checkpoints');
  expect(existsSync(path)).toBe(false);
  expect(readCheckpoints(path)).toEqual([]);
  const seal = Buffer.alloc(32, 7);
  keepCheckpoint(path, { number: 1n, seal });
  keepCheckpoint(path, { number: 2n, seal: seal.subarray(0, 5) });
  keepCheckpoint(path, { number: 3n, seal });
  expect(readCheckpoints(path)).toEqual([
    { number: 1n, seal: '07'.repeat(32) },
    { number: 3n, seal: '07'.repeat(32) },
  ]);
});
