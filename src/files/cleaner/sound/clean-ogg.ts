/**
 * Ogg (RFC 3533) with one stream of Opus, Vorbis or Speex, as messengers send voice messages: the stream's headers are written anew with
 * an empty comment, its sound packets stay as they are, and every page gets a checksum of its own.
 */
import { cannot } from '../cannot.ts';
import type { Gathering } from '../gather.ts';

interface Page {
  /** Continued packet 1, first page 2, last page 4. */
  readonly flags: number;
  readonly granule: Buffer;
  readonly serial: number;
  readonly lacing: Buffer;
  readonly body: Buffer;
}

/** The polynomial of RFC 3533, without reflection. */
const checksums = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte << 24;
  for (let bit = 0; bit < 8; bit += 1) value = value < 0 ? (value << 1) ^ 0x04c11db7 : value << 1;
  return value >>> 0;
});

function checksum(bytes: Buffer): number {
  let sum = 0;
  for (const byte of bytes) sum = ((sum << 8) ^ (checksums[(sum >>> 24) ^ byte] ?? 0)) >>> 0;
  return sum;
}

function* pages(bytes: Buffer): Generator<Page> {
  let at = 0;
  while (at + 27 <= bytes.length) {
    // What is no page ends the stream; what would follow belongs to nothing.
    if (bytes.toString('latin1', at, at + 4) !== 'OggS' || bytes[at + 4] !== 0) return;
    const count = bytes[at + 26] ?? 0;
    const lacing = bytes.subarray(at + 27, at + 27 + count);
    const length = lacing.reduce((sum, size) => sum + size, 0);
    const start = at + 27 + count;
    if (start + length > bytes.length) return;
    yield {
      flags: bytes[at + 5] ?? 0,
      granule: bytes.subarray(at + 6, at + 14),
      serial: bytes.readUInt32LE(at + 14),
      lacing,
      body: bytes.subarray(start, start + length),
    };
    at = start + length;
  }
}

function writePage(page: Omit<Page, 'serial'>, nth: number): Buffer {
  const head = Buffer.alloc(27);
  head.write('OggS', 0, 'latin1');
  head[5] = page.flags;
  page.granule.copy(head, 6);
  // The stream's number is drawn by the recorder; one stream needs none.
  head.writeUInt32LE(1, 14);
  head.writeUInt32LE(nth, 18);
  head[26] = page.lacing.length;
  const whole = Buffer.concat([head, page.lacing, page.body]);
  whole.writeUInt32LE(checksum(whole), 22);
  return whole;
}

const zero = Buffer.alloc(8);

/** Packets on pages of their own: as many pages as they need. */
function pagesOf(packets: readonly Buffer[], first: boolean, nth: number): Buffer[] {
  const sizes = packets.flatMap((packet) => [
    ...Array.from({ length: Math.floor(packet.length / 255) }, () => 255),
    packet.length % 255,
  ]);
  const body = Buffer.concat(packets);
  const written: Buffer[] = [];
  let at = 0;
  for (let from = 0; from < sizes.length; from += 255) {
    const lacing = Buffer.from(sizes.slice(from, from + 255));
    const length = lacing.reduce((sum, size) => sum + size, 0);
    const flags = (first && from === 0 ? 2 : 0) | (from > 0 && sizes[from - 1] === 255 ? 1 : 0);
    written.push(
      writePage({ flags, granule: zero, lacing, body: body.subarray(at, at + length) }, nth + written.length),
    );
    at += length;
  }
  return written;
}

function readComments(packet: Buffer, skip: number, gather: Gathering): void {
  const field = (at: number) => (at + 4 <= packet.length ? packet.readUInt32LE(at) : 0);
  const vendor = field(skip);
  gather.text(
    'software',
    packet.toString('utf8', skip + 4, Math.min(skip + 4 + vendor, skip + 1_000)),
    'Ogg vendor',
  );
  let at = skip + 4 + vendor;
  const count = Math.min(field(at), 100);
  at += 4;
  for (let nth = 0; nth < count && at + 4 <= packet.length; nth += 1) {
    const length = field(at);
    const [, name = '', text = ''] =
      /^([^=]{1,40})=(.*)$/s.exec(packet.toString('utf8', at + 4, Math.min(at + 4 + length, at + 1_000))) ??
      [];
    if (/^(?:artist|performer)$/i.test(name)) gather.text('author', text, `Ogg ${name}`);
    else if (/^(?:title|description|comment)$/i.test(name)) gather.text('title', text, `Ogg ${name}`);
    else if (/^encoder$/i.test(name)) gather.text('software', text, `Ogg ${name}`);
    else if (/^date$/i.test(name)) gather.takenAt(text, `Ogg ${name}`);
    at += 4 + length;
  }
}

interface Codec {
  /** How many packets come before the sound, the first among them. */
  readonly headers: number;
  readonly comment: string;
  /** What ends an empty comment: Vorbis has a framing bit. */
  readonly close: string;
}

function codecOf(first: Buffer): Codec {
  const start = first.toString('latin1', 0, 8);
  if (start === 'OpusHead') return { headers: 2, comment: 'OpusTags', close: '' };
  if (start.startsWith('\x01vorbis')) return { headers: 3, comment: '\x03vorbis', close: '\x01' };
  if (start === 'Speex   ') return { headers: 2, comment: '', close: '' };
  return cannot('unknown');
}

/** The copy of an Ogg file. @throws {Cannot} `unknown` for more than one stream, `damaged` without sound. */
export function cleanOgg(bytes: Buffer, gather: Gathering): Buffer {
  const packets: Buffer[] = [];
  const written: Buffer[] = [];
  let parts: Buffer[] = [];
  let serial: number | undefined;
  let codec: Codec | undefined;
  for (const page of pages(bytes)) {
    serial ??= page.serial;
    if (page.serial !== serial || (page.flags & 2 && packets.length > 0)) cannot('unknown');
    if (codec !== undefined && packets.length >= codec.headers) {
      written.push(writePage(page, written.length));
      continue;
    }
    let at = 0;
    for (const size of page.lacing) {
      parts.push(page.body.subarray(at, at + size));
      at += size;
      if (size === 255) continue;
      packets.push(Buffer.concat(parts));
      parts = [];
      codec ??= codecOf(packets[0] ?? zero);
    }
    if (codec === undefined || packets.length < codec.headers) continue;
    // Sound begins on a page of its own, says RFC 3533's mapping of each of these codecs.
    if (packets.length > codec.headers || parts.length > 0) cannot('damaged');
    const [head = zero, comments = zero, ...setup] = packets;
    if (!comments.toString('latin1', 0, 8).startsWith(codec.comment)) cannot('damaged');
    readComments(comments, codec.comment.length, gather);
    const empty = Buffer.concat([Buffer.from(codec.comment), zero, Buffer.from(codec.close)]);
    written.push(...pagesOf([head], true, 0));
    written.push(...pagesOf([empty, ...setup], false, written.length));
  }
  if (codec === undefined || written.length < 3) return cannot('damaged');
  return Buffer.concat(written);
}
