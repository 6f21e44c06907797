import { afterAll, expect, test, vi } from 'vitest';
import { startWorker } from '../../apps/worker-site.ts';
import { readScannerState, scannerAt } from '../../files/index.ts';
import { readBookRing } from '../../platform/keys/index.ts';
import { openLog } from '../../platform/log.ts';
import { clamdFor } from '../clamd.ts';
import { freshDatabase } from '../database.ts';
import { workerFiles } from '../file-store.ts';
import { filesOf } from '../files.ts';
import { partnershipIn } from '../partnership.ts';
import { note, photo } from '../sample-files.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const files = filesOf(given);
const clamd = clamdFor();
const blind = clamdFor({ signatures: false });
afterAll(() => Promise.all([clamd.close(), blind.close()]));
const desk = await given.member('duty-desk').of('cheshire-police');
const jobs = database.pool('jobs');

const logged: string[] = [];
const log = openLog('worker', 'debug', { write: (line: string) => void logged.push(line) });
const events = (name: string) => logged.filter((line) => line.includes(`"event":"${name}"`)).length;

async function withWorker(url: string | undefined, work: () => Promise<void>): Promise<void> {
  const worker = await startWorker({
    pool: database.pool('worker'),
    jobsUrl: database.doors.jobs,
    keys: readBookRing(given.keysDir),
    log,
    checkpointPath: `${given.keysDir}-checkpoints`,
    concurrency: 4,
    post: {
      smtpUrl: undefined,
      mailFrom: 'plainsight@desk.test',
      staffUrl: 'http://desk.test',
      practice: true,
    },
    files: await workerFiles(given.keysDir, url === undefined ? undefined : scannerAt(url)),
  });
  try {
    await work();
  } finally {
    await worker.stop();
  }
}

/** What the clock does each minute. */
const aMinutePasses = () => jobs.query(`select graphile_worker.add_job('checkFiles', '{}'::json)`);
const eventually = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 20_000, interval: 30 });
const scannerState = async () => (await given.staff.look({ session: desk.session }, readScannerState)).state;
const statesOf = async (reportId: string) =>
  (await files.list(desk, reportId)).map(({ state }) => state).toSorted();

const report = await given.report();
const { reportId } = report;

test('without a scanner every file waits, nobody opens it, and the desk is told why [R11]', async () => {
  await files.attach(report, await files.keep(await photo()));
  await withWorker(undefined, async () => {
    await aMinutePasses();
    await eventually(async () => expect(await scannerState()).toBe('unset'));
    expect(await statesOf(reportId)).toEqual(['waiting']);
  });
});

test('with the scanner away it waits on; when it answers again, all that waited is checked without anybody’s help [R11]', async () => {
  await withWorker(clamd.url, async () => {
    await aMinutePasses();
    await eventually(async () => expect(await scannerState()).toBe('away'));
    await files.attach(report, await files.keep(note()));
    await eventually(async () =>
      expect((await jobs.query('select from graphile_worker.jobs')).rowCount).toBe(0),
    );
    await aMinutePasses();
    await aMinutePasses();
    expect(await statesOf(reportId)).toEqual(['waiting', 'waiting']);

    await clamd.start();
    await aMinutePasses();
    await eventually(async () => expect(await statesOf(reportId)).toEqual(['clean', 'clean']));
    expect(await scannerState()).toBe('ready');
  });
  expect([events('scanner.away'), events('scanner.ready'), events('file.check-failed')]).toEqual([1, 1, 0]);
});

test('a scanner killed while it is used loses nothing: files wait and are checked when it is back [R11]', async () => {
  const next = await given.report();
  await withWorker(clamd.url, async () => {
    await files.attach(next, await files.keep(note('before.txt')));
    await eventually(async () => expect(await statesOf(next.reportId)).toEqual(['clean']));
    await clamd.kill();
    await files.attach(next, await files.keep(note('one.txt')), await files.keep(note('two.txt')));
    await aMinutePasses();
    await eventually(async () => expect(await scannerState()).toBe('away'));
    expect(await statesOf(next.reportId)).toEqual(['clean', 'waiting', 'waiting']);
    await clamd.start();
    await aMinutePasses();
    await eventually(async () => expect(await statesOf(next.reportId)).toEqual(['clean', 'clean', 'clean']));
  });
  expect(events('file.check-failed')).toBe(0);
});

test('a scanner that knows no signature calls nothing clean here [A7]', async () => {
  await blind.start();
  const next = await given.report();
  await withWorker(blind.url, async () => {
    await files.attach(next, await files.keep(note('three.txt')));
    await aMinutePasses();
    await eventually(async () => expect(await scannerState()).toBe('blind'));
    expect(await statesOf(next.reportId)).toEqual(['waiting']);
  });
});

test('a worker started anew checks what the last one left', async () => {
  await withWorker(clamd.url, async () => {
    await aMinutePasses();
    await eventually(async () => {
      const { rows } = await database.pool('worker').query('select files.count_waiting()::int as waiting');
      expect(rows).toEqual([{ waiting: 0 }]);
    });
  });
});
