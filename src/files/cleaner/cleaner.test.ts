import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { deflateSync } from 'node:zlib';
import { afterAll, afterEach, expect, test } from 'vitest';
import { allSamples, sampleText } from '../../testing/sample-files/all.ts';
import { sampleFilm } from '../../testing/sample-files/films.ts';
import { bombPdf, plainPdf } from '../../testing/sample-files/pdf.ts';
import { bombPng, headOnlyPng, sampleAvif, samplePhoto } from '../../testing/sample-files/pictures.ts';
import { planted, plantedIn } from '../../testing/sample-files/planted.ts';
import { kindById } from '../kinds.ts';
import { type Cleaned, type Cleaner, type CleanerLimits, openCleaner } from './cleaner.ts';
import { startChild } from './cleaner-child.ts';

// Processes start, and share two cores with everything else that is tested.
const patient = 240_000;

const workFolder = mkdtempSync(join(tmpdir(), 'cleaner-test-'));
const open: Cleaner[] = [];
const opened = async (limits?: CleanerLimits): Promise<Cleaner> => {
  const cleaner = await openCleaner(workFolder, limits);
  open.push(cleaner);
  return cleaner;
};
afterEach(async () => {
  for (const cleaner of open.splice(0)) await cleaner.close();
});
afterAll(() => rmSync(workFolder, { recursive: true }));

async function* stream(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}

interface Read {
  readonly cleaned: Cleaned;
  readonly copy: Buffer;
}

const readAll = async (cleaned: Cleaned): Promise<Read> => ({
  cleaned,
  copy: cleaned.kind === 'made' ? await buffer(cleaned.copy.bytes()) : Buffer.alloc(0),
});
const clean = (cleaner: Cleaner, bytes: Buffer, type: string, name = 'file'): Promise<Read> =>
  cleaner.clean(stream(bytes), { name, type }, readAll);
const outcome = ({ cleaned }: Read): string => (cleaned.kind === 'made' ? 'made' : cleaned.why);

test(
  'every kind is cleaned in the process apart, and nothing of it stays on the machine [A7] [A8]',
  async () => {
    const cleaner = await opened();
    for (const { kind, bytes } of await allSamples()) {
      const { type, extensions } = kindById(kind);
      const { cleaned, copy } = await clean(cleaner, bytes, type, `one.${extensions[0]}`);
      if (cleaned.kind !== 'made') throw new Error(`${kind}: ${cleaned.why}`);
      expect(plantedIn(copy), kind).toEqual([]);
      expect(copy, kind).toHaveLength(cleaned.copy.size);
      expect(cleaned.copy.name).toBe(kind === 'avif' ? 'one.jpg' : `one.${extensions[0]}`);
      expect(cleaned.preview === undefined, kind).toBe(
        !['jpeg', 'png', 'webp', 'gif', 'avif'].includes(kind),
      );
    }
    const [own] = readdirSync(workFolder);
    expect(statSync(join(workFolder, own ?? '')).mode & 0o777).toBe(0o700);
    expect(readdirSync(join(workFolder, own ?? ''), { recursive: true })).toEqual([
      expect.stringMatching(/^bench-\w+$/),
    ]);
    await cleaner.close();
    expect(readdirSync(workFolder)).toEqual([]);
  },
  patient,
);

test(
  'a copy is called as its original, with the ending of what it is',
  async () => {
    const cleaner = await opened();
    const named = async (bytes: Buffer, type: string, name: string) => {
      const { cleaned } = await clean(cleaner, bytes, type, name);
      return cleaned.kind === 'made' ? [cleaned.copy.name, cleaned.copy.type] : cleaned.why;
    };
    expect(await named(await samplePhoto(), 'image/jpeg', 'van.JPEG')).toEqual(['van.JPEG', 'image/jpeg']);
    expect(await named(await sampleAvif(), 'image/avif', 'advert.avif')).toEqual([
      'advert.jpg',
      'image/jpeg',
    ]);
    expect(await named(Buffer.from(sampleText), 'text/plain', 'note')).toEqual(['note.txt', 'text/plain']);
    expect(await named(sampleFilm('qt  ').bytes, 'video/mp4', 'a.b')).toEqual(['a.mov', 'video/quicktime']);
  },
  patient,
);

test(
  'what costs too much time or memory is ended, and the next file finds a fresh process',
  async () => {
    const slow = await opened({ milliseconds: 60 });
    expect(outcome(await clean(slow, bombPng(7_000), 'image/png'))).toBe('took-too-long');
    const narrow = await opened({ memory: 150_000_000 });
    const bomb = await bombPdf(deflateSync(Buffer.alloc(190_000_000), { level: 1 }));
    expect(outcome(await clean(narrow, bomb, 'application/pdf'))).toBe('unpacks-too-large');
    expect(outcome(await clean(narrow, Buffer.from(sampleText), 'text/plain'))).toBe('made');
  },
  patient,
);

