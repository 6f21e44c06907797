/** From "acknowledged" to "visible in the inbox with its matches", the worker running for real, among so many stored reports. */
import { setTimeout as wait } from 'node:timers/promises';
import { startWorker } from '../src/apps/worker-site.ts';
import { asSignedIn } from '../src/audit/index.ts';
import { openPool } from '../src/platform/db/pool.ts';
import { readBookRing } from '../src/platform/keys/index.ts';
import { openLog } from '../src/platform/log.ts';
import { makeReports } from '../src/practice/generate.ts';
import { submitReport } from '../src/reports/index.ts';
import { workerFiles } from '../src/testing/file-store.ts';
import { findItem } from '../src/triage/triage-store.ts';
import { openCounty } from './parts/county.ts';
import { rounded, spread } from './parts/figures.ts';

export const name = 'visible';

/** Sends reports of the same county one after the other, and looks into the desk's inbox every two milliseconds for each. */
export async function run({ full }: { full: boolean }): Promise<object> {
  const stored = full ? 100_000 : 1000;
  const samples = full ? 500 : 200;
  const county = await openCounty();
  try {
    const began = performance.now();
    await county.growTo(stored);
    const loadSeconds = (performance.now() - began) / 1000;
    const pool = openPool(county.doors.worker, { max: 8, name: 'bench-worker' });
    const worker = await startWorker({
      pool,
      jobsUrl: county.doors.jobs,
      keys: readBookRing(county.keysDir),
      log: openLog('worker', 'silent'),
      checkpointPath: `${county.dataDir}/checkpoints`,
      concurrency: 4,
      post: {
        smtpUrl: undefined,
        mailFrom: 'plainsight@desk.test',
        staffUrl: 'http://desk.test',
        practice: true,
      },
      files: await workerFiles(county.keysDir),
    });
    const session = await county.signIn();
    const times: number[] = [];
    let matched = 0;
    const told = makeReports({
      seed: 4711,
      count: samples,
      from: new Date(Date.now() - 86_400_000),
      until: new Date(),
    });
    for (const { answers, language } of told) {
      const { contact, ...rest } = answers;
      const { reportId } = await county.street.act({}, { act: 'report.submit' }, (act) =>
        submitReport(act, { told: rest, contact, channel: 'public-site', language }),
      );
      const acknowledged = performance.now();
      const isThere = () =>
        county.staff.look({ session }, (look) => findItem(look, reportId, asSignedIn(look).actor.agencyId));
      let item = await isThere();
      while (item === undefined) {
        await wait(2);
        item = await isThere();
      }
      times.push(performance.now() - acknowledged);
      if (item.reasons.some((reason) => reason.startsWith('match'))) matched += 1;
    }
    await worker.stop();
    await pool.end();
    return {
      stored,
      milliseconds: spread(times),
      reportsWithStrongMatches: matched,
      loadSeconds: rounded(loadSeconds, 1),
      loadedPerSecond: rounded(stored / loadSeconds, 1),
    };
  } finally {
    await county.close();
  }
}
