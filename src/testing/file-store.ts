import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openCleaner, type Scanner } from '../files/index.ts';
import { checkEvidence } from '../investigations/index.ts';
import { type FileStore, NoRoom, openFolderStore } from '../platform/store/index.ts';
import type { Partnership } from './partnership.ts';

/** The folder for files of a test's own partnership: beside its keys, and gone with them. */
export const testFilesDir = (keysDir: string): string => join(dirname(keysDir), 'files');

/** How many files lie in it. */
export const countStored = (keysDir: string): number =>
  readdirSync(testFilesDir(keysDir), { recursive: true }).filter((path) => /[0-9a-f]{64}$/.test(String(path)))
    .length;

export const testFileStore = (keysDir: string): FileStore =>
  openFolderStore({ folder: testFilesDir(keysDir), mark: 'test', keepFree: 0 });

/** The same store, as on a disk that is full for a while. */
export interface TightStore extends FileStore {
  /** Has no room for the next ones that are put, as many as this, and is as it was after. */
  noRoomFor(puts: number): void;
}

export function tightStore(keysDir: string): TightStore {
  const store = testFileStore(keysDir);
  let refused = 0;
  return {
    ...store,
    noRoomFor: (puts) => {
      refused = puts;
    },
    async put(source, mostBytes) {
      if (refused === 0) return store.put(source, mostBytes);
      refused -= 1;
      throw new NoRoom();
    },
  };
}

/** What a worker needs for files; without a scanner they wait. Its cleaner ends with the worker. */
export const workerFiles = async (keysDir: string, scanner?: Scanner) => ({
  store: testFileStore(keysDir),
  scanner,
  cleaner: await openCleaner(join(dirname(keysDir), 'work')),
});

/** The bytes in a test's store, sealed, as paths, the newest last. */
export const storedFiles = (keysDir: string): string[] =>
  readdirSync(testFilesDir(keysDir), { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile() && /^[0-9a-f]{64}$/.test(each.name))
    .map((each) => join(each.parentPath, each.name))
    .toSorted((one, other) => statSync(one).mtimeMs - statSync(other).mtimeMs);

/** Turns one bit near the end of what lies there. */
export function alterFile(path: string): void {
  const bytes = readFileSync(path);
  bytes[bytes.length - 3] = (bytes[bytes.length - 3] ?? 0) ^ 1;
  rmSync(path);
  writeFileSync(path, bytes);
}

/** Reads the files of the evidence as each night, and gives what was found, with what failed. */
export async function nightOver(given: Pick<Partnership, 'worker'>, store: FileStore) {
  const failed: unknown[] = [];
  const onFailure = (error: unknown) => void failed.push(error);
  return { ...(await checkEvidence({ contexts: given.worker, store, onFailure })), failed };
}
