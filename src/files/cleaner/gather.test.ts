import fc from 'fast-check';
import { expect, test } from 'vitest';
import { found } from './found.ts';
import { asMoment, newGathering } from './gather.ts';

test('times are read in every form that devices write, and never made up', () => {
  expect(asMoment('2026:03:01 10:20:30')).toBe('2026-03-01T10:20:30');
  expect(asMoment('2026:03:01 10:20:30+01:00')).toBe('2026-03-01T10:20:30+01:00');
  expect(asMoment('2026-03-01T10:20:30.123+0100')).toBe('2026-03-01T10:20:30+01:00');
  expect(asMoment('2026-03-01T10:20:30Z')).toBe('2026-03-01T10:20:30Z');
  expect(asMoment("D:20260301102030+01'00'")).toBe('2026-03-01T10:20:30+01:00');
  expect(asMoment('2026-03-01T10:20')).toBe('2026-03-01T10:20:00');
  for (const none of [
    '0000:00:00 00:00:00',
    '2026:06:31 10:00:00',
    '2026',
    'yesterday',
    '',
    '1904-01-01T00:00:00',
  ])
    expect(asMoment(none), none).toBeUndefined();
});

test('places are given as they stand, and nought by nought is none', () => {
  const gather = newGathering();
  gather.place(0, 0, 'a');
  gather.place(91, 0, 'a');
  gather.place(Number.NaN, 3, 'a');
  gather.place(53.4084, -2.9916, 'b');
  gather.xmp('<x exif:GPSLatitude="53,24.504N" exif:GPSLongitude="2,59.496W"/>');
  expect(gather.found().suggestions).toEqual([
    { what: 'place', from: 'b', latitude: 53.4084, longitude: -2.9916 },
  ]);
});

test('a model that begins with its maker is said once', () => {
  const gather = newGathering();
  gather.text('make', 'Canon', 'Exif Make');
  gather.text('model', 'Canon EOS R5', 'Exif Model');
  expect(gather.found().suggestions).toEqual([{ what: 'device', from: 'Exif Make', text: 'Canon EOS R5' }]);
});

test('whatever is read, what is handed on is bounded and has nothing unseen in it', () => {
  const words = fc.string({ unit: 'binary', maxLength: 700 });
  const say = fc.tuple(
    fc.constantFrom('device', 'author', 'software', 'title', 'link', 'make', 'model'),
    words,
    words,
  );
  fc.assert(
    fc.property(
      fc.array(say, { maxLength: 70 }),
      fc.array(fc.tuple(fc.double(), fc.double())),
      (said, places) => {
        const gather = newGathering();
        for (const [what, text, from] of said) {
          gather.text(what, text, from);
          gather.takenAt(text, from);
          gather.xmp(`dc:creator="${text}" ${from}`);
        }
        for (const [latitude, longitude] of places) gather.place(latitude, longitude, 'x');
        const handed = gather.found();
        expect(found.parse(JSON.parse(JSON.stringify(handed)))).toEqual(handed);
        expect(JSON.stringify(handed)).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
      },
    ),
    { numRuns: 40 },
  );
});
