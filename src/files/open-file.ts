/** Opening what was attached. Each runs inside an act; the bytes flow after it, since its key was given under its line. */
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Look } from '../access/index.ts';
import { type DeskRing, DoesNotOpen, openStream } from '../platform/keys/index.ts';
import { Refusal } from '../platform/refusal.ts';
import type { FileStore } from '../platform/store/index.ts';
import { type FileOfRecord, type FilePart, getPart, getTelling, type SealedPart } from './file-store.ts';

/** Bytes on their way to a reader. The body fails, and the download with it, when they were altered in the store. */
export interface OpenedFile {
  readonly body: Readable;
  readonly name: string;
  readonly type: string;
  readonly size: number;
}

const bytesOf = (store: FileStore, part: FilePart, { blob, key }: SealedPart): AsyncIterable<Buffer> =>
  openStream(key, part, store.open(blob));

async function openPart(
  context: Look<DeskRing>,
  store: FileStore,
  file: FileOfRecord,
  part: FilePart,
  dataKey: Buffer,
): Promise<OpenedFile> {
  const found = await getPart(context, file, part, dataKey);
  const { name, type, size } = found;
  return { body: Readable.from(bytesOf(store, part, found)), name, type, size };
}

/** The copy to work from, for keeping; only of a clean file. @throws {Refusal} not-found, whatever the reason */
export const openCopy = (
  context: Look<DeskRing>,
  store: FileStore,
  file: FileOfRecord,
  dataKey: Buffer,
): Promise<OpenedFile> => openPart(context, store, file, 'copy', dataKey);

/** A small picture of the copy, made by us: may be shown in a page. @throws {Refusal} not-found */
export const openPreview = (
  context: Look<DeskRing>,
  store: FileStore,
  file: FileOfRecord,
  dataKey: Buffer,
): Promise<OpenedFile> => openPart(context, store, file, 'preview', dataKey);

/**
 * The original, as evidence: with everything that was hidden in it, compared with its hash while it flows. The act has to be
 * `file.open-original` about this record, with a purpose in the member's words, or the database gives nothing; nor does it of a
 * file that waits or is infected. @throws {Refusal} not-found
 */
export async function openOriginal(
  context: Look<DeskRing>,
  store: FileStore,
  file: FileOfRecord,
  dataKey: Buffer,
): Promise<OpenedFile> {
  const [found, telling] = await Promise.all([
    getPart(context, file, 'original', dataKey),
    getTelling(context, file, dataKey),
  ]);
  if (telling === undefined) throw new Refusal('not-found');
  const { name, type, size } = found;
  return {
    body: Readable.from(compared(bytesOf(store, 'original', found), telling.sha256)),
    name,
    type,
    size,
  };
}

/** The same bytes; fails at their end when they are not those that were sent. */
async function* compared(bytes: AsyncIterable<Buffer>, sha256: string): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  for await (const chunk of bytes) {
    hash.update(chunk);
    yield chunk;
  }
  if (hash.digest('hex') !== sha256) throw new DoesNotOpen();
}