test(
  'jobs are done in turn, by processes that are renewed, and one that is broken does not hold up the rest',
  async () => {
    const cleaner = await opened({ jobsPerChild: 2 });
    const [photo, pdf] = [await samplePhoto(), await plainPdf()];
    const outcomes = await Promise.all([
      clean(cleaner, photo, 'image/jpeg'),
      clean(cleaner, headOnlyPng(9, 9), 'image/png'),
      clean(cleaner, pdf, 'application/pdf'),
      clean(cleaner, pdf, 'image/jpeg'),
      clean(cleaner, photo, 'text/html'),
      clean(cleaner, sampleFilm().bytes, 'video/mp4'),
    ]);
    expect(outcomes.map(outcome)).toEqual([
      'made',
      'damaged',
      'made',
      'not-what-it-says',
      'not-what-it-says',
      'made',
    ]);
  },
  patient,
);

test(
  'what fails around the cleaning is thrown on, and leaves nothing behind',
  async () => {
    const cleaner = await opened();
    const own = join(workFolder, readdirSync(workFolder)[0] ?? '');
    async function* breaking(): AsyncGenerator<Buffer> {
      yield Buffer.from(planted.secret);
      throw new Error('the store is away');
    }
    const of = { name: 'note.txt', type: 'text/plain' };
    await expect(cleaner.clean(breaking(), of, readAll)).rejects.toThrow('the store is away');
    const failing = cleaner.clean(stream(Buffer.from(sampleText)), of, () =>
      Promise.reject(new Error('no room')),
    );
    await expect(failing).rejects.toThrow('no room');
    expect(readdirSync(own).filter((name) => name.startsWith('job-'))).toEqual([]);
    await cleaner.close();
    await expect(clean(cleaner, Buffer.from('a'), 'text/plain')).rejects.toThrow();
  },
  patient,
);

test('what a killed service left lying open is swept at the next start', async () => {
  // No process has this number: it is beyond what Linux gives out.
  await mkdir(join(workFolder, 'cleaner-99999999-abc/job-1'), { recursive: true });
  await mkdir(join(workFolder, 'somebody-elses'), { recursive: true });
  const cleaner = await opened();
  expect(readdirSync(workFolder).filter((name) => !name.startsWith(`cleaner-${process.pid}`))).toEqual([
    'somebody-elses',
  ]);
  await cleaner.close();
});

test(
  'the process has a bare environment, and may read the program and its bench alone',
  async () => {
    const child = await startChild(join(workFolder, 'apart'));
    try {
      const { pid } = child;
      const environment = readFileSync(`/proc/${pid}/environ`, 'utf8')
        .split('\0')
        .map((line) => line.split('=')[0]);
      const allowed = [
        'PATH',
        'HOME',
        'LANG',
        'TZ',
        'NODE_ENV',
        'NODE_EXTRA_CA_CERTS',
        'TMPDIR',
        '',
        'NODE_CHANNEL_FD',
        'PWD',
      ];
      expect(
        environment.filter((name) => !allowed.includes(name ?? '') && !name?.startsWith('NODE_CHANNEL_')),
      ).toEqual([]);
      const flags = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
      expect(flags).toContain('--permission');
      expect(flags.filter((flag) => flag.startsWith('--allow-fs-write'))).toEqual([
        `--allow-fs-write=${child.bench}/*`,
      ]);
      expect(flags.filter((flag) => /^--allow-(?:child|worker|wasi|net)/.test(flag))).toEqual([]);
      expect(readFileSync(`/proc/${pid}/limits`, 'utf8')).toMatch(/Max core file size +0 +0/);
      // In a network of its own wherever this machine can make one.
      const networks = spawnSync('unshare', ['-rn', 'true']).status === 0;
      const [own, ours] = [pid, process.pid].map((each) => readlinkSync(`/proc/${each}/ns/net`));
      expect(own !== ours).toBe(networks);
      // A job in a folder that is not its bench: it can neither read nor write there.
      const elsewhere = join(workFolder, 'elsewhere');
      await mkdir(elsewhere);
      const { answer } = (await child.ask('text', { milliseconds: 20_000, memory: 1e9 }, elsewhere)) as {
        answer: unknown;
      };
      expect(answer).toEqual({ outcome: 'fault', code: 'ERR_ACCESS_DENIED' });
      expect(readdirSync(elsewhere)).toEqual([]);
    } finally {
      child.end();
    }
    rmSync(join(workFolder, 'apart'), { recursive: true });
  },
  patient,
);
