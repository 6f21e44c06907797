import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, expect, test } from 'vitest';
import { type BodyPace, watchBody } from './body-time.ts';

const paces: Record<string, BodyPace> = {
  '/words': { mostSeconds: 0.15 },
  '/files': { mostSeconds: 2, least: { everySeconds: 0.1, bytes: 500 } },
};
const server = createServer((request, response) => {
  watchBody(request, paces[request.url ?? ''] ?? { mostSeconds: 30 });
  text(request).then(
    (body) => response.end(String(body.length)),
    () => response.destroy(),
  );
});
afterAll(() => server.close());
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const { port } = server.address() as AddressInfo;

/** Sends a body in pieces, one every 20 ms; gives what came back until the line was cut, and after how many milliseconds. */
function drip(path: string, piece: number, pieces: number): Promise<{ said: string; after: number }> {
  const socket = connect({ port, host: '127.0.0.1' });
  const began = performance.now();
  const parts: Buffer[] = [];
  socket.write(
    `POST ${path} HTTP/1.1\r\nhost: a\r\nconnection: close\r\ncontent-length: ${piece * pieces}\r\n\r\n`,
  );
  let sent = 0;
  const timer = setInterval(() => {
    if (sent < pieces) socket.write(Buffer.alloc(piece, 'a'));
    sent += 1;
  }, 20);
  socket.on('data', (chunk: Buffer) => void parts.push(chunk));
  socket.on('error', () => undefined);
  return new Promise((resolve) => {
    socket.once('close', () => {
      clearInterval(timer);
      resolve({ said: Buffer.concat(parts).toString(), after: performance.now() - began });
    });
  });
}

test('a form of words that does not come to its end in time is hung up on', async () => {
  const { said, after } = await drip('/words', 1, 1000);
  expect(said).toMatch(/^HTTP\/1\.1 408 /);
  expect(after).toBeLessThan(1500);
});

test('a form with files may take longer, as long as enough keeps coming', async () => {
  const { said, after } = await drip('/files', 1000, 30);
  expect(said).toMatch(/^HTTP\/1\.1 200 /);
  expect(said.endsWith('30000')).toBe(true);
  expect(after).toBeGreaterThan(400);
});

test('one that only holds the line is hung up on, long before its time is over', async () => {
  const { said, after } = await drip('/files', 10, 1000);
  expect(said).toMatch(/^HTTP\/1\.1 408 /);
  expect(after).toBeLessThan(1500);
});

test('once a body has come, its time no longer runs, so that a slow answer is not cut off', async () => {
  const kept = connect({ port, host: '127.0.0.1' });
  const parts: Buffer[] = [];
  kept.on('data', (chunk: Buffer) => void parts.push(chunk));
  const ask = (closing: string) =>
    kept.write(`POST /words HTTP/1.1\r\nhost: a\r\n${closing}content-length: 1\r\n\r\na`);
  ask('');
  await new Promise((resolve) => setTimeout(resolve, 300));
  ask('connection: close\r\n');
  await new Promise((resolve) => kept.once('close', resolve));
  expect(
    Buffer.concat(parts)
      .toString()
      .match(/HTTP\/1\.1 200/g),
  ).toHaveLength(2);
});
