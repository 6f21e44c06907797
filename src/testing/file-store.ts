import { dirname, join } from 'node:path';
import { type FileStore, openFolderStore } from '../platform/store/index.ts';

/** The folder for files of a test's own partnership: beside its keys, and gone with them. */
export const testFilesDir = (keysDir: string): string => join(dirname(keysDir), 'files');

export const testFileStore = (keysDir: string): FileStore =>
  openFolderStore({ folder: testFilesDir(keysDir), mark: 'test', keepFree: 0 });
