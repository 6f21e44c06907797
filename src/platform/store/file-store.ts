/**
 * Where bytes lie that are too large for the database: already sealed, so that whoever holds the place holds nothing. A folder
 * today (folder-store.ts); anything that can put, open and remove under a name can stand behind it.
 */
import type { Readable } from 'node:stream';

/** What was put: its name, which is the sha256 of its bytes as hexadecimal, and how many bytes there are. */
export interface StoredBlob {
  readonly blob: string;
  readonly size: number;
}

export interface FileStore {
  /**
   * Takes bytes to their end and answers only when they would survive a power cut. When the source fails, nothing stays.
   * `mostBytes`: how much may come; room for that is held free. @throws {NoRoom}
   */
  put(source: AsyncIterable<Buffer>, mostBytes: number): Promise<StoredBlob>;
  /** The bytes from their beginning. The stream fails with `NotStored` when there are none, and with `CannotRead` when they cannot be read. */
  open(blob: string): Readable;
  /** Takes bytes away for good; what is not there is no error. */
  remove(blob: string): Promise<void>;
  /** The names of all that was put before `before`, in no order: for finding what nothing names any more. */
  list(before: Date): AsyncIterable<string>;
  /** Takes away what was begun before `before` and never finished; tells how many. */
  clearUnfinished(before: Date): Promise<number>;
}

/** Thrown when the store has not room enough, before anything is lost. */
export class NoRoom extends Error {
  override readonly name = 'NoRoom';
}

/** Thrown when nothing lies under a name. */
export class NotStored extends Error {
  override readonly name = 'NotStored';
}

/** Thrown when what lies under a name cannot be read: the disk fails there, or its rights are not ours. */
export class CannotRead extends Error {
  override readonly name = 'CannotRead';
}
