/** SQL for files of records and for where their bytes lie. Names, hashes and keys are sealed under the record's data key. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Act, Look } from '../access/index.ts';
import { open, seal } from '../platform/keys/index.ts';
import {
  type AttachedFile,
  type FileOrigin,
  fileReasons,
  fileStates,
  type KeptFile,
  type SentFile,
} from './file.ts';
import { foundInFile } from './found-in-file.ts';
import { families } from './kinds.ts';

/** A file and the record it hangs on. */
export interface FileOfRecord {
  readonly recordId: string;
  readonly fileId: string;
}

/** Which bytes of a file: as it was sent, the copy to work from, the small picture of it. */
export type FilePart = 'original' | 'copy' | 'preview';

/** Bytes in the store and what opens them. */
export interface SealedPart {
  readonly blob: string;
  readonly key: Buffer;
  readonly name: string;
  readonly type: string;
  readonly size: number;
}

const tellingPlace = ({ recordId, fileId }: FileOfRecord) => `file:${recordId}:${fileId}`;
export const foundPlace = ({ recordId, fileId }: FileOfRecord) => `file-found:${recordId}:${fileId}`;
const partPlace = ({ recordId, fileId }: FileOfRecord, part: FilePart) =>
  `file-${part}:${recordId}:${fileId}`;

const tellingShape = z.object({
  name: z.string(),
  type: z.string(),
  family: z.enum(families),
  size: z.number(),
  sha256: z.string(),
});
const partShape = z.object({ key: z.base64(), name: z.string(), type: z.string(), size: z.number() });
/** Keeps a file that was just attached: waiting, its bytes' name and key apart from what it is. */
export async function saveFile(
  act: Act,
  to: FileOfRecord & { readonly from: FileOrigin },
  file: KeptFile,
  dataKey: Buffer,
): Promise<void> {
  const { name, type, family, size, sha256 } = file;
  const telling = seal(dataKey, tellingPlace(to), JSON.stringify({ name, type, family, size, sha256 }));
  const memberId = act.actor.door === 'staff' ? act.actor.memberId : null;
  await act.db.run(sql`insert into files.files (file_id, record_id, origin, member_id, received_at, sealed, state)
    values (${to.fileId}, ${to.recordId}, ${to.from}, ${memberId}, ${act.now}, ${telling}, 'waiting')`);
  await savePart(act, to, 'original', { ...file, key: Buffer.from(file.key, 'base64') }, dataKey);
}

/** Keeps where bytes of a file lie, and their key. */
export async function savePart(
  act: Act,
  of: FileOfRecord,
  part: FilePart,
  { blob, key, name, type, size }: SealedPart,
  dataKey: Buffer,
): Promise<void> {
  const sealed = seal(
    dataKey,
    partPlace(of, part),
    JSON.stringify({ key: key.toString('base64'), name, type, size }),
  );
  await act.db.run(sql`insert into files.blobs (blob, file_id, record_id, part, sealed)
    values (${Buffer.from(blob, 'hex')}, ${of.fileId}, ${of.recordId}, ${part}, ${sealed})`);
}

const sealedPartShape = z.object({
  part: z.enum(['original', 'copy', 'preview']),
  blob: z.instanceof(Buffer),
  sealed: z.instanceof(Buffer),
});

/** Bytes of a file, where the reader may have them. @throws {Refusal} not-found */
export async function getPart(
  context: Look,
  of: FileOfRecord,
  part: FilePart,
  dataKey: Buffer,
): Promise<SealedPart> {
  const row = await context.db.one(
    sealedPartShape,
    sql`select part, blob, sealed from files.blobs
      where file_id = ${of.fileId} and record_id = ${of.recordId} and part = ${part}`,
  );
  return openPart(of, row, dataKey);
}

function openPart(of: FileOfRecord, row: z.infer<typeof sealedPartShape>, dataKey: Buffer): SealedPart {
  const opened = partShape.parse(JSON.parse(open(dataKey, partPlace(of, row.part), row.sealed).toString()));
  return { ...opened, blob: row.blob.toString('hex'), key: Buffer.from(opened.key, 'base64') };
}

const fileShape = z.object({
  file_id: z.string(),
  record_id: z.string(),
  origin: z.enum(['reporter', 'member']),
  member_id: z.string().nullable(),
  received_at: z.date(),
  sealed: z.instanceof(Buffer),
  state: z.enum(fileStates),
  reason: z.enum(fileReasons).nullable(),
  sealed_found: z.instanceof(Buffer).nullable(),
});

