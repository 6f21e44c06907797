/** SQL for the register of records and their data keys. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { DeskRing, StreetRing } from '../platform/keys/index.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Act, Look } from './context.ts';
import type { AccessRecord } from './record-access.ts';

const keyShape = z.object({ wrapped_by: z.enum(['desk-1', 'kek-1']), wrapped: z.instanceof(Buffer) });
const keyOfRecordShape = keyShape.extend({ record_id: z.string() });
const classShape = z.object({ class: z.enum(['open', 'sealed', 'hidden']), holder: z.string().nullable() });

/**
 * Registers a record with its owner, and its new data key with it, wrapped: by the desk's own wrapping key where the door holds
 * that, else to the desk's public key. Every record of every room begins here, so that what it is to whom is decided in one place.
 */
export async function registerRecord(
  act: Act<StreetRing | DeskRing>,
  record: AccessRecord,
  dataKey: Buffer,
): Promise<void> {
  const { recordId } = record;
  const key = 'wrap' in act.keys ? act.keys.wrap(recordId, dataKey) : act.keys.wrapForDesk(recordId, dataKey);
  await Promise.all([
    act.db.run(sql`insert into access.records (record_id, kind, agency_id, others_see, registered_at)
      values (${recordId}, ${record.kind}, ${record.agencyId}, ${record.othersSee}, ${act.now})`),
    act.db.run(sql`insert into access.record_keys (record_id, wrapped_by, wrapped, made_at)
      values (${recordId}, ${key.wrappedBy}, ${key.wrapped}, ${act.now})`),
  ]);
}

/** The data key of a record that is open to whoever asks. @throws {Refusal} not-found */
export async function openRecordKey(context: Look<DeskRing>, recordId: string): Promise<Buffer> {
  const row = await context.db.one(
    keyShape,
    sql`select wrapped_by, wrapped from access.record_keys where record_id = ${recordId}`,
  );
  return context.keys.unwrap(recordId, { wrappedBy: row.wrapped_by, wrapped: row.wrapped });
}

/** The data keys of several records at once; records whose key may not be read, or is destroyed, are left out. */
export async function openRecordKeys(
  context: Look<DeskRing>,
  recordIds: readonly string[],
): Promise<Map<string, Buffer>> {
  if (recordIds.length === 0) return new Map();
  const rows = await context.db.all(
    keyOfRecordShape,
    sql`select record_id, wrapped_by, wrapped from access.record_keys where record_id = any(${[...recordIds]}::uuid[])`,
  );
  return new Map(
    rows.map((row) => [
      row.record_id,
      context.keys.unwrap(row.record_id, { wrappedBy: row.wrapped_by, wrapped: row.wrapped }),
    ]),
  );
}

/** Wraps the key anew under the desk's own wrapping key, which is quicker to open than what the street wrapped. */
export async function rewrapRecordKey(act: Act<DeskRing>, recordId: string, dataKey: Buffer): Promise<void> {
  const { wrappedBy, wrapped } = act.keys.wrap(recordId, dataKey);
  await act.db.run(sql`update access.record_keys set wrapped_by = ${wrappedBy}, wrapped = ${wrapped}
    where record_id = ${recordId} and wrapped_by <> ${wrappedBy}`);
}

/** What a record is to the member asking, by the database's own word, and who holds it where they may learn that. */
export async function findRecordClass(context: Look, recordId: string): Promise<z.infer<typeof classShape>> {
  return context.db.one(
    classShape,
    sql`select access.record_class(${recordId}::uuid) as class, access.holder_of(${recordId}::uuid) as holder`,
  );
}

/**
 * Turns away whoever may not open a record, by the look-ups that one takes that does not exist: before anything of it is asked for, whose
 * walls would be weighed only where it is there, and in the time that takes. @throws {Refusal} not-found
 */
export async function requireOpenRecord(context: Look, recordId: string): Promise<void> {
  const { open } = await context.db.one(
    z.object({ open: z.boolean() }),
    sql`select access.record_class(${recordId}::uuid) = 'open' as open`,
  );
  if (!open) throw new Refusal('not-found');
}

/** Does the member asking work on this record, by the database's own word? */
export async function worksOnRecord(context: Look, recordId: string): Promise<boolean> {
  const row = await context.db.one(
    z.object({ works: z.boolean() }),
    sql`select access.works_on(${recordId}::uuid) as works`,
  );
  return row.works;
}
