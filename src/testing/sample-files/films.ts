/** Invented films in boxes, built as telephones, car cameras and browsers build them; what they show is noise. */
import { box, full, noise, u8, u16, u32, word, zeros } from './boxes.ts';
import { planted } from './planted.ts';

/** 1 March 2026, 10:20:30, in seconds since 1904. */
const made = 2_082_844_800 + Date.UTC(2026, 2, 1, 10, 20, 30) / 1_000;

/** A note of H.264, in which an encoder writes its name and a car camera its place. */
export const codedNote = (): Buffer => {
  const remark = word(`0123456789abcdef${planted.secret}`);
  return Buffer.concat([u8(0x06, 0x05, remark.length), remark, u8(0x80)]);
};

/** One coded picture with a note in front. */
export function codedPicture(seed: number): { bytes: Buffer; note: Buffer; picture: Buffer } {
  const note = codedNote();
  const picture = Buffer.concat([u8(0x65), noise(80, seed)]);
  return { bytes: Buffer.concat([u32(note.length), note, u32(picture.length), picture]), note, picture };
}

/** Upright, as it was recorded. */
const matrix = u32(0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000);

export interface TrackToBuild {
  readonly handler: string;
  readonly entry: Buffer;
  readonly samples: readonly Buffer[];
  /** Of what is seen, in pixels. */
  readonly width?: number;
  readonly height?: number;
}

/** How pictures of a codec are described; cameras write their own name into it. */
export const visualEntry = (
  codec: string,
  size: readonly [number, number],
  ...children: readonly Buffer[]
): Buffer =>
  box(
    codec,
    zeros(6),
    u16(1),
    zeros(4),
    word('ZEPH'),
    zeros(8),
    u16(...size),
    zeros(12),
    u16(1),
    Buffer.concat([u8(planted.model.length), word(planted.model), zeros(31)]).subarray(0, 32),
    u16(24, 0xffff),
    ...children,
  );
const soundEntry = (codec: string, ...children: readonly Buffer[]): Buffer =>
  box(codec, zeros(6), u16(1), zeros(8), u16(2, 16), zeros(4), u32(44_100 << 16), ...children);

/** A track whose samples begin at these places of the file. */
function track(
  id: number,
  { handler, entry, samples, width = 0, height = 0 }: TrackToBuild,
  places: readonly number[],
): Buffer {
  const media =
    handler === 'soun' ? full('smhd', zeros(4)) : handler === 'vide' ? full('vmhd', zeros(8)) : full('nmhd');
  const table = box(
    'stbl',
    full('stsd', u32(1), entry),
    full('stts', u32(1, samples.length, 1000)),
    full('stsc', u32(1, 1, 1, 1)),
    full('stsz', u32(0, samples.length), u32(...samples.map((sample) => sample.length))),
    full('stco', u32(places.length), u32(...places)),
  );
  return box(
    'trak',
    full('tkhd', u32(made, made, id, 0, 3_000), zeros(16), matrix, u32(width << 16, height << 16)),
    box(
      'mdia',
      full('mdhd', u32(made, made, 1_000, 3_000), u16(0x55c4, 0)),
      full('hdlr', u32(0), word(handler), zeros(12), word(`${planted.make}\0`)),
      box('minf', media, box('dinf', full('dref', u32(1), box('url ', u32(1)))), table),
    ),
    box('udta', box('name', word(planted.secret))),
  );
}

const international = (type: string, text: string): Buffer =>
  box(type, u16(Buffer.byteLength(text), 0x15c7), word(text));
const place = '+53.2083-002.8833+012.000/';

/** QuickTime's descriptions: old user data, and the list of keys and values that iPhones write. */
function descriptions(): Buffer[] {
  const keys: readonly (readonly [string, string])[] = [
    ['com.apple.quicktime.location.ISO6709', place],
    ['com.apple.quicktime.creationdate', '2026-03-01T10:20:30+0000'],
    ['com.apple.quicktime.make', planted.make],
    ['com.apple.quicktime.model', planted.model],
    ['com.apple.quicktime.software', planted.software],
    ['com.apple.quicktime.author', planted.author],
  ];
  return [
    box(
      'udta',
      international('\xa9xyz', place),
      international('\xa9mak', planted.make),
      international('\xa9mod', planted.model),
      international('\xa9nam', planted.title),
    ),
    box(
      'meta',
      full('hdlr', u32(0), word('mdta'), zeros(13)),
      full('keys', u32(keys.length), ...keys.map(([key]) => box('mdta', word(key)))),
      box(
        'ilst',
        ...keys.map(([, value], nth) => {
          const entry = box('\0\0\0\0', box('data', u32(1, 0), word(value)));
          entry.writeUInt32BE(nth + 1, 4);
          return entry;
        }),
      ),
    ),
  ];
}

