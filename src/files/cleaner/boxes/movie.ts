/**
 * Films and sounds in boxes (MP4, QuickTime, 3GP, M4A, also in fragments): the coded pictures and sounds stay as they are, byte for
 * byte, and with them the tables that play them. Everything else is zeroed in place: descriptions, positions, names of
 * makers and programs, times, tracks that carry neither picture nor sound, and bytes that no sample uses.
 */
import { openedLimits } from '../../kinds.ts';
import { cannot } from '../cannot.ts';
import type { LeftOut } from '../found.ts';
import { blankFragment, samplesOfFragment } from './fragments.ts';
import { blankNotes } from './notes.ts';
import { rangesOf, readTrack, type Track } from './tracks.ts';
import {
  type Box,
  type BoxWork,
  blankBox,
  boxAt,
  boxesIn,
  fullBox,
  type Range,
  type Rule,
  type Rules,
  sift,
} from './walk.ts';

/** Blanks when it was made and changed; what follows differs by box and stays. */
const blankTimes: Rule = (box, work) => {
  const { version, body } = fullBox(work, box);
  work.patches.blank(body, version === 1 ? 16 : 8);
};

/** Blanks the manufacturer and the handler's name. */
export const blankHandler: Rule = (box, work) => {
  if (box.end - box.body > 12) work.patches.blank(box.body + 12, box.end - box.body - 12);
};

const blankReferences: Rule = (box, work) => {
  for (const entry of boxesIn(work, box.body + 8, box.end).boxes)
    work.patches.blank(entry.body + 4, entry.end - entry.body - 4);
};

/** A codec's record whose first four bytes name its maker. */
const blankVendor: Rule = (box, work) => work.patches.blank(box.body, Math.min(4, box.end - box.body));

const keepAll = (...types: readonly string[]): Rules =>
  Object.fromEntries(types.map((type) => [type, 'keep']));

const inEntry: Rules = {
  ...keepAll(
    'avcC',
    'hvcC',
    'lhvC',
    'av1C',
    'vpcC',
    'esds',
    'colr',
    'pasp',
    'btrt',
    'clap',
    'fiel',
    'dOps',
    'dfLa',
  ),
  ...keepAll('dvcC', 'dvvC', 'chan', 'chnl', 'alac', 'dac3', 'dec3', 'mdcv', 'clli', 'gama', 'bitr', 'srat'),
  wave: keepAll('frma', 'enda', 'esds', 'mp4a', 'alac', 'samr', 'chan'),
  damr: blankVendor,
  d263: blankVendor,
};

/** Sample descriptions: the fixed part loses the names of codec and maker, the boxes after it are sifted. */
function descriptions(visual: boolean): Rule {
  return (stsd, work) => {
    for (const entry of boxesIn(work, stsd.body + 8, stsd.end).boxes) {
      const fixed = visual ? 86 : soundFixed(work, entry);
      if (entry.end - entry.at < fixed) cannot('damaged');
      work.patches.blank(entry.at + 20, 4);
      if (visual) work.patches.blank(entry.at + 50, 32);
      sift(work, entry.at + fixed, entry.end, inEntry);
    }
  };
}

/** The fixed part of a sound entry, which QuickTime made longer twice. */
function soundFixed(work: BoxWork, entry: Box): number {
  if (entry.end - entry.at < 36) return cannot('damaged');
  const version = work.bytes.u16(entry.at + 16);
  const longer = version === 1 ? 52 : version === 2 ? 72 : 36;
  // ISO files may say version 1 without being longer: then a box follows the short form.
  const short = boxAt(work, entry.at + 36, entry.end);
  return short !== undefined && Object.hasOwn(inEntry, short.type) ? 36 : longer;
}

const trackRules = (visual: boolean): Rules => ({
  tkhd: blankTimes,
  edts: keepAll('elst'),
  tref: 'keep',
  tapt: 'keep',
  mdia: {
    mdhd: blankTimes,
    hdlr: blankHandler,
    elng: 'keep',
    minf: {
      ...keepAll('vmhd', 'smhd', 'nmhd'),
      hdlr: blankHandler,
      dinf: { dref: blankReferences },
      stbl: {
        ...keepAll(
          'stts',
          'ctts',
          'cslg',
          'stss',
          'stps',
          'stsz',
          'stz2',
          'stsc',
          'stco',
          'co64',
          'sdtp',
          'sbgp',
          'sgpd',
        ),
        stsd: descriptions(visual),
      },
    },
  },
});

/** What one film is made of. */
export interface Film {
  /** The bytes of the file that play. */
  readonly kept: readonly Range[];
  readonly leftOut: readonly LeftOut[];
}

/** Sifts a `moov` and reads its tracks. */
function siftMovie(work: BoxWork, moov: Box): Track[] {
  if (moov.end - moov.at > openedLimits.moovBytes) cannot('unpacks-too-large');
  const tracks: Track[] = [];
  const trak: Rule = (box) => {
    const track = readTrack(work, box);
    tracks.push(track);
    if (track.kept) sift(work, box.body, box.end, trackRules(track.handler !== 'soun'), 2);
    else blankBox(work, box);
  };
  sift(work, moov.body, moov.end, { mvhd: blankTimes, trak, mvex: keepAll('mehd', 'trex') }, 1);
  return tracks;
}

/** What a reader of the copy must know was there beside picture and sound. */
function lacking(tracks: readonly Track[]): LeftOut[] {
  const dropped = tracks.filter((track) => !track.kept).map((track) => track.handler);
  const subtitles = /^(?:text|sbtl|subt|clcp)$/;
  const leftOut: LeftOut[] = [];
  if (dropped.some((handler) => subtitles.test(handler))) leftOut.push('subtitles');
  if (dropped.some((handler) => !subtitles.test(handler) && handler !== 'tmcd')) leftOut.push('data-tracks');
  return leftOut;
}

/** Sifts a whole film or sound, of which these are the outermost boxes. @throws {Cannot} `damaged` when nothing of it can be played. */
export function siftFilm(work: BoxWork, moov: Box, top: readonly Box[]): Film {
  const tracks = siftMovie(work, moov);
  if (!tracks.some((track) => track.kept)) cannot('damaged');
  const pieces = tracks.map((track) => ({ track, samples: [...track.samples] }));
  for (const moof of top.filter((box) => box.type === 'moof')) {
    for (const part of samplesOfFragment(work, moof, moov))
      for (const sample of part.samples)
        pieces.find(({ track }) => track.id === part.trackId)?.samples.push(sample);
    blankFragment(work, moof, tracks);
  }
  const kept = pieces.filter(({ track }) => track.kept);
  const others = pieces.filter(({ track }) => !track.kept);
  const ranges = rangesOf(
    kept.flatMap((piece) => piece.samples),
    others.flatMap((piece) => piece.samples),
    work.bytes.size,
  );
  for (const { track, samples } of kept) blankNotes(work, track.codec, track.unitLength, samples);
  return { kept: ranges, leftOut: lacking(tracks) };
}
