/** Tracks of a movie: what they carry, and which bytes of the media data are theirs. */
import { cannot } from '../cannot.ts';
import { type Box, type BoxWork, boxesIn, find, fullBox, mergeRanges, type Range } from './walk.ts';

export interface Track {
  readonly box: Box;
  readonly id: number;
  /** `vide`, `soun`, `meta`, `text`, ... */
  readonly handler: string;
  /** The codec of its first sample entry, e.g. `avc1`. */
  readonly codec: string;
  /** Bytes of the length in front of each unit of a coded picture; 0 when the codec has none. */
  readonly unitLength: number;
  /** Does it carry what people see or hear, and from this file? */
  readonly kept: boolean;
  readonly samples: readonly Sample[];
}

/** One sample, or a run of them whose end only the next one tells (`to` undefined). */
export interface Sample {
  readonly from: number;
  readonly to: number | undefined;
}

/** Tables longer than this hold no recording of a telephone's: 200 MB are at most some hours. */
const mostSamples = 2_000_000;

/** Codecs of sound whose samples have the sizes that the table says; older ones count frames of many bytes as 1. */
const sizedSound = /^(?:mp4a|samr|sawb|Opus|fLaC|alac|ac-3|ec-3|\.mp3)$/;
const protectedEntry = /^(?:enc[vast]|drm[si])$/;

interface Table {
  readonly body: number;
  readonly count: number;
}

/** A table's first row and number of rows, checked against the box that holds it. */
function table(work: BoxWork, box: Box, skip: number, row: number): Table {
  const body = box.body + 4 + skip;
  if (body + 4 > box.end) cannot('damaged');
  const count = work.bytes.u32(body);
  if (count > mostSamples) cannot('unpacks-too-large');
  if (body + 4 + count * row > box.end) cannot('damaged');
  return { body: body + 4, count };
}

/** The size of each sample, as a function; `stsz` with one size for all has no rows. */
function sampleSizes(work: BoxWork, stbl: Box): { count: number; of: (nth: number) => number } {
  const { bytes } = work;
  const stsz = find(work, stbl, 'stsz');
  if (stsz !== undefined) {
    if (stsz.end - stsz.body < 12) cannot('damaged');
    const all = bytes.u32(stsz.body + 4);
    if (all !== 0) return { count: bytes.u32(stsz.body + 8), of: () => all };
    const rows = table(work, stsz, 4, 4);
    return { count: rows.count, of: (nth) => bytes.u32(rows.body + nth * 4) };
  }
  const stz2 = find(work, stbl, 'stz2');
  if (stz2 === undefined || stz2.end - stz2.body < 12) return { count: 0, of: () => 0 };
  const bits = bytes.u8(stz2.body + 7);
  const rows = table(work, stz2, 4, bits / 8);
  if (bits === 4)
    return {
      count: rows.count,
      of: (nth) => (bytes.u8(rows.body + (nth >> 1)) >> (nth % 2 === 0 ? 4 : 0)) & 15,
    };
  return { count: rows.count, of: (nth) => bytes.uint(rows.body + (nth * bits) / 8, bits / 8) };
}

/** Every sample of a track's tables. With `sized` false each chunk is one open-ended run. */
function samplesOf(work: BoxWork, stbl: Box, sized: boolean): Sample[] {
  const { bytes } = work;
  const stco = find(work, stbl, 'stco');
  const co64 = find(work, stbl, 'co64');
  const stsc = find(work, stbl, 'stsc');
  const offsets = stco ?? co64;
  if (offsets === undefined || stsc === undefined) return [];
  const chunks = table(work, offsets, 0, stco ? 4 : 8);
  const runs = table(work, stsc, 0, 12);
  const sizes = sampleSizes(work, stbl);
  const samples: Sample[] = [];
  let sample = 0;
  let run = 0;
  for (let nth = 0; nth < chunks.count; nth += 1) {
    let at = stco ? bytes.u32(chunks.body + nth * 4) : bytes.u64(chunks.body + nth * 8);
    while (run + 1 < runs.count && bytes.u32(runs.body + (run + 1) * 12) <= nth + 1) run += 1;
    if (!sized) {
      samples.push({ from: at, to: undefined });
      continue;
    }
    const perChunk = runs.count === 0 ? 0 : bytes.u32(runs.body + run * 12 + 4);
    for (let of = 0; of < perChunk && sample < sizes.count; of += 1) {
      const size = sizes.of(sample);
      if (at + size > bytes.size) cannot('damaged');
      if (size > 0) samples.push({ from: at, to: at + size });
      at += size;
      sample += 1;
      if (sample > mostSamples) cannot('unpacks-too-large');
    }
  }
  return samples;
}

/** Where the codec's own record says how long the lengths of coded units are. */
function unitLength(work: BoxWork, entry: Box): number {
  const children = boxesIn(work, Math.min(entry.at + 86, entry.end), entry.end).boxes;
  const avcC = children.find((box) => box.type === 'avcC');
  if (avcC && avcC.end - avcC.body >= 5) return (work.bytes.u8(avcC.body + 4) & 3) + 1;
  const hvcC = children.find((box) => box.type === 'hvcC');
  if (hvcC && hvcC.end - hvcC.body >= 22) return (work.bytes.u8(hvcC.body + 21) & 3) + 1;
  return 0;
}

/** Does every data reference point into this very file? */
function selfContained(work: BoxWork, minf: Box): boolean {
  const dref = find(work, minf, 'dinf', 'dref');
  if (dref === undefined) return true;
  const entries = boxesIn(work, dref.body + 8, dref.end).boxes;
  return entries.every((entry) => (fullBox(work, entry).flags & 1) === 1);
}

/** Reads one `trak`. @throws {Cannot} `locked` for media under digital rights. */
export function readTrack(work: BoxWork, box: Box): Track {
  const tkhd = find(work, box, 'tkhd');
  const hdlr = find(work, box, 'mdia', 'hdlr');
  const minf = find(work, box, 'mdia', 'minf');
  const stbl = minf && find(work, minf, 'stbl');
  const stsd = stbl && find(work, stbl, 'stsd');
  if (!(tkhd && hdlr && minf && stbl && stsd) || hdlr.end - hdlr.body < 12) return cannot('damaged');
  const { version, body } = fullBox(work, tkhd);
  const entries = boxesIn(work, stsd.body + 8, stsd.end).boxes;
  if (entries.some((entry) => protectedEntry.test(entry.type))) cannot('locked');
  const handler = work.bytes.ascii(hdlr.body + 8, 4);
  const codec = entries[0]?.type ?? '';
  return {
    box,
    id: work.bytes.u32(body + (version === 1 ? 16 : 8)),
    handler,
    codec,
    unitLength: handler !== 'soun' && entries[0] ? unitLength(work, entries[0]) : 0,
    kept: /^(?:vide|soun|pict)$/.test(handler) && selfContained(work, minf),
    samples: samplesOf(work, stbl, handler !== 'soun' || sizedSound.test(codec)),
  };
}

/** The bytes of the kept samples, merged; an open-ended run lasts until any other sample begins, or to `end`. */
export function rangesOf(kept: readonly Sample[], others: readonly Sample[], end: number): Range[] {
  const starts = kept.some((sample) => sample.to === undefined)
    ? [...kept, ...others].map((sample) => sample.from).toSorted((a, b) => a - b)
    : [];
  const after = (from: number): number => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= from) low = middle + 1;
      else high = middle;
    }
    return starts[low] ?? end;
  };
  return mergeRanges(kept.map(({ from, to }) => ({ from, to: to ?? after(from) })));
}
