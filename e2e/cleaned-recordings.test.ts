/** Copies of real recordings play: a browser records and codes them, the cleaner makes the copies, the browser shows what is in them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Cleaner, openCleaner } from '../src/files/cleaner/cleaner.ts';
import { launchChromium } from '../src/testing/chromium.ts';
import { box } from '../src/testing/sample-files/boxes.ts';
import { codedNote, filmOf, visualEntry } from '../src/testing/sample-files/films.ts';
import { plantedIn } from '../src/testing/sample-files/planted.ts';
import { chunk, id3, oggPage, opusTags } from '../src/testing/sample-files/sounds.ts';

const workFolder = mkdtempSync(join(tmpdir(), 'cleaned-recordings-'));
let browser: Browser;
let page: Page;
let cleaner: Cleaner;
beforeAll(async () => {
  browser = await launchChromium('--autoplay-policy=no-user-gesture-required');
  page = await browser.newPage();
  // A page of its own, which no network answers: only such a secure one may code pictures and sounds.
  await page.route('https://recordings.invalid/', (route) =>
    route.fulfill({ body: '<p>', contentType: 'text/html' }),
  );
  await page.goto('https://recordings.invalid/');
  cleaner = await openCleaner(workFolder);
});
afterAll(async () => {
  await browser.close();
  await cleaner.close();
  rmSync(workFolder, { recursive: true });
});

/** In the page: so many seconds of a red picture and a tone, as the browser's own recorder writes it. */
async function recorded(mimeType: string, seconds: number): Promise<Buffer> {
  const wanted = { mimeType, seconds };
  const coded = await page.evaluate(async ({ mimeType, seconds }) => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [160, 120];
    const pen = canvas.getContext('2d');
    let at = 0;
    const draw = () => {
      if (pen) pen.fillStyle = '#c62828';
      pen?.fillRect(0, 0, 160, 120);
      at += 1;
      if (pen) pen.fillStyle = '#ffffff';
      pen?.fillRect(at, 4, 6, 6);
    };
    // Red from the first picture on, and enough of them, however busy the machine.
    draw();
    const drawing = setInterval(draw, 40);
    const sound = new AudioContext();
    const tone = sound.createOscillator();
    const out = sound.createMediaStreamDestination();
    tone.connect(out);
    tone.start();
    const seen = mimeType.startsWith('video') ? canvas.captureStream(25).getTracks() : [];
    const recorder = new MediaRecorder(new MediaStream([...seen, ...out.stream.getTracks()]), { mimeType });
    const parts: Blob[] = [];
    recorder.ondataavailable = ({ data }) => parts.push(data);
    const done = new Promise((resolve) => {
      recorder.onstop = resolve;
    });
    recorder.start(300);
    do await new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
    while (at < 15);
    recorder.stop();
    await done;
    clearInterval(drawing);
    await sound.close();
    const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
    return btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ''));
  }, wanted);
  return Buffer.from(coded, 'base64');
}

interface Coded {
  readonly description: string;
  readonly chunks: readonly string[];
}

/** In the page: pictures of one colour in H.264, or a tone in Opus, as bare packets. */
const packets = (what: 'pictures' | 'sound'): Promise<Coded> =>
  page.evaluate(async (wanted) => {
    const text = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));
    const chunks: string[] = [];
    let description = '';
    const output = (
      chunk: { byteLength: number; copyTo(into: Uint8Array): void },
      about?: { decoderConfig?: { description?: AllowSharedBufferSource } },
    ) => {
      const bytes = new Uint8Array(chunk.byteLength);
      chunk.copyTo(bytes);
      chunks.push(text(bytes));
      const given = about?.decoderConfig?.description;
      if (given) description = text(new Uint8Array(given as ArrayBuffer));
    };
    const error = (fault: Error) => {
      throw fault;
    };
    if (wanted === 'pictures') {
      const encoder = new VideoEncoder({ output, error });
      encoder.configure({ codec: 'avc1.42E01E', width: 64, height: 48, avc: { format: 'avc' } });
      const canvas = new OffscreenCanvas(64, 48);
      const pen = canvas.getContext('2d');
      if (pen) pen.fillStyle = '#c62828';
      pen?.fillRect(0, 0, 64, 48);
      for (let nth = 0; nth < 3; nth += 1) {
        const frame = new VideoFrame(canvas, { timestamp: nth * 1e6 });
        encoder.encode(frame, { keyFrame: true });
        frame.close();
      }
      await encoder.flush();
    } else {
      const encoder = new AudioEncoder({ output, error });
      encoder.configure({ codec: 'opus', sampleRate: 48_000, numberOfChannels: 1 });
      const data = Float32Array.from({ length: 48_000 }, (_, at) => Math.sin(at / 20) / 2);
      const shape = {
        format: 'f32',
        sampleRate: 48_000,
        numberOfChannels: 1,
        numberOfFrames: 48_000,
      } as const;
      encoder.encode(new AudioData({ ...shape, timestamp: 0, data }));
      await encoder.flush();
    }
    return { description, chunks };
  }, what);

