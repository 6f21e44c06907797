import { expect, test } from 'vitest';
import { noise } from '../../../testing/sample-files/boxes.ts';
import { cleanHere, copyOf, suggested } from '../../../testing/sample-files/clean-here.ts';
import { planted, plantedIn } from '../../../testing/sample-files/planted.ts';
import {
  chunk,
  id3,
  oggChecksum,
  oggPage,
  sampleAac,
  sampleAmr,
  sampleMp3,
  sampleOpus,
  sampleVorbis,
  sampleWav,
} from '../../../testing/sample-files/sounds.ts';

const sounds = [
  ['wav', sampleWav()],
  ['mp3', sampleMp3()],
  ['aac', sampleAac()],
  ['amr', sampleAmr()],
  ['ogg', sampleOpus()],
  ['ogg', sampleVorbis()],
] as const;

test.each(sounds)(
  'a recording in %s keeps what is heard, byte for byte, and nothing else [A8]',
  async (kind, sound) => {
    expect(plantedIn(sound.bytes)).not.toEqual([]);
    const cleaned = await copyOf(sound.bytes, kind);
    expect(plantedIn(cleaned.copy)).toEqual([]);
    for (const sample of sound.played) expect(cleaned.copy.includes(sample)).toBe(true);
    const again = await copyOf(cleaned.copy, kind);
    expect(again.copy).toEqual(cleaned.copy);
    expect(again.found).toEqual({ suggestions: [], leftOut: [] });
  },
);

test('tags, lists and comments are offered to the desk', async () => {
  for (const [kind, { bytes }] of sounds) {
    if (kind === 'amr') continue;
    const cleaned = await copyOf(bytes, kind);
    expect(suggested(cleaned, 'author'), kind).toContain(planted.author);
    expect(suggested(cleaned, 'title'), kind).toContain(planted.title);
    expect(suggested(cleaned, 'software'), kind).toContain(planted.software);
    if (kind !== 'ogg') expect(suggested(cleaned, 'taken-at'), kind).toEqual([planted.day]);
  }
});

test('the pages of an Ogg copy count from nought and have checksums of their own', async () => {
  for (const { bytes } of [sampleOpus(), sampleVorbis()]) {
    const { copy } = await copyOf(bytes, 'ogg');
    let pages = 0;
    for (let at = 0; at < copy.length; pages += 1) {
      const lacing = copy.subarray(at + 27, at + 27 + (copy[at + 26] ?? 0));
      const end = at + 27 + lacing.length + lacing.reduce((sum, size) => sum + size, 0);
      const page = Buffer.from(copy.subarray(at, end));
      expect(page.readUInt32LE(18)).toBe(pages);
      const sum = page.readUInt32LE(22);
      page.writeUInt32LE(0, 22);
      expect(oggChecksum(page)).toBe(sum);
      at = end;
    }
    expect(pages).toBe(3);
  }
});

test('a WAV that was cut off, or whose recorder never wrote its size, keeps what is there', async () => {
  const samples = noise(500, 2);
  const whole = chunk(
    'RIFF',
    Buffer.concat([Buffer.from('WAVE'), chunk('fmt ', noise(16, 1)), chunk('data', samples)]),
  );
  const endless = Buffer.from(whole);
  endless.writeUInt32LE(0xffffffff, endless.indexOf('data') + 4);
  for (const bytes of [endless, whole.subarray(0, -100)]) {
    const { copy } = await copyOf(bytes, 'wav');
    expect(copy.readUInt32LE(4)).toBe(copy.length - 8);
    expect(copy.includes(samples.subarray(0, 390))).toBe(true);
  }
});

test('what holds no sound has no copy', async () => {
  const tag = id3();
  expect(await cleanHere(tag, 'mp3')).toBe('damaged');
  expect(await cleanHere(Buffer.concat([tag, Buffer.from('<html>')]), 'mp3')).toBe('not-what-it-says');
  expect(await cleanHere(Buffer.from('#!AMR\n'), 'amr')).toBe('damaged');
  expect(await cleanHere(Buffer.from('#!AMR\n<script>'), 'amr')).toBe('damaged');
  expect(await cleanHere(chunk('RIFF', Buffer.from('WAVE')), 'wav')).toBe('damaged');
  expect(await cleanHere(sampleOpus().bytes.subarray(0, 60), 'ogg')).toBe('damaged');
});

test('an Ogg file with more than one stream has no copy', async () => {
  const one = sampleOpus().bytes.subarray(0, -30);
  const other = oggPage([Buffer.from('OpusHead-------------')], 0, 2, 7);
  expect(await cleanHere(Buffer.concat([one.subarray(0, 47), other, one.subarray(47)]), 'ogg')).toBe(
    'unknown',
  );
});
