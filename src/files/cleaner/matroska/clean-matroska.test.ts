import { expect, test } from 'vitest';
import { u8 } from '../../../testing/sample-files/boxes.ts';
import { cleanHere, copyOf, suggested } from '../../../testing/sample-files/clean-here.ts';
import { element, openElement, sampleMatroska } from '../../../testing/sample-files/matroska.ts';
import { planted, plantedIn } from '../../../testing/sample-files/planted.ts';

const films = [
  ['webm', 'as programs write it', sampleMatroska()],
  ['webm', 'as browsers record it, its sizes unknown', sampleMatroska({ live: true })],
  ['mkv', 'as screen recorders write it', sampleMatroska({ type: 'matroska' })],
] as const;

test.each(films)('%s, %s, keeps picture and sound in place and nothing else [A8]', async (kind, _, film) => {
  expect(plantedIn(film.bytes)).toHaveLength(5);
  const cleaned = await copyOf(film.bytes, kind);
  expect(plantedIn(cleaned.copy)).toEqual([]);
  expect(cleaned.copy).toHaveLength(film.bytes.length);
  for (const sample of film.played) expect(cleaned.copy.indexOf(sample)).toBe(film.bytes.indexOf(sample));
  const again = await copyOf(cleaned.copy, kind);
  expect(again.copy).toEqual(cleaned.copy);
  expect(again.found.leftOut).toEqual([]);
  expect(cleaned.found.leftOut).toEqual(['attachments', 'subtitles']);
  expect(suggested(cleaned, 'author')).toEqual([planted.author]);
  expect(suggested(cleaned, 'title')).toContain(planted.title);
  expect(suggested(cleaned, 'taken-at')).toEqual([`${planted.day}Z`]);
  expect(suggested(cleaned, 'software')).toEqual([planted.software]);
});

const head = element('1a45dfa3', element('4282', Buffer.from('webm')));

test('elements that lie about their size, or have none where they must, have no copy', async () => {
  const film = sampleMatroska().bytes;
  const tracks = film.indexOf(Buffer.from('1654ae6b', 'hex'));
  for (const size of ['01ffffffffffffff', '017fffffffffffff', '0100000000ffffff', '00']) {
    const lying = Buffer.from(film);
    Buffer.from(size, 'hex').copy(lying, tracks + 4);
    expect(await cleanHere(lying, 'webm'), size).toBe('damaged');
  }
  const endless = Buffer.concat([head, openElement('18538067', openElement('1254c367', u8(0)))]);
  expect(await cleanHere(endless, 'webm')).toBe('damaged');
  expect(await cleanHere(film.subarray(0, film.length - 300), 'webm')).toBe('damaged');
  expect(await cleanHere(Buffer.concat([head, element('18538067')]), 'webm')).toBe('damaged');
});

test('tracks under a key have no copy', async () => {
  const key = element(
    '6d80',
    element('6240', element('5033', u8(1)), element('5035', element('47e1', u8(5)))),
  );
  expect(await cleanHere(sampleMatroska({ extra: key }).bytes, 'webm')).toBe('locked');
});
