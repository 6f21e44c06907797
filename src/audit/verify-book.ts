/** Verifies the whole book: every line against its leaf, every batch against its seal, the chain, the signatures, and the checkpoints kept outside. */
import type { Readable } from '../platform/db/query.ts';
import { bookSignatureHolds } from '../platform/keys/index.ts';
import { type Batch, countUnsealed, listBatches, listLines } from './book-store.ts';
import { beginning, contentHash, readLeaves, rootOf, sealOf, type WrittenLine } from './leaf.ts';
import { firstXact } from './seal-book.ts';

interface LineFinding {
  readonly what: 'line-altered' | 'line-removed' | 'line-added' | 'line-moved';
  readonly batch: bigint;
  readonly entryId: bigint;
}

export type Finding =
  | LineFinding
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

/** So many lines are read and held at once. */
const linesAtOnce = 20_000;
/** More than were sealed are read, so that lines added among them are seen. */
const mostAdded = 100_000;

function judgeLines(batch: Batch, lines: readonly WrittenLine[]): Finding[] {
  const findings: Finding[] = [];
  const find = (what: LineFinding['what'], entryId: bigint) =>
    findings.push({ what, batch: batch.number, entryId });
  const standing = new Map<bigint, Buffer>();
  for (const line of lines) {
    // Two lines of one number: somebody took the key off the table. One of them was added.
    if (standing.has(line.entryId)) find('line-added', line.entryId);
    else standing.set(line.entryId, contentHash(line));
  }
  const leaves = readLeaves(batch.leaves);
  const wanted = new Set(leaves.map((leaf) => leaf.hash.toString('hex')));
  for (const leaf of leaves) {
    const found = standing.get(leaf.entryId);
    standing.delete(leaf.entryId);
    if (found === undefined) find('line-removed', leaf.entryId);
    else if (!found.equals(leaf.hash))
      find(wanted.has(found.toString('hex')) ? 'line-moved' : 'line-altered', leaf.entryId);
  }
  for (const entryId of standing.keys()) find('line-added', entryId);
  return findings;
}

function judgeBatch(batch: Batch, publicKey: Buffer): Finding[] {
  const whole = rootOf(batch.leaves).equals(batch.root) && readLeaves(batch.leaves).length === batch.count;
  if (!whole || !sealOf(batch).equals(batch.seal)) return [{ what: 'batch-altered', batch: batch.number }];
  return bookSignatureHolds(publicKey, batch.seal, batch.signature)
    ? []
    : [{ what: 'batch-forged', batch: batch.number }];
}

/** Where in the chain a batch should stand, and what it should carry of the one before. */
type Place = Pick<Batch, 'number' | 'seal' | 'untilXact'>;
const follows = (batch: Batch, previous: Place): boolean =>
  batch.number === previous.number + 1n &&
  batch.fromXact === previous.untilXact &&
  BigInt(batch.fromXact) < BigInt(batch.untilXact);

function judgePlace(batch: Batch, previous: Place): Finding[] {
  if (batch.number <= previous.number) return [{ what: 'batch-forged', batch: batch.number }];
  const gone: Finding[] = [];
  for (let number = previous.number + 1n; number < batch.number && gone.length < mostAdded; number++)
    gone.push({ what: 'batch-removed', batch: number });
  if (gone.length > 0) return gone;
  const chained = follows(batch, previous) && batch.previousSeal.equals(previous.seal);
  return chained ? [] : [{ what: 'chain-broken', batch: batch.number }];
}

/** Batches whose lines lie one after the other, to be read with one query; a batch out of place stands alone. */
function readTogether(page: readonly Batch[], before: Place): Batch[][] {
  const groups: Batch[][] = [];
  let previous = before;
  let lines = 0;
  for (const batch of page) {
    const group = groups.at(-1);
    if (group !== undefined && follows(batch, previous) && lines + batch.count <= linesAtOnce)
      group.push(batch);
    else {
      groups.push([batch]);
      lines = 0;
    }
    lines += Math.max(0, batch.count);
    previous = batch;
  }
  return groups;
}

async function readGroup(db: Readable, group: readonly Batch[] | undefined): Promise<WrittenLine[]> {
  const [first, last] = [group?.[0], group?.at(-1)];
  if (group === undefined || first === undefined || last === undefined) return [];
  const sealed = group.reduce((sum, batch) => sum + Math.max(0, batch.count), 0);
  return listLines(db, first.fromXact, last.untilXact, sealed + mostAdded);
}

function judgeGroup(group: readonly Batch[], standing: readonly WrittenLine[]): Finding[] {
  let at = 0;
  return group.flatMap((batch) => {
    const from = at;
    const until = BigInt(batch.untilXact);
    for (let line = standing[at]; line !== undefined && BigInt(line.xact) < until; line = standing[at]) at++;
    return judgeLines(batch, standing.slice(from, at));
  });
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
  let previous: Place = { number: 0n, seal: beginning, untilXact: firstXact };
  let lines = 0;
  let batches = 0;
  for (let after: bigint | undefined; ; ) {
    const page = await listBatches(db, after, 200);
    if (page.length === 0) break;
    const groups = readTogether(page, previous);
    for (const batch of page) {
      findings.push(...judgePlace(batch, previous), ...judgeBatch(batch, publicKey));
      const mark = kept.get(batch.number);
      if (mark !== undefined && mark !== batch.seal.toString('hex'))
        findings.push({ what: 'batch-forged', batch: batch.number });
      if (batch.number > previous.number) previous = batch;
      after = batch.number;
    }
    // The database reads the next lines while these are hashed.
    let coming = readGroup(db, groups[0]);
    for (const [at, group] of groups.entries()) {
      const standing = await coming;
      coming = readGroup(db, groups[at + 1]);
      for (const finding of judgeGroup(group, standing)) findings.push(finding);
      lines += standing.length;
    }
    await coming;
    batches += page.length;
  }
  for (const number of kept.keys())
    if (number > previous.number) findings.push({ what: 'batch-removed', batch: number });
  return { findings, lines, batches, unsealed: await countUnsealed(db, previous.untilXact) };
}
