/** Movie fragments (`moof`), as browsers and some telephones record them: each carries the sizes of the samples that follow it. */
import { cannot } from '../cannot.ts';
import type { Sample, Track } from './tracks.ts';
import { type Box, type BoxWork, blankBox, boxesIn, find, fullBox, sift } from './walk.ts';

export interface FragmentPart {
  readonly trackId: number;
  readonly samples: readonly Sample[];
}

interface Header {
  readonly trackId: number;
  readonly flags: number;
  readonly base: number | undefined;
  readonly size: number | undefined;
}

/** A `tfhd`: whose samples, and what holds for all of them. */
function readHeader(work: BoxWork, traf: Box): Header {
  const tfhd = find(work, traf, 'tfhd');
  if (tfhd === undefined) return cannot('damaged');
  const { flags, body } = fullBox(work, tfhd);
  let at = body + 4;
  const next = (bit: number, bytes: 4 | 8): number | undefined => {
    if ((flags & bit) === 0) return undefined;
    const value = bytes === 8 ? work.bytes.u64(at) : work.bytes.u32(at);
    at += bytes;
    return value;
  };
  const base = next(0x1, 8);
  next(0x2, 4);
  next(0x8, 4);
  return { trackId: work.bytes.u32(body), flags, base, size: next(0x10, 4) };
}

/** The default size of a track's samples, of `trex`. */
function defaultSize(work: BoxWork, moov: Box, trackId: number): number {
  const mvex = find(work, moov, 'mvex');
  const trex = (mvex ? boxesIn(work, mvex.body, mvex.end).boxes : []).find(
    (box) => box.type === 'trex' && box.end - box.body >= 24 && work.bytes.u32(box.body + 4) === trackId,
  );
  return trex === undefined ? 0 : work.bytes.u32(trex.body + 16);
}

/** The samples of one `trun`; `start` is where they begin when it does not say. */
function readRun(work: BoxWork, trun: Box, base: number, start: number, size: number): Sample[] {
  const { bytes } = work;
  const { flags, body } = fullBox(work, trun);
  const count = bytes.u32(body);
  let row = body + 4;
  let at = start;
  if (flags & 0x1) {
    at = base + (bytes.u32(row) | 0);
    row += 4;
  }
  if (flags & 0x4) row += 4;
  const before = flags & 0x100 ? 4 : 0;
  const width = [0x100, 0x200, 0x400, 0x800].filter((bit) => flags & bit).length * 4;
  if (width === 0 && size === 0) return [];
  if (row + count * width > trun.end || (width === 0 && count * size > bytes.size)) cannot('damaged');
  if (!(flags & 0x200)) return [{ from: at, to: at + count * size }];
  const samples: Sample[] = [];
  for (let nth = 0; nth < count; nth += 1) {
    const own = bytes.u32(row + nth * width + before);
    if (own > 0) samples.push({ from: at, to: at + own });
    at += own;
  }
  return samples;
}

/** Whose bytes follow this fragment. */
export function samplesOfFragment(work: BoxWork, moof: Box, moov: Box): FragmentPart[] {
  let end = moof.at;
  return boxesIn(work, moof.body, moof.end)
    .boxes.filter((box) => box.type === 'traf')
    .map((traf) => {
      const header = readHeader(work, traf);
      const base = header.base ?? (header.flags & 0x20000 ? moof.at : end);
      const size = header.size ?? defaultSize(work, moov, header.trackId);
      const samples: Sample[] = [];
      end = base;
      for (const trun of boxesIn(work, traf.body, traf.end).boxes.filter((box) => box.type === 'trun')) {
        samples.push(...readRun(work, trun, base, end, size));
        end = samples.at(-1)?.to ?? end;
      }
      if (samples.some((sample) => sample.from < 0 || (sample.to ?? 0) > work.bytes.size)) cannot('damaged');
      return { trackId: header.trackId, samples };
    });
}

/** Sifts a fragment: parts of dropped tracks go as a whole. */
export function blankFragment(work: BoxWork, moof: Box, tracks: readonly Track[]): void {
  sift(work, moof.body, moof.end, {
    mfhd: 'keep',
    traf: (traf) => {
      const { trackId } = readHeader(work, traf);
      if (!tracks.some((track) => track.kept && track.id === trackId)) return blankBox(work, traf);
      return sift(work, traf.body, traf.end, {
        tfhd: 'keep',
        tfdt: 'keep',
        trun: 'keep',
        sdtp: 'keep',
        sbgp: 'keep',
        sgpd: 'keep',
      });
    },
  });
}
