/**
 * What a file is by its first bytes, after the written list alone: each test is a fixed look at fixed places, so that hostile bytes
 * cost nothing. It says what the file begins as; whether it is that through and through, the cleaner finds out.
 */
import type { KindId } from '../kinds.ts';
import { asText } from './text-bytes.ts';

/** `old-office`: the binary Word and Excel of before 2007. `locked-office`: an office file under a password. */
export type Sniffed = KindId | 'old-office' | 'locked-office';

/** How much of a file's beginning is needed to tell everything that can be told, in bytes. */
export const headBytes = 65_536;

const ascii = (head: Buffer, from: number, to: number): string => head.toString('latin1', from, to);

const brands: readonly (readonly [RegExp, KindId])[] = [
  [/^qt {2}$/, 'mov'],
  [/^3g[\w ]{2}$/, '3gp'],
  [/^M4[AB] $/, 'm4a'],
  [/^(?:heic|heix|heim|heis|hevc|hevx|hevm|hevs)$/, 'heic'],
  [/^(?:avif|avis)$/, 'avif'],
  [/^(?:isom|iso\d|mp4\d|avc1|MSNV|M4V[\w ]|mmp4|dash|XAVC|NDS\w|F4V )$/, 'mp4'],
];
const ofBrand = (brand: string): KindId | undefined => brands.find(([like]) => like.test(brand))?.[1];

/** ISO base media and QuickTime: the brand decides, and where it is a general one the brands it is compatible with. */
function boxes(head: Buffer): KindId | undefined {
  const type = ascii(head, 4, 8);
  // QuickTime of before there were brands.
  if (/^(?:moov|mdat|wide|pnot)$/.test(type)) return 'mov';
  if (type !== 'ftyp') return undefined;
  const end = Math.min(head.readUInt32BE(0), head.length, 512);
  const all: string[] = [];
  for (let at = 8; at + 4 <= end; at += 4) if (at !== 12) all.push(ascii(head, at, at + 4));
  const [major = '', ...others] = all;
  if (/^(?:mif1|msf1|miaf)$/.test(major))
    return others.some((it) => ofBrand(it) === 'avif') ? 'avif' : 'heic';
  return ofBrand(major) ?? others.map(ofBrand).find((id) => id === 'mp4');
}

/** Archives: only those of the office formats, told by the names that stand in their first local headers. */
function archive(head: Buffer): KindId | undefined {
  if (ascii(head, 30, 38) === 'mimetype') {
    const declared = ascii(head, 38, 120);
    if (declared.startsWith('application/vnd.oasis.opendocument.spreadsheetPK')) return 'ods';
    return declared.startsWith('application/vnd.oasis.opendocument.textPK') ? 'odt' : undefined;
  }
  let at = 0;
  let office = false;
  for (let seen = 0; at !== -1 && seen < 200; seen += 1) {
    const name = ascii(head, at + 30, at + 49);
    if (name.startsWith('word/')) return 'docx';
    if (name.startsWith('xl/')) return 'xlsx';
    if (name.startsWith('ppt/')) return undefined;
    office ||= name === '[Content_Types].xml';
    at = head.indexOf('PK\x03\x04', at + 4, 'latin1');
  }
  // Which of the two it is stands behind a large first part; the cleaner finds out.
  return office ? 'docx' : undefined;
}

/** Does an MPEG audio frame header stand here? `layer`: 1 is the third layer (MP3), 0 is ADTS (AAC). */
function frameAt(head: Buffer, at: number, layer: 0 | 1): boolean {
  const [first = 0, second = 0, third = 0] = head.subarray(at, at + 3);
  if (first !== 0xff || ((second >> 1) & 3) !== layer) return false;
  if (layer === 0) return (second & 0xf0) === 0xf0 && ((third >> 2) & 15) < 13;
  return (
    (second & 0xe0) === 0xe0 && ((second >> 3) & 3) !== 1 && third >> 4 !== 15 && ((third >> 2) & 3) !== 3
  );
}

/** MP3 and AAC, with or without a tag in front; the tag says how long it is. */
function frames(head: Buffer): KindId | undefined {
  let at = 0;
  if (ascii(head, 0, 3) === 'ID3' && head.length >= 10) {
    at = 10 + (((head[6] ?? 0) << 21) | ((head[7] ?? 0) << 14) | ((head[8] ?? 0) << 7) | (head[9] ?? 0));
    if (at + 4 > head.length) return 'mp3';
  }
  if (frameAt(head, at, 1)) return 'mp3';
  return frameAt(head, at, 0) ? 'aac' : undefined;
}

/** The first page of an Ogg file names its codec; what else may be in one is not on the list. */
const ogg = (head: Buffer): KindId | undefined =>
  ['OpusHead', '\x01vorbis', 'Speex   '].some((codec) => ascii(head, 28, 36).startsWith(codec))
    ? 'ogg'
    : undefined;

function matroska(head: Buffer): KindId | undefined {
  const header = ascii(head, 4, 100);
  if (header.includes('\x42\x82\x84webm')) return 'webm';
  return header.includes('\x42\x82\x88matroska') ? 'mkv' : undefined;
}

interface Sign {
  readonly at: number;
  readonly bytes: string;
  readonly kind: (head: Buffer) => Sniffed | undefined;
}
const sign = (bytes: string, kind: Sign['kind'] | Sniffed, at = 0): Sign => ({
  at,
  bytes,
  kind: typeof kind === 'string' ? () => kind : kind,
});

const signs: readonly Sign[] = [
  sign('\xff\xd8\xff', 'jpeg'),
  sign('\x89PNG\r\n\x1a\n', 'png'),
  sign('GIF87a', 'gif'),
  sign('GIF89a', 'gif'),
  sign('RIFF', (head) => ({ WEBP: 'webp' as const, WAVE: 'wav' as const })[ascii(head, 8, 12)]),
  ...['ftyp', 'moov', 'mdat', 'wide', 'pnot'].map((type) => sign(type, boxes, 4)),
  sign('\x1a\x45\xdf\xa3', matroska),
  sign('OggS', ogg),
  sign('#!AMR\n', 'amr'),
  sign('#!AMR-WB\n', 'amr'),
  sign('%PDF-', 'pdf'),
  sign('\xef\xbb\xbf%PDF-', 'pdf'),
  sign('PK\x03\x04', archive),
  // UTF-16 for EncryptedPackage: how Office keeps a document with a password.
  sign('\xd0\xcf\x11\xe0', (head) =>
    head.includes('EncryptedPackage', 0, 'utf16le') ? 'locked-office' : 'old-office',
  ),
  sign('ID3', frames),
  sign('\xff', frames),
];

/** Text that is more than text to the program that opens it. */
const marked =
  /^\s*(?:<(?:!doctype|!--|\?xml|html|head|body|svg|script|iframe|table|div|meta)\b|\{\\rtf|%!|#!|mime-version:)/i;

/** The kind that these first bytes begin as; undefined when it is none that is taken. */
export function sniff(head: Buffer): Sniffed | undefined {
  const found = signs.find(({ at, bytes }) => ascii(head, at, at + bytes.length) === bytes);
  const kind = found?.kind(head);
  // UTF-16 text begins with the same byte as a frame of sound.
  const wide = ascii(head, 0, 2) === '\xff\xfe';
  if (kind !== undefined || (found !== undefined && !wide)) return kind;
  const text = asText(head.subarray(0, headBytes), { cut: true });
  return text === undefined || marked.test(text) || text.trim() === '' ? undefined : 'text';
}
