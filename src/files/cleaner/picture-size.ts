/** How large a picture says it is, read from its header without decoding anything. */
import type { KindId } from '../kinds.ts';

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** The frame header of a JPEG, which may stand behind several metadata segments. */
function jpegSize(head: Buffer): PictureSize | undefined {
  let at = 2;
  while (at + 9 < head.length && head[at] === 0xff) {
    const marker = head[at + 1] ?? 0;
    if (marker === 0xff) at += 1;
    else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { width: head.readUInt16BE(at + 7), height: head.readUInt16BE(at + 5) };
    else if (marker === 0xda || marker === 0xd9) return undefined;
    else at += 2 + Math.max(2, head.readUInt16BE(at + 2));
  }
  return undefined;
}

function webpSize(head: Buffer): PictureSize | undefined {
  const form = head.toString('latin1', 12, 16);
  if (form === 'VP8X') return { width: 1 + head.readUIntLE(24, 3), height: 1 + head.readUIntLE(27, 3) };
  if (form === 'VP8 ')
    return { width: head.readUInt16LE(26) & 0x3fff, height: head.readUInt16LE(28) & 0x3fff };
  if (form !== 'VP8L') return undefined;
  const bits = head.readUInt32LE(21);
  return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
}

/** The largest of the sizes that a HEIF container names: its tiles are smaller than the whole. */
function heifSize(head: Buffer): PictureSize | undefined {
  let largest: PictureSize | undefined;
  for (
    let at = head.indexOf('ispe');
    at !== -1 && at + 16 <= head.length;
    at = head.indexOf('ispe', at + 4)
  ) {
    const size = { width: head.readUInt32BE(at + 8), height: head.readUInt32BE(at + 12) };
    if (largest === undefined || size.width * size.height > largest.width * largest.height) largest = size;
  }
  return largest;
}

const readers: { readonly [id in KindId]?: (head: Buffer) => PictureSize | undefined } = {
  jpeg: jpegSize,
  png: (head) => ({ width: head.readUInt32BE(16), height: head.readUInt32BE(20) }),
  gif: (head) => ({ width: head.readUInt16LE(6), height: head.readUInt16LE(8) }),
  webp: webpSize,
  avif: heifSize,
  heic: heifSize,
};

/** The size in pixels; undefined when the header lies further in than these bytes, or the kind has none. */
export const pictureSize = (kind: KindId, head: Buffer): PictureSize | undefined =>
  head.length < 32 ? undefined : readers[kind]?.(head);
