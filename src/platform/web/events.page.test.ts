import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, expect, test, vi } from 'vitest';
import { systemClock } from '../clock.ts';
import { buildSite, type EventStream, type Route } from './index.ts';

const held: { reader: string; stream: EventStream; closed: boolean }[] = [];
/** What a page waits for before it answers. */
let beforeAnswer: (() => Promise<unknown>) | undefined;
const route: Route = {
  method: 'GET',
  path: '/events',
  name: 'events',
  answer: async (visit) => {
    await beforeAnswer?.();
    return {
      kind: 'events',
      reader: visit.query['as'] ?? 'one',
      open: (stream) => {
        const it = { reader: visit.query['as'] ?? 'one', stream, closed: false };
        held.push(it);
        stream.onClosed(() => {
          it.closed = true;
        });
      },
    };
  },
};

const nothing = { type: 'html', props: {}, key: null } as never;
const standIn = () => nothing;

/** A site that streams, listening on a port of its own. */
async function listening(limits = { perReader: 3, overall: 5 }) {
  held.length = 0;
  const site = await buildSite({
    door: 'staff',
    url: 'http://desk.test',
    routes: [route],
    speaks: () => false,
    standIns: {
      notFound: standIn,
      fault: standIn,
      formExpired: standIn,
      slowDown: standIn,
      unreadable: standIn,
      signedOut: standIn,
    },
    assets: new Map(),
    keys: {
      wrapForDesk: () => {
        throw new Error('nothing is wrapped here');
      },
      receiptLocator: () => Buffer.alloc(32),
      webDigest: () => Buffer.alloc(32),
    },
    clock: systemClock,
    log: { fault: (_reference, _route, error) => void faults.push(error) },
    healthy: async () => true,
    requestsPerMinute: 1000,
    trustProxy: [],
    cookieSeconds: 60,
    streamLimits: limits,
  });
  const url = await site.listen({ host: '127.0.0.1', port: 0 });
  afterAll(() => site.close());
  return { site, url };
}
const faults: unknown[] = [];

/** Reads a stream as it comes. */
async function reading(url: string) {
  const stop = new AbortController();
  const answer = await fetch(url, { signal: stop.signal });
  let text = '';
  const ended = (async () => {
    for await (const piece of answer.body ?? []) text += Buffer.from(piece).toString();
  })().catch(() => undefined);
  return { answer, ended, text: () => text, leave: () => stop.abort() };
}

test('a stream is never kept, never held back by a proxy, and bears the policy of every page', async () => {
  const { url } = await listening();
  const reader = await reading(`${url}/events`);
  expect(Object.fromEntries(reader.answer.headers)).toMatchObject({
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
    'x-content-type-options': 'nosniff',
  });
  held[0]?.stream.send('inbox', 'mark');
  await vi.waitFor(() => expect(reader.text()).toBe('retry: 3000\n\nevent: inbox\ndata: mark\n\n'));
  held[0]?.stream.close();
  await reader.ended;
  expect(held[0]?.closed).toBe(true);
  held[0]?.stream.send('inbox');
});

test('each reader has a few streams, and all together have so many; whoever leaves makes room', async () => {
  const { url } = await listening();
  const open = (as: string) => reading(`${url}/events?as=${as}`);
  const mine = [await open('a'), await open('a'), await open('a')];
  expect((await open('a')).answer.status).toBe(429);
  await open('b');
  await open('c');
  expect((await open('d')).answer.status).toBe(429);
  mine[0]?.leave();
  await vi.waitFor(() => expect(held.filter((each) => each.closed)).toHaveLength(1));
  expect((await open('a')).answer.status).toBe(200);
});

test('whoever left before the answer was ready takes no place', async () => {
  const { site, url } = await listening();
  let gone = 0;
  site.server.on('connection', (socket) => socket.once('close', () => (gone += 1)));
  for (let left = 0; left < 4; left += 1) {
    const asked = Promise.withResolvers<void>();
    const ready = Promise.withResolvers<void>();
    beforeAnswer = () => {
      asked.resolve();
      return ready.promise;
    };
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.write('GET /events HTTP/1.1\r\nhost: desk.test\r\n\r\n');
    await asked.promise;
    socket.destroy();
    await vi.waitFor(() => expect(gone).toBe(left + 1));
    ready.resolve();
  }
  beforeAnswer = undefined;
  expect((await reading(`${url}/events`)).answer.status).toBe(200);
  expect(faults).toEqual([]);
});

test('a reader that does not read is dropped instead of filling the memory', async () => {
  const { url } = await listening();
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.write('GET /events HTTP/1.1\r\nhost: desk.test\r\n\r\n');
  await vi.waitFor(() => expect(held).toHaveLength(1));
  socket.pause();
  const much = 'x'.repeat(64 * 1024);
  for (let count = 0; count < 400 && held[0]?.closed === false; count += 1) {
    held[0].stream.send('inbox', much);
    await new Promise(setImmediate);
  }
  await vi.waitFor(() => expect(held[0]?.closed).toBe(true));
  socket.destroy();
});

test('when the site ends every stream is told to come again and ends at once, read or not', async () => {
  const { site, url } = await listening({ perReader: 100, overall: 100 });
  const readers = await Promise.all(Array.from({ length: 20 }, () => reading(`${url}/events`)));
  const deaf = connect(Number(new URL(url).port), '127.0.0.1');
  deaf.write('GET /events HTTP/1.1\r\nhost: desk.test\r\n\r\n');
  await vi.waitFor(() => expect(held).toHaveLength(21));
  deaf.pause();
  // As browsers open lines beforehand, and perhaps never use them.
  const unused = connect(Number(new URL(url).port), '127.0.0.1');
  await once(unused, 'connect');
  const began = performance.now();
  await site.close();
  expect(performance.now() - began).toBeLessThan(2000);
  await Promise.all(readers.map((reader) => reader.ended));
  for (const reader of readers) expect(reader.text()).toContain('event: restart\n');
  deaf.resume();
  if (!deaf.closed) await once(deaf, 'close');
  if (!unused.closed) await once(unused, 'close');
  expect(faults).toEqual([]);
});
