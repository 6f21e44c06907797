/**
 * Reports acknowledged a second, with everything on: the whole service as `npm start` runs it, worker and book included, many
 * people pressing "send" at once over HTTP. Beside it the floor: single rows committed durably through the same driver.
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runningCluster } from '../src/platform/db/embedded.ts';
import { openPool, withClient } from '../src/platform/db/pool.ts';
import { freePort, removeService, startWholeService } from '../src/testing/strength/whole-service.ts';
import { clientsOf } from './parts/browser.ts';
import { atOnce, quantile, rounded } from './parts/figures.ts';
import { type Prepared, press, tell } from './parts/people.ts';

export const name = 'submissions';

/** People at once, and connections of the public site to the database; the floor is measured with the same two numbers. */
const people = 32;
const connections = 10;

/** Single-row durable commits a second through the same driver, with the same number of callers and connections. */
async function floor(dataDir: string, rows: number): Promise<number> {
  const ownerUrl = runningCluster(dataDir)?.ownerUrl;
  if (ownerUrl === undefined) throw new Error('the database does not run');
  await withClient(ownerUrl, (client) => client.query('create database bench_floor'));
  const url = new URL(ownerUrl);
  url.pathname = '/bench_floor';
  const pool = openPool(url.href, { max: connections, name: 'bench-floor' });
  try {
    await pool.query(
      'create table one_row (id bigint generated always as identity primary key, words text not null)',
    );
    const insert = {
      name: 'one',
      text: 'insert into one_row (words) values ($1)',
      values: ['A row of some sixty letters, to be there after a power cut.'],
    };
    await atOnce(rows / 10, people, async () => void (await pool.query(insert)));
    const began = performance.now();
    await atOnce(rows, people, async () => void (await pool.query(insert)));
    return rows / ((performance.now() - began) / 1000);
  } finally {
    await pool.end();
    await withClient(ownerUrl, (client) => client.query('drop database bench_floor'));
  }
}

/** Measures `reports` sendings after as many have been prepared up to their last press. */
export async function run({ full }: { full: boolean }): Promise<object> {
  const reports = full ? 20_000 : 2000;
  const dataDir = mkdtempSync(join(tmpdir(), 'plainsight-bench-'));
  const service = await startWholeService({
    dataDir,
    ports: { public: await freePort(), staff: await freePort() },
    settings: { PRACTICE: '0', TRUST_PROXY: '127.0.0.1' },
  });
  const clients = clientsOf(service.publicUrl, people);
  try {
    const prepared: Prepared[] = [];
    await atOnce(reports + 200, people, async (number) => void prepared.push(await tell(clients, number)));
    for (const each of prepared.splice(0, 200)) await press(clients, each);
    const memoryBefore = service.memory('public');
    const times: number[] = [];
    const began = performance.now();
    await atOnce(prepared.length, people, async (number) => {
      const each = prepared[number];
      if (each === undefined) return;
      const pressed = performance.now();
      await press(clients, each);
      times.push(performance.now() - pressed);
    });
    const perSecond = times.length / ((performance.now() - began) / 1000);
    const memoryAfter = service.memory('public');
    const floorPerSecond = await floor(dataDir, full ? 20_000 : 5000);
    return {
      reports: times.length,
      people,
      acknowledgedPerSecond: rounded(perSecond, 1),
      floorCommitsPerSecond: rounded(floorPerSecond, 1),
      shareOfFloor: rounded(perSecond / floorPerSecond, 3),
      pressToAcknowledgedMs: { p50: rounded(quantile(times, 0.5)), p99: rounded(quantile(times, 0.99)) },
      publicSiteMemoryMB: { before: memoryBefore, after: memoryAfter },
    };
  } finally {
    clients.close();
    await service.stop();
    removeService(dataDir);
  }
}
