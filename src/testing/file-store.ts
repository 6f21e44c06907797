import { dirname, join } from 'node:path';
import { openCleaner, type Scanner } from '../files/index.ts';
import { type FileStore, openFolderStore } from '../platform/store/index.ts';

/** The folder for files of a test's own partnership: beside its keys, and gone with them. */
export const testFilesDir = (keysDir: string): string => join(dirname(keysDir), 'files');

export const testFileStore = (keysDir: string): FileStore =>
  openFolderStore({ folder: testFilesDir(keysDir), mark: 'test', keepFree: 0 });

/** What a worker needs for files; without a scanner they wait. Its cleaner ends with the worker. */
export const workerFiles = async (keysDir: string, scanner?: Scanner) => ({
  store: testFileStore(keysDir),
  scanner,
  cleaner: await openCleaner(join(dirname(keysDir), 'work')),
});
