/** One file, cleaned: which way its kind goes, and what is said of it in the end. Runs in the cleaner's own process. */
import { closeSync, openSync, readFileSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type KindId, kindById } from '../kinds.ts';
import { Cannot, cannot } from './cannot.ts';
import type { Found, WhyNot } from './found.ts';
import { type Gathering, newGathering } from './gather.ts';
import { headBytes, sniff } from './sniff.ts';

/** The names of the files of one job in its folder. */
export const original = 'original';
export const copy = 'copy';
export const preview = 'preview';

/**
 * What the cleaner's process answers. Of a clean file a copy, and perhaps a preview, lie in the folder. `fault`: the machine failed, not
 * the file (no room on the disk, say).
 */
export type Answer =
  | { readonly outcome: 'clean'; readonly kind: KindId; readonly preview: boolean; readonly found: Found }
  | { readonly outcome: 'cannot-be-made-safe'; readonly why: WhyNot }
  | { readonly outcome: 'fault'; readonly code: string };

interface Paths {
  readonly from: string;
  readonly to: string;
  readonly preview: string;
}

/** What a cleaning says of its copy, where that is not of the original's kind or has a small picture. */
interface Done {
  readonly kind?: KindId;
  readonly preview?: boolean;
}

type Way = (paths: Paths, kind: KindId, gather: Gathering) => Promise<Done>;

/** Cleaning of a kind that is small enough to be held in memory. */
const inMemory =
  (make: (bytes: Buffer, kind: KindId, gather: Gathering) => Promise<Buffer> | Buffer): Way =>
  async ({ from, to }, kind, gather) => {
    writeFileSync(to, await make(readFileSync(from), kind, gather), { flag: 'wx', mode: 0o600 });
    return {};
  };

/** Each way is loaded when it is first gone, so that the process starts fast. */
const picture: Way = async ({ from, to, preview: small }, kind, gather) => {
  const { cleanPicture } = await import('./picture/clean-picture.ts');
  await cleanPicture(from, to, small, kind, gather);
  return { kind: kindById(kind).copyAs ?? kind, preview: true };
};
const boxes: Way = async ({ from, to }, _, gather) => {
  const { cleanBoxes } = await import('./boxes/clean-boxes.ts');
  await cleanBoxes(from, to, gather);
  return {};
};
const matroska: Way = async ({ from, to }, _, gather) => {
  const { cleanMatroska } = await import('./matroska/clean-matroska.ts');
  cleanMatroska(from, to, gather);
  return {};
};
const sound = inMemory(async (bytes, kind, gather) => {
  if (kind === 'wav') return (await import('./sound/clean-wav.ts')).cleanWav(bytes, gather);
  if (kind === 'ogg') return (await import('./sound/clean-ogg.ts')).cleanOgg(bytes, gather);
  const { cleanAmr, cleanFrames } = await import('./sound/frames.ts');
  return kind === 'amr'
    ? cleanAmr(bytes, gather)
    : cleanFrames(bytes, kind === 'aac' ? 'aac' : 'mp3', gather);
});
const pdf = inMemory(async (bytes, _, gather) => {
  const { cleanPdf } = await import('./pdf/clean-pdf.ts');
  return cleanPdf(bytes, gather);
});
const odf = inMemory(async (bytes, kind, gather) => {
  const { cleanOdf } = await import('./office/clean-odf.ts');
  return cleanOdf(bytes, kind === 'ods' ? 'ods' : 'odt', gather);
});
const ooxml: Way = async ({ from, to }, _, gather) => {
  const { cleanOoxml } = await import('./office/clean-ooxml.ts');
  const { bytes, kind } = await cleanOoxml(readFileSync(from), gather);
  writeFileSync(to, bytes, { flag: 'wx', mode: 0o600 });
  return { kind };
};
const text = inMemory(async (bytes) => (await import('./clean-text.ts')).cleanText(bytes));

const ways: { readonly [id in KindId]: Way } = {
  jpeg: picture,
  png: picture,
  webp: picture,
  gif: picture,
  avif: picture,
  heic: boxes,
  mp4: boxes,
  mov: boxes,
  '3gp': boxes,
  m4a: boxes,
  webm: matroska,
  mkv: matroska,
  mp3: sound,
  aac: sound,
  wav: sound,
  amr: sound,
  ogg: sound,
  pdf,
  docx: ooxml,
  xlsx: ooxml,
  odt: odf,
  ods: odf,
  text,
};

/** Does a file still begin as the kind that it was taken for? Kinds that go the same way are one to the cleaner. */
function checkKind(from: string, kind: KindId): KindId {
  const head = Buffer.alloc(headBytes);
  const handle = openSync(from, 'r');
  const length = readSync(handle, head, 0, head.length, 0);
  closeSync(handle);
  const sniffed = sniff(head.subarray(0, length));
  if (sniffed === 'locked-office') return cannot('locked');
  if (sniffed === undefined || sniffed === 'old-office' || ways[sniffed] !== ways[kind])
    return cannot('not-what-it-says');
  return sniffed;
}

/** Makes the copy of the original in a folder. Never throws for a file's own sake. */
export async function cleanFile(folder: string, kind: KindId): Promise<Answer> {
  const paths: Paths = {
    from: join(folder, original),
    to: join(folder, copy),
    preview: join(folder, preview),
  };
  const gather = newGathering();
  try {
    const begins = checkKind(paths.from, kind);
    const done = await ways[begins](paths, begins, gather);
    return {
      outcome: 'clean',
      kind: done.kind ?? begins,
      preview: done.preview ?? false,
      found: gather.found(),
    };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if ((error as Error & { syscall?: string }).syscall !== undefined || code === 'ERR_ACCESS_DENIED')
      return { outcome: 'fault', code };
    // Parsers fail in as many ways as files are broken: what no rule foresaw is damage.
    return { outcome: 'cannot-be-made-safe', why: error instanceof Cannot ? error.why : 'damaged' };
  }
}
