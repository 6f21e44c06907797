/** Archives of office files: held to the limits by their table of contents before anything is unpacked, and written anew. */
import { type Zippable, zipSync } from 'fflate';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { openedLimits } from '../../kinds.ts';
import { cannot } from '../cannot.ts';

/** A part of an archive, unpacked on demand. */
export interface ZipPart {
  readonly name: string;
  readonly size: number;
  read(): Promise<Buffer>;
}

/** Small files stretch further than any limit on the ratio allows, and harm nobody. */
const tooSmallToStretch = 5_000_000;

async function readPart(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const pieces: Buffer[] = [];
  try {
    // The library ends the stream with a fault as soon as there is more than the table of contents said.
    for await (const piece of await zip.openReadStreamPromise(entry)) pieces.push(piece as Buffer);
  } catch {
    return cannot('damaged');
  }
  return Buffer.concat(pieces);
}

/** Reads an archive's table of contents. @throws {Cannot} for one that is locked, damaged, ambiguous or too large unpacked. */
export async function readZip(bytes: Buffer): Promise<Map<string, ZipPart>> {
  const zip = await fromBufferPromise(bytes, { strictFileNames: true }).catch(() => cannot('damaged'));
  if (zip.entryCount > openedLimits.entries) cannot('unpacks-too-large');
  const parts = new Map<string, ZipPart>();
  const names = new Set<string>();
  let [packed, unpacked] = [0, 0];
  const iterate = async () => {
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) cannot('locked');
      packed += entry.compressedSize;
      unpacked += entry.uncompressedSize;
      if (unpacked > openedLimits.unpackedBytes) cannot('unpacks-too-large');
      // Office programs do not tell capitals apart, so two such names are two readings of one file.
      const folded = entry.fileName.toLowerCase();
      if (names.has(folded)) cannot('damaged');
      names.add(folded);
      if (entry.fileName.endsWith('/') || ![0, 8].includes(entry.compressionMethod)) continue;
      const { fileName: name, uncompressedSize: size } = entry;
      parts.set(name, { name, size, read: () => readPart(zip, entry) });
    }
  };
  await iterate().catch((error: unknown) => {
    if (error instanceof Error && error.name === 'Cannot') throw error;
    return cannot('damaged');
  });
  // Parts that share their packed bytes unpack without end.
  if (packed > bytes.length) cannot('unpacks-too-large');
  if (unpacked > tooSmallToStretch && unpacked > packed * openedLimits.ratio) cannot('unpacks-too-large');
  return parts;
}

/** The first day that an archive can name. */
const nought = '1980-01-01T00:00:00';

/** Writes an archive with one date for all parts; the first may have to lie unpacked, so that it can be read in passing. */
export function writeZip(parts: ReadonlyMap<string, Buffer>, unpackedFirst = false): Buffer {
  const files: Zippable = {};
  let first = true;
  for (const [name, content] of parts) {
    // What is packed already gains nothing.
    const level = (first && unpackedFirst) || /\.(?:png|jpe?g|gif|webp)$/.test(name) ? 0 : 6;
    files[name] = [content, { level, mtime: nought }];
    first = false;
  }
  return Buffer.from(zipSync(files));
}