function openTelling(of: FileOfRecord, sealed: Buffer, dataKey: Buffer): z.infer<typeof tellingShape> {
  return tellingShape.parse(JSON.parse(open(dataKey, tellingPlace(of), sealed).toString()));
}

/** The files of a record in the order in which they came, with their copies; none where the reader may not have them. */
export async function listFileRows(
  context: Look,
  recordId: string,
  dataKey: Buffer,
): Promise<AttachedFile[]> {
  const [rows, parts] = await Promise.all([
    context.db.all(
      fileShape,
      sql`select file_id, record_id, origin, member_id, received_at, sealed, state, reason, sealed_found
        from files.files where record_id = ${recordId} order by received_at, file_id`,
    ),
    context.db.all(
      sealedPartShape.extend({ file_id: z.string() }),
      sql`select file_id, part, blob, sealed from files.blobs
        where record_id = ${recordId} and part in ('copy', 'preview')`,
    ),
  ]);
  return rows.map((row) => {
    const of = { recordId, fileId: row.file_id };
    const own = parts.filter((part) => part.file_id === row.file_id);
    const copy = own.find(({ part }) => part === 'copy');
    const held = row.sealed_found === null ? undefined : open(dataKey, foundPlace(of), row.sealed_found);
    const { malware, found: said } = foundInFile.parse(JSON.parse(held?.toString() ?? '{}'));
    return {
      ...of,
      ...openTelling(of, row.sealed, dataKey),
      receivedAt: row.received_at,
      from: row.origin,
      memberId: row.member_id,
      state: row.state,
      reason: row.reason,
      malware,
      copy: copy && pick(openPart(of, copy, dataKey)),
      hasPreview: own.some(({ part }) => part === 'preview'),
      found: said,
    };
  });
}

/** What a file is, as it was sent; undefined where the reader may not have it. */
export async function getTelling(
  context: Look,
  of: FileOfRecord,
  dataKey: Buffer,
): Promise<z.infer<typeof tellingShape> | undefined> {
  const row = await context.db.maybe(
    fileShape.pick({ sealed: true }),
    sql`select sealed from files.files where file_id = ${of.fileId} and record_id = ${of.recordId}`,
  );
  return row && openTelling(of, row.sealed, dataKey);
}

/** The originals of a record with the hashes that they had when they came, in the order of their ids; none where the reader may not have them. */
export async function listOriginalRows(
  context: Look,
  recordId: string,
  dataKey: Buffer,
): Promise<(FileOfRecord & { readonly sealed: SealedPart; readonly sha256: string })[]> {
  const rows = await context.db.all(
    sealedPartShape.extend({ file_id: z.string(), telling: z.instanceof(Buffer) }),
    sql`select b.file_id, b.part, b.blob, b.sealed, f.sealed as telling
      from files.blobs b join files.files f on f.file_id = b.file_id and f.record_id = b.record_id
      where b.record_id = ${recordId} and b.part = 'original' order by b.file_id`,
  );
  return rows.map((row) => {
    const of = { recordId, fileId: row.file_id };
    return {
      ...of,
      sealed: openPart(of, row, dataKey),
      sha256: openTelling(of, row.telling, dataKey).sha256,
    };
  });
}

/** When the reporter's files of a record came, and nothing of what they are. */
export async function listFileArrivals(
  context: Look<unknown>,
  recordId: string,
): Promise<{ readonly fileId: string; readonly receivedAt: Date }[]> {
  const rows = await context.db.all(
    fileShape.pick({ file_id: true, received_at: true }),
    sql`select file_id, received_at from files.files
      where record_id = ${recordId} and origin = 'reporter' order by received_at, file_id`,
  );
  return rows.map((row) => ({ fileId: row.file_id, receivedAt: row.received_at }));
}

const pick = ({ name, type, size }: SealedPart) => ({ name, type, size });

/** What a reporter sees of the files they sent. */
export async function listSentRows(context: Look, recordId: string, dataKey: Buffer): Promise<SentFile[]> {
  const rows = await context.db.all(
    fileShape.pick({ file_id: true, received_at: true, sealed: true }),
    sql`select file_id, received_at, sealed from files.files
      where record_id = ${recordId} and origin = 'reporter' order by received_at, file_id`,
  );
  return rows.map((row) => {
    const { name, family, size } = openTelling({ recordId, fileId: row.file_id }, row.sealed, dataKey);
    return { name, family, size, receivedAt: row.received_at };
  });
}
