import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { SetupProblem } from '../setup-problem.ts';
import { NoRoom, NotStored, openFolderStore } from './index.ts';

const ground = mkdtempSync(join(tmpdir(), 'plainsight-store-'));
afterAll(() => rmSync(ground, { recursive: true, force: true }));
let made = 0;
function freshStore() {
  made += 1;
  const folder = join(ground, String(made));
  return { folder, store: openFolderStore({ folder, mark: 'ours', keepFree: 0 }) };
}

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'installation')
    .map((entry) => join(entry.parentPath, entry.name));

async function* from(...chunks: readonly Buffer[]): AsyncGenerator<Buffer> {
  yield* chunks;
}
async function read(source: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of source) chunks.push(chunk);
  return Buffer.concat(chunks);
}
async function listed(names: AsyncIterable<string>): Promise<string[]> {
  const found: string[] = [];
  for await (const name of names) found.push(name);
  return found.toSorted();
}
const soon = () => new Date(Date.now() + 60_000);

test('what is put lies under the hash of its bytes, readable to the service’s account alone', async () => {
  const { folder, store } = freshStore();
  const bytes = randomBytes(700_000);
  const { blob, size } = await store.put(from(bytes.subarray(0, 5), bytes.subarray(5)), 700_000);
  expect(blob).toBe(createHash('sha256').update(bytes).digest('hex'));
  expect(size).toBe(700_000);
  expect((await read(store.open(blob))).equals(bytes)).toBe(true);
  const [path = ''] = filesIn(folder);
  expect(path).toBe(join(folder, blob.slice(0, 2), blob.slice(2, 4), blob));
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(statSync(join(path, '..')).mode & 0o777).toBe(0o700);
});

test('a source that fails half way leaves nothing', async () => {
  const { folder, store } = freshStore();
  async function* failing() {
    yield randomBytes(300_000);
    throw new Error('the line broke');
  }
  await expect(store.put(failing(), 1_000_000)).rejects.toThrow('the line broke');
  expect(filesIn(folder)).toEqual([]);
});

test('what is removed, or was never there, is not there; and a name that is none leads nowhere', async () => {
  const { store } = freshStore();
  const { blob } = await store.put(from(Buffer.from('a')), 1);
  await store.remove(blob);
  await store.remove(blob);
  await expect(read(store.open(blob))).rejects.toThrow(NotStored);
  expect(() => store.open('../../etc/passwd')).toThrow();
});

test('a disk that is nearly full takes nothing, and says so before anything is written', async () => {
  const folder = join(ground, 'full');
  const store = openFolderStore({ folder, mark: 'ours', keepFree: Number.MAX_SAFE_INTEGER });
  await expect(store.put(from(Buffer.from('a')), 1)).rejects.toThrow(NoRoom);
  expect(filesIn(folder)).toEqual([]);
});

test('the room that puts in hand may still need counts as taken', async () => {
  const { bavail, bsize } = await import('node:fs/promises').then(({ statfs }) => statfs(ground));
  const store = openFolderStore({
    folder: join(ground, 'promised'),
    mark: 'ours',
    keepFree: (bavail * bsize) / 2,
  });
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  async function* slow() {
    yield Buffer.from('a');
    await held;
  }
  const inHand = store.put(slow(), (bavail * bsize) / 3);
  await expect(store.put(from(Buffer.from('b')), (bavail * bsize) / 3)).rejects.toThrow(NoRoom);
  letGo();
  await inHand;
  await store.put(from(Buffer.from('b')), (bavail * bsize) / 3);
});

test('what a crash left unfinished is cleared when it is old, and what is new is left alone', async () => {
  const { folder, store } = freshStore();
  const [old, recent] = [join(folder, 'unfinished', 'old'), join(folder, 'unfinished', 'recent')];
  for (const path of [old, recent]) writeFileSync(path, 'half');
  utimesSync(old, new Date('2020-01-01'), new Date('2020-01-01'));
  expect(await store.clearUnfinished(new Date(Date.now() - 3_600_000))).toBe(1);
  expect(filesIn(folder)).toEqual([recent]);
});

test('lists what was put before a time', async () => {
  const { store } = freshStore();
  const put = await Promise.all(['a', 'b', 'c'].map((each) => store.put(from(Buffer.from(each)), 1)));
  expect(await listed(store.list(soon()))).toEqual(put.map(({ blob }) => blob).toSorted());
  expect(await listed(store.list(new Date(Date.now() - 60_000)))).toEqual([]);
});

test('a folder that holds another installation’s files is refused', () => {
  const { folder } = freshStore();
  expect(() => openFolderStore({ folder, mark: 'theirs' })).toThrow(SetupProblem);
  openFolderStore({ folder, mark: 'ours' });
});
