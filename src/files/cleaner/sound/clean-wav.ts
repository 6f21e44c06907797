/** WAV: format and samples in a file of their own; everything else (INFO, bext, id3, markers) stays behind. */
import { cannot } from '../cannot.ts';
import type { Gathering } from '../gather.ts';

const about: { readonly [field: string]: 'author' | 'title' | 'software' | 'taken-at' } = {
  IART: 'author',
  IENG: 'author',
  INAM: 'title',
  ICMT: 'title',
  ISFT: 'software',
  ICRD: 'taken-at',
};

/** What RIFF's own list says. */
function readInfo(list: Buffer, gather: Gathering): void {
  if (list.toString('latin1', 0, 4) !== 'INFO') return;
  for (let at = 4; at + 8 <= list.length; ) {
    const id = list.toString('latin1', at, at + 4);
    const length = list.readUInt32LE(at + 4);
    const text = list.toString('utf8', at + 8, Math.min(at + 8 + length, at + 1_000)).split('\0', 1)[0] ?? '';
    const what = Object.hasOwn(about, id) ? about[id] : undefined;
    if (what === 'taken-at') gather.takenAt(text, `RIFF ${id}`);
    else if (what) gather.text(what, text, `RIFF ${id}`);
    at += 8 + length + (length % 2);
  }
}

/** What broadcasters write (EBU Tech 3285). */
function readBext(chunk: Buffer, gather: Gathering): void {
  const field = (from: number, to: number) => chunk.toString('latin1', from, to).split('\0', 1)[0] ?? '';
  gather.text('title', field(0, 256), 'bext description');
  gather.text('author', field(256, 288), 'bext originator');
  gather.takenAt(`${field(320, 330)} ${field(330, 338).replaceAll('-', ':')}`, 'bext origination');
}

/** The copy of a WAV file. A recording that was cut off keeps what is there. @throws {Cannot} */
export function cleanWav(bytes: Buffer, gather: Gathering): Buffer {
  let format: Buffer | undefined;
  let samples: Buffer | undefined;
  let at = 12;
  for (let seen = 0; at + 8 <= bytes.length && seen < 10_000; seen += 1) {
    const id = bytes.toString('latin1', at, at + 4);
    const length = bytes.readUInt32LE(at + 4);
    const content = bytes.subarray(at + 8, Math.min(at + 8 + length, bytes.length));
    if (id === 'fmt ') format ??= content;
    else if (id === 'data') samples ??= content;
    else if (id === 'LIST') readInfo(content, gather);
    else if (id === 'bext') readBext(content, gather);
    at += 8 + length + (length % 2);
  }
  if (!format || format.length < 16 || format.length > 4_096 || !samples) return cannot('damaged');
  const head = Buffer.alloc(20);
  head.write('RIFF', 0, 'latin1');
  const padding = samples.length % 2;
  head.writeUInt32LE(4 + 8 + format.length + (format.length % 2) + 8 + samples.length + padding, 4);
  head.write('WAVEfmt ', 8, 'latin1');
  head.writeUInt32LE(format.length, 16);
  const data = Buffer.alloc(8);
  data.write('data', 0, 'latin1');
  data.writeUInt32LE(samples.length, 4);
  return Buffer.concat([head, format, Buffer.alloc(format.length % 2), data, samples, Buffer.alloc(padding)]);
}
