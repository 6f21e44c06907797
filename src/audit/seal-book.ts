/**
 * The sealer. It chains committed lines in batches, each carrying count, root and the seal of the batch before. It runs on
 * the worker's own connection and opens no act: sealing a line must not write another.
 */
import type pg from 'pg';
import { inTransaction } from '../platform/db/pool.ts';
import { type Readable, writableOver } from '../platform/db/query.ts';
import type { BookRing } from '../platform/keys/index.ts';
import { type Batch, findHorizon, findLastBatch, listLines, saveBatch } from './book-store.ts';
import { beginning, leavesOf, rootOf, sealOf, type WrittenLine } from './leaf.ts';

const most = 5000;

/**
 * The first lines with a transaction id in [from, horizon), all of each transaction's: where a full page stops inside one, that
 * one is left to the next batch; where it fills the page alone, it is read whole and makes a batch of its own.
 */
async function listWhole(
  db: Readable,
  from: string,
  horizon: string,
): Promise<{ lines: WrittenLine[]; untilXact: string }> {
  const found = await listLines(db, from, horizon, most);
  const final = found.at(-1)?.xact;
  if (final === undefined || found.length < most) return { lines: found, untilXact: horizon };
  const lines = found.filter((line) => line.xact !== final);
  if (lines.length > 0) return { lines, untilXact: final };
  const untilXact = `${BigInt(final) + 1n}`;
  return { lines: await listLines(db, final, untilXact, mostInTransaction), untilXact };
}

/** More lines than one transaction can write in the minute it may last. */
const mostInTransaction = 10_000_000;

/** Where the next batch begins. */
export const firstXact = '0';

/**
 * Seals about 5,000 committed lines that no batch covers yet, and gives the batch; undefined when there is nothing to seal.
 * A batch ends between transactions, below the oldest one still running, so no line can slip in behind it.
 */
export async function sealBook(pool: pg.Pool, keys: BookRing): Promise<Batch | undefined> {
  const client = await pool.connect();
  try {
    return await inTransaction(client, async () => {
      const db = writableOver(client);
      const { horizon, now } = await findHorizon(db);
      const last = await findLastBatch(db);
      const fromXact = last?.untilXact ?? firstXact;
      if (BigInt(horizon) <= BigInt(fromXact)) return undefined;
      const found = await listWhole(db, fromXact, horizon);
      if (found.lines.length === 0) return undefined;
      const lines = found.lines.toSorted((a, b) => (a.entryId < b.entryId ? -1 : 1));
      const leaves = leavesOf(lines);
      const head = {
        number: (last?.number ?? 0n) + 1n,
        fromXact,
        untilXact: found.untilXact,
        count: lines.length,
        root: rootOf(leaves),
        previousSeal: last?.seal ?? beginning,
        sealedAt: now,
      };
      const seal = sealOf(head);
      const batch = { ...head, leaves, seal, signature: keys.signBook(seal) };
      await saveBatch(db, batch);
      return batch;
    });
  } finally {
    client.release();
  }
}
