import { createHash } from 'node:crypto';
import type { Keep } from '../access/index.ts';
import { newDataKey, sealedSize, sealStream } from '../platform/keys/index.ts';
import { type FileStore, NoRoom, type StoredBlob } from '../platform/store/index.ts';
import { FileTooLarge, type IncomingFile, TooBusy, TooManyFiles } from '../platform/web/index.ts';
import { firstLook, watchBytes } from './cleaner/first-look.ts';
import { headBytes } from './cleaner/sniff.ts';
import type { FileRefusal, KeptFile, Taking } from './file.ts';
import { type Family, type KindId, mostBytes } from './kinds.ts';
import { saveUpload, takeUpload } from './upload-store.ts';

/** Where a door takes files to: the store, and the door's own way to note what it took. */
export interface FileDesk {
  readonly store: FileStore;
  keep<T>(work: (keep: Keep) => Promise<T>): Promise<T>;
}

/** Ends the taking from within: thrown through the store, which then keeps nothing. */
class NotTaken extends Error {
  override readonly name = 'NotTaken';
  readonly why: FileRefusal;
  constructor(why: FileRefusal) {
    super(why);
    this.why = why;
  }
}

/**
 * Takes one file as it arrives: (1) looks at what its first bytes say it is; (2) hashes and seals it on its way into the store,
 * under a key of its own, in constant memory; (3) notes it on the register, from which it is swept after a day unless it is
 * attached. When it answers `kept`, the file survives a power cut. The key stands nowhere but in the answer.
 */
export async function takeFile(desk: FileDesk, file: IncomingFile): Promise<Taking> {
  try {
    const { head, rest } = await beheaded(file.bytes);
    const look = firstLook(head, file.saysType, file.name);
    if (look.outcome === 'refused') throw new NotTaken(head.length === 0 ? 'empty' : look.why);
    const { id, family, type } = look.kind;

    const key = newDataKey();
    const seen = watched(rest, id, family);
    const stored = await desk.store.put(
      sealStream(key, 'original', seen.bytes),
      sealedSize(mostBytes(family)),
    );

    await register(desk, stored);
    const { size, sha256 } = seen.told();
    const kept = {
      blob: stored.blob,
      key: key.toString('base64'),
      name: file.name,
      type,
      family,
      size,
      sha256,
    };
    return { kind: 'kept', file: kept };
  } catch (error) {
    return { kind: 'refused', name: file.name, why: reasonOf(error) };
  }
}

/** Why a file is not taken; what is no reason but a fault, or the sender's leaving, is thrown on. */
function reasonOf(error: unknown): FileRefusal {
  if (error instanceof NotTaken) return error.why;
  if (error instanceof FileTooLarge) return 'too-large';
  if (error instanceof TooManyFiles) return 'too-many';
  if (error instanceof TooBusy || error instanceof NoRoom) return 'no-room';
  throw error;
}

/** What has no row is unknown to everyone, so it must not stay either. */
async function register(desk: FileDesk, stored: StoredBlob): Promise<void> {
  try {
    await desk.keep((keep) => saveUpload(keep.db, stored, keep.now));
  } catch (error) {
    await desk.store.remove(stored.blob);
    throw error;
  }
}

/** The beginning of a stream, which tells what it is, and the whole of it as it goes on from there. */
async function beheaded(
  source: AsyncIterable<Buffer>,
): Promise<{ readonly head: Buffer; readonly rest: AsyncIterable<Buffer> }> {
  const chunks = source[Symbol.asyncIterator]();
  const begun: Buffer[] = [];
  let length = 0;
  while (length < headBytes) {
    const next = await chunks.next();
    if (next.done) break;
    begun.push(next.value);
    length += next.value.length;
  }
  async function* rest(): AsyncGenerator<Buffer> {
    try {
      yield* begun.splice(0);
      for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
    } finally {
      await chunks.return?.();
    }
  }
  return { head: Buffer.concat(begun).subarray(0, headBytes), rest: rest() };
}

/** The same bytes, counted, hashed and looked at as they pass. */
function watched(source: AsyncIterable<Buffer>, kind: KindId, family: Family) {
  const hash = createHash('sha256');
  const watch = watchBytes(kind);
  let size = 0;
  async function* bytes(): AsyncGenerator<Buffer> {
    for await (const chunk of source) {
      size += chunk.length;
      if (size > mostBytes(family)) throw new NotTaken('too-large');
      hash.update(chunk);
      watch.see(chunk);
      yield chunk;
    }
    const noticed = watch.end();
    if (noticed !== undefined) throw new NotTaken(noticed);
  }
  return { bytes: bytes(), told: () => ({ size, sha256: hash.digest('hex') }) };
}

/** The sender takes a file away again before it hung on anything: its bytes go, and nothing of it stays. */
export async function forgetUpload(desk: FileDesk, file: KeptFile): Promise<void> {
  if (await desk.keep((keep) => takeUpload(keep.db, file.blob))) await desk.store.remove(file.blob);
}
