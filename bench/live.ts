/**
 * The live desk: how soon after the commit of a new report each of many open inboxes is told, how soon one of them shows it, and what
 * many open pages cost, at rest and under a burst of reports.
 */
import { request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { buildStaffSite } from '../src/apps/staff-site.ts';
import { assets } from '../src/design/index.ts';
import { staffPaths } from '../src/paths.ts';
import { systemClock } from '../src/platform/clock.ts';
import { listenFor } from '../src/platform/db/notices.ts';
import { openPool } from '../src/platform/db/pool.ts';
import { readDeskRing } from '../src/platform/keys/index.ts';
import { submitReport } from '../src/reports/index.ts';
import { launchChromium } from '../src/testing/chromium.ts';
import { testFileStore } from '../src/testing/file-store.ts';
import { assessReport } from '../src/triage/index.ts';
import { clientsOf } from './parts/browser.ts';
import { type County, openCounty } from './parts/county.ts';
import { rounded, spread } from './parts/figures.ts';

export const name = 'live';

const streams = 200;
const burst = 100;

interface Stream {
  /** When each event came, by the process's clock. */
  readonly times: number[];
  leave(): void;
}

/** One open inbox, as the wire sees it. */
const openStream = (base: string, session: string, mark: string): Promise<Stream> =>
  new Promise((resolve, reject) => {
    const times: number[] = [];
    const asked = request(`${base}${staffPaths.events()}?of=inbox&mark=${mark}`, {
      agent: false,
      headers: { cookie: `plainsight-staff=${session}` },
    });
    asked.on('error', reject);
    asked.on('response', (answer) => {
      answer.on('data', (part: Buffer) => {
        if (part.includes('event: inbox')) times.push(performance.now());
      });
      resolve({ times, leave: () => asked.destroy() });
    });
    asked.end();
  });

/** Puts one report in the police's inbox, and gives when that was committed. */
async function newReport({ worker }: County): Promise<{ reportId: string; committed: number }> {
  const told = {
    whatSeen: 'A bench report.',
    people: [],
    vehicles: [],
    phones: [],
    businesses: [],
    identity: 'anonymous',
    danger: 'yes',
  } as const;
  const reportId = await worker.act({}, { act: 'report.submit' }, async (act) => {
    const submitted = await submitReport(act, {
      told: { ...told, people: [], vehicles: [], phones: [], businesses: [] },
      channel: 'public-site',
      language: 'en',
    });
    await assessReport(act, submitted.reportId);
    return submitted.reportId;
  });
  return { reportId, committed: performance.now() };
}

const transactions = async ({ ownerUrl }: County): Promise<number> => {
  const pool = openPool(ownerUrl, { max: 1, name: 'bench-owner' });
  try {
    await pool.query('select pg_stat_clear_snapshot()');
    const { rows } = await pool.query<{ count: string }>(
      'select xact_commit + xact_rollback as count from pg_stat_database where datname = current_database()',
    );
    return Number(rows[0]?.count);
  } finally {
    await pool.end();
  }
};

/** What happens meanwhile: transactions of the whole database and the share of one core that this process takes. */
async function costOf(county: County, work: () => Promise<unknown>) {
  // The server counts what a connection did when that rests for a second.
  await wait(1500);
  const before = await transactions(county);
  const cpu = process.cpuUsage();
  const began = performance.now();
  await work();
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  await wait(1500);
  return {
    seconds: rounded(seconds),
    transactions: (await transactions(county)) - before,
    coreShare: rounded((user + system) / 1e6 / seconds),
  };
}

/** Measures with 200 open inboxes among 1,000 stored reports, and among 10,000 in full. */
export async function run({ full }: { full: boolean }): Promise<object> {
  const turns = full ? 60 : 20;
  const county = await openCounty();
  const pool = openPool(county.doors.staff, { max: 10, name: 'bench-staff' });
  const notices = listenFor(pool, { channel: 'plainsight_desk' });
  const site = await buildStaffSite({
    pool,
    notices,
    keys: readDeskRing(county.keysDir),
    fileStore: testFileStore(county.keysDir),
    assets: await assets('staff', fileURLToPath(new URL('../.cache/assets', import.meta.url))),
    url: 'http://127.0.0.1',
    publicUrl: 'http://127.0.0.1',
    practice: true,
    clock: systemClock,
    log: { fault: (_reference, route, error) => process.stderr.write(`${route}: ${String(error)}\n`) },
    healthy: async () => true,
    trustProxy: [],
    requestsPerMinute: 1e9,
  });
  const clients: { close(): void }[] = [];
  try {
    await county.growTo(full ? 10_000 : 1000);
    const base = await site.listen({ host: '127.0.0.1', port: 0 });
    const sessions: string[] = [];
    for (let count = 0; count < streams; count += 1) sessions.push(await county.signIn());
    const client = clientsOf(base, 4);
    clients.push(client);
    const cookie = `plainsight-staff=${sessions[0]}`;
    const inbox = () => client.send({ path: staffPaths.inbox(), from: '127.0.0.1', cookie });
    const markNow = async () => /data-live-mark="([^"]+)"/.exec((await inbox()).body)?.[1] ?? '';

    const pageTimes = async (count: number) => {
      const times: number[] = [];
      for (let turn = 0; turn < count; turn += 1) {
        const began = performance.now();
        await inbox();
        times.push(performance.now() - began);
      }
      return spread(times.slice(5));
    };
    const inboxWithout = await pageTimes(105);
    const seen = await seenInBrowser(county, base, sessions[0] ?? '', full ? 25 : 6);

    const mark = await markNow();
    const open: Stream[] = [];
    for (const session of sessions) open.push(await openStream(base, session, mark));
    await wait(2000);

    const told: number[] = [];
    const last: number[] = [];
    for (let turn = 0; turn < turns; turn += 1) {
      for (const { times } of open) times.length = 0;
      const { committed } = await newReport(county);
      while (open.some(({ times }) => times.length === 0)) await wait(5);
      const late = open.map(({ times }) => (times[0] ?? 0) - committed);
      told.push(...late);
      last.push(Math.max(...late));
    }
    await wait(2000);
    const atRest = await costOf(county, () => wait(15_000));
    const inboxWith = await pageTimes(105);
    for (const { times } of open) times.length = 0;
    let inboxInBurst: object = {};
    const inBurst = await costOf(county, async () => {
      const paging = pageTimes(60);
      for (let count = 0; count < burst; count += 1) await newReport(county);
      inboxInBurst = await paging;
    });
    const eventsInBurst = open.reduce((sum, { times }) => sum + times.length, 0);
    for (const stream of open) stream.leave();
    return {
      openInboxes: streams,
      milliseconds: {
        commitToEvent: spread(told),
        commitToLastOfAll: spread(last),
        commitToRowShown: seen,
        inboxPage: { without: inboxWithout, withOpenInboxes: inboxWith, inBurst: inboxInBurst },
      },
      atRest: { ...atRest, transactionsPerSecond: rounded(atRest.transactions / atRest.seconds) },
      burst: { reports: burst, ...inBurst, eventsForEachInbox: rounded(eventsInBurst / streams) },
      memoryMB: Math.round(process.memoryUsage().rss / 2 ** 20),
    };
  } finally {
    for (const client of clients) client.close();
    await site.close();
    await notices.close();
    await pool.end();
    await county.close();
  }
}

/** From commit until a browser has the row in its page; far enough apart that each fetch is free to go at once. */
async function seenInBrowser(county: County, base: string, session: string, turns: number) {
  const browser = await launchChromium();
  try {
    const context = await browser.newContext();
    await context.addCookies([{ name: 'plainsight-staff', value: session, url: base }]);
    const page = await context.newPage();
    await page.goto(`${base}${staffPaths.inbox()}?priority=1`);
    await page.getByText('Follows by itself.').waitFor();
    const times: number[] = [];
    for (let turn = 0; turn < turns; turn += 1) {
      const { reportId, committed } = await newReport(county);
      await page.locator(`[id="r-${reportId}"]`).waitFor({ state: 'attached' });
      times.push(performance.now() - committed);
      await wait(4500);
    }
    return spread(times);
  } finally {
    await browser.close();
  }
}
