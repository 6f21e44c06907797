/**
 * The sealer. It chains committed lines in batches, each carrying count, root and the seal of the batch before. It runs on
 * the worker's own connection and opens no act: sealing a line must not write another.
 */
import type pg from 'pg';
import { inTransaction } from '../platform/db/pool.ts';
import { writableOver } from '../platform/db/query.ts';
import type { BookRing } from '../platform/keys/index.ts';
import { type Batch, findHorizon, findLastBatch, listLines, saveBatch } from './book-store.ts';
import { beginning, leavesOf, rootOf, sealOf } from './leaf.ts';

const most = 5000;

/** Where the next batch begins. */
export const firstXact = '0';

/**
 * Seals up to 5,000 committed lines that no batch covers yet, and gives the batch; undefined when there is nothing to seal.
 * A batch ends between transactions, below the oldest one still running, so no line can slip in behind it.
 */
export async function sealBook(pool: pg.Pool, keys: BookRing): Promise<Batch | undefined> {
  const client = await pool.connect();
  try {
    return await inTransaction(client, async () => {
      const db = writableOver(client);
      const horizon = await findHorizon(db);
      const last = await findLastBatch(db);
      const fromXact = last?.untilXact ?? firstXact;
      if (BigInt(horizon) <= BigInt(fromXact)) return undefined;
      const found = await listLines(db, fromXact, horizon, most);
      const final = found.at(-1);
      if (final === undefined) return undefined;
      // A full page may stop inside a transaction: leave that transaction's lines to the next batch.
      const cutShort = found.length === most && found[0]?.xact !== final.xact;
      const untilXact = cutShort ? final.xact : horizon;
      const lines = (cutShort ? found.filter((line) => line.xact !== final.xact) : found).toSorted((a, b) =>
        a.entryId < b.entryId ? -1 : 1,
      );
      const leaves = leavesOf(lines);
      const head = {
        number: (last?.number ?? 0n) + 1n,
        fromXact,
        untilXact,
        count: lines.length,
        root: rootOf(leaves),
        previousSeal: last?.seal ?? beginning,
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
