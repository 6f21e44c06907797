import { expect, test } from 'vitest';
import { acceptFor, families, kindById, kindOf, kindOfName, kinds, mostBytes } from './kinds.ts';

test('every kind of the written list is told by one type and its own endings [A7]', () => {
  const types = kinds.flatMap((kind) => [kind.type, ...kind.alias]);
  const endings = kinds.flatMap((kind) => kind.extensions);
  expect(new Set(types).size).toBe(types.length);
  expect(new Set(endings).size).toBe(endings.length);
  for (const kind of kinds) {
    expect(kindById(kind.id)).toBe(kind);
    expect(kindOf(kind.type.toUpperCase())).toBe(kind);
    expect(kindOfName(`IMG 0001.${kind.extensions[0]?.toUpperCase()}`)).toBe(kind);
  }
  expect(kindOf('audio/ogg; codecs=opus')?.id).toBe('ogg');
  for (const type of ['image/svg+xml', 'text/html', 'application/zip', 'application/x-msdownload', ''])
    expect(kindOf(type)).toBeUndefined();
  expect(kindOfName('setup.exe')).toBeUndefined();
});

test('sizes follow the written list, in bytes', () => {
  expect(families.map(mostBytes)).toEqual([25_000_000, 200_000_000, 25_000_000, 50_000_000]);
});

test('a file field asks for pictures in general and does not name HEIC, so that a telephone hands over a JPEG', () => {
  expect(acceptFor(['picture'])).toBe('image/*,.jpg,.jpeg,.jpe,.jfif,.png,.apng,.webp,.gif,.avif');
  expect(acceptFor(['document'])).toBe('.pdf,.txt,.text,.log,.docx,.xlsx,.odt,.ods');
  expect(acceptFor(families)).toContain('video/*');
});
