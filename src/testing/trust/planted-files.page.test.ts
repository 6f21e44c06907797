import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, test, vi } from 'vitest';
import { startWorker } from '../../apps/worker-site.ts';
import { openCleaner } from '../../files/index.ts';
import { readBookRing } from '../../platform/keys/index.ts';
import { openLog } from '../../platform/log.ts';
import { freshDatabase } from '../database.ts';
import { testFileStore, testFilesDir } from '../file-store.ts';
import { easyScanner, filesOf } from '../files.ts';
import { partnershipIn } from '../partnership.ts';
import { tellBriefly } from '../public-journey.ts';
import { publicSiteOver } from '../public-site.ts';
import { liftOwner } from './bare-ground.ts';
import { metInFiles } from './cluster-files.ts';
import { lookInFiles, lookInTables, seeker } from './planted-words.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const street = await publicSiteOver(database, given.keysDir);
const [owner, jobs] = [database.pool('owner'), database.pool('jobs')];
await liftOwner(owner);
const work = mkdtempSync(join(tmpdir(), 'plainsight-planted-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** Stands in the names, the content and the hidden data of every file that is sent. */
const mark = `Zq${Array.from({ length: 9 }, () => String.fromCharCode(97 + randomInt(26))).join('')}`;
const note = {
  name: `${mark} note.txt`,
  type: 'text/plain',
  bytes: Buffer.from(`They told me ${mark}.\n`.repeat(40)),
};
const picture = {
  name: `${mark}.jpg`,
  type: 'image/jpeg',
  bytes: await sharp({ create: { width: 64, height: 64, channels: 3, background: '#335577' } })
    .withExif({ IFD0: { Artist: mark, ImageDescription: mark } })
    .jpeg()
    .toBuffer(),
};
const logged: string[] = [];
const log = openLog('worker', 'debug', { write: (line: string) => void logged.push(line) });

async function lookEverywhere(): Promise<void> {
  const words = seeker([mark]);
  await lookInTables({ owner, jobs }, words.look);
  words.look('logs', logged.join(''));
  expect(lookInFiles(testFilesDir(given.keysDir), words.look, () => false)).toBeGreaterThan(2);
  lookInFiles(work, words.look, () => false);
  expect(words.met).toEqual([]);
}

test('files whose names, words and hidden data are marked leave the mark nowhere when they are sent', async () => {
  const visitor = street.visitor();
  await tellBriefly(visitor, 'Men in a van.');
  await visitor.press(await visitor.open('/report/files'), 'Continue', {}, [note, picture]);
  await lookEverywhere();
  await visitor.press(await visitor.open('/report/check'), 'Send the report');
  expect(visitor.at).toContain('receipt');
  await lookEverywhere();
});

test('nor when they are scanned, cleaned and opened; and what they say of themselves reaches the desk alone', async () => {
  const worker = await startWorker({
    pool: database.pool('worker'),
    jobsUrl: database.doors.jobs,
    keys: readBookRing(given.keysDir),
    log,
    checkpointPath: `${given.keysDir}-checkpoints`,
    concurrency: 2,
    post: { smtpUrl: undefined, mailFrom: 'a@desk.test', staffUrl: 'http://desk.test', practice: true },
    files: { store: testFileStore(given.keysDir), scanner: easyScanner, cleaner: await openCleaner(work) },
  });
  try {
    await vi.waitFor(
      async () =>
        expect((await owner.query(`select from files.files where state = 'clean'`)).rowCount).toBe(2),
      { timeout: 20_000, interval: 50 },
    );
  } finally {
    await worker.stop();
  }
  await lookEverywhere();
  const { rows } = await owner.query<{ id: string }>('select report_id::text as id from reports.reports');
  const desk = await given.member('duty-desk').of('cheshire-police');
  const files = filesOf(given);
  const [told, seen] = await files.list(desk, rows[0]?.id ?? '');
  expect([told, seen].map((file) => file?.name)).toEqual([note.name, picture.name]);
  if (told === undefined || seen === undefined) return;
  expect((await files.open(desk, 'copy', told)).toString()).toContain(mark);
  expect((await files.open(desk, 'copy', seen)).includes(mark)).toBe(false);
  expect((await files.open(desk, 'original', seen, 'Evidence')).equals(picture.bytes)).toBe(true);
  expect(JSON.stringify(seen.found)).toContain(mark);
  await lookEverywhere();
});

test('and the files of the database and its logs hold none of it', async () => {
  expect((await metInFiles(database, [mark])) ?? []).toEqual([]);
});
