/** The desk's pages among ever more reports: inbox, filtered inbox, search and one report, as whole pages of the staff site. */
import { fileURLToPath } from 'node:url';
import { buildStaffSite } from '../src/apps/staff-site.ts';
import { assets } from '../src/design/index.ts';
import { staffPaths } from '../src/paths.ts';
import { systemClock } from '../src/platform/clock.ts';
import { readDeskRing } from '../src/platform/keys/index.ts';
import { makeFormToken } from '../src/platform/web/forgery.ts';
import { testFileStore } from '../src/testing/file-store.ts';
import { openCounty } from './parts/county.ts';
import { rounded, spread, timesOf } from './parts/figures.ts';

export const name = 'desk';

/** Words that the invented county uses: in many reports, in some, and two together. */
const words = ['van', 'passport', 'car wash', 'nail bar hands'] as const;

/** Measures at 1,000 and 10,000 reports, and at 100,000 in full. */
export async function run({ full }: { full: boolean }): Promise<object> {
  const sizes = full ? [1000, 10_000, 100_000] : [1000, 10_000];
  const runs = full ? 300 : 100;
  const county = await openCounty();
  const keys = readDeskRing(county.keysDir);
  const site = await buildStaffSite({
    pool: county.staffPool,
    keys,
    fileStore: testFileStore(county.keysDir),
    assets: await assets('staff', fileURLToPath(new URL('../.cache/assets', import.meta.url))),
    url: 'http://localhost',
    publicUrl: 'http://localhost',
    practice: true,
    clock: systemClock,
    log: { fault: (_reference, route, error) => process.stderr.write(`${route}: ${String(error)}\n`) },
    healthy: async () => true,
    trustProxy: [],
    requestsPerMinute: 1e9,
  });
  try {
    const bySize: Record<string, Record<string, ReturnType<typeof spread>>> = {};
    for (const size of sizes) {
      await county.growTo(size);
      const session = await county.signIn();
      const headers = { cookie: `plainsight-staff=${session}`, 'accept-encoding': 'br' };
      const open = async (url: string) => {
        const answer = await site.inject({ url, headers });
        if (answer.statusCode !== 200) throw new Error(`${url} answered ${answer.statusCode}`);
        return answer;
      };
      const search = async (typed: string) => {
        const answer = await site.inject({
          method: 'POST',
          url: staffPaths.search(),
          headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
          payload: String(new URLSearchParams({ words: typed, 'form-token': makeFormToken(keys, session) })),
        });
        if (answer.statusCode !== 200) throw new Error(`search answered ${answer.statusCode}`);
      };
      const inbox = await site.inject({ url: staffPaths.inbox(), headers: { cookie: headers.cookie } });
      const reports = [...inbox.body.matchAll(/href="(\/reports\/[0-9a-f-]{36})"/g)].map(
        (found) => found[1] ?? '',
      );
      const next = /href="(\/inbox\?[^"]*after=[^"]+)"/.exec(inbox.body)?.[1]?.replaceAll('&amp;', '&');
      bySize[size] = {
        inbox: spread(await timesOf(runs, () => open(staffPaths.inbox()))),
        inboxWithMatches: spread(
          await timesOf(runs, () => open(`${staffPaths.inbox()}?matches=any&owner=unclaimed`)),
        ),
        ...(next === undefined ? {} : { inboxSecondPage: spread(await timesOf(runs, () => open(next))) }),
        search: spread(await timesOf(runs, (turn) => search(words[turn % words.length] ?? 'van'))),
        oneReport: spread(await timesOf(runs, (turn) => open(reports[turn % reports.length] ?? '/'))),
      };
    }
    const [smallest, largest] = [bySize[sizes[0] ?? 0] ?? {}, bySize[sizes.at(-1) ?? 0] ?? {}];
    const growth = Object.fromEntries(
      Object.keys(smallest).map((page) => [
        page,
        rounded((largest[page]?.p50 ?? 0) / (smallest[page]?.p50 ?? 1)),
      ]),
    );
    return { milliseconds: bySize, growthOfMedian: growth };
  } finally {
    await site.close();
    await county.close();
  }
}
