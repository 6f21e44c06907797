import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { buildPublicSite } from '../../apps/public-site.ts';
import { assets } from '../../design/index.ts';
import { movableClock } from '../../platform/clock.ts';
import { withClient } from '../../platform/db/pool.ts';
import { readStreetRing } from '../../platform/keys/index.ts';
import { newReceiptCode, showReceipt } from '../../reports/receipt.ts';
import { freshDatabase } from '../database.ts';
import { testFileStore } from '../file-store.ts';
import { readPage } from '../page.ts';
import { partnershipIn } from '../partnership.ts';
import { ourSchemas } from '../trust/bare-ground.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const logged: string[] = [];
const site = await buildPublicSite({
  pool: database.pool('public'),
  keys: readStreetRing(given.keysDir),
  fileStore: testFileStore(given.keysDir),
  assets: await assets('public', fileURLToPath(new URL('../../../.cache/assets', import.meta.url))),
  url: 'http://report.test',
  practice: true,
  clock: movableClock(new Date('2026-11-23T08:00:05Z')),
  log: { fault: (reference, route, error) => void logged.push(`${reference} ${route} ${String(error)}`) },
  healthy: async () => true,
  trustProxy: ['127.0.0.1'],
  requestsPerMinute: 40,
});
afterAll(() => site.close());

/** Documentation addresses (RFC 5737 and 3849): nobody's. */
const [one, other, third] = ['192.0.2.77', '198.51.100.24', '2001:db8::42'] as const;

const send = (from: string, path: string, form?: Record<string, string>) =>
  site.inject({
    method: form === undefined ? 'GET' : 'POST',
    url: path,
    headers: {
      'x-forwarded-for': from,
      'user-agent': 'zzbrowser',
      ...(form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
    },
    ...(form === undefined ? {} : { payload: String(new URLSearchParams(form)) }),
  });

test('one source that asks too often is slowed down with its text kept, and nobody else is', async () => {
  for (let turn = 0; turn < 40; turn++) expect((await send(one, '/help-now')).statusCode).toBe(200);
  const slowed = await send(one, '/report/what-happened', { 'what-seen': 'They sleep in the yard.' });
  expect(slowed.statusCode).toBe(429);
  expect(Number(slowed.headers['retry-after'])).toBeGreaterThan(0);
  const page = readPage(slowed.body, 429);
  expect(page.text).toContain('call 999');
  expect(slowed.body).toContain('They sleep in the yard.');
  expect((await send(other, '/help-now')).statusCode).toBe(200);
  expect((await send(one, '/health')).statusCode).toBe(200);
});

test('receipts can be tried five times a minute from one source; a right one then waits too, and nothing tells them apart', async () => {
  const { receipt } = await given.unassessedReport();
  const answers: (readonly [number, string])[] = [];
  for (let turn = 0; turn < 5; turn++) {
    const wrong = await send(third, '/return', { code: showReceipt(newReceiptCode()) });
    answers.push([wrong.statusCode, readPage(wrong.body).errors.join()]);
  }
  expect(new Set(answers.map(String)).size).toBe(1);
  expect(answers[0]?.[0]).toBe(422);
  const right = await send(third, '/return', { code: showReceipt(receipt) });
  expect(right.statusCode).toBe(429);
  expect(right.headers.location).toBeUndefined();
  expect((await send(other, '/return', { code: showReceipt(receipt) })).statusCode).toBe(303);
});

test('when receipts are guessed from everywhere at once, all guessing slows down', async () => {
  const codes: number[] = [];
  for (let turn = 0; turn < 130; turn++)
    codes.push(
      (await send(`203.0.113.${turn}`, '/return', { code: showReceipt(newReceiptCode()) })).statusCode,
    );
  expect(codes.at(0)).toBe(422);
  expect(codes.at(-1)).toBe(429);
});

test('no table and no log keeps the address or browser of anyone who came', async () => {
  const found = await withClient(database.ownerUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname in ${ourSchemas}`,
    );
    await client.query('begin');
    const held: string[] = [];
    for (const { name } of rows) {
      await client.query(`alter table ${name} disable row level security`);
      const whole = await client.query<{ row: string }>(`select t::text as row from ${name} t`);
      for (const { row } of whole.rows)
        if (/192\.0\.2\.77|198\.51\.100\.24|203\.0\.113|2001:db8|zzbrowser/.test(row)) held.push(name);
    }
    await client.query('rollback');
    return { held, tables: rows.length };
  });
  expect(found.held).toEqual([]);
  expect(found.tables).toBeGreaterThan(20);
  expect(logged).toEqual([]);
});
