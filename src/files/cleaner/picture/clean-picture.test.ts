import sharp from 'sharp';
import { expect, test } from 'vitest';
import { cleanHere, copyOf, suggested } from '../../../testing/sample-files/clean-here.ts';
import { sampleFilm } from '../../../testing/sample-files/films.ts';
import {
  bombPng,
  drawn,
  headOnlyPng,
  sampleAvif,
  sampleGif,
  samplePhoto,
  samplePng,
  sampleWebp,
} from '../../../testing/sample-files/pictures.ts';
import { planted, plantedIn } from '../../../testing/sample-files/planted.ts';

// Large pictures and archives, beside everything else that is tested on two cores.
const patient = 30_000;

const makers = { jpeg: samplePhoto, png: samplePng, webp: sampleWebp, avif: sampleAvif } as const;

test.each(Object.entries(makers))('a %s keeps what it shows and nothing else [A8]', async (kind, make) => {
  const bytes = await make();
  expect(plantedIn(bytes)).not.toEqual([]);
  const cleaned = await copyOf(bytes, kind as keyof typeof makers);
  expect(plantedIn(cleaned.copy)).toEqual([]);
  const about = await sharp(cleaned.copy).metadata();
  expect([about.exif, about.xmp, about.iptc, about.icc, about.comments]).toEqual(Array(5).fill(undefined));
  // AVIF becomes a JPEG, which every program opens.
  expect(about.format).toBe(kind === 'avif' ? 'jpeg' : kind);
  const [before, after] = await Promise.all([bytes, cleaned.copy].map((each) => sharp(each).stats()));
  before?.channels.slice(0, 3).forEach((channel, nth) => {
    expect(Math.abs(channel.mean - (after?.channels[nth]?.mean ?? 999))).toBeLessThan(3);
  });
  expect(suggested(cleaned, 'place')).toEqual([`${planted.latitude}, ${planted.longitude}`]);
  expect(suggested(cleaned, 'taken-at')).toContain(`${planted.day}+00:00`);
  expect(suggested(cleaned, 'device')).toEqual([`${planted.make} ${planted.model}`]);
  expect(suggested(cleaned, 'author')).toContain(planted.author);
  expect(suggested(cleaned, 'software')).toContain(planted.software);
  expect(suggested(cleaned, 'title')).toContain(planted.title);
});

test('a moving picture stays one, without its comment', async () => {
  const cleaned = await copyOf(await sampleGif(), 'gif');
  expect(plantedIn(cleaned.copy)).toEqual([]);
  expect((await sharp(cleaned.copy, { animated: true }).metadata()).pages).toBe(3);
  expect((await sharp(cleaned.preview).metadata()).pages ?? 1).toBe(1);
});

test('a photograph taken on its side stands upright in the copy, and has a small picture', async () => {
  const turned = await drawn(1200, 800).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  const cleaned = await copyOf(turned, 'jpeg');
  const size = await sharp(cleaned.copy).metadata();
  expect([size.width, size.height, size.orientation]).toEqual([800, 1200, undefined]);
  const small = await sharp(cleaned.preview).metadata();
  expect([small.format, small.width, small.height]).toEqual(['webp', 427, 640]);
});

test('wide colours become sRGB', async () => {
  const wide = await drawn().withIccProfile('p3').jpeg().toBuffer();
  const cleaned = await copyOf(wide, 'jpeg');
  const about = await sharp(cleaned.copy).metadata();
  expect([about.space, about.icc]).toEqual(['srgb', undefined]);
});

test(
  'a film inside a photograph, and bytes behind it, stay behind and are told of',
  async () => {
    const photo = await samplePhoto();
    const film = await copyOf(Buffer.concat([photo, sampleFilm().bytes]), 'jpeg');
    expect(film.found.leftOut).toContain('moving-picture');
    for (const kind of ['jpeg', 'png', 'webp'] as const) {
      const hidden = Buffer.from(`<html><script>/* ${planted.secret} */</script>PK\x03\x04`);
      const cleaned = await copyOf(Buffer.concat([await makers[kind](), hidden]), kind);
      expect(cleaned.found.leftOut, kind).toEqual(['hidden-bytes']);
      expect(cleaned.copy.includes('PK\x03\x04'), kind).toBe(false);
      expect(plantedIn(cleaned.copy)).toEqual([]);
    }
    // A second picture of the same photograph (a gain map) is no secret.
    expect((await copyOf(Buffer.concat([photo, photo]), 'jpeg')).found.leftOut).toEqual([]);
  },
  patient,
);

test('pictures that are cut off, empty behind their head or of another kind have no copy', async () => {
  for (const [kind, make] of Object.entries(makers)) {
    const bytes = await make();
    expect(await cleanHere(bytes.subarray(0, Math.floor(bytes.length * 0.6)), kind as 'png'), kind).toBe(
      'damaged',
    );
  }
  expect(await cleanHere(headOnlyPng(64, 64), 'png')).toBe('damaged');
  expect(await cleanHere(sampleFilm().bytes, 'png')).toBe('not-what-it-says');
  expect(await cleanHere(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'png')).toBe(
    'not-what-it-says',
  );
});

test(
  'a picture of 10,000 by 10,000 pixels is not opened, and one of a whole sensor is',
  async () => {
    expect(await cleanHere(headOnlyPng(10_000, 10_000), 'png')).toBe('too-many-pixels');
    expect(await cleanHere(bombPng(10_000), 'png')).toBe('too-many-pixels');
    const large = await copyOf(bombPng(7_000), 'png');
    expect((await sharp(large.copy).metadata()).width).toBe(7_000);
  },
  patient,
);

test(
  'a moving picture is held to a sum of pixels over its frames',
  async () => {
    const gif = await drawn(3_000, 3_000).gif({ effort: 1 }).toBuffer();
    const frame = gif.subarray(13 + 3 * 2 ** (((gif[10] ?? 0) & 7) + 1), -1);
    const many = Buffer.concat([
      gif.subarray(0, -1),
      ...Array.from({ length: 24 }, () => frame),
      Buffer.from(';'),
    ]);
    expect(await cleanHere(many, 'gif')).toBe('too-many-pixels');
  },
  patient,
);