export interface SampleFilm {
  readonly bytes: Buffer;
  /** What must still stand in the copy, byte for byte. */
  readonly played: readonly Buffer[];
}

/** A track of positions, as telephones and car cameras record beside what is seen. */
const positions: TrackToBuild = {
  handler: 'meta',
  entry: box('mebx', zeros(6), u16(1), box('keys', word(planted.secret))),
  samples: [word(`${planted.secret} ${place}`)],
};

/** A film of these tracks, with positions, descriptions, gaps and a tail. */
export function filmOf(seen: readonly TrackToBuild[], brand = 'mp42', moovFirst = false): Buffer {
  const tracks = [...seen, positions];
  const gap = word(`gap ${planted.secret}`);
  const ftyp = box('ftyp', word(brand), u32(0x20260301), word(brand), word('isom'), word('ZEPH'));
  const layout = (start: number) => {
    let at = start + 8 + gap.length;
    return tracks.map(({ samples }) =>
      samples.map((sample) => {
        const here = at;
        at += sample.length;
        return here;
      }),
    );
  };
  const moov = (start: number) =>
    box(
      'moov',
      full('mvhd', u32(made, made, 1_000, 3_000, 0x10000), zeros(12), matrix, zeros(24), u32(4)),
      ...tracks.map((each, nth) => track(nth + 1, each, layout(start)[nth] ?? [])),
      ...descriptions(),
      box('gps ', word(planted.secret)),
    );
  const mdat = box('mdat', gap, ...tracks.flatMap(({ samples }) => samples));
  const xmp = box(
    'uuid',
    Buffer.from('be7acfcb97a942e89c71999491e3afac', 'hex'),
    word(`<x xmlns:dc="d"><dc:creator>${planted.author}</dc:creator></x>`),
  );
  const front = moovFirst ? [ftyp, moov(ftyp.length + moov(0).length)] : [ftyp];
  return Buffer.concat([
    ...front,
    mdat,
    ...(moovFirst ? [] : [moov(ftyp.length)]),
    xmp,
    box('free', word(planted.secret)),
    word(`tail ${planted.secret}`),
  ]);
}

/** A film of a telephone or a car camera. */
export function sampleFilm(brand = 'mp42', moovFirst = false): SampleFilm {
  const pictures = [1, 2, 3].map(codedPicture);
  const seen: TrackToBuild = {
    handler: 'vide',
    entry: visualEntry(
      'avc1',
      [64, 48],
      box('avcC', u8(1, 0x64, 0, 0x1f, 0xff, 0xe0, 0)),
      box('ZEPH', word(planted.secret)),
    ),
    samples: pictures.map(({ bytes }) => bytes),
  };
  const heard: TrackToBuild = {
    handler: 'soun',
    entry: soundEntry('mp4a', full('esds', noise(20, 9))),
    samples: [4, 5].map((n) => noise(60, n)),
  };
  return {
    bytes: filmOf([seen, heard], brand, moovFirst),
    played: [...pictures.map(({ picture }) => picture), ...heard.samples],
  };
}

/** A film in fragments, as browsers record it: an empty `moov`, then pieces that each say what they hold. */
export function sampleFragments(): SampleFilm {
  const kept = [noise(90, 1), noise(70, 2)];
  const other = word(`${planted.secret} ${place}`);
  const none: readonly Buffer[] = [];
  const moov = box(
    'moov',
    full('mvhd', u32(made, made, 1_000, 0, 0x10000), zeros(12), matrix, zeros(24), u32(3)),
    track(
      1,
      { handler: 'vide', entry: visualEntry('vp09', [64, 48], full('vpcC', zeros(8))), samples: none },
      [],
    ),
    track(2, { handler: 'meta', entry: box('mett', zeros(6), u16(1)), samples: none }, []),
    box('mvex', full('trex', u32(1, 1, 0, 0, 0)), full('trex', u32(2, 1, 0, 0, 0))),
    ...descriptions(),
  );
  const traf = (id: number, offset: number, sizes: readonly number[]) =>
    box(
      'traf',
      box('tfhd', u32(0x20000, id)),
      full('tfdt', u32(0)),
      box('trun', u32(0x201, sizes.length, offset), u32(...sizes)),
    );
  const sizes = kept.map((sample) => sample.length);
  const moof = (offset: number) =>
    box(
      'moof',
      full('mfhd', u32(1)),
      traf(1, offset, sizes),
      traf(2, offset + sizes.reduce((sum, size) => sum + size, 0), [other.length]),
      box('uuid', zeros(16), word(planted.secret)),
    );
  const ftyp = box('ftyp', word('iso5'), u32(1), word('iso5'));
  const bytes = Buffer.concat([ftyp, moov, moof(moof(0).length + 8), box('mdat', ...kept, other)]);
  return { bytes, played: kept };
}
