/** Invented recordings with hidden data; what they sound like is noise. */
import { noise } from './boxes.ts';
import type { SampleFilm } from './films.ts';
import { planted } from './planted.ts';

const little32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};
const text = (words: string): Buffer => Buffer.from(words);

/** A RIFF chunk, padded to an even length. */
export const chunk = (id: string, content: Buffer): Buffer =>
  Buffer.concat([text(id), little32(content.length), content, Buffer.alloc(content.length % 2)]);

export function sampleWav(): SampleFilm {
  const samples = noise(800, 1);
  const format = Buffer.from('01000100401f0000803e000002001000', 'hex');
  const info = Buffer.concat([
    text('INFO'),
    chunk('IART', text(`${planted.author}\0`)),
    chunk('ISFT', text(`${planted.software}\0`)),
    chunk('INAM', text(`${planted.title}\0`)),
  ]);
  const bext = Buffer.alloc(602);
  bext.write(planted.secret, 0);
  bext.write(planted.make, 256);
  bext.write('2026-03-0110:20:30', 320);
  const body = Buffer.concat([
    text('WAVE'),
    chunk('bext', bext),
    chunk('fmt ', format),
    chunk('LIST', info),
    chunk('data', samples),
    chunk('id3 ', text(planted.secret)),
  ]);
  return {
    bytes: Buffer.concat([chunk('RIFF', body), text(`tail ${planted.secret}`)]),
    played: [samples],
  };
}

const synchsafe = (value: number): Buffer =>
  Buffer.from([(value >> 21) & 127, (value >> 14) & 127, (value >> 7) & 127, value & 127]);

/** An ID3 tag of version 2.4. */
export function id3(): Buffer {
  const frame = (id: string, content: Buffer) =>
    Buffer.concat([text(id), synchsafe(content.length), Buffer.alloc(2), content]);
  const utf8 = (words: string) => Buffer.concat([Buffer.from([3]), text(words)]);
  const frames = Buffer.concat([
    frame('TPE1', utf8(planted.author)),
    frame('TIT2', Buffer.concat([Buffer.from([1, 0xff, 0xfe]), Buffer.from(planted.title, 'utf16le')])),
    frame('TSSE', utf8(planted.software)),
    frame('TDRC', utf8('2026-03-01T10:20:30')),
    frame('PRIV', utf8(planted.secret)),
  ]);
  return Buffer.concat([text('ID3'), Buffer.from([4, 0, 0]), synchsafe(frames.length), frames]);
}

const row = (count: number, make: (nth: number) => Buffer): Buffer =>
  Buffer.concat(Array.from({ length: count }, (_, nth) => make(nth)));
const zeroed = (length: number, seed: number): Buffer =>
  noise(length, seed).map((byte) => byte & 0x7f) as Buffer;

/** Frames of 128 kbit/s at 44.1 kHz, with tags before and behind and rubbish between. */
export function sampleMp3(): SampleFilm {
  const frame = (nth: number) => Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x00]), zeroed(413, nth)]);
  const [first, second] = [row(4, frame), row(3, (nth) => frame(nth + 9))];
  const old = Buffer.alloc(128);
  old.write('TAG', 0);
  old.write(planted.title.slice(0, 30), 3);
  old.write(planted.secret, 97);
  const ape = text(`APETAGEX${planted.secret}`);
  return {
    bytes: Buffer.concat([id3(), first, text(`between ${planted.secret}`), second, ape, old]),
    played: [first, second],
  };
}

export function sampleAac(): SampleFilm {
  const frame = (nth: number) => {
    const length = 7 + 60;
    const head = Buffer.from([
      0xff,
      0xf1,
      0x50,
      0x80 | (length >> 11),
      (length >> 3) & 255,
      ((length & 7) << 5) | 0x1f,
      0xfc,
    ]);
    return Buffer.concat([head, zeroed(60, nth)]);
  };
  const frames = row(5, frame);
  return { bytes: Buffer.concat([id3(), frames, text(`tail ${planted.secret}`)]), played: [frames] };
}

/** A voice message of an old telephone. */
export function sampleAmr(): SampleFilm {
  const frames = row(6, (nth) => Buffer.concat([Buffer.from([0x3c]), noise(31, nth)]));
  const tail = text(`\xff${'-'.repeat(70)}${planted.secret}`);
  return { bytes: Buffer.concat([text('#!AMR\n'), frames, tail]), played: [frames] };
}

const table = Array.from({ length: 256 }, (_, byte) => {
  let value = byte << 24;
  for (let bit = 0; bit < 8; bit += 1) value = value < 0 ? (value << 1) ^ 0x04c11db7 : value << 1;
  return value >>> 0;
});

/** The checksum of an Ogg page whose own field holds zeros. */
export const oggChecksum = (page: Buffer): number =>
  page.reduce((sum, byte) => ((sum << 8) ^ (table[(sum >>> 24) ^ byte] ?? 0)) >>> 0, 0);

export function oggPage(packets: readonly Buffer[], nth: number, flags = 0, serial = 0x5eed): Buffer {
  const lacing = packets.flatMap((packet) => [
    ...Array.from({ length: Math.floor(packet.length / 255) }, () => 255),
    packet.length % 255,
  ]);
  const head = Buffer.alloc(27);
  head.write('OggS', 0);
  head[5] = flags;
  head.writeUInt32LE(nth > 1 ? nth * 960 : 0, 6);
  head.writeUInt32LE(serial, 14);
  head.writeUInt32LE(nth, 18);
  head[26] = lacing.length;
  const page = Buffer.concat([head, Buffer.from(lacing), ...packets]);
  page.writeUInt32LE(oggChecksum(page), 22);
  return page;
}

const counted = (words: string): Buffer => Buffer.concat([little32(Buffer.byteLength(words)), text(words)]);
const comments = (): Buffer =>
  Buffer.concat([
    counted(planted.software),
    little32(3),
    counted(`ARTIST=${planted.author}`),
    counted(`TITLE=${planted.title}`),
    counted(`COMMENT=${planted.secret}${'.'.repeat(600)}`),
  ]);

/** The second packet of an Opus stream: what it says of itself. */
export const opusTags = (): Buffer => Buffer.concat([text('OpusTags'), comments()]);

/** A voice message of a messenger. */
export function sampleOpus(): SampleFilm {
  const head = Buffer.concat([
    text('OpusHead'),
    Buffer.from([1, 1, 0, 0]),
    little32(48_000),
    Buffer.from([0, 0, 0]),
  ]);
  const packets = [1, 2, 3].map((nth) => noise(100, nth));
  return {
    bytes: Buffer.concat([
      oggPage([head], 0, 2),
      oggPage([opusTags()], 1),
      oggPage(packets, 2, 4),
      text(`tail ${planted.secret}`),
    ]),
    played: packets,
  };
}

/** Vorbis keeps its comment on one page with what its decoder needs. */
export function sampleVorbis(): SampleFilm {
  const head = Buffer.concat([text('\x01vorbis'), noise(23, 1)]);
  const comment = Buffer.concat([text('\x03vorbis'), comments(), Buffer.from([1])]);
  const setup = Buffer.concat([text('\x05vorbis'), noise(700, 2)]);
  const packets = [3, 4].map((nth) => noise(120, nth));
  return {
    bytes: Buffer.concat([oggPage([head], 0, 2), oggPage([comment, setup], 1), oggPage(packets, 2, 4)]),
    played: [setup.subarray(0, 255), ...packets],
  };
}
