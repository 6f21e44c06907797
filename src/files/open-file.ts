/** Giving what was attached: the bytes flow after the act in which they were found, since their key was given under its line. */
import { Readable } from 'node:stream';
import type { FileStore } from '../platform/store/index.ts';
import { bytesOf, type FoundBytes } from './check-bytes.ts';

/** Bytes on their way to a reader. The body fails, and the download with it, when they were altered in the store since they were checked. */
interface OpenedFile {
  readonly body: Readable;
  readonly name: string;
  readonly type: string;
  readonly size: number;
}

/** What was found, on its way to a reader: read it to its end first (`checkBytes`). */
export const openFound = (store: FileStore, found: FoundBytes): OpenedFile => {
  const { name, type, size } = found.sealed;
  return { body: Readable.from(bytesOf(store, found)), name, type, size };
};
