/** ID3 tags of sounds (id3.org, 2.2 to 2.4 and 1), read into suggestions before they are left out. */
import type { Gathering } from '../gather.ts';

const abouts: { readonly [frame: string]: 'author' | 'title' | 'software' | 'taken-at' } = {
  TIT2: 'title',
  TT2: 'title',
  COMM: 'title',
  COM: 'title',
  TPE1: 'author',
  TP1: 'author',
  TCOM: 'author',
  TENC: 'software',
  TSSE: 'software',
  TSS: 'software',
  TDRC: 'taken-at',
  TDEN: 'taken-at',
};

function decode(content: Buffer): string {
  const encoding = content[0] ?? 0;
  const text = content.subarray(1);
  if (encoding === 3) return text.toString('utf8');
  if (encoding === 0) return text.toString('latin1');
  const little = encoding === 1 && text[0] !== 0xfe;
  const even = Buffer.from(text.subarray(0, text.length & ~1));
  return (little ? even : even.swap16()).toString('utf16le');
}

/** Reads a tag that stands in front. */
export function readId3v2(tag: Buffer, gather: Gathering): void {
  const short = tag[3] === 2;
  const header = short ? 6 : 10;
  let at = 10;
  for (let seen = 0; at + header <= tag.length && seen < 200; seen += 1) {
    const id = tag.toString('latin1', at, at + (short ? 3 : 4));
    if (!/^[A-Z][A-Z0-9]{2,3}$/.test(id)) return;
    const [a = 0, b = 0, c = 0, d = 0] = tag.subarray(at + 4, at + 8);
    const length = short
      ? tag.readUIntBE(at + 3, 3)
      : tag[3] === 4
        ? (a << 21) | (b << 14) | (c << 7) | d
        : tag.readUInt32BE(at + 4);
    const content = tag.subarray(at + header, Math.min(at + header + length, at + header + 2_000));
    const about = Object.hasOwn(abouts, id) ? abouts[id] : undefined;
    const text = decode(content).replace(/^\ufeff/, '');
    if (about === 'taken-at') gather.takenAt(text, `ID3 ${id}`);
    // A comment begins with its language and a short name.
    else if (about)
      gather.text(about, id.startsWith('COM') ? text.slice(3).replace(/^[^\0]*\0/, '') : text, `ID3 ${id}`);
    at += header + length;
  }
}

/** Reads the last 128 bytes, where the first version stands. */
export function readId3v1(tag: Buffer, gather: Gathering): void {
  if (tag.length < 128 || tag.toString('latin1', 0, 3) !== 'TAG') return;
  const field = (from: number, to: number) => tag.toString('latin1', from, to).split('\0', 1)[0] ?? '';
  gather.text('title', field(3, 33), 'ID3 title');
  gather.text('author', field(33, 63), 'ID3 artist');
  gather.text('title', field(97, 125), 'ID3 comment');
}
