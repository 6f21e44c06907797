/** Segments of a JPEG in front of its coded pixels, for pictures that must stay as they are coded (inside a PDF). */

interface Segment {
  readonly marker: number;
  readonly from: number;
  readonly to: number;
}

/** The segments up to the first scan, and where that begins; undefined when this is no JPEG. */
function segmentsOf(bytes: Buffer): { segments: Segment[]; scan: number } | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined;
  const segments: Segment[] = [];
  for (let at = 2; at + 4 <= bytes.length; ) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return undefined;
    if (marker === 0xff) at += 1;
    else if (marker === 0xda) return { segments, scan: at };
    else {
      const to = at + 2 + bytes.readUInt16BE(at + 2);
      if (to > bytes.length || to < at + 4) return undefined;
      segments.push({ marker, from: at, to });
      at = to;
    }
  }
  return undefined;
}

/** Tables and frames, and Adobe's segment, which says what the colours are; no other application's, and no comment. */
const isNeeded = (marker: number): boolean => marker === 0xee || (marker >= 0xc0 && marker <= 0xdf);

/** The same picture without what programs wrote beside it; undefined when this is no JPEG. */
export function withoutNotes(bytes: Buffer): Buffer | undefined {
  const read = segmentsOf(bytes);
  if (read === undefined) return undefined;
  const kept = read.segments.filter(({ marker }) => isNeeded(marker));
  // A progressive picture has tables between its scans, so what follows the first is kept up to the end mark.
  const end = bytes.lastIndexOf('\xff\xd9', undefined, 'latin1');
  return Buffer.concat([
    bytes.subarray(0, 2),
    ...kept.map(({ from, to }) => bytes.subarray(from, to)),
    bytes.subarray(read.scan, end > read.scan ? end + 2 : bytes.length),
  ]);
}

/** The Exif blocks among the segments, as TIFF. */
export const exifIn = (bytes: Buffer): Buffer[] =>
  (segmentsOf(bytes)?.segments ?? [])
    .filter(({ marker, from }) => marker === 0xe1 && bytes.toString('latin1', from + 4, from + 8) === 'Exif')
    .map(({ from, to }) => bytes.subarray(from + 10, to));
