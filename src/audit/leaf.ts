/** How a line of the book is hashed: every field in a fixed order, so that any altered bit shows. Pure. */
import { createHash, hash } from 'node:crypto';

/** A line as the database writes it out, every field as text. */
export interface WrittenLine {
  readonly entryId: bigint;
  readonly xact: string;
  /** Microseconds since 1970, as text; a time that is none as the database writes it. */
  readonly at: string;
  readonly door: string;
  readonly memberId: string | null;
  readonly agencyId: string | null;
  /** As JSON. */
  readonly roles: string;
  readonly act: string;
  readonly purpose: string | null;
  readonly recordKind: string | null;
  readonly recordId: string | null;
  readonly detail: string;
}

const leafBytes = 40;

/** The sha256 of all that a line says, without its number, so that two lines that changed places can be told from two altered ones. */
export function contentHash(line: WrittenLine): Buffer {
  const said = JSON.stringify([
    line.xact,
    line.at,
    line.door,
    line.memberId,
    line.agencyId,
    line.roles,
    line.act,
    line.purpose,
    line.recordKind,
    line.recordId,
    line.detail,
  ]);
  return hash('sha256', said, 'buffer');
}

/** The leaves of a batch: number (8 bytes, big-endian) and content hash (32 bytes) of each line, in order of number. */
export function leavesOf(lines: readonly WrittenLine[]): Buffer {
  const leaves = Buffer.alloc(lines.length * leafBytes);
  lines.forEach((line, index) => {
    leaves.writeBigUInt64BE(line.entryId, index * leafBytes);
    contentHash(line).copy(leaves, index * leafBytes + 8);
  });
  return leaves;
}

/** Reads leaves back. */
export function readLeaves(leaves: Buffer): { entryId: bigint; hash: Buffer }[] {
  return Array.from({ length: Math.floor(leaves.length / leafBytes) }, (_, index) => ({
    entryId: leaves.readBigUInt64BE(index * leafBytes),
    hash: leaves.subarray(index * leafBytes + 8, (index + 1) * leafBytes),
  }));
}

export interface BatchHead {
  readonly number: bigint;
  readonly fromXact: string;
  readonly untilXact: string;
  readonly count: number;
  readonly root: Buffer;
  readonly previousSeal: Buffer;
  /** Microseconds since 1970, as text. */
  readonly sealedAt: string;
}

/** One hash over all leaves. */
export const rootOf = (leaves: Buffer): Buffer => hash('sha256', leaves, 'buffer');

/** One hash over the batch's head, the seal of the batch before included: the chain. */
export function sealOf(head: BatchHead): Buffer {
  return createHash('sha256')
    .update(JSON.stringify([`${head.number}`, head.fromXact, head.untilXact, head.count, head.sealedAt]))
    .update(head.root)
    .update(head.previousSeal)
    .digest();
}

/** What stands before the first batch. */
export const beginning: Buffer = Buffer.alloc(32);
