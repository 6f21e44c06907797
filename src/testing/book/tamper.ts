/** Ways of tampering with a sealed book, as an owner can who has taken its guards off. Each tells where a reader must be led. */
import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import fc from 'fast-check';
import { type Batch, listBatches, listLines } from '../../audit/book-store.ts';
import { leavesOf, rootOf, sealOf } from '../../audit/leaf.ts';
import { readableOver } from '../../platform/db/query.ts';
import type { SealedBook } from './sealed-book.ts';

/** Where a tampering has to be found: each of these lines, or at least one of these batches. */
export interface Where {
  readonly lines: readonly bigint[];
  readonly batches: readonly bigint[];
}

const another = (column: string, value: string) =>
  `${column} = case when ${column} is null or ${column} <> ${value} then ${value} end`;

/** One altered field each. */
const lineFields = [
  `at = at + interval '1 microsecond'`,
  `at = 'infinity'`,
  another('door', `'operator'`),
  another('member_id', `'00000000-0000-4000-8000-000000000000'::uuid`),
  another('agency_id', `'elsewhere'`),
  `roles = roles || 'administrator'::text`,
  another('act', `'book.read'`),
  another('purpose', `'another'`),
  another('record_kind', `'case'`),
  another('record_id', `'00000000-0000-4000-8000-000000000000'::uuid`),
  `detail = detail || '{"more": 1}'`,
] as const;

const flipped = (column: string) => `${column} = set_byte(${column}, 0, 255 - get_byte(${column}, 0))`;
const batchFields = [
  'from_xact = (from_xact::text::bigint + 1)::text::xid8',
  'until_xact = (until_xact::text::bigint + 1)::text::xid8',
  'entry_count = entry_count + 1',
  flipped('leaves'),
  'leaves = substr(leaves, 1, length(leaves) - 40)',
  flipped('root'),
  flipped('previous_seal'),
  flipped('seal'),
  flipped('signature'),
  `sealed_at = sealed_at + interval '1 microsecond'`,
  `sealed_at = '-infinity'`,
] as const;

export const kinds = [
  'alter a line',
  'remove a line',
  'add a line',
  'add a line of the same number',
  'move a line to another transaction',
  'change two lines over',
  'change two numbers over',
  'alter a batch',
  'remove a batch',
  'add a batch',
  'cut off the tail',
  'write the tail anew',
  'write the tail anew with the stolen key',
] as const;

export interface Tampering {
  readonly kind: (typeof kinds)[number];
  readonly one: number;
  readonly other: number;
  readonly field: number;
}

/** Any tampering at all. */
export const anyTampering: fc.Arbitrary<Tampering> = fc.record({
  kind: fc.constantFrom(...kinds),
  one: fc.nat(1_000_000),
  other: fc.nat(1_000_000),
  field: fc.nat(1_000),
});

const pick = <T>(from: readonly T[], at: number): T => {
  const found = from[at % from.length];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
};
const columns = 'xact, at, door, member_id, agency_id, roles, act, purpose, record_kind, record_id, detail';
const inLine = (...entryIds: readonly bigint[]): Where => ({ lines: entryIds, batches: [] });
const inBatch = (...numbers: readonly bigint[]): Where => ({ lines: [], batches: numbers });

