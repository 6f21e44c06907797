/** Checkpoints: each batch's seal, appended to a file outside the database. Copy that file elsewhere and the book's past is fixed. */
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Batch } from './book-store.ts';
import type { Checkpoint } from './verify-book.ts';

/** Appends a batch's number and seal as one line. */
export function keepCheckpoint(path: string, batch: Pick<Batch, 'number' | 'seal'>): void {
  mkdirSync(dirname(path), { recursive: true });
  appendFileSync(path, `${batch.number} ${batch.seal.toString('hex')}\n`, { mode: 0o600 });
}

/** Reads the checkpoints kept so far; a line torn by a crash is passed over. */
export function readCheckpoints(path: string): Checkpoint[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const found = /^(\d+) ([0-9a-f]{64})$/.exec(line);
      return found?.[1] === undefined || found[2] === undefined
        ? []
        : [{ number: BigInt(found[1]), seal: found[2] }];
    });
}
