/**
 * Sounds that are a row of frames (MP3, AAC in ADTS, AMR): the frames are kept, and nothing that is none. So tags at either end go, whatever
 * their kind (ID3, APE, Lyrics3), and anything else that was hung on.
 */
import { cannot } from '../cannot.ts';
import type { Gathering } from '../gather.ts';
import { readId3v1, readId3v2 } from './id3.ts';

/** Length of the frame that begins here, in bytes; 0 when none does. */
type FrameLength = (bytes: Buffer, at: number) => number;

const bitrates1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const bitrates2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
const rates = [44_100, 48_000, 32_000];

/** ISO/IEC 11172-3 and 13818-3, third layer, and the 2.5 of small recorders. Free bitrate is not read. */
const mp3: FrameLength = (bytes, at) => {
  if (at + 4 > bytes.length) return 0;
  const head = bytes.readUInt32BE(at);
  const version = (head >>> 19) & 3;
  const rate = rates[(head >>> 10) & 3];
  const kilobits = (version === 3 ? bitrates1 : bitrates2)[(head >>> 12) & 15];
  const isFrame = head >>> 21 === 0x7ff && version !== 1 && ((head >>> 17) & 3) === 1;
  if (!isFrame || !rate || !kilobits) return 0;
  const slower = version === 3 ? 1 : version === 2 ? 2 : 4;
  const padding = (head >>> 9) & 1;
  return Math.floor(((version === 3 ? 144 : 72) * kilobits * 1_000 * slower) / rate) + padding;
};

/** ISO/IEC 13818-7. */
const aac: FrameLength = (bytes, at) => {
  if (at + 7 > bytes.length || bytes[at] !== 0xff || ((bytes[at + 1] ?? 0) & 0xf6) !== 0xf0) return 0;
  const length = ((bytes.readUInt32BE(at + 3) >>> 13) & 0x1fff) >>> 0;
  return length < 7 ? 0 : length;
};

/** RFC 4867, section 5.3: the frame type gives the size; the types between are reserved. */
const sizesOf = {
  narrow: [13, 14, 16, 18, 20, 21, 27, 32, 6, 0, 0, 0, 0, 0, 0, 1],
  wide: [18, 24, 33, 37, 41, 47, 51, 59, 61, 6, 0, 0, 0, 0, 1, 1],
} as const;
const amr =
  (width: keyof typeof sizesOf): FrameLength =>
  (bytes, at) => {
    const head = bytes[at] ?? 0x83;
    return (head & 0x83) === 0 ? (sizesOf[width][(head >> 3) & 15] ?? 0) : 0;
  };

/** Junk between two frames longer than this is no damage of a recording. */
const mostJunk = 65_536;

/**
 * The whole frames of a recording from a place on, as unbroken runs, and how many there are. A frame counts when it follows
 * another without a gap, or when another or the end follows it.
 */
function framesFrom(bytes: Buffer, start: number, lengthAt: FrameLength): { runs: Buffer[]; count: number } {
  const runs: Buffer[] = [];
  let run = start;
  let end = start;
  let count = 0;
  let at = start;
  while (at < bytes.length && at - end <= mostJunk) {
    const length = lengthAt(bytes, at);
    const next = at + length;
    const whole = length > 0 && next <= bytes.length;
    const follows = (at === end && count > 0) || next === bytes.length || lengthAt(bytes, next) > 0;
    if (whole && follows) {
      if (at !== end) {
        runs.push(bytes.subarray(run, end));
        run = at;
      }
      count += 1;
      at = next;
      end = next;
    } else at += 1;
  }
  runs.push(bytes.subarray(run, end));
  return { runs, count };
}

/** Where tags of the second version end; there may be several. */
function afterTags(bytes: Buffer, gather: Gathering): number {
  let at = 0;
  for (
    let tags = 0;
    tags < 8 && bytes.toString('latin1', at, at + 3) === 'ID3' && at + 10 <= bytes.length;
    tags += 1
  ) {
    const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(at + 6, at + 10);
    const end = at + 10 + ((a << 21) | (b << 14) | (c << 7) | d);
    readId3v2(bytes.subarray(at, Math.min(end, bytes.length)), gather);
    at = Math.min(end, bytes.length);
  }
  return at;
}

const fewestFrames = 2;

/** The frames of an MP3 or AAC file, one after another. @throws {Cannot} `damaged` when there are none. */
export function cleanFrames(bytes: Buffer, kind: 'mp3' | 'aac', gather: Gathering): Buffer {
  const start = afterTags(bytes, gather);
  if (kind === 'mp3') readId3v1(bytes.subarray(-128), gather);
  const { runs, count } = framesFrom(bytes, start, kind === 'mp3' ? mp3 : aac);
  return count < fewestFrames ? cannot('damaged') : Buffer.concat(runs);
}

/** The frames of an AMR file behind its head. @throws {Cannot} `damaged` when there are none. */
export function cleanAmr(bytes: Buffer, gather: Gathering): Buffer {
  const head = /^#!AMR(-WB)?\n/.exec(bytes.toString('latin1', 0, 9));
  if (head === null) return cannot('not-what-it-says');
  const lengthAt = amr(head[1] ? 'wide' : 'narrow');
  let at = head[0].length;
  for (
    let length = lengthAt(bytes, at);
    length > 0 && at + length <= bytes.length;
    length = lengthAt(bytes, at)
  )
    at += length;
  // Less than a frame or two at the end is where the recorder was stopped.
  if (at + 64 < bytes.length) gather.leftOut('hidden-bytes');
  return at === head[0].length ? cannot('damaged') : bytes.subarray(0, at);
}
