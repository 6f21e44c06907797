/** Exif of pictures, read into suggestions before it is left out. */
import exifr from 'exifr';
import type { Gathering } from '../gather.ts';

/** Raw values, so that a time stays as the device wrote it; nothing that is not asked for is parsed. */
const asked = {
  tiff: true,
  ifd0: {
    pick: ['Make', 'Model', 'Software', 'Artist', 'ImageDescription', 'XPAuthor', 'XPTitle', 'HostComputer'],
  },
  exif: {
    pick: [
      'DateTimeOriginal',
      'CreateDate',
      'OffsetTimeOriginal',
      'OffsetTimeDigitized',
      'OffsetTime',
      'UserComment',
      'LensModel',
    ],
  },
  gps: true,
  interop: false,
  ifd1: false,
  iptc: false,
  xmp: false,
  icc: false,
  jfif: false,
  ihdr: false,
  mergeOutput: false,
  reviveValues: false,
  translateValues: false,
  sanitize: true,
  chunked: false,
};

type Values = Readonly<Record<string, unknown>>;
const partOf = (all: unknown, name: string): Values => {
  const part = typeof all === 'object' && all !== null ? (all as Values)[name] : undefined;
  return typeof part === 'object' && part !== null ? (part as Values) : {};
};

/** A text value; remarks begin with the name of their coding, Windows' own fields are UTF-16 in bytes. */
function textOf(value: unknown, windows = false): string {
  if (typeof value === 'string') return value;
  if (!(value instanceof Uint8Array)) return '';
  const bytes = Buffer.from(value);
  const coding = bytes.toString('latin1', 0, 8);
  if (coding.startsWith('ASCII')) return bytes.toString('latin1', 8);
  return windows ? bytes.toString('utf16le') : '';
}

/** Degrees, minutes and seconds as one number; not a number when they are none. */
function degrees(value: unknown, side: unknown): number {
  const parts = Array.isArray(value) ? value.map(Number) : [Number.NaN];
  const [whole = 0, minutes = 0, seconds = 0] = parts;
  const sum = whole + minutes / 60 + seconds / 3600;
  return /^[SW]/i.test(textOf(side)) ? -sum : sum;
}

/** Fields of IPTC's record 2 that help: by-line, title, caption (IIM 4.2). */
const iptcFields: { readonly [field: number]: 'author' | 'title' } = {
  80: 'author',
  5: 'title',
  120: 'title',
};

/** Reads what newsrooms and picture agencies write into a picture. */
export function readIptc(block: Buffer, gather: Gathering): void {
  let at = block.indexOf('\x1c\x02', 0, 'latin1');
  for (let seen = 0; at !== -1 && at + 5 <= block.length && seen < 200; seen += 1) {
    const field = block[at + 2] ?? 0;
    const length = block.readUInt16BE(at + 3);
    const what = iptcFields[field];
    if (what) gather.text(what, block.toString('utf8', at + 5, at + 5 + length), `IPTC 2:${field}`);
    at = block.indexOf('\x1c\x02', at + 5 + length, 'latin1');
  }
}

/** Reads a TIFF block as it stands in JPEG, PNG, WebP and HEIC (after `Exif`). Never throws. */
export async function readExif(tiff: Buffer, gather: Gathering): Promise<void> {
  const values: unknown = await exifr.parse(tiff, asked).catch(() => undefined);
  const [ifd0, exif, gps] = [partOf(values, 'ifd0'), partOf(values, 'exif'), partOf(values, 'gps')];
  const [latitude, longitude] = [
    degrees(gps['GPSLatitude'], gps['GPSLatitudeRef']),
    degrees(gps['GPSLongitude'], gps['GPSLongitudeRef']),
  ];
  gather.place(latitude, longitude, 'Exif GPSLatitude');
  const taken = textOf(exif['DateTimeOriginal']) || textOf(exif['CreateDate']);
  const zone = ['OffsetTimeOriginal', 'OffsetTimeDigitized', 'OffsetTime'].map((name) => textOf(exif[name]));
  gather.takenAt(taken + (zone.find(Boolean) ?? ''), 'Exif DateTimeOriginal');
  const clock = Array.isArray(gps['GPSTimeStamp']) ? gps['GPSTimeStamp'].map(Number) : [];
  const time = clock.map((part) => String(Math.floor(part)).padStart(2, '0')).join(':');
  gather.takenAt(`${textOf(gps['GPSDateStamp'])} ${time}Z`, 'Exif GPSDateStamp');
  gather.text('make', textOf(ifd0['Make']), 'Exif Make');
  gather.text('model', textOf(ifd0['Model']), 'Exif Model');
  gather.text('software', textOf(ifd0['Software']), 'Exif Software');
  gather.text('author', textOf(ifd0['Artist']), 'Exif Artist');
  gather.text('author', textOf(ifd0['XPAuthor'], true), 'Exif XPAuthor');
  gather.text('title', textOf(ifd0['ImageDescription']), 'Exif ImageDescription');
  gather.text('title', textOf(ifd0['XPTitle'], true), 'Exif XPTitle');
  gather.text('title', textOf(exif['UserComment']), 'Exif UserComment');
}
