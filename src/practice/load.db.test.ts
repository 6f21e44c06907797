import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';
import { startPracticeSession } from '../access/index.ts';
import { contextsFor } from '../audit/index.ts';
import { makeKeyFiles, readBookRing, readDeskRing } from '../platform/keys/index.ts';
import { freshDatabase } from '../testing/database.ts';
import { testFileStore } from '../testing/file-store.ts';
import { publicSiteOver } from '../testing/public-site.ts';
import { staffSiteOver } from '../testing/staff-site.ts';
import { loadCounty, practiceOwnView } from './index.ts';
import { sentReferrals } from './sent-referrals.ts';

const database = await freshDatabase();
const folder = mkdtempSync(join(tmpdir(), 'plainsight-load-'));
afterAll(() => rmSync(folder, { recursive: true }));
makeKeyFiles(join(folder, 'keys'));
const worker = contextsFor('worker', database.pool('worker'), readBookRing(join(folder, 'keys')));
const wanted = 250;
const reportCount = sql`select count(*) as n from reports.reports`;

async function counts() {
  const { rows } = await database
    .pool('worker')
    .query<{ wanted: number; loaded: number }>('select wanted, loaded from platform.practice_loads');
  return z.array(z.object({ wanted: z.number(), loaded: z.number() })).parse(rows);
}

test('a filling that was cut off goes on where it stopped, and is done once [X25]', async () => {
  const steps: number[] = [];
  const order = {
    ...{ name: 'county', reports: wanted, fileStore: testFileStore(join(folder, 'keys')) },
    progress: (loaded: number) => void steps.push(loaded),
  };
  await loadCounty(worker, { ...order, stopped: () => steps.length >= 1 });
  expect(await counts()).toEqual([{ wanted, loaded: 100 }]);
  await loadCounty(worker, order);
  expect(steps).toEqual([100, 200, 250]);
  await loadCounty(worker, order);
  expect(steps).toEqual([100, 200, 250]);

  const reports = await worker.act({}, { act: 'practice.load' }, (act) =>
    act.db.all(z.object({ n: z.bigint() }), reportCount),
  );
  // One more than was asked for: a support case began from it.
  expect(reports).toEqual([{ n: 251n }]);

  const referrals = await worker.act({}, { act: 'practice.load' }, (act) =>
    act.db.all(
      z.object({ reference: z.string(), state: z.string(), route: z.string().nullable() }),
      sql`select reference, state, route from referrals.referrals where began_from is null order by reference`,
    ),
  );
  expect(
    referrals.filter(({ state }) => state !== 'sent').map((each) => [each.reference, each.state, each.route]),
  ).toEqual([
    ['NR-CARW22', 'writing', 'adult-nrm'],
    ['NR-CARW33', 'checking', 'child-nrm'],
    ['NR-FARM55', 'ready', 'child-nrm'],
    ['NR-HSWK44', 'writing', 'duty-to-notify'],
    ['NR-SHOP66', 'closed', null],
  ]);
  expect(referrals.filter(({ state }) => state === 'sent')).toHaveLength(sentReferrals.length);

  // Each open referral has its dates on the board and its tasks; the closed one has none running.
  const dated = await worker.act({}, { act: 'practice.load' }, (act) =>
    act.db.all(
      z.object({ reference: z.string(), running: z.number(), tasks: z.number() }),
      sql`select r.reference,
          (select count(*)::integer from referrals.clock_stages s where s.referral_id = r.referral_id and s.running) as running,
          (select count(*)::integer from tasks.tasks t where t.record_id = r.referral_id and t.state = 'open') as tasks
        from referrals.referrals r where r.began_from is null order by r.reference`,
    ),
  );
  const unsent = dated.filter(({ reference }) => sentReferrals.every((each) => each.reference !== reference));
  for (const { reference, running, tasks } of unsent) {
    if (reference === 'NR-SHOP66') expect([reference, running, tasks]).toEqual([reference, 0, 0]);
    else expect([reference, running > 0, tasks > 0]).toEqual([reference, true, true]);
  }

  // Some concerns were investigated, and what was made of them ended in time.
  const ways = await worker.act({}, { act: 'practice.load' }, (act) =>
    act.db.all(
      z.object({ report: z.string().nullable(), wrong: z.boolean() }),
      sql`select began_from::text as report, begun_at > now() or coalesce(charged_on > now(), false) or (state = 'closed' and stopped is null and convicted_on is null) as wrong
        from investigations.ways`,
    ),
  );
  expect(ways.filter(({ report }) => report !== null).length).toBeGreaterThan(0);
  expect(ways.filter(({ wrong }) => wrong)).toEqual([]);

  // Of most concerns that led on to nothing a desk said why, none of it in time to come; some stand still.
  const said = await worker.act({}, { act: 'practice.load' }, (act) =>
    act.db.all(
      z.object({ why: z.boolean(), wrong: z.boolean(), n: z.number() }),
      sql`select coalesce(came_of, stopped) is not null as why, coalesce(said_at > now(), false) as wrong, count(*)::integer as n
        from triage.concerns where decision is not null and decided_at < now() - interval '100 days' group by 1, 2 order by 1, 2`,
    ),
  );
  expect(said.map(({ why, wrong }) => [why, wrong])).toEqual([
    [false, false],
    [true, false],
  ]);

  // One case has a drawn photograph, waiting to be scanned and made safe as any other.
  const photographs = await worker.act({}, { act: 'practice.load' }, (act) =>
    act.db.all(
      z.object({ n: z.bigint() }),
      sql`select count(*) as n from files.files f join support.cases c on c.case_id = f.record_id`,
    ),
  );
  expect(photographs).toEqual([{ n: 1n }]);

  const groups = await worker.act({}, { act: 'practice.load' }, (act) =>
    act.db.all(
      z.object({ name: z.string(), strength: z.string() }),
      sql`select name_level as name, strength from investigations.groups_alike where stands`,
    ),
  );
  expect(groups).toEqual([{ name: 'same', strength: 'possible' }]);

  // So were some referred; none of it lies ahead, and what is long over leaves nothing to do.
  const referred = await worker.act({}, { act: 'practice.load' }, (act) =>
    act.db.all(
      z.object({ sent: z.boolean(), wrong: z.boolean(), tasks: z.number() }),
      sql`select r.sent_at is not null as sent, r.started_at > now() or coalesce(r.sent_at > now(), false) as wrong,
          (select count(*)::integer from tasks.tasks t where t.record_id = r.referral_id and t.state = 'open' and r.sent_at < now() - interval '1 year') as tasks
        from referrals.referrals r where r.began_from is not null`,
    ),
  );
  expect(referred.filter(({ sent }) => sent).length).toBeGreaterThan(0);
  expect(referred.filter(({ wrong, tasks }) => wrong || tasks > 0)).toEqual([]);

  // The clock has every turn to show: what waits for each decision, late and in time, and what is over.
  const stages = await worker.act({}, { act: 'practice.load' }, (act) =>
    act.db.all(
      z.object({ stage: z.string(), late: z.boolean() }),
      sql`select stage, coalesce(bool_or(kind = 'limit' and due_on < current_date), false) as late from referrals.clock_stages
        where running group by stage order by stage`,
    ),
  );
  expect(stages.length).toBeGreaterThan(8);
  expect(stages.some(({ late }) => late)).toBe(true);
  expect(stages.find(({ stage }) => stage === 'reasonable-grounds')?.late).toBe(true);

  // One person reads what was released to them, with the code that sign-in shows to whoever tries the county out.
  const street = await publicSiteOver(database, join(folder, 'keys'));
  const visitor = street.visitor();
  const page = await visitor.press(await visitor.open('/mine'), 'Open', {
    code: practiceOwnView.code,
  });
  expect(page.text).toContain('A home of your own near Mihai’s school');
  expect(page.text).toContain('Your counsellor, the fourth hour');
  expect(street.faults).toEqual([]);
});

