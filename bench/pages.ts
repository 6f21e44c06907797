/** Public pages: what the server takes for each, how many it serves a second on one process, and how many bytes travel. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { buildPublicSite } from '../src/apps/public-site.ts';
import { assets } from '../src/design/index.ts';
import { publicPaths } from '../src/paths.ts';
import { systemClock } from '../src/platform/clock.ts';
import { openPool } from '../src/platform/db/pool.ts';
import { readStreetRing } from '../src/platform/keys/index.ts';
import { testFileStore } from '../src/testing/file-store.ts';
import { openCounty } from './parts/county.ts';
import { rounded, spread, timesOf } from './parts/figures.ts';

export const name = 'pages';

const paths = [
  publicPaths.home(),
  publicPaths.helpNow(),
  publicPaths.whatHappensNext(),
  publicPaths.privacy(),
  publicPaths.accessibility(),
  publicPaths.report(),
  publicPaths.reportStep('danger'),
  publicPaths.reportStep('what-happened'),
  publicPaths.reportStep('where'),
  publicPaths.comeBack(),
];

/** What ten clients of another thread are served in so many seconds. */
const served = (url: string, duration: number, headers: Record<string, string>) =>
  autocannon({ url, connections: 10, duration, workers: 1, headers });

/** Node's own server, answering always with these bytes. */
async function bareServer(bytes: Buffer): Promise<{ url: string; close(): void }> {
  const server = createServer((_request, answer) => void answer.end(bytes)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { url: `http://127.0.0.1:${port}/`, close: () => void server.close() };
}

/** Measures each page in the process, then a form page over loopback by ten clients of another thread. */
export async function run({ full }: { full: boolean }): Promise<object> {
  const county = await openCounty();
  const pool = openPool(county.doors.public, { max: 4, name: 'bench' });
  const site = await buildPublicSite({
    pool,
    keys: readStreetRing(county.keysDir),
    fileStore: testFileStore(county.keysDir),
    assets: await assets('public', fileURLToPath(new URL('../.cache/assets', import.meta.url))),
    url: 'http://localhost',
    practice: true,
    clock: systemClock,
    log: { fault: () => undefined },
    healthy: async () => true,
    trustProxy: [],
    requestsPerMinute: 1e9,
  });
  try {
    const headers = { 'accept-encoding': 'br' };
    const each: Record<string, object> = {};
    let largestNext = 0;
    let largestFirst = 0;
    const all: number[] = [];
    for (const path of paths) {
      const answer = await site.inject({ url: path, headers });
      const html = (await site.inject({ url: path })).body;
      const files = [
        ...new Set([...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map((found) => found[1] ?? '')),
      ];
      let first = answer.rawPayload.length;
      for (const file of files) first += (await site.inject({ url: file, headers })).rawPayload.length;
      const times = await timesOf(full ? 2000 : 300, () => site.inject({ url: path, headers }));
      all.push(...times);
      largestNext = Math.max(largestNext, answer.rawPayload.length);
      largestFirst = Math.max(largestFirst, first);
      each[path] = { bytes: answer.rawPayload.length, bytesFirstVisit: first, milliseconds: spread(times) };
    }
    await site.listen({ host: '127.0.0.1', port: 0 });
    const address = site.server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const form = publicPaths.reportStep('what-happened');
    const seconds = full ? 30 : 5;
    const load = await served(`http://127.0.0.1:${port}${form}`, seconds, headers);
    const floor = await bareServer((await site.inject({ url: form, headers })).rawPayload);
    const bare = await served(floor.url, seconds, headers);
    floor.close();
    return {
      milliseconds: spread(all),
      formPagesPerSecond: rounded(load.requests.average, 0),
      floorSameBytesPerSecond: rounded(bare.requests.average, 0),
      shareOfFloor: rounded(load.requests.average / bare.requests.average, 3),
      formPageLatencyMs: { p50: load.latency.p50, p99: load.latency.p99 },
      largestFirstVisitBytes: largestFirst,
      largestNextPageBytes: largestNext,
      each,
    };
  } finally {
    await site.close();
    await pool.end();
    await county.close();
  }
}
