/**
 * WebM and Matroska: coded pictures and sounds and what plays them stay in their places, byte for byte. Titles, tags, dates, names of programs,
 * attached files, chapters and tracks of other kinds become empty elements (Void) of the same length.
 */
import { blankNotes } from '../boxes/notes.ts';
import { cannot } from '../cannot.ts';
import { copyPatched, newPatches, openBytes } from '../file-bytes.ts';
import type { Gathering } from '../gather.ts';
import {
  blankElement,
  type EbmlWork,
  type Element,
  elementAt,
  elementsIn,
  numberOf,
  textOf,
  varint,
} from './ebml.ts';

const ebmlHead = 0x1a45dfa3;
const segment = 0x18538067;
const cluster = 0x1f43b675;
const tags = 0x1254c367;
const attachments = 0x1941a469;

const inHead = new Set([0x4286, 0x42f7, 0x42f2, 0x42f3, 0x4282, 0x4287, 0x4285]);
/** TimestampScale and Duration; the names of programs have to be there, and are emptied. */
const inInfo = new Set([0x2ad7b1, 0x4489, 0x4d80, 0x5741]);
const inTrack = new Set([
  0xd7, 0x73c5, 0x83, 0xb9, 0x88, 0x55aa, 0x9c, 0x6de7, 0x6df8, 0x23e383, 0x234e7a, 0x23314f, 0x55ee,
  0x22b59c, 0x22b59d, 0x86, 0x63a2, 0x56aa, 0x56bb, 0xe0, 0xe1, 0x6d80,
]);
const inCluster = new Set([0xe7, 0xab, 0xa7, 0xa3, 0xa0]);
const inGroup = new Set([0xa1, 0x9b, 0xfb, 0xfa, 0x75a2, 0xa4]);

interface Track {
  readonly kept: boolean;
  readonly codec: string;
  readonly unitLength: number;
}

/** Says what a segment's information holds, then blanks all but what plays it. */
function siftInfo(work: EbmlWork, info: Element): void {
  for (const element of elementsIn(work, info)) {
    const program = element.id === 0x4d80 || element.id === 0x5741;
    if (program) {
      work.gather.text('software', textOf(work, element), element.id === 0x4d80 ? 'MuxingApp' : 'WritingApp');
      work.patches.blank(element.body, element.end - element.body);
    } else if (element.id === 0x7ba9) work.gather.text('title', textOf(work, element), 'Title');
    else if (element.id === 0x4461 && element.end - element.body === 8) {
      // Nanoseconds since the beginning of 2001.
      const since = Number(work.bytes.read(element.body, 8).readBigInt64BE(0) / 1_000_000n);
      const date = new Date(Date.UTC(2001, 0, 1) + since);
      if (!Number.isNaN(date.getTime()))
        work.gather.takenAt(`${date.toISOString().slice(0, 19)}Z`, 'DateUTC');
    }
    if (!inInfo.has(element.id)) blankElement(work, element);
  }
}

/** The comment in a Vorbis track's private data (three packets in Xiph's lacing): its words become blanks. */
function blankVorbis(work: EbmlWork, element: Element): void {
  const data = work.bytes.read(element.body, element.end - element.body);
  const at = data.indexOf('\x03vorbis', 0, 'latin1');
  if (at === -1 || at + 15 > data.length) return;
  let place = at + 7;
  const blankNext = () => {
    if (place + 4 > data.length) return;
    const length = data.readUInt32LE(place);
    if (place + 4 + length > data.length) cannot('damaged');
    work.patches.put(element.body + place + 4, Buffer.alloc(length, 0x20));
    place += 4 + length;
  };
  blankNext();
  const count = place + 4 <= data.length ? data.readUInt32LE(place) : 0;
  place += 4;
  for (let nth = 0; nth < count && place + 4 <= data.length; nth += 1) blankNext();
}

function siftTrack(work: EbmlWork, entry: Element): [number, Track] {
  let number = 0;
  let type = 0;
  let codec = '';
  let unitLength = 0;
  const children = [...elementsIn(work, entry)];
  for (const element of children) {
    if (element.id === 0xd7) number = numberOf(work, element);
    else if (element.id === 0x83) type = numberOf(work, element);
    else if (element.id === 0x86) codec = textOf(work, element);
  }
  const kept = type === 1 || type === 2;
  const names: { readonly [codec: string]: string } = {
    'V_MPEG4/ISO/AVC': 'avc1',
    'V_MPEGH/ISO/HEVC': 'hvc1',
  };
  const name = Object.hasOwn(names, codec) ? (names[codec] ?? '') : '';
  for (const element of children) {
    if (element.id === 0x63a2 && name !== '') {
      const place = element.body + (name === 'avc1' ? 4 : 21);
      if (place < element.end) unitLength = (work.bytes.u8(place) & 3) + 1;
    }
    if (element.id === 0x63a2 && codec === 'A_VORBIS') blankVorbis(work, element);
    // Encoded twice over means compressed, or under a key.
    if (
      element.id === 0x6d80 &&
      work.bytes.read(element.body, element.end - element.body).includes('\x50\x35', 0, 'latin1')
    )
      cannot('locked');
    if (kept && !inTrack.has(element.id)) blankElement(work, element);
  }
  if (!kept) blankElement(work, entry);
  if (!kept) work.gather.leftOut(type === 17 ? 'subtitles' : 'data-tracks');
  return [number, { kept, codec: name, unitLength }];
}

