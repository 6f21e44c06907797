/**
 * From "acknowledged" to "visible in the inbox with its matches", the worker running for real, among so many stored reports; how many
 * mentions a report is compared with; what the commonest keys cost; and the report that lists as much as the form takes. The floor:
 * one notice of the database from commit to listener, which is how the worker hears.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import pg from 'pg';
import { z } from 'zod';
import { asSignedIn } from '../src/audit/index.ts';
import { listKeptMentions } from '../src/identities/index.ts';
import { keyed, soughtFor } from '../src/identities/judge-candidates.ts';
import { findCandidates, mostForEach, mostForKey } from '../src/identities/mention-store.ts';
import { makeReports } from '../src/practice/generate.ts';
import { openReport, submitReport, type Told } from '../src/reports/index.ts';
import { findItem } from '../src/triage/triage-store.ts';
import { besideWorker } from './parts/beside-worker.ts';
import { type County, openFilled } from './parts/county.ts';
import { rounded, spread, timesOf } from './parts/figures.ts';

export const name = 'visible';

/** Half of what is sent tells again of what is stored, half of what nobody has told of. */
function toldAnew(samples: number): Told[] {
  const until = new Date();
  const from = new Date(until.getTime() - 3 * 365 * 86_400_000);
  const of = (seed: number) =>
    makeReports({ seed, count: 25_000, from, until })
      .map(({ answers: { contact: _, ...told } }) => told)
      .take(samples / 2)
      .toArray();
  const [stored, strange] = [of(2026), of(4711)];
  return stored.flatMap((told, at) => [told, strange[at] ?? told]);
}

/** As much as the form takes: fifty of each, under common names. */
function fullLists(): Told {
  const names = ['Andrei Popescu', 'Maria Ionescu', 'Mohammed Khan', 'Nguyen Van Minh', 'Elena Hoxha'];
  const fifty = Array.from({ length: 50 }, (_, at) => at);
  return {
    whatSeen: 'They are brought in a white van and sleep above the shop.',
    people: fifty.map((at) => ({ name: names[at % names.length], approximateAge: String(20 + at) })),
    vehicles: fifty.map((at) => ({ plate: `DK${40 + (at % 10)} XT${'ABCDE'[at % 5]}`, colour: 'white' })),
    phones: fifty.map((at) => ({ number: `07700 9000${10 + at}` })),
    businesses: fifty.map((at) => ({ name: `Sparkle ${at} Hand Car Wash` })),
    where: { text: '14 Larkwhistle Street, Crewe', postcode: 'CW1 4AA' },
    identity: 'anonymous',
  };
}

/** How long a notice takes from one connection to another. */
async function noticeTimes(url: string): Promise<number[]> {
  const listener = new pg.Client({ connectionString: url });
  const speaker = new pg.Client({ connectionString: url });
  await Promise.all([listener.connect(), speaker.connect()]);
  try {
    await listener.query('listen bench');
    return await timesOf(100, async () => {
      const heard = new Promise<void>((resolve) => void listener.once('notification', () => resolve()));
      await Promise.all([heard, speaker.query('notify bench')]);
    });
  } finally {
    await Promise.all([listener.end(), speaker.end()]);
  }
}

/** How many mentions each of these reports is compared with, and how long they take to find and open. */
async function candidates(county: County, reportIds: readonly string[]) {
  const counts: number[] = [];
  const times: number[] = [];
  for (const id of reportIds)
    await county.worker.act({}, { act: 'report.assess' }, async (act) => {
      const { dataKey } = await openReport(act, id);
      const own = (await listKeptMentions(act, id, dataKey)).map((mention) => keyed(act.keys, mention));
      const sought = own.flatMap((one, seeker) =>
        soughtFor(one, seeker, new Map(), mostForEach(own.length, one.normal.kind)),
      );
      const began = performance.now();
      const found = await findCandidates(act, id, sought);
      counts.push([...found.values()].reduce((sum, { others }) => sum + others.length, 0));
      times.push(performance.now() - began);
    });
  const { p50, p99 } = spread(counts);
  return { mentionsComparedWith: { p50, p99, most: Math.max(...counts) }, milliseconds: spread(times) };
}

/** The commonest keys of all: how many mentions bear them, and how long the candidates of one take. */
async function commonestKeys(county: County) {
  const hot = await county.worker.act({}, { act: 'report.assess' }, (act) =>
    act.db.all(
      z.object({ key: z.bigint(), mentions: z.bigint() }),
      sql`select key, count(*) as mentions from identities.mention_keys group by key order by 2 desc limit 5`,
    ),
  );
  const times = await county.worker.act({}, { act: 'report.assess' }, (act) =>
    timesOf(50, (run) =>
      findCandidates(act, '00000000-0000-4000-8000-000000000000', [
        {
          ...{ seeker: 0, key: hot[run % hot.length]?.key ?? 0n, aspect: 0, worth: 1, carried: 0 },
          ...{ most: mostForKey, limit: mostForKey },
        },
      ]),
    ),
  );
  return { mentionsBearingThem: hot.map((each) => Number(each.mentions)), milliseconds: spread(times) };
}

async function measure(county: County, samples: number) {
  const session = await county.signIn();
  const sent: string[] = [];
  let matched = 0;
  const untilVisible = async (told: Told): Promise<number> => {
    const { reportId } = await county.street.act({}, { act: 'report.submit' }, (act) =>
      submitReport(act, { told, channel: 'public-site', language: 'en' }),
    );
    const acknowledged = performance.now();
    const isThere = () =>
      county.staff.look({ session }, (look) => findItem(look, reportId, asSignedIn(look).actor.agencyId));
    let item = await isThere();
    while (item === undefined) {
      await wait(2);
      item = await isThere();
    }
    const took = performance.now() - acknowledged;
    sent.push(reportId);
    if (item.reasons.some((reason) => reason.startsWith('match'))) matched += 1;
    return took;
  };
  const times: number[] = [];
  for (const told of toldAnew(samples)) times.push(await untilVisible(told));
  const candidatesOfEach = await candidates(county, sent.slice(0, 200));
  const full = [await untilVisible(fullLists()), await untilVisible(fullLists())];
  return {
    milliseconds: spread(times),
    reportsWithStrongMatches: matched,
    candidatesOfEach,
    candidatesOfFullLists: await candidates(county, sent.slice(-1)),
    fullListsMilliseconds: full.map((time) => rounded(time, 0)),
    commonestKeys: await commonestKeys(county),
    floorNoticeMilliseconds: spread(await noticeTimes(county.doors.worker)),
  };
}

/** Sends reports one after the other, and looks into the desk's inbox every two milliseconds for each. */
async function among(stored: number, counties: string, samples: number) {
  const county = await openFilled(stored, counties);
  try {
    return await besideWorker(county, async () => ({ stored, ...(await measure(county, samples)) }));
  } finally {
    await county.close();
  }
}

/** Among 10,000, or in full among 10,000 and then 1,000,000: by how much the median grows. */
export async function run({ full, counties }: { full: boolean; counties: string }): Promise<object> {
  const few = await among(10_000, counties, full ? 500 : 100);
  if (!full) return few;
  const many = await among(1_000_000, counties, 500);
  return { sizes: [few, many], growth: rounded(many.milliseconds.p50 / few.milliseconds.p50) };
}