/** Does it. `stolen` signs as the book itself does. */
export async function tamper(
  book: SealedBook,
  { kind, one, other, field }: Tampering,
  stolen: KeyObject,
): Promise<Where> {
  const run = async (statement: string) => void (await book.owner.query(statement));
  const line = pick(book.lines, one);
  const second = pick(
    book.lines.filter((each) => each.entryId !== line.entryId),
    other,
  );
  const batch = pick(book.batches, one);
  const at = `where entry_id = ${line.entryId}`;
  switch (kind) {
    case 'alter a line':
      await run(`update audit.entries set ${pick(lineFields, field)} ${at}`);
      return inLine(line.entryId);
    case 'remove a line':
      await run(`delete from audit.entries ${at}`);
      return inLine(line.entryId);
    case 'add a line': {
      const added = 1_000_000n + line.entryId;
      await run(`insert into audit.entries select ${added}, ${columns} from audit.entries ${at}`);
      return inLine(added);
    }
    case 'add a line of the same number':
      await run(`insert into audit.entries (entry_id, ${columns})
        select ${line.entryId}, ${columns} from audit.entries where entry_id = ${second.entryId}`);
      return inLine(line.entryId);
    case 'move a line to another transaction': {
      const last = book.batches.at(-1)?.untilXact ?? 0n;
      const elsewhere = field % 2 === 0 && second.xact !== line.xact ? second.xact : last + BigInt(field);
      await run(`update audit.entries set xact = '${elsewhere}' ${at}`);
      return inLine(line.entryId);
    }
    case 'change two lines over':
      await run(`update audit.entries e set (${columns}) = (select ${columns} from audit.kept_entries k
        where k.entry_id = case e.entry_id when ${line.entryId} then ${second.entryId} else ${line.entryId} end)
        where entry_id in (${line.entryId}, ${second.entryId})`);
      return inLine(line.entryId, second.entryId);
    case 'change two numbers over':
      await run(`update audit.entries set entry_id = ${line.entryId + second.entryId} - entry_id
        where entry_id in (${line.entryId}, ${second.entryId})`);
      return inLine(line.entryId, second.entryId);
    case 'alter a batch':
      await run(`update audit.batches set ${pick(batchFields, field)} where batch_number = ${batch.number}`);
      return inBatch(batch.number);
    case 'remove a batch':
      await run(`delete from audit.batches where batch_number = ${batch.number}`);
      return inBatch(batch.number);
    case 'add a batch': {
      const number = pick([0n, -5n, batch.number, BigInt(book.batches.length + 1)], field);
      await run(`insert into audit.batches select ${number}, from_xact, until_xact, entry_count, leaves, root, previous_seal,
        seal, signature, sealed_at from audit.batches where batch_number = ${batch.number}`);
      return inBatch(number);
    }
    case 'cut off the tail':
      await run(`delete from audit.batches where batch_number >= ${batch.number}`);
      if (field % 2 === 0)
        await run(
          `delete from audit.entries where entry_id in (${book.lines
            .filter((each) => each.batch >= batch.number)
            .map((each) => each.entryId)
            .join(',')})`,
        );
      return inBatch(batch.number);
    case 'write the tail anew':
      await rewriteFrom(book, batch.number, field, generateKeyPairSync('ed25519').privateKey);
      return inBatch(batch.number);
    case 'write the tail anew with the stolen key':
      await rewriteFrom(book, batch.number, field, stolen);
      return inBatch(batch.number);
  }
}

/** Alters a batch's first line and makes every batch from there on fit it: leaves, roots, chain, signatures. */
async function rewriteFrom(book: SealedBook, from: bigint, field: number, key: KeyObject): Promise<void> {
  const first = book.lines.find((line) => line.batch === from);
  await book.owner.query(
    `update audit.entries set ${pick(lineFields, field)} where entry_id = ${first?.entryId ?? 0n}`,
  );
  const client = await book.pool.connect();
  try {
    const db = readableOver(client);
    let previous: Batch | undefined;
    for (const batch of await listBatches(db, from - 2n, 1_000)) {
      if (batch.number < from) {
        previous = batch;
        continue;
      }
      const lines = await listLines(db, batch.fromXact, batch.untilXact, 1_000);
      const leaves = leavesOf(lines.toSorted((a, b) => (a.entryId < b.entryId ? -1 : 1)));
      const head = { ...batch, root: rootOf(leaves), previousSeal: previous?.seal ?? batch.previousSeal };
      const seal = sealOf(head);
      const signature = sign(null, seal, key);
      await book.owner.query(
        `update audit.batches set leaves = $1, root = $2, previous_seal = $3, seal = $4, signature = $5 where batch_number = $6`,
        [leaves, head.root, head.previousSeal, seal, signature, batch.number.toString()],
      );
      previous = { ...head, leaves, seal, signature };
    }
  } finally {
    client.release();
  }
}
