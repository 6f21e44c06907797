import { createServer, type Socket } from 'node:net';
import type pg from 'pg';
import { afterAll, expect, test, vi } from 'vitest';
import { freshDatabase } from '../../testing/database.ts';
import { type Listening, listenFor } from './notices.ts';
import { openPool } from './pool.ts';

const database = await freshDatabase();
const channel = 'plainsight_desk';
const pool = database.pool('staff');
const quick = { channel, pollEvery: 50, echoEvery: 100, echoWithin: 400, firstRetry: 20, lastRetry: 50 };

const opened: Listening[] = [];
afterAll(async () => {
  for (const each of opened) await each.close();
});

function listening(over: pg.Pool, options: Partial<Parameters<typeof listenFor>[1]> = {}) {
  const states: string[] = [];
  const notices = listenFor(over, {
    ...quick,
    pollEvery: 600_000,
    onChange: (state) => states.push(state),
    ...options,
  });
  opened.push(notices);
  let heard = 0;
  const stop = notices.listen(() => {
    heard += 1;
  });
  return { notices, states, stop, heard: () => heard };
}

const notify = () => database.pool('worker').query(`select pg_notify($1, '')`, [channel]);
const listeners = async () =>
  (
    await database
      .pool('owner')
      .query<{ pid: number }>(
        `select pid from pg_stat_activity where datname = current_database() and application_name = 'plainsight-listener'`,
      )
  ).rows;

test('a notice is heard by everybody who listens, over one connection', async () => {
  const first = listening(pool);
  let others = 0;
  for (let count = 0; count < 20; count += 1)
    first.notices.listen(() => {
      others += 1;
    });
  await vi.waitFor(() => expect(first.notices.state()).toBe('listening'));
  const before = first.heard();
  await notify();
  await vi.waitFor(() => expect(first.heard()).toBe(before + 1));
  expect(others).toBeGreaterThanOrEqual(20);
  expect(await listeners()).toHaveLength(1);
  await first.notices.close();
});

test('a connection that is cut comes back, and whoever listens is told once, whatever was missed', async () => {
  const { notices, states, heard } = listening(pool);
  await vi.waitFor(() => expect(notices.state()).toBe('listening'));
  const before = heard();
  const [one] = await listeners();
  // A login may end its own connections.
  await pool.query('select pg_terminate_backend($1)', [one?.pid]);
  await vi.waitFor(() => expect(states).toEqual(['listening', 'polling', 'listening']));
  expect(heard()).toBeGreaterThan(before);
  await notices.close();
});

test('where notices do not arrive, as behind a pooler, everybody is told now and then instead', async () => {
  // Takes every statement and passes on nothing that was not asked for: no notice ever comes through.
  const deaf: pg.Pool = Object.create(pool, { query: { value: () => Promise.resolve({ rows: [] }) } });
  const { notices, states, heard } = listening(deaf, { pollEvery: 30 });
  await vi.waitFor(() => expect(states).toEqual(['polling']));
  const before = heard();
  await vi.waitFor(() => expect(heard()).toBeGreaterThan(before + 2));
  expect(notices.state()).toBe('polling');
  await notices.close();
});

test('a database that is away, or hangs up, harms nobody: it is asked again until it is there', async () => {
  const sockets: Socket[] = [];
  const rude = createServer((socket) => {
    sockets.push(socket);
    socket.destroy();
  });
  await new Promise<void>((resolve) => rude.listen(0, '127.0.0.1', resolve));
  const address = rude.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const away = openPool(`postgres://nobody:x@127.0.0.1:${port}/nowhere`, { max: 1, name: 'away' });
  const { notices, heard } = listening(away, { pollEvery: 30 });
  await vi.waitFor(() => expect(sockets.length).toBeGreaterThan(3));
  expect(heard()).toBeGreaterThan(0);
  await notices.close();
  await away.end();
  await new Promise((resolve) => rude.close(resolve));
});

test('nobody listening, nothing is open', async () => {
  const idle = listenFor(pool, quick);
  opened.push(idle);
  expect(idle.state()).toBe('idle');
  await vi.waitFor(async () => expect(await listeners()).toHaveLength(0));
});
