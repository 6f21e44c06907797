/** SQL for the book: reading lines in the order of their transactions, and keeping batches. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Readable, Writable } from '../platform/db/query.ts';
import type { WrittenLine } from './leaf.ts';

const lineShape = z
  .object({
    entry_id: z.bigint(),
    xact: z.string(),
    at_us: z.string(),
    door: z.string(),
    member_id: z.string().nullable(),
    agency_id: z.string().nullable(),
    roles: z.string(),
    act: z.string(),
    purpose: z.string().nullable(),
    record_kind: z.string().nullable(),
    record_id: z.string().nullable(),
    detail: z.string(),
  })
  .transform(
    (row): WrittenLine => ({
      entryId: row.entry_id,
      xact: row.xact,
      at: row.at_us,
      door: row.door,
      memberId: row.member_id,
      agencyId: row.agency_id,
      roles: row.roles,
      act: row.act,
      purpose: row.purpose,
      recordKind: row.record_kind,
      recordId: row.record_id,
      detail: row.detail,
    }),
  );

const lineColumns = sql`entry_id, xact::text as xact, door, member_id, agency_id, to_json(roles)::text as roles, act,
  case when isfinite(at) then ((extract(epoch from at) * 1000000)::bigint)::text else at::text end as at_us, purpose, record_kind, record_id, detail::text as detail`;

/** Every line with a transaction id in [from, until), by transaction and number; at most `most`. */
export const listLines = (db: Readable, from: string, until: string, most: number): Promise<WrittenLine[]> =>
  db.all(
    lineShape,
    sql`select ${lineColumns} from audit.entries where xact >= ${from}::xid8 and xact < ${until}::xid8
      order by audit.entries.xact, entry_id limit ${most}`,
  );

/** The id below which every transaction has ended, so that lines below it can no longer appear; and the time (µs since 1970). */
export const findHorizon = (db: Readable): Promise<{ horizon: string; now: string }> =>
  db.one(
    z.object({ horizon: z.string(), now: z.string() }),
    sql`select pg_snapshot_xmin(pg_current_snapshot())::text as horizon,
      ((extract(epoch from platform.now()) * 1000000)::bigint)::text as now`,
  );

const batchShape = z
  .object({
    batch_number: z.bigint(),
    from_xact: z.string(),
    until_xact: z.string(),
    entry_count: z.number(),
    leaves: z.instanceof(Buffer),
    root: z.instanceof(Buffer),
    previous_seal: z.instanceof(Buffer),
    seal: z.instanceof(Buffer),
    signature: z.instanceof(Buffer),
    sealed_us: z.string(),
  })
  .transform((row) => ({
    number: row.batch_number,
    fromXact: row.from_xact,
    untilXact: row.until_xact,
    count: row.entry_count,
    leaves: row.leaves,
    root: row.root,
    previousSeal: row.previous_seal,
    seal: row.seal,
    signature: row.signature,
    sealedAt: row.sealed_us,
  }));
export type Batch = z.infer<typeof batchShape>;

const batchColumns = sql`batch_number, from_xact::text as from_xact, until_xact::text as until_xact, entry_count, leaves, root,
  previous_seal, seal, signature,
  case when isfinite(sealed_at) then ((extract(epoch from sealed_at) * 1000000)::bigint)::text else sealed_at::text end as sealed_us`;

/** The newest batch, without which there is none. */
export const findLastBatch = (db: Readable): Promise<Batch | undefined> =>
  db.maybe(
    batchShape,
    sql`select ${batchColumns} from audit.batches order by audit.batches.batch_number desc limit 1`,
  );

/** Batches after a number (from the very first when undefined), in order; at most `most`. */
export const listBatches = (db: Readable, after: bigint | undefined, most: number): Promise<Batch[]> =>
  db.all(
    batchShape,
    sql`select ${batchColumns} from audit.batches
      where ${after ?? null}::bigint is null or audit.batches.batch_number > ${after ?? null}::bigint
      order by audit.batches.batch_number limit ${most}`,
  );

/** Keeps a batch. Its number is the primary key: two sealers cannot both keep the same. */
export async function saveBatch(db: Writable, batch: Batch): Promise<void> {
  await db.run(sql`insert into audit.batches
      (batch_number, from_xact, until_xact, entry_count, leaves, root, previous_seal, seal, signature, sealed_at)
    values (${batch.number}, ${batch.fromXact}::xid8, ${batch.untilXact}::xid8, ${batch.count}, ${batch.leaves}, ${batch.root},
      ${batch.previousSeal}, ${batch.seal}, ${batch.signature},
      'epoch'::timestamptz + ${batch.sealedAt}::bigint * interval '1 microsecond')`);
}

/** How many lines no batch covers yet, and how old the oldest of them is, in milliseconds. */
export async function countUnsealed(
  db: Readable,
  from: string,
): Promise<{ lines: number; oldestMs: number | undefined }> {
  const row = await db.one(
    z.object({ lines: z.bigint(), oldest_ms: z.number().nullable() }),
    sql`select count(*) as lines, (extract(epoch from platform.now() - min(at)) * 1000)::float8 as oldest_ms
      from audit.entries where xact >= ${from}::xid8`,
  );
  return { lines: Number(row.lines), oldestMs: row.oldest_ms ?? undefined };
}
