/** The clock's pages among 10,000 live referrals of one agency, as whole pages of the staff site; and what writing an event down costs. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import { addMember, startPracticeSession } from '../src/access/index.ts';
import { asSignedIn } from '../src/audit/index.ts';
import { withClient } from '../src/platform/db/pool.ts';
import { addDays, londonDay } from '../src/platform/working-days.ts';
import type { EventCode } from '../src/referrals/clock/clock-event.ts';
import { rowOf } from '../src/referrals/clock/keep-plan.ts';
import { plan } from '../src/referrals/clock/plan.ts';
import { recordEvent } from '../src/referrals/clock/record-event.ts';
import { houseRules } from '../src/referrals/clock/rule-data.ts';
import { type County, openCounty } from './parts/county.ts';
import { type Spread, spread, timesOf } from './parts/figures.ts';
import { staffSiteFor } from './parts/staff-site.ts';

export const name = 'clock';
const agencyId = 'cheshire-police';
const holders = 40;

/** Four courses that referrals are on at any time: a draft, one that was sent, one in recovery, one with a positive decision. */
const courses: readonly (readonly EventCode[])[] = [
  [],
  ['sent', 'received'],
  ['sent', 'received', 'reasonable-grounds:positive'],
  ['sent', 'received', 'reasonable-grounds:positive', 'conclusive-grounds:positive'],
];

function invented(index: number, members: readonly string[], today: ReturnType<typeof londonDay>) {
  const referralId = randomUUID();
  const course = courses[index % courses.length] ?? [];
  const began = addDays(today, -(index % 97));
  const events = (['started', ...course] as const).map((code, at) => ({
    eventId: `${index}-${at}`,
    code,
    on: addDays(began, at * 3),
    recordedAt: new Date(1_700_000_000_000 + at).toISOString(),
    ...(code === 'started' ? { route: 'child-nrm' as const, age: 'under-18' as const } : {}),
  }));
  const { stages } = plan(events, houseRules);
  return {
    referral: {
      id: referralId,
      reference: `NR-B${String(index).padStart(5, '0')}`,
      holder: members[index % holders],
    },
    stages: stages.map((stage) => ({ id: referralId, ...rowOf(stage) })),
  };
}

async function fill({ worker }: County, count: number, members: readonly string[]): Promise<string[]> {
  const today = londonDay(new Date());
  const ids: string[] = [];
  for (let from = 0; from < count; from += 500) {
    const batch = Array.from({ length: Math.min(500, count - from) }, (_, at) =>
      invented(from + at, members, today),
    );
    const referrals = JSON.stringify(batch.map((each) => each.referral));
    const stages = JSON.stringify(batch.flatMap((each) => each.stages));
    ids.push(...batch.map((each) => each.referral.id));
    await worker.act({}, { act: 'practice.load' }, async (act) => {
      await act.db.run(sql`insert into access.records (record_id, kind, agency_id, others_see, registered_at)
        select x.id, 'referral', ${agencyId}, 'hidden', ${act.now} from jsonb_to_recordset(${referrals}::jsonb) as x (id uuid)`);
      await act.db.run(sql`insert into referrals.referrals (referral_id, agency_id, reference, question_set, route, state, holder, concern_id,
          missing, started_by, started_at, changed_at, revision)
        select x.id, ${agencyId}, x.reference, '2026-04', 'child-nrm', 'writing', x.holder, x.id, 0, x.holder, ${act.now}, ${act.now}, 0
        from jsonb_to_recordset(${referrals}::jsonb) as x (id uuid, reference text, holder uuid)`);
      await act.db.run(sql`insert into referrals.clock_stages
          (referral_id, agency_id, stage, round, kind, actor, rule, running, begun_on, near_on, due_on, done_on)
        select x.id, ${agencyId}, x.stage, x.round, x.kind, x.actor, x.rule, x.running, x."begunOn", x."nearOn", x."dueOn", x."doneOn"
        from jsonb_to_recordset(${stages}::jsonb) as x (id uuid, stage text, round smallint, kind text, actor text, rule text,
          running boolean, "begunOn" date, "nearOn" date, "dueOn" date, "doneOn" date)`);
    });
  }
  return ids;
}

const boards = {
  board: '/clock',
  boardLate: '/clock?when=late',
  boardNear: '/clock?when=near',
  boardMine: '/clock?whose=mine',
  boardStage: '/clock?stage=reasonable-grounds',
  overview: '/clock/overview',
  tasks: '/tasks',
} as const;

export async function run({ full }: { full: boolean }): Promise<object> {
  const county = await openCounty();
  try {
    await county.growTo(10);
    const members = await county.worker.act({}, { act: 'member.invite' }, async (act) => {
      const made = Array.from({ length: holders }, () => randomUUID());
      for (const memberId of made)
        await addMember(act, {
          memberId,
          agencyId,
          name: 'An invented responder',
          email: `${memberId}@practice.example`,
          state: 'active',
          roles: ['first-responder'],
        });
      return made;
    });
    const wanted = full ? 10_000 : 500;
    const ids = await fill(county, wanted, members);
    await withClient(county.ownerUrl, (client) => client.query('vacuum (analyze)'));
    const session = await county.staff.act({}, { act: 'member.sign-in' }, (act) =>
      startPracticeSession(act, members[0] ?? ''),
    );
    const site = await staffSiteFor(county);
    const figures: Record<string, Spread> = {};
    const cpu = process.cpuUsage();
    let next = '';
    for (const [what, url] of Object.entries(boards))
      figures[what] = spread(
        await timesOf(full ? 400 : 40, async () => {
          const answer = await site.inject({ url, headers: { cookie: `plainsight-staff=${session}` } });
          if (answer.statusCode !== 200) throw new Error(`${url} answered ${answer.statusCode}`);
          next ||= /href="(\/clock\?after=[^"]+)"/.exec(answer.body)?.[1] ?? '';
        }),
      );
    if (next !== '')
      figures['boardSecondPage'] = spread(
        await timesOf(full ? 400 : 40, () =>
          site.inject({ url: next, headers: { cookie: `plainsight-staff=${session}` } }),
        ),
      );
    figures['recordEvent'] = spread(
      await timesOf(full ? 200 : 20, (index) => {
        const id = ids[index] ?? '';
        const line = { act: 'referral.record-event', record: { kind: 'referral', id } } as const;
        return county.staff.act({ session }, line, (act) =>
          recordEvent(asSignedIn(act), id, { code: 'council-told', on: londonDay(new Date()) }),
        );
      }),
    );
    const used = process.cpuUsage(cpu);
    await site.close();
    const { dates } = await county.worker.act({}, { act: 'referral.plan' }, (act) =>
      act.db.one(
        z.object({ dates: z.number() }),
        sql`select count(*)::integer as dates from referrals.clock_stages where running and due_on is not null`,
      ),
    );
    return {
      liveReferrals: wanted,
      runningDates: dates,
      cpuSeconds: Math.round((used.user + used.system) / 10_000) / 100,
      milliseconds: figures,
    };
  } finally {
    await county.close();
  }
}
