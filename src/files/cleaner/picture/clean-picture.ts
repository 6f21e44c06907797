/** The copy of a picture: decoded, turned upright, and written anew in sRGB with nothing but its pixels. */
import { readFileSync, writeFileSync } from 'node:fs';
import sharp, { type Metadata, type Sharp } from 'sharp';
import { type KindId, kindById, openedLimits } from '../../kinds.ts';
import { cannot } from '../cannot.ts';
import type { Gathering } from '../gather.ts';
import { afterEnd } from './after-end.ts';
import { readExif, readIptc } from './exif.ts';

sharp.cache(false);
// No decoder runs but those of the written list, whatever a file may claim to be.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: [
    'VipsForeignLoadJpeg',
    'VipsForeignLoadPng',
    'VipsForeignLoadWebp',
    'VipsForeignLoadNsgif',
    'VipsForeignLoadHeif',
  ],
});

/** The longer side of a preview, in pixels. */
const previewSide = 640;
/** Fine enough that a number plate that could be read still can. */
const quality = 92;

const asDecoded: { readonly [id in KindId]?: string } = {
  jpeg: 'jpeg',
  png: 'png',
  webp: 'webp',
  gif: 'gif',
  avif: 'heif',
};

/** What the decoder says in words, as one of our reasons. */
function whyNot(error: unknown): never {
  const words = error instanceof Error ? error.message : '';
  return cannot(/pixel limit|too large|dimensions/i.test(words) ? 'too-many-pixels' : 'damaged');
}

function encode(image: Sharp, kind: KindId, meta: Metadata): Sharp {
  if (kind === 'png') return image.png({ compressionLevel: 6 });
  if (kind === 'webp') return image.webp({ quality, effort: 3 });
  if (kind === 'gif') return image.gif({ effort: 1 });
  // A picture that had its colours in full keeps them; for the rest this doubles the size for nothing.
  const chromaSubsampling = meta.chromaSubsampling === '4:4:4' ? '4:4:4' : '4:2:0';
  return image.flatten({ background: '#ffffff' }).jpeg({ quality, chromaSubsampling });
}

async function readAbout(meta: Metadata, gather: Gathering): Promise<void> {
  const { exif, xmp, iptc, comments } = meta;
  if (exif) await readExif(exif.subarray(exif.toString('latin1', 0, 4) === 'Exif' ? 6 : 0), gather);
  if (xmp) gather.xmp(xmp.toString('utf8'));
  if (iptc) readIptc(iptc, gather);
  for (const { keyword, text } of comments ?? []) {
    if (/author|artist/i.test(keyword)) gather.text('author', text, `PNG ${keyword}`);
    else if (/software/i.test(keyword)) gather.text('software', text, `PNG ${keyword}`);
    else if (/title|description|comment/i.test(keyword)) gather.text('title', text, `PNG ${keyword}`);
    else if (/time/i.test(keyword)) gather.takenAt(text, `PNG ${keyword}`);
  }
}

/** Checks what the header says against the limits. @returns how many frames there are. */
function checkSize(meta: Metadata): number {
  const frames = meta.pages ?? 1;
  const pixels = meta.width * (meta.pageHeight ?? meta.height);
  if (pixels > openedLimits.pixels || pixels * frames > Math.max(openedLimits.framePixels, pixels))
    cannot('too-many-pixels');
  return frames;
}

/** Makes the small picture that stands in lists, of a copy. */
async function makePreview(from: Buffer, to: string): Promise<void> {
  const small = await sharp(from, { limitInputPixels: openedLimits.framePixels })
    .resize(previewSide, previewSide, { fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 78, effort: 3 })
    .toBuffer()
    .catch(whyNot);
  writeFileSync(to, small, { flag: 'wx', mode: 0o600 });
}

/** One picture written anew. @throws {Cannot} */
async function again(input: Buffer, kind: KindId, gather: Gathering): Promise<Sharp> {
  const meta = await sharp(input, { limitInputPixels: false, animated: false }).metadata().catch(whyNot);
  if (meta.format !== asDecoded[kind]) cannot('not-what-it-says');
  const animated = checkSize(meta) > 1 && (kind === 'gif' || kind === 'webp');
  await readAbout(meta, gather);
  const image = sharp(input, {
    animated,
    failOn: 'error',
    limitInputPixels: animated ? openedLimits.framePixels : openedLimits.pixels,
    sequentialRead: true,
  });
  return encode(image.autoOrient().toColourspace('srgb'), kind, meta);
}

/** Writes the copy of a picture and its preview. @throws {Cannot} */
export async function cleanPicture(
  from: string,
  to: string,
  preview: string,
  kind: KindId,
  gather: Gathering,
): Promise<void> {
  const input = readFileSync(from);
  const image = await again(input, kind, gather);
  const copy = await image.toBuffer().catch(whyNot);
  writeFileSync(to, copy, { flag: 'wx', mode: 0o600 });
  const after = afterEnd(kind, input);
  if (after) gather.leftOut(after);
  await makePreview(copy, preview);
}

/** A picture inside a document, written anew; its descriptions count among the document's. @throws {Cannot} */
export async function cleanPictureBytes(input: Buffer, kind: KindId, gather: Gathering): Promise<Buffer> {
  if (kindById(kind).family !== 'picture') return cannot('not-what-it-says');
  const image = await again(input, kind, gather);
  return image.toBuffer().catch(whyNot);
}
