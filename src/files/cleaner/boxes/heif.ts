/**
 * HEIC and HEIF pictures (ISO/IEC 23008-12): coded pictures and what shows them stay, byte for byte. Items that describe (Exif, XMP and
 * any other kind) lose their type, their words and their bytes; so do bytes that belong to no item.
 */
import { openedLimits } from '../../kinds.ts';
import { cannot } from '../cannot.ts';
import { blankHandler } from './movie.ts';
import { blankNotes } from './notes.ts';
import {
  type Box,
  type BoxWork,
  blankBetween,
  boxesIn,
  find,
  fullBox,
  mergeRanges,
  type Range,
  sift,
} from './walk.ts';

/** One item of the picture's table of contents. */
export interface Item {
  readonly id: number;
  readonly type: string;
  /** Where its bytes lie in the file. */
  readonly extents: readonly Range[];
}

/** Items that are pictures or are put together from pictures. */
const pictures = new Set(['hvc1', 'hev1', 'lhv1', 'av01', 'avc1', 'jpeg', 'grid', 'iden', 'iovl', 'tmap']);

const properties = Object.fromEntries(
  'hvcC lhvC av1C avcC jpgC ispe pixi irot imir clap colr auxC pasp clli mdcv cclv amve ndwt reve tols lsel a1op a1lx rloc'
    .split(' ')
    .map((type) => [type, 'keep' as const]),
);

interface Entry {
  readonly id: number;
  readonly type: string;
  readonly typeAt: number;
  readonly end: number;
}

function readEntries(work: BoxWork, iinf: Box): Entry[] {
  const { version, body } = fullBox(work, iinf);
  return boxesIn(work, body + (version === 0 ? 2 : 4), iinf.end)
    .boxes.filter((box) => box.type === 'infe')
    .map((infe) => {
      const full = fullBox(work, infe);
      const wide = full.version === 3 ? 4 : 2;
      if (full.version < 2 || infe.end - full.body < wide + 6) return cannot('damaged');
      if (work.bytes.u16(full.body + wide) !== 0) return cannot('locked');
      const typeAt = full.body + wide + 2;
      return {
        id: work.bytes.uint(full.body, wide),
        type: work.bytes.ascii(typeAt, 4),
        typeAt,
        end: infe.end,
      };
    });
}

/** Where the items' bytes lie (`iloc`): in the file, or in the `idat` beside it. */
function readPlaces(work: BoxWork, iloc: Box, idat: Box | undefined): Map<number, Range[]> {
  const { bytes } = work;
  const { version, body } = fullBox(work, iloc);
  const sizes = bytes.u16(body);
  const [offsetSize, lengthSize, baseSize] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15];
  const indexSize = version === 0 ? 0 : sizes & 15;
  const wide = version === 2 ? 4 : 2;
  let at = body + 2;
  const next = (size: number): number => {
    if (at + size > iloc.end) cannot('damaged');
    const value = size === 8 ? bytes.u64(at) : bytes.uint(at, size);
    at += size;
    return value;
  };
  const places = new Map<number, Range[]>();
  let seen = 0;
  for (let left = next(wide); left > 0; left -= 1) {
    const id = next(wide);
    const method = version === 0 ? 0 : next(2) & 15;
    // A reference to another file would show what this one does not hold.
    if (next(2) !== 0) cannot('active-content');
    const base = next(baseSize);
    const extents: Range[] = [];
    for (let more = next(2); more > 0; more -= 1) {
      seen += 1;
      if (seen > openedLimits.boxes) cannot('unpacks-too-large');
      next(indexSize);
      const from = base + next(offsetSize) + (method === 1 ? (idat?.body ?? 0) : 0);
      const length = next(lengthSize);
      const limit = method === 1 ? (idat?.end ?? 0) : bytes.size;
      if (method < 2 && from + length > limit) cannot('damaged');
      if (method < 2) extents.push({ from, to: length === 0 ? limit : from + length });
    }
    places.set(id, extents);
  }
  return places;
}

/** A picture's items as they were, and the bytes of the file that show it. */
export interface Picture {
  readonly items: readonly Item[];
  readonly kept: readonly Range[];
}

/** Sifts a `meta` box that holds a picture's items, and the bytes within it. */
export function siftPicture(work: BoxWork, meta: Box): Picture {
  const inner: Box = { ...meta, body: fullBox(work, meta).body };
  const iinf = find(work, inner, 'iinf');
  const iloc = find(work, inner, 'iloc');
  const idat = find(work, inner, 'idat');
  if (!iinf || !iloc) return cannot('damaged');
  const entries = readEntries(work, iinf);
  const places = readPlaces(work, iloc, idat);
  sift(work, inner.body, inner.end, {
    hdlr: blankHandler,
    pitm: 'keep',
    iinf: 'keep',
    iloc: 'keep',
    iref: 'keep',
    idat: 'keep',
    grpl: 'keep',
    iprp: { ipco: properties, ipma: 'keep' },
  });
  for (const entry of entries) {
    const picture = pictures.has(entry.type);
    if (!picture) work.patches.put(entry.typeAt, Buffer.from('free'));
    // The name, and for descriptions their media type.
    work.patches.blank(entry.typeAt + 4, entry.end - entry.typeAt - 4);
  }
  const items = entries.map(({ id, type }) => ({ id, type, extents: places.get(id) ?? [] }));
  const kept = items.filter((item) => pictures.has(item.type));
  if (kept.length === 0) cannot('damaged');
  const ranges = mergeRanges(kept.flatMap((item) => item.extents));
  if (idat) blankBetween(work.patches, idat.body, idat.end, ranges);
  // HEIC's coded units have lengths of four bytes (its own profile asks for it); one in pieces is not read through.
  for (const item of kept) if (item.extents.length === 1) blankNotes(work, item.type, 4, item.extents);
  return { items, kept: ranges };
}
