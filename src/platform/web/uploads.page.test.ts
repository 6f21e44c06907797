import { randomBytes } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { begin, boundary, formOf, part, send, uploadSite } from '../../testing/upload-site.ts';
import { FileTooLarge, type IncomingFile, TooBusy, TooManyFiles, type Upload } from './index.ts';

const kilobyte = 1000;
const took = { files: 0, back: [] as unknown[] };

async function sizeOf(file: IncomingFile): Promise<unknown> {
  took.files += 1;
  let size = 0;
  try {
    for await (const chunk of file.bytes) size += chunk.length;
    return { name: file.name, size };
  } catch (error) {
    for (const known of [FileTooLarge, TooManyFiles, TooBusy])
      if (error instanceof known) return { name: file.name, why: error.name };
    throw error;
  }
}
const upload: Upload = {
  mostFiles: 3,
  mostBytes: 200 * kilobyte,
  mostBytesInAll: 500 * kilobyte,
  receive: (_visit, file) => sizeOf(file),
  takeBack: async (_visit, received) => void took.back.push(...received),
};
const site = await uploadSite(upload);
const { port, faults } = site;

test('fields and files of a form arrive, whatever their order, and a file field left empty is none', async () => {
  const answer = await send(
    port,
    '/send',
    formOf(
      part('words', 'a van'),
      part('words', 'two vans'),
      part('photo', randomBytes(100), '../../van\u202e.jpg'),
      part('photo', '', '', 'application/octet-stream'),
      part('photo', randomBytes(0), 'nothing.jpg'),
      part('after', 'ä ق'),
    ),
  );
  expect(answer.status).toBe(200);
  expect(answer.said).toEqual({
    what: 'answer',
    form: { words: ['a van', 'two vans'], after: 'ä ق' },
    received: [
      { name: 'van.jpg', size: 100 },
      { name: 'nothing.jpg', size: 0 },
    ],
  });
});

test('a form without files is taken as any other', async () => {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const answer = await send(port, '/send', Buffer.from('words=a+van'), headers);
  expect(answer.said).toEqual({ what: 'answer', form: { words: 'a van' }, received: [] });
});

test('a file that is too large, and one too many, are refused each by itself; the rest is taken', async () => {
  const file = (name: string, size: number) => part('photo', randomBytes(size), name);
  const answer = await send(
    port,
    '/send',
    formOf(
      file('a.jpg', 201_000),
      file('b.jpg', 1000),
      file('c.jpg', 200_000),
      file('d.jpg', 10),
      part('more', 'yes'),
    ),
  );
  expect(answer.status).toBe(200);
  expect(answer.said?.form).toEqual({ more: 'yes' });
  expect(answer.said?.received).toEqual([
    { name: 'a.jpg', why: 'FileTooLarge' },
    { name: 'b.jpg', size: 1000 },
    { name: 'c.jpg', size: 200_000 },
    { name: 'd.jpg', why: 'TooManyFiles' },
  ]);
});

test('a form with a wrong token is answered before any of its files is read, and keeps what was typed', async () => {
  const cookie = randomBytes(32).toString('hex');
  const headers = { cookie: `plainsight-report=${cookie}` };
  const body = (token: string) =>
    formOf(part('form-token', token), part('words', 'a van'), part('photo', randomBytes(1000), 'a.jpg'));
  const before = took.files;
  const wrong = await send(
    port,
    '/send',
    body(await site.tokenFor(randomBytes(32).toString('hex'))),
    headers,
  );
  expect(wrong.status).toBe(409);
  expect(wrong.said).toMatchObject({ what: 'form-expired', form: { words: 'a van' }, received: [] });
  const late = formOf(
    part('photo', randomBytes(1000), 'a.jpg'),
    part('form-token', await site.tokenFor(cookie)),
  );
  expect((await send(port, '/send', late, headers)).status).toBe(409);
  const elsewhere = await send(port, '/send', body(await site.tokenFor(cookie)), {
    ...headers,
    origin: 'https://evil.example',
  });
  expect(elsewhere.status).toBe(403);
  expect(took.files).toBe(before);
  expect((await send(port, '/send', body(await site.tokenFor(cookie)), headers)).said?.received).toHaveLength(
    1,
  );
});

