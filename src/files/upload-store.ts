/** SQL for the register of what was taken and hangs on no record yet. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Readable, Writable } from '../platform/db/query.ts';
import type { StoredBlob } from '../platform/store/index.ts';

/** How long something lies before it is swept, in hours; whoever sent it has the key in a draft that lives for an hour without use. */
const uploadHours = 24;

const bytes = (blob: string): Buffer => Buffer.from(blob, 'hex');

/** Notes that something was put into the store. */
export async function saveUpload(db: Writable, { blob, size }: StoredBlob, now: Date): Promise<void> {
  const expiresAt = new Date(now.getTime() + uploadHours * 3_600_000);
  await db.run(sql`insert into files.uploads (blob, size, kept_at, expires_at)
    values (${bytes(blob)}, ${size}, ${now}, ${expiresAt})`);
}

/** Takes it off the register, because it is attached or taken away; false when it is not there any more. */
export async function takeUpload(db: Readable, blob: string): Promise<boolean> {
  const row = await db.one(
    z.object({ taken: z.boolean() }),
    sql`select files.take_upload(${bytes(blob)}) as taken`,
  );
  return row.taken;
}

const blobShape = z.object({ blob: z.instanceof(Buffer) }).transform((row) => row.blob.toString('hex'));

/** Takes what has lapsed off the register; gives the names, so that their bytes can go too. */
export const takeLapsedUploads = (db: Readable, now: Date, most: number): Promise<string[]> =>
  db.all(
    blobShape,
    sql`delete from files.uploads where blob in
      (select blob from files.uploads where expires_at < ${now} order by expires_at limit ${most})
      returning blob`,
  );

/** Which of these names something in the database stands for. */
export async function listKnownBlobs(db: Readable, blobs: readonly string[]): Promise<Set<string>> {
  const names = blobs.map(bytes);
  const rows = await db.all(
    blobShape,
    sql`select blob from files.uploads where blob = any(${names}::bytea[])
      union all select blob from files.blobs where blob = any(${names}::bytea[])`,
  );
  return new Set(rows);
}
