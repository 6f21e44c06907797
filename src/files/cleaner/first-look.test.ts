import fc from 'fast-check';
import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { allSamples, type Sample } from '../../testing/sample-files/all.ts';
import { plainPdf } from '../../testing/sample-files/pdf.ts';
import { bombPng, headOnlyPng } from '../../testing/sample-files/pictures.ts';
import { kindById, kindOf } from '../kinds.ts';
import { firstLook, watchBytes } from './first-look.ts';
import { pictureSize } from './picture-size.ts';
import { headBytes, sniff } from './sniff.ts';

let samples: readonly Sample[];
beforeAll(async () => {
  samples = await allSamples();
});

/** The outcome as one word. */
function look(bytes: Buffer, type = '', name = 'file'): string {
  const seen = firstLook(bytes.subarray(0, headBytes), type, name);
  return seen.outcome === 'taken' ? seen.kind.id : seen.why;
}

test('every kind of the list is told by its first bytes, whatever it is called [A7]', () => {
  for (const { kind, bytes } of samples) {
    expect(look(bytes)).toBe(kind);
    expect(look(bytes, kindById(kind).type, `a.${kindById(kind).extensions[0]}`)).toBe(kind);
  }
});

test('another reader of first bytes agrees on all that it knows', async () => {
  const others: Record<string, string> = {
    'audio/x-m4a': 'm4a',
    'audio/vnd.wave': 'wav',
    'audio/mpeg': 'mp3',
  };
  for (const { kind, bytes } of samples) {
    const told = await fileTypeFromBuffer(bytes);
    if (told === undefined) continue;
    const ours = others[told.mime] ?? kindOf(told.mime)?.id;
    // It holds frames behind a tag for MP3, whichever they are.
    expect(kind === 'aac' ? 'aac' : ours, `${kind}: ${told.mime}`).toBe(kind);
  }
});

