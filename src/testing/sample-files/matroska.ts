/** Invented WebM and Matroska recordings: their elements are whole, what they show is noise. */
import { noise, u8, u16, u32 } from './boxes.ts';
import { codedPicture, type SampleFilm } from './films.ts';
import { planted } from './planted.ts';

/** An element: its id as written, its size in eight bytes or unknown, its content. */
export function element(id: string, ...contents: readonly Buffer[]): Buffer {
  const body = Buffer.concat(contents);
  const size = Buffer.alloc(8);
  size.writeBigUInt64BE(BigInt(body.length));
  size[0] = 1;
  // One byte is enough for most, and makes the shortest of all elements.
  const short = body.length < 127 ? u8(0x80 | body.length) : size;
  return Buffer.concat([Buffer.from(id, 'hex'), short, body]);
}

/** An element of a live recording, whose size nobody knew. */
export const openElement = (id: string, ...contents: readonly Buffer[]): Buffer =>
  Buffer.concat([Buffer.from(id, 'hex'), u8(0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff), ...contents]);

const text = (words: string): Buffer => Buffer.from(words);
const little32 = (value: number): Buffer => u32(value).swap32();

/** Xiph's lacing of a Vorbis stream's three heads, with a comment. */
function vorbisHeads(): Buffer {
  const head = Buffer.concat([text('\x01vorbis'), noise(23, 1)]);
  const words = [planted.software, `ARTIST=${planted.author}`].map((each) =>
    Buffer.concat([little32(each.length), text(each)]),
  );
  const comment = Buffer.concat([text('\x03vorbis'), words[0] ?? u8(), little32(1), words[1] ?? u8(), u8(1)]);
  return Buffer.concat([u8(2, head.length, comment.length), head, comment, text('\x05vorbis'), noise(40, 2)]);
}

export interface MatroskaOptions {
  readonly type?: 'webm' | 'matroska';
  /** As browsers record: sizes of segment and clusters unknown. */
  readonly live?: boolean;
  /** One more element of the picture's track. */
  readonly extra?: Buffer;
}

export function sampleMatroska({ type = 'webm', live = false, extra }: MatroskaOptions = {}): SampleFilm {
  const wrap = live ? openElement : element;
  const nanoseconds = Buffer.alloc(8);
  nanoseconds.writeBigInt64BE(BigInt(Date.UTC(2026, 2, 1, 10, 20, 30) - Date.UTC(2001, 0, 1)) * 1_000_000n);
  const info = element(
    '1549a966',
    element('2ad7b1', u8(0x0f, 0x42, 0x40)),
    element('4d80', text(planted.software)),
    element('5741', text(planted.software)),
    element('7ba9', text(planted.title)),
    element('4461', nanoseconds),
    element('73a4', noise(16, 8)),
  );
  const track = (number: number, kind: number, codec: string, ...more: readonly Buffer[]) =>
    element(
      'ae',
      element('d7', u8(number)),
      element('73c5', u8(number)),
      element('83', u8(kind)),
      element('86', text(codec)),
      element('536e', text(planted.make)),
      element('258688', text(planted.secret)),
      ...more,
    );
  const avcC = u8(1, 0x64, 0, 0x1f, 0xff, 0xe0, 0);
  const tracks = element(
    '1654ae6b',
    track(
      1,
      1,
      'V_MPEG4/ISO/AVC',
      element('63a2', avcC),
      element('e0', element('b0', u8(64)), element('ba', u8(48))),
      ...(extra ? [extra] : []),
    ),
    track(2, 2, 'A_VORBIS', element('63a2', vorbisHeads()), element('e1', element('9f', u8(1)))),
    track(3, 17, 'S_TEXT/UTF8'),
  );
  const picture = codedPicture(1);
  const [sound, more] = [noise(60, 3), noise(50, 4)];
  const block = (number: number, content: Buffer) =>
    Buffer.concat([u8(0x80 | number), u16(0), u8(0), content]);
  const clusters = [
    wrap(
      '1f43b675',
      element('e7', u8(0)),
      element('a3', block(1, picture.bytes)),
      element('a3', block(2, sound)),
      element('a0', element('a1', block(2, more)), element('75a1', text(planted.secret))),
      element('a0', element('a1', block(3, text(planted.secret)))),
    ),
    wrap('1f43b675', element('e7', u8(9)), element('a3', block(2, sound))),
  ];
  const tags = element(
    '1254c367',
    element(
      '7373',
      element('67c8', element('45a3', text('ARTIST')), element('4487', text(planted.author))),
      element('67c8', element('45a3', text('COMMENT')), element('4487', text(planted.secret))),
    ),
  );
  const attachments = element('1941a469', element('61a7', element('466e', text(planted.secret))));
  const head = element(
    '1a45dfa3',
    element('4282', text(type)),
    element('4287', u8(4)),
    element('4285', u8(2)),
  );
  const seek = element(
    '114d9b74',
    element('4dbb', element('53ab', Buffer.from('1254c367', 'hex')), element('53ac', u8(99))),
    element('4dbb', element('53ab', Buffer.from('1549a966', 'hex')), element('53ac', u8(50))),
  );
  const segment = wrap(
    '18538067',
    seek,
    element('ec', text(planted.secret)),
    info,
    tracks,
    ...clusters,
    tags,
    attachments,
  );
  return { bytes: Buffer.concat([head, segment]), played: [picture.picture, sound, more] };
}
