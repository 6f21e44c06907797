import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { clamdFor } from '../testing/clamd.ts';
import { eicar } from './eicar.ts';
import { ScannerAway, scannerAt } from './scanner.ts';

const clamd = clamdFor({ mostBytes: 3_000_000 });
await clamd.start();
afterAll(() => clamd.close());
const scanner = scannerAt(clamd.url);

async function* of(...chunks: readonly Buffer[]): AsyncGenerator<Buffer> {
  yield* chunks;
}
const filler = (bytes: number) => Buffer.alloc(bytes, 'a quiet line of text\n');

test('a real clamd finds what its signature says, wherever it stands, and nothing in anything else [A7]', async () => {
  expect(await scanner.scan(of(eicar))).toEqual({ kind: 'malware', name: 'Test-File.UNOFFICIAL' });
  const deep = of(filler(900_000), eicar.subarray(0, 30), eicar.subarray(30), filler(5));
  expect(await scanner.scan(deep)).toMatchObject({ kind: 'malware' });
  expect(await scanner.scan(of(filler(2_000_000)))).toEqual({ kind: 'clean' });
  expect(await scanner.scan(of())).toEqual({ kind: 'clean' });
  expect(await scanner.version()).toMatch(/^ClamAV /);
});

test('a file larger than the scanner takes is not called clean, and is not sent to its end', async () => {
  let sent = 0;
  async function* endless() {
    for (; sent < 2_000; sent += 1) yield filler(500_000);
  }
  expect(await scanner.scan(endless())).toEqual({ kind: 'too-large' });
  expect(sent).toBeLessThan(500);
});

test('many at once are each answered with their own verdict', async () => {
  const verdicts = await Promise.all(
    Array.from({ length: 20 }, (_, at) => scanner.scan(of(filler(50_000), at % 3 === 0 ? eicar : filler(9)))),
  );
  expect(verdicts.map(({ kind }) => kind)).toEqual(
    Array.from({ length: 20 }, (_, at) => (at % 3 === 0 ? 'malware' : 'clean')),
  );
});

test('what goes wrong with the file itself is not blamed on the scanner', async () => {
  async function* failing() {
    yield filler(10);
    throw new Error('the file is damaged');
  }
  await expect(scanner.scan(failing())).rejects.toThrow('the file is damaged');
});

const folder = mkdtempSync(join(tmpdir(), 'plainsight-mute-'));
const servers: Server[] = [];
afterAll(() => {
  for (const server of servers) server.close();
  rmSync(folder, { recursive: true, force: true });
});
/** Something that is no scanner: answers every line in its own way. */
async function pretender(answer: (socket: Socket) => void): Promise<string> {
  const path = join(folder, String(servers.length));
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    answer(socket);
  });
  servers.push(server);
  server.listen(path);
  await once(server, 'listening');
  return `unix:${path}`;
}
const impatient = { connecting: 300, answering: 300, scanning: 300 };

test.each([
  ['says nothing', (socket: Socket) => void socket.resume()],
  ['takes nothing', () => undefined],
  ['hangs up', (socket: Socket) => void socket.destroy()],
  ['hangs up in the middle of its word', (socket: Socket) => void socket.end('stream: O')],
  ['answers without an end', (socket: Socket) => void socket.end('stream: OK')],
  ['speaks of an error', (socket: Socket) => void socket.end('stream: Can’t allocate memory ERROR\0')],
  ['speaks of something else', (socket: Socket) => void socket.end('HTTP/1.1 200 OK\r\n\r\n\0')],
  ['is content with half of the file', (socket: Socket) => void socket.write('stream: OK\0')],
  ['never stops speaking', (socket: Socket) => void socket.write('OK '.repeat(10_000))],
])('a scanner that %s is away: nothing is clean by it', async (_, answer) => {
  const url = await pretender(answer);
  const began = performance.now();
  const large = of(filler(4_000_000), filler(4_000_000));
  await expect(scannerAt(url, impatient).scan(large)).rejects.toThrow(ScannerAway);
  expect(performance.now() - began).toBeLessThan(3_000);
});

test('where nobody listens, by either kind of address, the scanner is away', async () => {
  for (const url of [`unix:${folder}/nobody`, 'tcp://127.0.0.1:1', 'tcp://[::1]:1']) {
    await expect(scannerAt(url, impatient).scan(of(filler(1)))).rejects.toThrow(ScannerAway);
    await expect(scannerAt(url, impatient).version()).rejects.toThrow(ScannerAway);
  }
});
