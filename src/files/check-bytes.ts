/** Whether bytes still are what they were: read to their end before anybody is given the first of them. */
import { createHash } from 'node:crypto';
import type { Look } from '../access/index.ts';
import { type DeskRing, DoesNotOpen, openStream } from '../platform/keys/index.ts';
import { Refusal } from '../platform/refusal.ts';
import { CannotRead, type FileStore, NotStored } from '../platform/store/index.ts';
import { type FileOfRecord, getPart, getTelling, listOriginalRows, type SealedPart } from './file-store.ts';

/** Bytes in the store, what opens them, and what they were when they came. */
export interface FoundBytes {
  readonly fileId: string;
  readonly part: 'original' | 'copy' | 'preview';
  readonly sealed: SealedPart;
  /** Of the original as it was sent; what we made of it is held by its seal alone. */
  readonly sha256: string | undefined;
}

/** How bytes are that are not as they came. `altered`: they do not open, or are others. `missing`: there are none. `unreadable`: the store cannot read them. */
export const wrongs = ['altered', 'missing', 'unreadable'] as const;
export type Wrong = (typeof wrongs)[number];
export type Wholeness = 'whole' | Wrong;

const findMade =
  (part: 'copy' | 'preview') =>
  async (context: Look<DeskRing>, file: FileOfRecord, dataKey: Buffer): Promise<FoundBytes> => ({
    fileId: file.fileId,
    part,
    sealed: await getPart(context, file, part, dataKey),
    sha256: undefined,
  });

/** Where the copy to work from lies; only of a clean file. @throws {Refusal} not-found, whatever the reason */
export const findCopy = findMade('copy');

/** Where a small picture of the copy lies, made by us: may be shown in a page. @throws {Refusal} not-found */
export const findPreview = findMade('preview');

/**
 * Where the original lies: evidence, with everything that was hidden in it. The act has to be `file.open-original` about this record, with a purpose in
 * the member's words, or the database gives nothing; nor does it of a file that waits or is infected. @throws {Refusal} not-found
 */
export async function findOriginal(
  context: Look<DeskRing>,
  file: FileOfRecord,
  dataKey: Buffer,
): Promise<FoundBytes> {
  const [sealed, telling] = await Promise.all([
    getPart(context, file, 'original', dataKey),
    getTelling(context, file, dataKey),
  ]);
  if (telling === undefined) throw new Refusal('not-found');
  return { fileId: file.fileId, part: 'original', sealed, sha256: telling.sha256 };
}

/** Where all originals of a record lie; for the worker. Those that a reader may not have are left out. */
export const listOriginals = async (
  context: Look<DeskRing>,
  recordId: string,
  dataKey: Buffer,
): Promise<FoundBytes[]> =>
  (await listOriginalRows(context, recordId, dataKey)).map(({ fileId, sealed, sha256 }) => ({
    fileId,
    part: 'original' as const,
    sealed,
    sha256,
  }));

/** The bytes; the stream fails where they were altered, at its end where they are others than those that were sent. */
export async function* bytesOf(
  store: FileStore,
  { part, sealed, sha256 }: FoundBytes,
): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  for await (const chunk of openStream(sealed.key, part, store.open(sealed.blob))) {
    hash.update(chunk);
    yield chunk;
  }
  if (sha256 !== undefined && hash.digest('hex') !== sha256) throw new DoesNotOpen();
}

/** Reads them to their end, in constant memory, and says how they are. Throws what is wrong with us, and not with them. */
export async function checkBytes(store: FileStore, found: FoundBytes): Promise<Wholeness> {
  try {
    for await (const chunk of bytesOf(store, found)) void chunk;
    return 'whole';
  } catch (fault) {
    if (fault instanceof DoesNotOpen) return 'altered';
    if (fault instanceof NotStored) return 'missing';
    if (fault instanceof CannotRead) return 'unreadable';
    throw fault;
  }
}
