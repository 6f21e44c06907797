/** Opening what was attached. Each runs inside an act; the bytes flow after it, since its key was given under its line. */
import { Readable } from 'node:stream';
import type { Look } from '../access/index.ts';
import { type DeskRing, openStream } from '../platform/keys/index.ts';
import type { FileStore } from '../platform/store/index.ts';
import { bytesOf, type FoundBytes, findCopy, findOriginal } from './check-bytes.ts';
import { type FileOfRecord, getPart } from './file-store.ts';

/** Bytes on their way to a reader. The body fails, and the download with it, when they were altered in the store. */
export interface OpenedFile {
  readonly body: Readable;
  readonly name: string;
  readonly type: string;
  readonly size: number;
}

/** What was found, on its way to a reader. */
export const openFound = (store: FileStore, found: FoundBytes): OpenedFile => {
  const { name, type, size } = found.sealed;
  return { body: Readable.from(bytesOf(store, found)), name, type, size };
};

/** The copy to work from, for keeping; only of a clean file. @throws {Refusal} not-found, whatever the reason */
export const openCopy = async (
  context: Look<DeskRing>,
  store: FileStore,
  file: FileOfRecord,
  dataKey: Buffer,
): Promise<OpenedFile> => openFound(store, await findCopy(context, file, dataKey));

/** A small picture of the copy, made by us: may be shown in a page. @throws {Refusal} not-found */
export async function openPreview(
  context: Look<DeskRing>,
  store: FileStore,
  file: FileOfRecord,
  dataKey: Buffer,
): Promise<OpenedFile> {
  const { blob, key, name, type, size } = await getPart(context, file, 'preview', dataKey);
  return { body: Readable.from(openStream(key, 'preview', store.open(blob))), name, type, size };
}

/**
 * The original, as evidence: with everything that was hidden in it, compared with its hash while it flows. The act has to be
 * `file.open-original` about this record, with a purpose in the member's words, or the database gives nothing; nor does it of a
 * file that waits or is infected. @throws {Refusal} not-found
 */
export const openOriginal = async (
  context: Look<DeskRing>,
  store: FileStore,
  file: FileOfRecord,
  dataKey: Buffer,
): Promise<OpenedFile> => openFound(store, await findOriginal(context, file, dataKey));