const refused: readonly (readonly [string, Buffer])[] = [
  ['a program', Buffer.concat([Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'), Buffer.alloc(200)])],
  ['an ELF program', Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01', 'latin1'), Buffer.alloc(60)])],
  ['a drawing with script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')],
  ['a page', Buffer.from('\n <!DOCTYPE html><p>hello')],
  ['rich text', Buffer.from('{\\rtf1 hello}')],
  ['a shell script', Buffer.from('#!/bin/sh\nid\n')],
  ['PostScript', Buffer.from('%!PS-Adobe-3.0\n')],
  ['an archive of anything', Buffer.from(`PK\x03\x04${'\0'.repeat(26)}run.exe`)],
  ['slides', Buffer.from(`PK\x03\x04${'\0'.repeat(26)}ppt/presentation.xml`)],
  ['film in Ogg', Buffer.from(`OggS${'\0'.repeat(24)}\x80theora`)],
  ['a TIFF', Buffer.from('II*\0\x08\0\0\0', 'latin1')],
  ['a bitmap', Buffer.concat([Buffer.from('BM'), Buffer.alloc(60)])],
  ['a text with a nought', Buffer.from('hello\0there')],
  ['blanks', Buffer.from(' \n\n')],
  ['nothing', Buffer.alloc(0)],
];
test.each(refused)('%s is not taken, under a good name and type neither', (_, bytes) => {
  expect(look(bytes)).toBe('not-taken');
  expect(look(bytes, 'image/jpeg', 'photo.jpg')).toBe('not-taken');
  expect(look(bytes, 'text/plain', 'note.txt')).toBe('not-taken');
});

test('a name may be wrong within its family, and not about it', () => {
  const of = (kind: string) => samples.find((sample) => sample.kind === kind)?.bytes ?? Buffer.alloc(0);
  expect(look(of('png'), 'image/jpeg', 'photo.jpg')).toBe('png');
  expect(look(of('m4a'), 'video/mp4', 'memo.mp4')).toBe('m4a');
  expect(look(of('webm'), 'audio/webm', 'memo.webm')).toBe('webm');
  expect(look(of('pdf'), 'image/jpeg', 'photo.jpg')).toBe('says-another-kind');
  expect(look(of('jpeg'), 'application/pdf', 'photo')).toBe('says-another-kind');
  expect(look(of('text'), '', 'note.mp3')).toBe('says-another-kind');
  // An ending that is on no list says nothing.
  expect(look(of('jpeg'), 'application/octet-stream', 'IMG_0001')).toBe('jpeg');
});

test('binary Word files are told apart from documents under a password', () => {
  const compound = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
  expect(look(compound, 'application/msword', 'note.doc')).toBe('old-office-file');
  const locked = Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]);
  expect(look(locked, 'application/msword', 'note.docx')).toBe('locked');
});

test('a picture of 10,000 by 10,000 pixels is refused by its head alone, true or not', () => {
  expect(look(headOnlyPng(10_000, 10_000))).toBe('too-many-pixels');
  expect(look(bombPng(10_000))).toBe('too-many-pixels');
  expect(look(headOnlyPng(0xffffffff, 0xffffffff))).toBe('too-many-pixels');
  // What sensors sold as 50 megapixels make is taken.
  expect(look(headOnlyPng(8_192, 6_144))).toBe('png');
});

test('sizes are read from the head as the decoder reads them', async () => {
  for (const { kind, bytes } of samples) {
    const size = pictureSize(kind, bytes);
    if (size === undefined || kind === 'heic') continue;
    const { width, height, pageHeight } = await sharp(bytes).metadata();
    expect(size, kind).toEqual({ width, height: pageHeight ?? height });
  }
  const odd = sharp({ create: { width: 33, height: 17, channels: 4, background: '#12345678' } });
  for (const bytes of [await odd.webp({ lossless: true }).toBuffer(), await odd.webp().toBuffer()])
    expect(pictureSize('webp', bytes)).toEqual({ width: 33, height: 17 });
});

test('no bytes whatever make the look fail or take long', () => {
  const starts = samples.map(({ bytes }) => bytes.subarray(0, 64));
  const bytes = fc
    .tuple(fc.constantFrom(...starts, Buffer.alloc(0)), fc.nat(64), fc.uint8Array({ maxLength: 200 }))
    .map(([start, cut, rest]) => Buffer.concat([start.subarray(0, cut), rest]));
  const began = performance.now();
  fc.assert(
    fc.property(bytes, fc.string(), fc.string(), (head, type, name) => {
      sniff(head);
      firstLook(head, type, name);
    }),
    { numRuns: 1_000 },
  );
  expect(performance.now() - began).toBeLessThan(10_000);
});

test('a locked PDF is noticed however its bytes are cut', async () => {
  const [locked, open] = [await plainPdf({ user: 'one', owner: 'two' }), await plainPdf()];
  const watched = (bytes: Buffer, cuts: readonly number[]) => {
    const watch = watchBytes('pdf');
    const places = [0, ...cuts.map((cut) => cut % bytes.length), bytes.length].toSorted((a, b) => a - b);
    for (const [nth, from] of places.entries())
      watch.see(bytes.subarray(from, places[nth + 1] ?? bytes.length));
    return watch.end();
  };
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 200 }), (cuts) => {
      expect(watched(locked, cuts)).toBe('locked');
      expect(watched(open, cuts)).toBeUndefined();
    }),
    { numRuns: 50 },
  );
});

test('empty files, and text that goes on as something else, are noticed at their end', () => {
  const text = watchBytes('text');
  text.see(Buffer.from('hello '));
  text.see(Buffer.from('\0\x01\x02', 'latin1'));
  expect(text.end()).toBe('not-taken');
  const wide = watchBytes('text');
  wide.see(Buffer.from('\ufeffhello', 'utf16le'));
  expect(wide.end()).toBeUndefined();
  expect(watchBytes('jpeg').end()).toBe('empty');
});