/** In the page: the colour in the middle of the picture, and how loud it is, on a scale of 255. */
const played = (bytes: Buffer, type: string): Promise<{ colour: number[]; seconds: number; loud: number }> =>
  page.evaluate(
    async ([coded, mimeType]) => {
      const raw = Uint8Array.from(atob(coded ?? ''), (sign) => sign.charCodeAt(0));
      const video = document.createElement('video');
      video.muted = true;
      const ready = new Promise((resolve, reject) => {
        video.onloadeddata = resolve;
        video.onerror = () => reject(new Error(`${mimeType}: ${video.error?.message}`));
      });
      video.src = URL.createObjectURL(new Blob([raw], { type: mimeType ?? '' }));
      await ready;
      const canvas = new OffscreenCanvas(1, 1);
      const pen = canvas.getContext('2d');
      if (video.videoWidth > 0) {
        const shown = new Promise((resolve) => video.requestVideoFrameCallback(resolve));
        document.body.append(video);
        await video.play();
        await shown;
        pen?.drawImage(video, 20, 30, 10, 10, 0, 0, 1, 1);
        video.remove();
      }
      const colour = [...(pen?.getImageData(0, 0, 1, 1).data ?? [])].slice(0, 3);
      const sound = await new AudioContext().decodeAudioData(raw.buffer).catch(() => undefined);
      const loud = Math.max(0, ...[...(sound?.getChannelData(0) ?? [])].slice(2_000, 6_000)) * 255;
      return { colour, seconds: video.duration, loud };
    },
    [bytes.toString('base64'), type],
  );

async function copyOf(bytes: Buffer, type: string): Promise<Buffer> {
  async function* once(): AsyncGenerator<Buffer> {
    yield bytes;
  }
  return cleaner.clean(once(), { name: 'one', type }, async (cleaned) => {
    if (cleaned.kind !== 'made') throw new Error(`${type}: ${cleaned.why}`);
    return buffer(cleaned.copy.bytes());
  });
}

/** Red enough, after a codec's rounding. */
const isRed = ([red = 0, green = 0, blue = 0]: readonly number[]): boolean =>
  red > 150 && green < 90 && blue < 90;

/** A recording that the browser itself plays: a busy one writes films without pictures now and then, and has longer the next time. */
async function playable(type: string): Promise<Buffer> {
  for (let seconds = 1; seconds < 7; seconds += 1) {
    const bytes = await recorded(type, seconds);
    if (isRed((await played(bytes, type)).colour)) return bytes;
  }
  throw new Error(`the browser shows no recording of its own: ${type}`);
}

test('what a browser records as a film plays from its copy, pictures and sound [A8]', async () => {
  const types = [
    'video/webm;codecs=vp8,opus',
    'video/webm;codecs=h264,opus',
    'video/mp4;codecs=vp9,opus',
    'video/mp4;codecs=avc1.42E01E,opus',
  ];
  const recordings = await Promise.all(types.map(playable));
  for (const [nth, bytes] of recordings.entries()) {
    const type = types[nth]?.split(';')[0] ?? '';
    const copy = await copyOf(bytes, type);
    expect(copy).toHaveLength(bytes.length);
    // The recorder names itself, and the copy does not.
    expect(copy.includes('Chrome')).toBe(false);
    const seen = await played(copy, type);
    expect(isRed(seen.colour), `${types[nth]}: ${seen.colour}`).toBe(true);
    expect(seen.loud, types[nth]).toBeGreaterThan(40);
  }
});

test('a film as telephones write it, with notes and a track of positions, plays from its copy [A8]', async () => {
  const { description, chunks } = await packets('pictures');
  const note = codedNote();
  const length = Buffer.alloc(4);
  length.writeUInt32BE(note.length);
  const entry = visualEntry('avc1', [64, 48], box('avcC', Buffer.from(description, 'base64')));
  const samples = chunks.map((each) => Buffer.concat([length, note, Buffer.from(each, 'base64')]));
  for (const moovFirst of [true, false]) {
    const film = filmOf([{ handler: 'vide', entry, samples, width: 64, height: 48 }], 'mp42', moovFirst);
    expect(plantedIn(film)).not.toEqual([]);
    const copy = await copyOf(film, 'video/mp4');
    expect(plantedIn(copy)).toEqual([]);
    const seen = await played(copy, 'video/mp4');
    expect(isRed(seen.colour), String(seen.colour)).toBe(true);
    expect(seen.seconds).toBeGreaterThan(2);
  }
});

test('voice messages and plain sound are heard from their copies [A8]', async () => {
  const { chunks } = await packets('sound');
  const coded = chunks.map((each) => Buffer.from(each, 'base64'));
  const head = Buffer.from('4f707573486561640101000080bb0000000000', 'hex');
  const ogg = Buffer.concat([
    oggPage([head], 0, 2),
    oggPage([opusTags()], 1),
    ...coded.map((packet, nth) => oggPage([packet], nth + 2, nth + 1 === coded.length ? 4 : 0)),
  ]);
  const tone = Buffer.alloc(16_000);
  for (let at = 0; at < 8_000; at += 1) tone.writeInt16LE(Math.round(Math.sin(at / 6) * 20_000), at * 2);
  const format = Buffer.from('01000100401f0000803e000002001000', 'hex');
  const wav = chunk(
    'RIFF',
    Buffer.concat([Buffer.from('WAVE'), chunk('id3 ', id3()), chunk('fmt ', format), chunk('data', tone)]),
  );
  const memo = await recorded('audio/mp4;codecs=opus', 1);
  for (const [bytes, type] of [
    [ogg, 'audio/ogg'],
    [wav, 'audio/wav'],
    [memo, 'audio/mp4'],
  ] as const) {
    const copy = await copyOf(bytes, type);
    expect(plantedIn(copy)).toEqual([]);
    expect((await played(copy, type)).loud, type).toBeGreaterThan(40);
  }
});
