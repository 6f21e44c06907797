/** Public pages: what the server takes for each, how many it serves a second on one process, and how many bytes travel. */
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
    const load = await autocannon({
      url: `http://127.0.0.1:${port}${publicPaths.reportStep('what-happened')}`,
      connections: 10,
      duration: full ? 30 : 5,
      workers: 1,
      headers,
    });
    return {
      milliseconds: spread(all),
      formPagesPerSecond: rounded(load.requests.average, 0),
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
