/**
 * Notes between the coded pictures: H.264 and H.265 carry "supplemental enhancement information", in which encoders write their
 * settings and car cameras the place and speed of every picture. A unit with unregistered user data becomes filler, which players skip.
 */
import { cannot } from '../cannot.ts';
import type { Sample } from './tracks.ts';
import type { BoxWork } from './walk.ts';

type Work = Pick<BoxWork, 'bytes' | 'patches'>;

const userData = 5;
/** Longer notes are not read through but dropped. */
const mostRead = 65_536;

interface Codec {
  /** Is this the first byte of a unit of notes? */
  isNote(first: number): boolean;
  /** Bytes of a unit's own header. */
  readonly header: number;
  /** The header of filler, which players skip. */
  filler(header: Buffer): Buffer;
}

const h264: Codec = {
  isNote: (first) => (first & 0x1f) === 6,
  header: 1,
  filler: () => Buffer.from([0x0c]),
};
const h265: Codec = {
  isNote: (first) => [39, 40].includes((first >> 1) & 0x3f),
  header: 2,
  filler: (header) => Buffer.from([38 << 1, header[1] ?? 1]),
};

const codecs: { readonly [codec: string]: Codec } = {
  avc1: h264,
  avc3: h264,
  hvc1: h265,
  hev1: h265,
  dvh1: h265,
  dvhe: h265,
};

/** Does one of these messages carry what no standard registers? A list that does not add up counts as one that does. */
function carriesUserData(raw: Buffer): boolean {
  const unit = Buffer.from(raw.toString('latin1').replaceAll('\0\0\x03', '\0\0'), 'latin1');
  let at = 0;
  const next = (): number => {
    let value = 0;
    while (unit[at] === 0xff) {
      value += 255;
      at += 1;
    }
    value += unit[at] ?? 0;
    at += 1;
    return value;
  };
  while (at < unit.length && !(at === unit.length - 1 && unit[at] === 0x80)) {
    const type = next();
    const size = next();
    if (type === userData || at + size > unit.length) return true;
    at += size;
  }
  return false;
}

/** Turns the notes of one sample into filler of the same length. */
function blankSample(work: Work, from: number, to: number, lengthBytes: number, codec: Codec): void {
  const { bytes, patches } = work;
  let at = from;
  while (at + lengthBytes < to) {
    const length = bytes.uint(at, lengthBytes);
    const unit = at + lengthBytes;
    if (length === 0 || unit + length > to) return;
    if (codec.isNote(bytes.u8(unit)) && length > codec.header + 1) {
      const body = unit + codec.header;
      const size = length - codec.header;
      if (size > mostRead || carriesUserData(bytes.read(body, size))) {
        if (size > mostRead * 16) cannot('unknown');
        const filler = Buffer.alloc(size, 0xff);
        filler[size - 1] = 0x80;
        patches.put(unit, codec.filler(bytes.read(unit, codec.header)));
        patches.put(body, filler);
      }
    }
    at = unit + length;
  }
}

/** Blanks the notes in samples of a codec that can have them; `unitLength` is how many bytes say how long each unit is. */
export function blankNotes(
  work: Work,
  codecName: string,
  unitLength: number,
  samples: readonly Sample[],
): void {
  const codec = Object.hasOwn(codecs, codecName) ? codecs[codecName] : undefined;
  if (codec === undefined || unitLength === 0) return;
  for (const { from, to } of samples) if (to !== undefined) blankSample(work, from, to, unitLength, codec);
}
