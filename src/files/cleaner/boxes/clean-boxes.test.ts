import { expect, test } from 'vitest';
import { box, full, u32 } from '../../../testing/sample-files/boxes.ts';
import { cleanHere, copyOf, suggested } from '../../../testing/sample-files/clean-here.ts';
import { sampleFilm, sampleFragments } from '../../../testing/sample-files/films.ts';
import { sampleHeic } from '../../../testing/sample-files/heif.ts';
import { planted, plantedIn } from '../../../testing/sample-files/planted.ts';

// Large pictures and archives, beside everything else that is tested on two cores.
const patient = 30_000;

const films = [
  ['mp4', 'a film', sampleFilm()],
  ['mov', 'an iPhone’s film, its table of contents in front', sampleFilm('qt  ', true)],
  ['3gp', 'an old telephone’s film', sampleFilm('3gp4')],
  ['m4a', 'a voice memo', sampleFilm('M4A ')],
  ['mp4', 'a film in fragments', sampleFragments()],
] as const;

test.each(films)(
  '%s: %s keeps picture and sound, byte for byte, and nothing else [A8]',
  async (kind, _, film) => {
    expect(plantedIn(film.bytes)).toHaveLength(6);
    const cleaned = await copyOf(film.bytes, kind);
    expect(plantedIn(cleaned.copy)).toEqual([]);
    expect(cleaned.copy.includes('+53.2083')).toBe(false);
    expect(cleaned.copy.includes('ZEPH')).toBe(false);
    for (const sample of film.played) {
      const at = film.bytes.indexOf(sample);
      expect(cleaned.copy.subarray(at, at + sample.length)).toEqual(sample);
    }
    // Cleaning what is clean changes nothing more: the copy is whole.
    const again = await copyOf(cleaned.copy, kind);
    expect(again.copy).toEqual(cleaned.copy);
    expect(again.found).toEqual({ suggestions: [], leftOut: [] });
    expect(cleaned.found.leftOut).toContain('data-tracks');
    expect(suggested(cleaned, 'place')).toEqual(['53.2083, -2.8833']);
    expect(suggested(cleaned, 'taken-at')).toEqual([`${planted.day}+00:00`, planted.day]);
    expect(suggested(cleaned, 'device')).toEqual([`${planted.make} ${planted.model}`]);
    expect(suggested(cleaned, 'author')).toContain(planted.author);
  },
);

test('notes between coded pictures become filler of the same length', async () => {
  const film = sampleFilm();
  const { copy } = await copyOf(film.bytes, 'mp4');
  const at = film.bytes.indexOf('0123456789abcdef') - 3;
  expect(film.bytes[at]).toBe(0x06);
  expect(copy[at]).toBe(0x0c);
  expect(copy.subarray(at - 4, at)).toEqual(film.bytes.subarray(at - 4, at));
});

test('a HEIC photograph keeps its coded pictures, and its descriptions are zeroed in place [A8]', async () => {
  const { bytes, played } = sampleHeic();
  expect(plantedIn(bytes)).toHaveLength(6);
  const cleaned = await copyOf(bytes, 'heic');
  expect(plantedIn(cleaned.copy)).toEqual([]);
  expect(cleaned.copy.includes('Exif')).toBe(false);
  for (const sample of played) expect(cleaned.copy.indexOf(sample)).toBe(bytes.indexOf(sample));
  expect(cleaned.preview).toBeUndefined();
  expect(suggested(cleaned, 'place')).toEqual([`${planted.latitude}, ${planted.longitude}`]);
  expect(suggested(cleaned, 'device')).toEqual([`${planted.make} ${planted.model}`]);
  expect(suggested(cleaned, 'taken-at')).toEqual([planted.day]);
  expect(suggested(cleaned, 'title')).toEqual([planted.title]);
  expect(cleaned.found.leftOut).toEqual(['hidden-bytes']);
});

test(
  'sizes that lie end the reading: nought, one, huge, and boxes within boxes without end',
  async () => {
    const film = sampleFilm().bytes;
    const moov = film.indexOf('moov') - 4;
    for (const size of [1, 7, 0x7fffffff, 0xffffffff]) {
      const lying = Buffer.from(film);
      lying.writeUInt32BE(size, moov);
      expect(await cleanHere(lying, 'mp4'), String(size)).toBe('damaged');
    }
    const ftyp = film.subarray(0, film.readUInt32BE(0));
    let nest = box('trak');
    for (let depth = 0; depth < 2_000; depth += 1) nest = box('trak', nest);
    expect(await cleanHere(Buffer.concat([ftyp, box('moov', nest)]), 'mp4')).toBe('damaged');
    const crowd = box('moov', Buffer.concat(Array.from({ length: 210_000 }, () => u32(8, 0x66726565))));
    expect(await cleanHere(Buffer.concat([ftyp, crowd]), 'mp4')).toBe('unpacks-too-large');
  },
  patient,
);

test('tables that lie end the reading: counts and sizes beyond the file', async () => {
  const film = sampleFilm().bytes;
  for (const table of ['stsz', 'stsc', 'stco'] as const) {
    const lying = Buffer.from(film);
    const at = lying.indexOf(table) + 8;
    lying.writeUInt32BE(0x7fffffff, table === 'stsz' ? at + 4 : at);
    expect(await cleanHere(lying, 'mp4'), table).toBe('unpacks-too-large');
    lying.writeUInt32BE(0xffff, table === 'stsz' ? at + 4 : at);
    expect(await cleanHere(lying, 'mp4'), table).toBe('damaged');
  }
});

test('films that are cut short, locked, or play from elsewhere have no copy', async () => {
  const film = sampleFilm('mp42', true).bytes;
  const mdat = film.indexOf('mdat');
  expect(await cleanHere(film.subarray(0, mdat + 40), 'mp4')).toBe('damaged');
  expect(await cleanHere(film.subarray(0, mdat - 4), 'mp4')).toBe('damaged');
  const coded = Buffer.from(film);
  coded.write('encv', coded.indexOf('avc1'));
  expect(await cleanHere(coded, 'mp4')).toBe('locked');
  const away = Buffer.from(film);
  for (let at = away.indexOf('url '); at !== -1; at = away.indexOf('url ', at + 4))
    away.writeUInt32BE(0, at + 4);
  expect(await cleanHere(away, 'mp4')).toBe('damaged');
});

test('a HEIC whose items point outside the file, or into another, has no copy', async () => {
  const { bytes } = sampleHeic();
  const row = bytes.indexOf('iloc') + 12;
  const beyond = Buffer.from(bytes);
  beyond.writeUInt32BE(bytes.length, row + 6);
  expect(await cleanHere(beyond, 'heic')).toBe('damaged');
  const elsewhere = Buffer.from(bytes);
  elsewhere.writeUInt16BE(1, row + 2);
  expect(await cleanHere(elsewhere, 'heic')).toBe('active-content');
  const without = Buffer.concat([bytes.subarray(0, bytes.readUInt32BE(0)), full('meta', box('free'))]);
  expect(await cleanHere(without, 'heic')).toBe('damaged');
});
