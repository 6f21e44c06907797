/** Verifies the whole book: every line against its leaf, every batch against its seal, the chain, the signatures, and the checkpoints kept outside. */
import type { Readable } from '../platform/db/query.ts';
import { bookSignatureHolds } from '../platform/keys/index.ts';
import { type Batch, countUnsealed, listBatches, listLines } from './book-store.ts';
import { beginning, contentHash, readLeaves, rootOf, sealOf, type WrittenLine } from './leaf.ts';
import { firstXact } from './seal-book.ts';

export type Finding =
  | {
      readonly what: 'line-altered' | 'line-removed' | 'line-added' | 'line-moved';
      readonly batch: bigint;
      readonly entryId: bigint;
    }
  | {
      readonly what: 'batch-altered' | 'batch-removed' | 'batch-forged' | 'chain-broken';
      readonly batch: bigint;
    };

/** A batch's seal as written down outside the database. */
export interface Checkpoint {
  readonly number: bigint;
  /** Lower-case hexadecimal. */
  readonly seal: string;
}

export interface Verdict {
  readonly findings: readonly Finding[];
  readonly lines: number;
  readonly batches: number;
  readonly unsealed: { readonly lines: number; readonly oldestMs: number | undefined };
}

/** More lines than a batch may hold, so that lines added behind it are seen too. */
const mostInBatch = 100_000;

function judgeLines(batch: Batch, lines: readonly WrittenLine[]): Finding[] {
  const standing = new Map(lines.map((line) => [line.entryId, contentHash(line)]));
  const leaves = readLeaves(batch.leaves);
  const wanted = new Map(leaves.map((leaf) => [leaf.hash.toString('hex'), leaf.entryId]));
  const findings: Finding[] = [];
  for (const leaf of leaves) {
    const found = standing.get(leaf.entryId);
    standing.delete(leaf.entryId);
    if (found?.equals(leaf.hash)) continue;
    const what =
      found === undefined
        ? 'line-removed'
        : wanted.has(found.toString('hex'))
          ? 'line-moved'
          : 'line-altered';
    findings.push({ what, batch: batch.number, entryId: leaf.entryId });
  }
  for (const entryId of standing.keys()) findings.push({ what: 'line-added', batch: batch.number, entryId });
  return findings;
}

function judgeBatch(batch: Batch, publicKey: Buffer): Finding[] {
  const whole = rootOf(batch.leaves).equals(batch.root) && readLeaves(batch.leaves).length === batch.count;
  if (!whole || !sealOf(batch).equals(batch.seal)) return [{ what: 'batch-altered', batch: batch.number }];
  return bookSignatureHolds(publicKey, batch.seal, batch.signature)
    ? []
    : [{ what: 'batch-forged', batch: batch.number }];
}

/**
 * Reads the book from beginning to end. `checkpoints` are seals kept outside the database: with them, a tail that was cut
 * off or written anew is found too. Gives every finding with its batch and line.
 */
export async function verifyBook(
  db: Readable,
  publicKey: Buffer,
  checkpoints: readonly Checkpoint[],
): Promise<Verdict> {
  const kept = new Map(checkpoints.map((checkpoint) => [checkpoint.number, checkpoint.seal]));
  const findings: Finding[] = [];
  let previous = { number: 0n, seal: beginning, untilXact: firstXact };
  let lines = 0;
  let batches = 0;
  for (;;) {
    const page = await listBatches(db, previous.number, 200);
    if (page.length === 0) break;
    for (const batch of page) {
      for (let gone = previous.number + 1n; gone < batch.number; gone++)
        findings.push({ what: 'batch-removed', batch: gone });
      findings.push(...judgeBatch(batch, publicKey));
      const follows = batch.previousSeal.equals(previous.seal) && batch.fromXact === previous.untilXact;
      if (!follows && batch.number === previous.number + 1n)
        findings.push({ what: 'chain-broken', batch: batch.number });
      const mark = kept.get(batch.number);
      if (mark !== undefined && mark !== batch.seal.toString('hex'))
        findings.push({ what: 'batch-forged', batch: batch.number });
      const standing = await listLines(db, batch.fromXact, batch.untilXact, mostInBatch);
      findings.push(...judgeLines(batch, standing));
      lines += standing.length;
      batches += 1;
      previous = batch;
    }
  }
  for (const number of kept.keys())
    if (number > previous.number) findings.push({ what: 'batch-removed', batch: number });
  return { findings, lines, batches, unsealed: await countUnsealed(db, previous.untilXact) };
}