/** A block: kept when its track is; notes between its coded pictures are blanked. */
function siftBlock(work: EbmlWork, block: Element, tracks: ReadonlyMap<number, Track>): boolean {
  const { value, width } = varint(work.bytes, block.body);
  const track = tracks.get(value ?? 0);
  if (track?.kept !== true) return false;
  const start = block.body + width + 3;
  if (start > block.end) cannot('damaged');
  const laced = (work.bytes.u8(start - 1) & 0x06) !== 0;
  if (!laced) blankNotes(work, track.codec, track.unitLength, [{ from: start, to: block.end }]);
  return true;
}

/** Goes through a cluster. @returns where it ends: a live one ends where an element of the segment begins. */
function siftCluster(work: EbmlWork, whole: Element, tracks: ReadonlyMap<number, Track>): number {
  for (const element of elementsIn(work, whole)) {
    // Ids of four bytes stand on the segment's floor.
    if (whole.open && element.id > 0xffffff) return element.at;
    if (!inCluster.has(element.id)) blankElement(work, element);
    else if (element.id === 0xa3 && !siftBlock(work, element, tracks)) blankElement(work, element);
    else if (element.id === 0xa0) siftGroup(work, element, tracks);
  }
  return whole.end;
}

function siftGroup(work: EbmlWork, group: Element, tracks: ReadonlyMap<number, Track>): void {
  const children = [...elementsIn(work, group)];
  const block = children.find((element) => element.id === 0xa1);
  if (block === undefined || !siftBlock(work, block, tracks)) blankElement(work, group);
  else for (const element of children) if (!inGroup.has(element.id)) blankElement(work, element);
}

/** Tags are pairs of a name and a text, a few floors down. */
function readTags(work: EbmlWork, parent: Element, depth = 0): void {
  let name = '';
  for (const element of elementsIn(work, parent)) {
    if (element.id === 0x45a3) name = textOf(work, element);
    else if (element.id === 0x4487) {
      const text = textOf(work, element);
      if (/^(?:artist|author|director)$/i.test(name)) work.gather.text('author', text, `tag ${name}`);
      else if (/^(?:title|comment|description)$/i.test(name)) work.gather.text('title', text, `tag ${name}`);
      else if (/^encoder$/i.test(name)) work.gather.text('software', text, `tag ${name}`);
      else if (/date/i.test(name)) work.gather.takenAt(text, `tag ${name}`);
    } else if ((element.id === 0x7373 || element.id === 0x67c8) && depth < 4)
      readTags(work, element, depth + 1);
  }
}

/** Entries that say where blanked parts are would lead to nothing. */
function siftSeekHead(work: EbmlWork, head: Element): void {
  const kept = new Set([0x1549a966, 0x1654ae6b, 0x1c53bb6b, cluster]);
  for (const seek of elementsIn(work, head)) {
    const id = seek.id === 0x4dbb && [...elementsIn(work, seek)].find((element) => element.id === 0x53ab);
    if (!id || !kept.has(numberOf(work, id))) blankElement(work, seek);
  }
}

function siftSegment(work: EbmlWork, whole: Element): void {
  const tracks = new Map<number, Track>();
  let clusters = 0;
  for (let at = whole.body; at < whole.end; ) {
    const element = elementAt(work, at, whole.end);
    at = element.end;
    if (element.id === cluster) {
      clusters += 1;
      at = siftCluster(work, element, tracks);
    } else if (element.id === 0x1549a966) siftInfo(work, element);
    else if (element.id === 0x114d9b74) siftSeekHead(work, element);
    else if (element.id === 0x1654ae6b) {
      for (const entry of elementsIn(work, element))
        if (entry.id === 0xae) tracks.set(...siftTrack(work, entry));
        else blankElement(work, entry);
    } else if (element.id !== 0x1c53bb6b) {
      if (element.id === tags) readTags(work, element);
      if (element.id === attachments) work.gather.leftOut('attachments');
      blankElement(work, element);
    }
  }
  if (clusters === 0 || ![...tracks.values()].some((track) => track.kept)) cannot('damaged');
}

/** Writes the copy of `from` to `to`. @throws {Cannot} */
export function cleanMatroska(from: string, to: string, gather: Gathering): void {
  const bytes = openBytes(from);
  try {
    const work: EbmlWork = { bytes, patches: newPatches(), gather, seen: 0 };
    const head = elementAt(work, 0, bytes.size);
    if (head.id !== ebmlHead || head.open) cannot('damaged');
    for (const element of elementsIn(work, head)) if (!inHead.has(element.id)) blankElement(work, element);
    const body = elementAt(work, head.end, bytes.size);
    if (body.id !== segment) cannot('damaged');
    siftSegment(work, body);
    if (body.end < bytes.size) gather.leftOut('hidden-bytes');
    copyPatched(bytes, to, body.end, work.patches);
  } finally {
    bytes.close();
  }
}
