/**
 * The store as a folder: two levels of folders by the first digits of the name, everything readable to the service's account
 * alone. What is being put lies in `unfinished/` until it is on the disk for good; then it is renamed into its place, so that a
 * power cut leaves a whole blob, none, or something unfinished that a sweep takes away.
 */
import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type FileHandle, mkdir, open, opendir, rename, rm, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { SetupProblem } from '../setup-problem.ts';
import { CannotRead, type FileStore, NoRoom, NotStored, type StoredBlob } from './file-store.ts';

/** Kept free on the disk whatever comes, in bytes: the database may lie on the same. */
const reserve = 1024 * 1024 * 1024;

const nameShape = /^[0-9a-f]{64}$/;
const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

export interface FolderOptions {
  readonly folder: string;
  /** Whose files these are: a digest of the installation's keys. What only another installation's database knows must not be swept. */
  readonly mark: string;
  /** Kept free on the disk, in bytes, when not the usual. */
  readonly keepFree?: number;
}

/** Opens the store in a folder, which is made when there is none. @throws {SetupProblem} when it is another installation's */
export function openFolderStore({ folder, mark, keepFree = reserve }: FolderOptions): FileStore {
  const unfinished = join(folder, 'unfinished');
  mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  holdMark(folder, mark);
  /** Folders of the second level that would survive a power cut, as far as this process has seen to it. */
  const settled = new Set<string>();
  /** Bytes that puts in hand may still write. */
  let promised = 0;

  const placeOf = (blob: string) => {
    if (!nameShape.test(blob)) throw new Error('not the name of a blob');
    return {
      first: join(folder, blob.slice(0, 2)),
      second: join(folder, blob.slice(0, 2), blob.slice(2, 4)),
    };
  };
  const pathOf = (blob: string) => join(placeOf(blob).second, blob);

  async function hold(bytes: number): Promise<void> {
    promised += bytes;
    // Those who came before are counted, and not those who come while the disk is asked: else none of them would have room.
    const wanted = promised;
    const { bavail, bsize } = await statfs(folder);
    if (bavail * bsize - wanted < keepFree) throw new NoRoom();
  }

  async function putInto(path: string, source: AsyncIterable<Buffer>): Promise<StoredBlob> {
    const handle = await open(path, 'wx', 0o600);
    try {
      const written = await writeAll(handle, source);
      await handle.sync();
      return written;
    } finally {
      await handle.close();
    }
  }

  async function moveIn(path: string, blob: string): Promise<void> {
    const { first, second } = placeOf(blob);
    await mkdir(second, { recursive: true, mode: 0o700 });
    await rename(path, pathOf(blob));
    await syncFolder(second);
    // A folder is on the disk for good only once the one above it is; another process may have made it a moment ago.
    if (settled.has(second)) return;
    await syncFolder(first);
    await syncFolder(folder);
    settled.add(second);
  }

  return {
    async put(source, mostBytes) {
      const path = join(unfinished, randomBytes(12).toString('hex'));
      try {
        await hold(mostBytes);
        const stored = await putInto(path, source);
        await moveIn(path, stored.blob);
        return stored;
      } catch (error) {
        await rm(path, { force: true });
        // At any step: its own folder may be what there is no room for.
        throw ['ENOSPC', 'EDQUOT'].includes(codeOf(error)) ? new NoRoom() : error;
      } finally {
        promised -= mostBytes;
      }
    },
    open: (blob) => Readable.from(read(pathOf(blob)), { objectMode: false }),
    async remove(blob) {
      await rm(pathOf(blob), { force: true });
    },
    async *list(before) {
      for await (const first of entriesOf(folder))
        if (/^[0-9a-f]{2}$/.test(first))
          for await (const second of entriesOf(join(folder, first)))
            for await (const blob of entriesOf(join(folder, first, second)))
              if (nameShape.test(blob) && (await isOlder(pathOf(blob), before))) yield blob;
    },
    async clearUnfinished(before) {
      let cleared = 0;
      for await (const name of entriesOf(unfinished))
        if (await isOlder(join(unfinished, name), before)) {
          await rm(join(unfinished, name), { force: true });
          cleared += 1;
        }
      return cleared;
    },
  };
}

/** Marks a new folder as this installation's, and refuses one that bears another's mark. */
function holdMark(folder: string, mark: string): void {
  const path = join(folder, 'installation');
  const making = join(folder, 'unfinished', randomBytes(12).toString('hex'));
  writeFileSync(making, mark, { mode: 0o600, flush: true });
  try {
    // Fails where there is one, so that of several parts that start together one makes it, whole.
    linkSync(making, path);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(making, { force: true });
  }
  if (readFileSync(path, 'utf8') !== mark)
    throw new SetupProblem(
      'The folder for files (FILES_DIR, or files in DATA_DIR) holds those of another installation: give this one a folder of its own.',
    );
}

async function writeAll(handle: FileHandle, source: AsyncIterable<Buffer>): Promise<StoredBlob> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of source) {
    hash.update(chunk);
    await handle.writeFile(chunk);
    size += chunk.length;
  }
  return { blob: hash.digest('hex'), size };
}

/** What a process runs out of: it says nothing of the file. */
const ofThisProcess = ['EMFILE', 'ENFILE', 'ENOMEM', 'EAGAIN'];

async function* read(path: string): AsyncGenerator<Buffer> {
  try {
    yield* createReadStream(path, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>;
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT') throw new NotStored();
    throw code === '' || ofThisProcess.includes(code) ? error : new CannotRead();
  }
}

async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function* entriesOf(path: string): AsyncGenerator<string> {
  try {
    for await (const entry of await opendir(path)) yield entry.name;
  } catch (error) {
    if (!['ENOENT', 'ENOTDIR'].includes(codeOf(error))) throw error;
  }
}

async function isOlder(path: string, than: Date): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found !== undefined && found.mtime < than;
}
