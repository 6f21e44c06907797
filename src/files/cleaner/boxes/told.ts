/** What blanked boxes say: the descriptions of QuickTime, MP4 and 3GP, read into suggestions before they are zeroed. */
import type { Gathering } from '../gather.ts';
import { type Box, type BoxWork, boxesIn, fullBox } from './walk.ts';

const longest = 4_096;

/** `+27.5916+086.5640+8850/` and `+27.5916+086.5640/` (ISO 6709, degrees). */
function place(text: string, from: string, gather: Gathering): void {
  const [, latitude, longitude] = /^([+-]\d{1,2}(?:\.\d+)?)([+-]\d{1,3}(?:\.\d+)?)/.exec(text) ?? [];
  if (latitude && longitude) gather.place(Number(latitude), Number(longitude), from);
}

/** What each name of a description is about. */
const abouts: {
  readonly [name: string]: 'place' | 'taken-at' | 'make' | 'model' | 'author' | 'software' | 'title';
} = {
  '©xyz': 'place',
  'location.ISO6709': 'place',
  '©day': 'taken-at',
  creationdate: 'taken-at',
  '©mak': 'make',
  make: 'make',
  manufacturer: 'make',
  '©mod': 'model',
  model: 'model',
  '©aut': 'author',
  '©ART': 'author',
  auth: 'author',
  author: 'author',
  artist: 'author',
  '©swr': 'software',
  '©too': 'software',
  software: 'software',
  '©nam': 'title',
  titl: 'title',
  title: 'title',
  displayname: 'title',
  '©cmt': 'title',
  '©des': 'title',
  description: 'title',
  comment: 'title',
};

function tell(name: string, text: string, gather: Gathering): void {
  const key = name.replace(/^com\.(?:apple\.quicktime|android)\./, '');
  const about = Object.hasOwn(abouts, key) ? abouts[key] : undefined;
  if (about === 'place') place(text, name, gather);
  else if (about === 'taken-at') gather.takenAt(text, name);
  else if (about !== undefined) gather.text(about, text, name);
}

const content = (work: BoxWork, from: number, to: number): Buffer =>
  work.bytes.read(from, Math.max(0, Math.min(to - from, longest)));

/** QuickTime's international text, and 3GP's descriptions with their packed language. */
function userData(work: BoxWork, box: Box, gather: Gathering): void {
  const bytes = content(work, box.body, box.end);
  if (box.type.startsWith('©') && bytes.length > 4) {
    const end = 4 + bytes.readUInt16BE(0);
    tell(box.type, bytes.toString('utf8', 4, Math.min(end, bytes.length)), gather);
  } else if (/^(?:auth|titl)$/.test(box.type) && bytes.length > 6) {
    tell(box.type, bytes.toString('utf8', 6), gather);
  } else if (box.type === 'loci' && bytes.length > 6) {
    // Language, a name that ends with a zero, a role, then longitude and latitude in 16.16.
    const at = bytes.indexOf(0, 6) + 2;
    if (at > 6 && at + 8 <= bytes.length)
      gather.place(bytes.readInt32BE(at + 4) / 65_536, bytes.readInt32BE(at) / 65_536, 'loci');
  }
}

/** A list of values under numbered keys (`keys`, `ilst`), or under iTunes' own names. */
function metadata(work: BoxWork, meta: Box, gather: Gathering): void {
  // QuickTime's `meta` is no full box: its first child is the handler.
  const plain = meta.end - meta.body >= 8 && work.bytes.ascii(meta.body + 4, 4) === 'hdlr';
  const { boxes } = boxesIn(work, meta.body + (plain ? 0 : 4), meta.end);
  const keys = boxes.find((box) => box.type === 'keys');
  const names = keys
    ? boxesIn(work, keys.body + 8, keys.end).boxes.map((key) => content(work, key.body, key.end).toString())
    : [];
  const list = boxes.find((box) => box.type === 'ilst');
  for (const entry of list ? boxesIn(work, list.body, list.end).boxes : []) {
    const nth = work.bytes.u32(entry.at + 4);
    const name = names[nth - 1] ?? entry.type;
    const data = boxesIn(work, entry.body, entry.end).boxes.find((box) => box.type === 'data');
    if (data && data.end - data.body > 8)
      tell(name, content(work, data.body + 8, data.end).toString('utf8'), gather);
  }
}

const xmpId = 'be7acfcb97a942e89c71999491e3afac';

/** Reads what a box says that is about to be blanked. Never throws: what cannot be read is no suggestion. */
export function readDropped(work: BoxWork, box: Box, gather: Gathering): void {
  try {
    if (box.type === 'udta') {
      for (const inner of boxesIn(work, box.body, box.end).boxes)
        if (inner.type === 'meta') metadata(work, inner, gather);
        else userData(work, inner, gather);
    } else if (box.type === 'meta') metadata(work, box, gather);
    else if (box.type === 'uuid' && content(work, box.body, box.body + 16).toString('hex') === xmpId)
      gather.xmp(work.bytes.read(box.body + 16, Math.min(box.end - box.body - 16, 262_144)).toString('utf8'));
    else if (box.type === 'XMP_')
      gather.xmp(work.bytes.read(box.body, Math.min(box.end - box.body, 262_144)).toString('utf8'));
  } catch {
    // A description that does not add up suggests nothing.
  }
}

/** When a film says it was made, from its header: seconds since 1904, by a clock without a time zone. */
export function readMovieTime(work: BoxWork, mvhd: Box, gather: Gathering): void {
  const { version, body } = fullBox(work, mvhd);
  const since1904 = version === 1 ? work.bytes.u64(body) : work.bytes.u32(body);
  const date = new Date((since1904 - 2_082_844_800) * 1_000);
  if (since1904 > 0 && date.getTime() > 0 && date.getFullYear() < 2200)
    gather.takenAt(date.toISOString().slice(0, 19), 'mvhd');
}
