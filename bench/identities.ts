/**
 * Matching in the product's own database among ever more stored, fifty a second: a request that matches one new record and tells why in
 * sentences, and the whole of a report's arrival until a member reads its matches; and what values cost that very many mentions carry.
 */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import { type Look, listPracticeMembers, startPracticeSession } from '../src/access/index.ts';
import { asSignedIn } from '../src/audit/index.ts';
import { drawMentions } from '../src/identities/draw-mentions.ts';
import { matchMentions } from '../src/identities/find-matches.ts';
import { levelSentence, listMatchesOf, shownWeight } from '../src/identities/index.ts';
import { listHealthCounts, listJoiningValues } from '../src/identities/staff/health/health-query.ts';
import { makeReports } from '../src/practice/generate.ts';
import { type Submission, submitReport, toldForMentions } from '../src/reports/index.ts';
import { assessReport } from '../src/triage/index.ts';
import { overCommon } from './parts/common-values.ts';
import { type County, openFilled } from './parts/county.ts';
import { rounded, spread, timesOf } from './parts/figures.ts';
import { steadily } from './parts/people.ts';

export const name = 'identities';

const perSecond = 50;
const threeYears = 3 * 365 * 86_400_000;
const sixMonths = 183 * 86_400_000;

/** Reports of the county's own kind that it does not hold yet, as they arrive. `person`: of each the first person alone. */
function tellings(count: number, seed: number, person: boolean): Submission[] {
  const until = new Date();
  const from = new Date(until.getTime() - threeYears);
  const made = [...makeReports({ seed, count: person ? count * 3 : count, from, until })];
  const all = made.map(({ answers: { contact: _, ...told }, channel, language }): Submission => {
    const alone = { ...told, whatSeen: 'She told me his name.', vehicles: [], phones: [], businesses: [] };
    return {
      told: person
        ? {
            ...alone,
            people: told.people.slice(0, 1),
            where: undefined,
            howKnow: undefined,
            taken: undefined,
          }
        : told,
      channel,
      language,
      agencyId: 'cheshire-police',
    };
  });
  return (person ? all.filter(({ told }) => told.people[0]?.name !== undefined) : all).slice(0, count);
}

/** Sends them in; the worker has not heard of them yet. */
async function sendIn({ worker }: County, submissions: readonly Submission[]): Promise<string[]> {
  const ids: string[] = [];
  for (const submission of submissions)
    ids.push(
      await worker.act({}, { act: 'report.submit' }, async (act) => {
        // Announced to nobody: what the worker would do is done here, at its time.
        const quiet = { ...act, announce: async () => undefined };
        return (await submitReport(quiet, { ...submission, reportId: randomUUID() })).reportId;
      }),
    );
  return ids;
}

async function arriving(county: County, session: string, submissions: readonly Submission[]) {
  const ids = await sendIn(county, submissions);
  const kept: number[] = [];
  const whole: number[] = [];
  let matches = 0;
  const warm = perSecond * 2;
  const { failed, mostLateMs } = await steadily(perSecond, ids.length, async (number) => {
    const reportId = ids[number] ?? '';
    const record = { kind: 'report', id: reportId } as const;
    const began = performance.now();
    await county.worker.act({}, { act: 'report.assess', record }, (act) => assessReport(act, reportId));
    const assessed = performance.now();
    const told = await county.staff.look({ session }, async (look) =>
      (await listMatchesOf(asSignedIn(look), reportId)).map(({ levels }) =>
        levels.map((level) => `${levelSentence(level)} ${shownWeight(level.weight)}`),
      ),
    );
    if (number < warm) return;
    kept.push(assessed - began);
    whole.push(performance.now() - began);
    matches += told.length;
  });
  return {
    reports: kept.length,
    failed: failed.length,
    ...(failed[0] === undefined ? {} : { firstFailure: failed[0] }),
    matchesOfEach: rounded(matches / kept.length, 1),
    milliseconds: { untilKept: spread(kept), untilTold: spread(whole) },
    mostLateStartMs: rounded(mostLateMs, 0),
  };
}

