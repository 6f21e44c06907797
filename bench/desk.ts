/**
 * The desk's pages among ever more reports, as whole pages of the staff site: the inbox under each filter, searches, one report, a
 * claim. Beside them the floor: a page of the same frame that asks for no report, and one round trip to the database.
 */
import { staffPaths } from '../src/paths.ts';
import { readDeskRing } from '../src/platform/keys/index.ts';
import { makeFormToken } from '../src/platform/web/forgery.ts';
import { type County, openFilled } from './parts/county.ts';
import { rounded, type Spread, spread, timesOf } from './parts/figures.ts';
import { staffSiteFor } from './parts/staff-site.ts';

export const name = 'desk';

/** Words that the invented county uses: in a third of all reports, in some, together in some, and in none. */
const searches = {
  searchCommonWord: ['van', 'house', 'men'],
  searchRareWord: ['quillfeather', 'thrumble', 'gallspar'],
  searchTwoWords: ['car wash', 'nail bar', 'white van'],
  searchFourWords: ['nail bar hands passport', 'van house night boss'],
  searchNoHit: ['zyxwv', 'van zyxwv', 'AB12 ZZZ'],
} as const;

const inboxes = {
  inbox: '',
  inboxByPriority: '?priority=1',
  inboxByChannel: '?channel=helpline',
  inboxByCouncil: '?council=E06000007',
  inboxMine: '?owner=mine',
  inboxUnclaimed: '?owner=unclaimed',
  inboxClaimed: '?owner=claimed',
  inboxWithMatches: '?matches=any',
  inboxWithMatchesUnclaimed: '?matches=any&owner=unclaimed',
} as const;

/** Every address of a kind that a page links to. */
const links = (html: string, pattern: RegExp) =>
  [...html.matchAll(pattern)].map((found) => (found[1] ?? '').replaceAll('&amp;', '&'));

async function measure(county: County, runs: number) {
  const site = await staffSiteFor(county);
  const session = await county.signIn();
  const formToken = makeFormToken(readDeskRing(county.keysDir), session);
  const headers = { cookie: `plainsight-staff=${session}`, 'accept-encoding': 'br' };
  const open = async (url: string) => {
    const answer = await site.inject({ url, headers });
    if (answer.statusCode !== 200) throw new Error(`${url} answered ${answer.statusCode}`);
  };
  const send = async (url: string, form: Record<string, string>, wanted: number) => {
    const answer = await site.inject({
      method: 'POST',
      url,
      headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
      payload: String(new URLSearchParams({ ...form, 'form-token': formToken })),
    });
    if (answer.statusCode !== wanted) throw new Error(`${url} answered ${answer.statusCode}`);
  };
  const figures: Record<string, Spread> = {};
  const time = async (what: string, work: (run: number) => Promise<unknown>, most = runs) => {
    figures[what] = spread(await timesOf(most, work));
  };
  try {
    await time('floorOneRoundTrip', () => county.staffPool.query('select 1'));
    await time('floorEmptyPage', () => open(staffPaths.search()));
    for (const [what, query] of Object.entries(inboxes))
      await time(what, () => open(`${staffPaths.inbox()}${query}`));
    for (const [what, typed] of Object.entries(searches))
      await time(what, (run) => send(staffPaths.search(), { words: typed[run % typed.length] ?? '' }, 200));
    const inbox = (await site.inject({ url: staffPaths.inbox(), headers: { cookie: headers.cookie } })).body;
    const [next] = links(inbox, /href="(\/inbox\?[^"]*after=[^"]+)"/g);
    if (next !== undefined) await time('inboxSecondPage', () => open(next));
    const waiting = links(inbox, /href="(\/reports\/[0-9a-f-]{36})"/g);
    await time('oneReport', (run) => open(waiting[run % waiting.length] ?? '/'));
    const crowded = await county.crowdedReports(20);
    await time('oneReportWithMostMatches', (run) => open(crowded[run % crowded.length] ?? '/'), runs / 2);
    const [mine = ''] = links(inbox, /action="(\/reports\/[0-9a-f-]{36})\/claim"/g);
    const id = mine.split('/').at(-1) ?? '';
    const pressing = (run: number) => (run % 2 === 0 ? staffPaths.claim(id) : staffPaths.release(id));
    await time('claimAndRelease', (run) => send(pressing(run), { from: 'inbox', filters: '' }, 303));
    const held = process.memoryUsage();
    const memoryMB = { resident: rounded(held.rss / 1e6, 0), heap: rounded(held.heapUsed / 1e6, 0) };
    return { figures, memoryMB };
  } finally {
    await site.close();
  }
}

/** Measures at 1,000 and 10,000 reports; at 10,000, 100,000 and 1,000,000 in full. */
export async function run({ full, counties }: { full: boolean; counties: string }): Promise<object> {
  const sizes = full ? [10_000, 100_000, 1_000_000] : [1000, 10_000];
  const bySize: Record<string, Awaited<ReturnType<typeof measure>>> = {};
  for (const size of sizes) {
    const county = await openFilled(size, counties);
    try {
      bySize[size] = await measure(county, full ? 400 : 60);
    } finally {
      await county.close();
    }
  }
  const [smallest, largest] = [bySize[sizes[0] ?? 0], bySize[sizes.at(-1) ?? 0]];
  const growthOfMedian = Object.fromEntries(
    Object.entries(largest?.figures ?? {}).map(([page, { p50 }]) => [
      page,
      rounded(p50 / (smallest?.figures[page]?.p50 ?? p50)),
    ]),
  );
  const milliseconds = Object.fromEntries(sizes.map((size) => [size, bySize[size]?.figures]));
  const memoryMB = Object.fromEntries(sizes.map((size) => [size, bySize[size]?.memoryMB]));
  const madeInBulk = 'every stored report, by bench/parts/bulk-county.ts; its test holds it against the acts';
  return { madeInBulk, milliseconds, growthOfMedian, memoryMB };
}
