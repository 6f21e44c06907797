/** The copy of a film, a sound or a picture in boxes. Constant memory: a copy of the original with everything else blanked. */
import { cannot } from '../cannot.ts';
import { copyPatched, newPatches, openBytes } from '../file-bytes.ts';
import type { Gathering } from '../gather.ts';
import { readExif } from '../picture/exif.ts';
import { type Item, siftPicture } from './heif.ts';
import { siftFilm } from './movie.ts';
import { readDropped, readMovieTime } from './told.ts';
import {
  type Box,
  type BoxWork,
  blankBetween,
  blankBox,
  boxesIn,
  find,
  fullBox,
  mergeRanges,
} from './walk.ts';

/** Brands that say a format and not a maker; any other becomes `isom`. */
const brands =
  /^(?:iso[m\d]|mp4\d|avc1|M4[ABV] |qt {2}|3g[\w ]{2}|mif1|msf1|miaf|hei[cxms]|hev[cxms]|MiHE|MiHB|tmap|dash|cmf[2c]|\0{4})$/;
const outer = new Set([
  'ftyp',
  'styp',
  'moov',
  'moof',
  'mdat',
  'sidx',
  'mfra',
  'meta',
  'free',
  'skip',
  'wide',
]);
const mostExif = 1_048_576;

function siftBrands(work: BoxWork, box: Box): void {
  for (let at = box.body; at + 4 <= box.end; at += 4)
    if (at !== box.body + 4 && !brands.test(work.bytes.ascii(at, 4)))
      work.patches.put(at, Buffer.from('isom'));
  // The minor version is the maker's own number.
  work.patches.blank(box.body + 4, Math.min(4, box.end - box.body - 4));
}

/** The outermost boxes and where they end. What follows the last is left off, unless the film itself is cut short. */
function outermost(work: BoxWork): { top: Box[]; end: number } {
  const { boxes } = boxesIn(work, 0, work.bytes.size);
  const odd = boxes.findIndex((box) => !/^[\w ©-]{4}$/.test(box.type));
  const top = odd === -1 ? boxes : boxes.slice(0, odd);
  const end = top.at(-1)?.end ?? 0;
  if (end + 8 <= work.bytes.size && /^(?:mdat|moof|moov)$/.test(work.bytes.ascii(end + 4, 4)))
    cannot('damaged');
  return { top, end };
}

/** Reads the descriptions of a HEIC picture before they are blanked. */
async function readItems(work: BoxWork, items: readonly Item[], gather: Gathering): Promise<void> {
  for (const { type, extents } of items) {
    const [first] = extents;
    if (first === undefined || (type !== 'Exif' && type !== 'mime')) continue;
    const bytes = work.bytes.read(first.from, Math.min(first.to - first.from, mostExif));
    // An Exif item begins with the distance to its TIFF header.
    if (type === 'Exif' && bytes.length > 4)
      await readExif(bytes.subarray(4 + bytes.readUInt32BE(0)), gather);
    else if (type === 'mime') gather.xmp(bytes.toString('utf8'));
  }
}

/** Writes the copy of `from` to `to`. @throws {Cannot} */
export async function cleanBoxes(from: string, to: string, gather: Gathering): Promise<void> {
  const bytes = openBytes(from);
  try {
    const work: BoxWork = {
      bytes,
      patches: newPatches(),
      dropped: (box) => readDropped(work, box, gather),
      seen: 0,
    };
    const { top, end } = outermost(work);
    if (end < bytes.size) gather.leftOut('hidden-bytes');
    for (const box of top) {
      if (box.type === 'ftyp' || box.type === 'styp') siftBrands(work, box);
      else if (/^(?:free|skip|wide)$/.test(box.type)) work.patches.blank(box.body, box.end - box.body);
      else if (!outer.has(box.type)) {
        if (box.type !== 'uuid' && box.type !== 'udta') gather.leftOut('hidden-bytes');
        blankBox(work, box);
      }
    }
    const moov = top.find((box) => box.type === 'moov');
    const meta = top.find((box) => box.type === 'meta');
    // A picture's table of contents; a film's `meta` only describes.
    const holdsItems =
      meta !== undefined && find(work, { ...meta, body: fullBox(work, meta).body }, 'iloc') !== undefined;
    if (!moov && !holdsItems) cannot('damaged');
    const film = moov && siftFilm(work, moov, top);
    const mvhd = moov && find(work, moov, 'mvhd');
    if (mvhd) readMovieTime(work, mvhd, gather);
    for (const left of film?.leftOut ?? []) gather.leftOut(left);
    const picture = meta && holdsItems ? siftPicture(work, meta) : undefined;
    if (picture) await readItems(work, picture.items, gather);
    else if (meta) blankBox(work, meta);
    const kept = mergeRanges([...(film?.kept ?? []), ...(picture?.kept ?? [])]);
    for (const mdat of top.filter((box) => box.type === 'mdat'))
      blankBetween(work.patches, mdat.body, mdat.end, kept);
    copyPatched(bytes, to, end, work.patches);
  } finally {
    bytes.close();
  }
}
