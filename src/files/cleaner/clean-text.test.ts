import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleText } from '../../testing/sample-files/all.ts';
import { cleanHere, copyOf } from '../../testing/sample-files/clean-here.ts';
import { cleanText } from './clean-text.ts';
import { sniff } from './sniff.ts';

const cleaned = async (bytes: Buffer): Promise<string> => (await copyOf(bytes, 'text')).copy.toString();

test('text in any of its codings comes out in UTF-8, without a mark', async () => {
  expect(await cleaned(Buffer.from(sampleText))).toBe(sampleText);
  expect(await cleaned(Buffer.from(`\ufeff${sampleText}`))).toBe(sampleText);
  expect(await cleaned(Buffer.from(`\ufeff${sampleText}`, 'utf16le'))).toBe(sampleText);
  expect(await cleaned(Buffer.from(`\ufeff${sampleText}`, 'utf16le').swap16())).toBe(sampleText);
  expect(await cleaned(Buffer.from([0x93, 0x63, 0x61, 0x66, 0xe9, 0x94]))).toBe('“café”');
});

test('line ends become one, and characters that turn or hide what stands beside them go', async () => {
  expect(await cleaned(Buffer.from('one\r\ntwo\rthree\fa\u202eb\u200bc'))).toBe('one\ntwo\nthree\nabc');
  // Persian and families of signs are written with joiners.
  expect(await cleaned(Buffer.from('می\u200cخواهم 👨\u200d👩'))).toBe('می\u200cخواهم 👨\u200d👩');
});

test('text for another program is not plain text', async () => {
  for (const bytes of ['<html>', '<svg/onload=1>', '{\\rtf1}', '#!/bin/sh', 'a\0b', '\u001b[2J'])
    expect(await cleanHere(Buffer.from(bytes), 'text'), bytes).toBe('not-what-it-says');
});

test('what comes out is taken again and comes out the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), (written) => {
      const text = `At five: ${written}`;
      const once = cleanText(Buffer.from(text));
      expect(sniff(once)).toBe('text');
      expect(cleanText(once)).toEqual(once);
    }),
  );
});
