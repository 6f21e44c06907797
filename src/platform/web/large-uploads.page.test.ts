import { once } from 'node:events';
import type { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { begin, part, uploadSite } from '../../testing/upload-site.ts';
import { FileTooLarge } from './index.ts';

const { port } = await uploadSite({
  mostFiles: 3,
  mostBytes: 200_000,
  mostBytesInAll: 500_000,
  async receive(_visit, file) {
    let size = 0;
    try {
      for await (const chunk of file.bytes) size += chunk.length;
      return { name: file.name, size };
    } catch (error) {
      if (error instanceof FileTooLarge) return { name: file.name, why: error.name };
      throw error;
    }
  },
  takeBack: async () => undefined,
});

/** Sends megabytes as fast as they are taken, up to a gigabyte; tells how many were. */
function pour(socket: Socket): () => number {
  const piece = Buffer.alloc(1_000_000);
  let sent = 0;
  const goOn = () => {
    while (sent < 1_000 && socket.write(piece)) sent += 1;
  };
  socket.on('drain', goOn);
  goOn();
  return () => sent;
}

test('of a form without a length, no more than may come in all is read', async () => {
  const { socket, answered } = begin(port, '/send', { 'transfer-encoding': 'chunked' });
  const chunk = (bytes: Buffer) =>
    socket.write(`${bytes.length.toString(16)}\r\n${bytes.toString('latin1')}\r\n`, 'latin1');
  chunk(part('words', 'a van'));
  for (const name of ['a', 'b', 'c']) chunk(part('photo', Buffer.alloc(190_000, 1), `${name}.jpg`));
  socket.once('data', () => socket.write('0\r\n\r\n'));
  const answer = await answered;
  expect(answer.status).toBe(413);
  expect(answer.said?.form).toEqual({ words: 'a van' });
  expect(answer.said?.received.at(-1)).toEqual({ name: 'c.jpg', why: 'FileTooLarge' });
});

test('a gigabyte is answered at once, with what was typed, and neither read to its end nor held', async () => {
  const { socket, answered } = begin(port, '/send', { 'content-length': 1_000_000_000 });
  const began = performance.now();
  const firstAnswer = once(socket, 'data').then(() => performance.now() - began);
  socket.write(part('words', 'a van'));
  socket.write(part('photo', 'x', 'film.mp4').subarray(0, -2));
  const before = process.memoryUsage().rss;
  pour(socket);
  const { status, headers, said } = await answered;
  expect(await firstAnswer).toBeLessThan(1000);
  expect(status).toBe(413);
  expect(headers).toMatch(/connection: close/i);
  expect(said).toEqual({
    what: 'answer',
    form: { words: 'a van' },
    received: [{ name: 'film.mp4', why: 'FileTooLarge' }],
  });
  expect(performance.now() - began).toBeLessThan(20_000);
  expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
}, 30_000);

test('a gigabyte that would be answered by a redirect is answered with what that leads to, and its line is cut', async () => {
  const { socket, answered } = begin(port, '/send-on', {
    'content-length': 1_000_000_000,
    connection: 'keep-alive',
  });
  const began = performance.now();
  const firstAnswer = once(socket, 'data').then(() => performance.now() - began);
  socket.write(part('photo', 'x', 'film.mp4').subarray(0, -2));
  const sent = pour(socket);
  expect(await firstAnswer).toBeLessThan(1000);
  const { status, headers } = await answered;
  expect(status).toBe(413);
  expect(headers).toMatch(/connection: close/i);
  expect(headers).toMatch(/content-type: text\/html/i);
  expect(sent()).toBeLessThan(400);
}, 30_000);
