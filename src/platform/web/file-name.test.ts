import fc from 'fast-check';
import { expect, test } from 'vitest';
import { harmlessFileName } from './file-name.ts';

test.each([
  ['IMG_0001.jpg', 'IMG_0001.jpg'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\someone\\van.png', 'van.png'],
  ['..', 'file'],
  ['', 'file'],
  ['.htaccess', 'htaccess'],
  ['van\u0000\r\n.jpg', 'van.jpg'],
  ['van\u202Egpj.exe', 'vangpj.exe'],
  ['\u200bvan\ufeff.jpg', 'van.jpg'],
  ['صورة ١.jpg', 'صورة ١.jpg'],
  ['🚐 van.jpg', '🚐 van.jpg'],
  ['a  b\t c.jpg', 'a b c.jpg'],
])('a file sent as %j is called %j', (given, called) => {
  expect(harmlessFileName(given)).toBe(called);
});

test('a name of 5,000 characters is cut and keeps its ending', () => {
  const called = harmlessFileName(`${'é'.repeat(5_000)}.jpeg`);
  expect([...called]).toHaveLength(200);
  expect(called.endsWith('é.jpeg')).toBe(true);
});

test('whatever is given, the name has no folder, no unseen character and no more than 200 characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (given) => {
      const called = harmlessFileName(given);
      expect(called).not.toBe('');
      expect([...called].length).toBeLessThanOrEqual(200);
      expect(called).not.toMatch(/[/\\\p{Cc}\p{Cf}]|^\./u);
      expect(harmlessFileName(called)).toBe(called);
    }),
  );
});