/** One new record matched against all that is stored, and told; nothing is kept of it. */
async function requests(county: County, submissions: readonly Submission[]) {
  const whole: number[] = [];
  let matches = 0;
  const warm = perSecond * 2;
  const { failed, mostLateMs } = await steadily(perSecond, submissions.length, async (number) => {
    const told = submissions[number]?.told;
    if (told === undefined) return;
    const recordId = randomUUID();
    const saidAt = new Date();
    const began = performance.now();
    const mentions = drawMentions(toldForMentions(told, saidAt)).map((mention) => ({
      ...{ mentionId: randomUUID(), recordId, saidAt, mention },
    }));
    const found = await county.worker.act({}, { act: 'report.match-again' }, async (act) =>
      (await matchMentions(act, recordId, mentions)).alike.map(({ levels }) =>
        levels.map((level) => `${levelSentence(level)} ${shownWeight(level.weight)}`),
      ),
    );
    if (number < warm) return;
    whole.push(performance.now() - began);
    matches += found.length;
  });
  return {
    requests: whole.length,
    failed: failed.length,
    ...(failed[0] === undefined ? {} : { firstFailure: failed[0] }),
    matchesOfEach: rounded(matches / whole.length, 1),
    milliseconds: spread(whole),
    mostLateStartMs: rounded(mostLateMs, 0),
  };
}

async function administratorIn({ staff }: County): Promise<string> {
  const members = await staff.look({}, listPracticeMembers);
  const found = members.find(
    ({ agencyId, roles }) => agencyId === 'cheshire-police' && roles.includes('administrator'),
  );
  if (found === undefined) throw new Error('no administrator in the county');
  return staff.act({}, { act: 'member.sign-in' }, (act) => startPracticeSession(act, found.memberId));
}

/** About how many mentions are stored, as the database counted them when it was last tidied. */
const countMentions = async (look: Look): Promise<number> =>
  (
    await look.db.one(
      z.object({ held: z.number() }),
      sql`select reltuples::float8 as held from pg_class where oid = 'identities.mentions'::regclass`,
    )
  ).held;

async function among(stored: number, counties: string, seconds: number) {
  const county = await openFilled(stored, counties);
  try {
    const session = await county.signIn();
    // Another seed each time: a county that is kept has the reports of earlier runs.
    const seed = Math.floor(Date.now() / 1000) % 1_000_000_000;
    const roundTrip = spread(await timesOf(400, () => county.workerPool.query('select 1')));
    const count = perSecond * (seconds + 2);
    const officer = await administratorIn(county);
    const health = await timesOf(5, () =>
      county.staff.act({ session: officer }, { act: 'model.read' }, async (act) => {
        await listHealthCounts(act, new Date(Date.now() - sixMonths));
        await listJoiningValues(act, new Date(Date.now() - sixMonths));
      }),
    );
    const held = await county.worker.act({}, { act: 'model.read' }, countMentions);
    return {
      reports: stored,
      mentions: held,
      floorOneRoundTripMs: roundTrip,
      modelHealthMs: spread(health),
      requests: {
        wholeReports: await requests(county, tellings(count, seed, false)),
        onePersonEach: await requests(county, tellings(count, seed + 1, true)),
      },
      arrivals: await arriving(county, session, tellings(count, seed + 2, false)),
    };
  } finally {
    await county.close();
  }
}

/** Among 10,000 stored reports for ten seconds; among 10,000, 100,000 and 500,000, which hold a million mentions, for forty in full. */
export async function run({ full, counties }: { full: boolean; counties: string }): Promise<object> {
  const bySize: object[] = [];
  for (const stored of full ? [10_000, 100_000, 500_000] : [10_000])
    bySize.push(await among(stored, counties, full ? 40 : 10));
  return { perSecond, bySize, overCommon: await overCommon(full ? 1 : 10, full ? 200 : 40) };
}