test.each([
  [
    'cut off in the middle of a file, said to be whole',
    formOf(part('a', randomBytes(5000), 'a.jpg')).subarray(0, 3000),
  ],
  ['without an end', part('words', 'a van')],
  ['without a part', Buffer.from('nothing of the kind')],
  ['empty', Buffer.alloc(0)],
  [
    'with a head that never ends',
    Buffer.from(`--${boundary}\r\ncontent-disposition: ${'a'.repeat(200_000)}`),
  ],
  ['with a field of the prototype', formOf(part('__proto__', 'x'), part('constructor', 'y'))],
  ['with 500 parts', formOf(...Array.from({ length: 500 }, (_, at) => part(`f${at}`, 'x')))],
  ['with a field of two megabytes', formOf(part('words', 'x'.repeat(2_000_000)))],
])('a form %s is answered in words and is no fault of ours', async (_, body) => {
  const { status } = await send(port, '/send', body);
  expect([200, 400, 413]).toContain(status);
  expect(faults).toEqual([]);
});

test('a truncated file is not taken for a whole one, and what had been received before it is taken back', async () => {
  took.back = [];
  const whole = formOf(part('photo', randomBytes(100), 'a.jpg'), part('photo', randomBytes(9000), 'b.jpg'));
  const answer = await send(port, '/send', whole.subarray(0, -500));
  expect(answer.status).toBe(400);
  expect(took.back).toEqual([{ name: 'a.jpg', size: 100 }]);
});

test('a sender who goes away in the middle leaves nothing and is no fault', async () => {
  took.back = [];
  const whole = formOf(part('photo', randomBytes(100), 'a.jpg'), part('photo', randomBytes(90_000), 'b.jpg'));
  const { socket } = begin(port, '/send', { 'content-length': whole.length });
  socket.write(whole.subarray(0, 50_000), () => setTimeout(() => socket.destroy(), 50));
  await vi.waitFor(() => expect(took.back).toEqual([{ name: 'a.jpg', size: 100 }]));
  expect(faults).toEqual([]);
});

test('a form with files sent where none are taken is no form there', async () => {
  expect((await send(port, '/words', formOf(part('words', 'a van')))).status).toBe(415);
});

test('of many at once only so many are read; the others are told to try again, and then can', async () => {
  const waiting: (() => void)[] = [];
  const slow = await uploadSite(
    {
      ...upload,
      receive: async (_visit, file) => {
        const size = await sizeOf(file);
        if (JSON.stringify(size).includes('size'))
          await new Promise<void>((resolve) => waiting.push(resolve));
        return size;
      },
    },
    {
      uploadLimits: {
        atOncePerSource: 2,
        atOnce: 3,
        patience: 10,
        waiting: 5,
        filesPerSource: 4,
        files: 100,
      },
    },
  );
  const one = () => send(slow.port, '/send', formOf(part('photo', 'abc', 'a.jpg')));
  const [first, second] = [one(), one()];
  await vi.waitFor(() => expect(waiting).toHaveLength(2));
  const third = await one();
  expect(third.said?.received).toEqual([{ name: 'a.jpg', why: 'TooBusy' }]);
  for (const go of waiting.splice(0)) go();
  expect((await first).said?.received).toEqual([{ name: 'a.jpg', size: 3 }]);
  expect((await second).status).toBe(200);
  for (const why of [undefined, undefined, 'TooBusy']) {
    const next = one();
    if (why === undefined) {
      await vi.waitFor(() => expect(waiting).toHaveLength(1));
      waiting.pop()?.();
    }
    expect((await next).said?.received).toEqual([
      why === undefined ? { name: 'a.jpg', size: 3 } : { name: 'a.jpg', why },
    ]);
  }
});