test('the page of Ioana tells her three years by themselves: told of, referred, decided upon, supported, risk up and down, exit and return', async () => {
  const keysDir = join(folder, 'keys');
  const { caseId, holder } = await worker.act({}, { act: 'practice.load' }, (act) =>
    act.db.one(
      z
        .object({ case_id: z.string(), holder: z.string() })
        .transform((row) => ({ caseId: row.case_id, holder: row.holder })),
      sql`select case_id, holder from support.cases where reference = 'SC-7RWQ24'`,
    ),
  );
  const staff = contextsFor('staff', database.pool('staff'), readDeskRing(keysDir));
  const session = await staff.act({}, { act: 'member.sign-in' }, (act) => startPracticeSession(act, holder));
  const desk = await staffSiteOver(database, keysDir);
  const browser = desk.as({ memberId: holder, name: '', agencyId: '', session });
  const { html } = await browser.open(`/cases/${caseId}`);
  const marks = [...html.matchAll(/ps-moment--([a-z-]+)/g)].map(([, kind]) => kind);
  expect(marks).toEqual([
    // Told of, found, referred; what was judged first, and the first decision.
    ...['reported', 'began', 'rose', 'referred', 'rose', 'rose', 'rose', 'reasonable-grounds'],
    // Safer, step by step, and the second decision.
    ...['fell', 'fell', 'review', 'fell', 'conclusive-grounds', 'reached', 'review'],
    // Support ends, two looks back, and she comes again by herself.
    ...['ended', 'looked-back', 'looked-back', 'returned'],
    // A home at risk, missing, found, and found again by those whom she fears; then down.
    ...['rose', 'missing', 'found', 'rose', 'rose', 'rose', 'rose', 'fell', 'review', 'fell'],
  ]);
  expect(html).not.toContain('stand in the history');
  // Each decision is told, in its place and at the head.
  expect(html).toContain('Reasonable grounds: positive');
  expect(html).toContain('Conclusive grounds: positive');
  expect(html).toContain('Conclusive grounds decided: positive');
  expect(desk.faults).toEqual([]);
});
