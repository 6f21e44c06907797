import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { addDays, londonDay } from '../../platform/working-days.ts';
import { createTask } from '../../tasks/index.ts';
import { freshDatabase } from '../../testing/database.ts';
import { partnershipIn, type TestMember } from '../../testing/partnership.ts';
import { referringIn, value } from '../../testing/referring.ts';
import { staffSiteOver } from '../../testing/staff-site.ts';
import { personCalled, supportingIn, warningOf } from '../../testing/supporting.ts';
import { pagesAbout } from '../../testing/trust/pages-about.ts';
import { problemsWithHtml } from '../../testing/valid-html.ts';
import type { Written } from '../case/entry.ts';
import { oneOf } from '../case/story.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const { begin, write, open } = supportingIn(given);
const referring = referringIn(given);
const police = 'cheshire-police';
const thandiwe = await given
  .member('support-worker', 'duty-desk', 'first-responder')
  .of(police, 'Thandiwe R');
const viorica = await given.member('support-worker').of(police, 'Viorica P');
const duty = await given.member('duty-desk', 'first-responder').of(police, 'Dee Ashford');
const today = londonDay(new Date());

const goal = randomUUID();
const step = (about: string, dueOn = today): Written => ({
  kind: 'step',
  about,
  body: { goal, what: 'Ask for the deposit', who: 'worker', dueOn, state: 'open' },
});
const plan = (reviewOn = addDays(today, 30)): Written => ({
  kind: 'goal',
  about: goal,
  body: { domain: 'housing', goal: 'A room', agreed: 'agreed', state: 'open', reviewOn },
});

test('[C13] my day has what is overdue, due today and in seven days; a step ticked off is done in the plan too', async () => {
  const browser = desk.as(viorica);
  const id = await begin(viorica);
  const [now, late] = [randomUUID(), randomUUID()];
  await write(viorica, id, plan(), step(now), step(late, addDays(today, -3)), {
    kind: 'appointment',
    about: randomUUID(),
    body: { on: addDays(today, 2), what: 'Counsellor', state: 'coming' },
  });
  const day = await browser.open('/my-day');
  expect(day.text).toMatch(/Overdue\s*1\s*Today\s*1\s*Next seven days\s*3/);
  expect(day.text).toMatch(/3 days late.*Today.*Appointment: then write what became of it/s);
  expect(problemsWithHtml(day.html)).toEqual([]);
  const { one } = await open(viorica, id);
  const title = `Done: ${one.reference}: A step of the plan`;
  await browser.press(day, title);
  const { story } = await open(viorica, id);
  const states = [now, late].map((about) => oneOf(story, 'step', about)?.body.state);
  expect(states.toSorted()).toEqual(['done', 'open']);
  // What is done by writing it is not ticked off unseen: it leads to where it is written.
  const form = await browser.press(
    await browser.open('/my-day'),
    `Done: ${one.reference}: Appointment: then write what became of it`,
  );
  expect(form.h1).toBe('An appointment');
  expect((await browser.open('/my-day')).text).toContain('Appointment: then write what became of it');
});

test('[C13] the team board counts cases by risk, the load and what is late, for each worker of the agency', async () => {
  const id = await begin(thandiwe);
  await write(thandiwe, id, {
    kind: 'risk',
    about: 'safety',
    body: {
      level: 'very-high',
      evidence: 'Seen.',
      confidence: 'low',
      asked: 'Ana',
      on: addDays(today, -30),
    },
  });
  const board = await desk.as(viorica).open('/team-board');
  expect(board.text).toMatch(/Thandiwe R.*Cases.*1.*1 Very high/s);
  expect(board.text).toContain('Viorica P (you)');
  const hers = await desk
    .as(viorica)
    .open(board.link(/\d+ \((?:Tasks overdue|Today|Next 7 days)\)/.exec(board.text)?.[0] ?? ''));
  expect(hers.text).toContain('Thandiwe R’s');
  expect(problemsWithHtml(board.html)).toEqual([]);
  expect((await desk.as(duty).open('/team-board')).status).toBe(404);
});

test('[C20] warnings and the safe contact sign stand on the report’s and the referral’s pages, for those who may open the case alone', async () => {
  const { reportId } = await given.report({ whatSeen: 'A woman who may not leave the house.' });
  const referralId = await referring.begin(thandiwe);
  await referring.answer(thandiwe, referralId, { 'under-18': value('no') });
  const id = await begin(thandiwe, { beganFrom: reportId, referralId });
  await write(thandiwe, id, personCalled('Ana'), warningOf('He waits at the bus stop.'), {
    kind: 'safe-contact',
    about: '',
    body: { safe: 'not-at-all', shared: 'yes', voicemail: 'never', on: '2026-11-02' },
  });
  const about = { database, keysDir: given.keysDir };
  const pages = [
    ...(await pagesAbout(about, 'aboutAReport', reportId)),
    ...(await pagesAbout(about, 'aboutAReferral', referralId)),
  ];
  const shown: string[] = [];
  for (const { name, url } of pages) {
    const page = await desk.as(thandiwe).open(url);
    if (page.status !== 200 || page.h1 === '') continue;
    shown.push(name);
    // What the person reads themselves, of what consent is, says nothing that is minded of them.
    const minds = name !== 'referral.explain';
    expect([name, page.text.includes('He waits at the bus stop.')]).toEqual([name, minds]);
    expect([name, page.text.includes('Do not contact')]).toEqual([name, minds]);
    expect(problemsWithHtml(page.html)).toEqual([]);
    const others = await desk.as(duty).open(url);
    expect([name, others.status, others.text.includes('bus stop')]).toEqual([name, 200, false]);
    expect(others.text).not.toContain('SC-');
  }
  expect(shown).toEqual(
    expect.arrayContaining([
      ...[
        'report',
        'report.refer',
        'report.support',
        'referral.pack',
        'referral.quality',
        'referral.evidence',
      ],
      ...['referral', 'referral.section', 'referral.consent', 'referral.explain', 'referral.beside'],
      ...['referral.history', 'referral.share', 'referral.clock'],
    ]),
  );
  const { rows } = await database
    .pool('worker')
    .query('select act from audit.entries where record_id = $1 and act <> $2', [id, 'case.write']);
  // The date of a rule that nobody has checked is marked here too.
  const browser = desk.as(thandiwe);
  expect((await browser.open(`/cases/${id}`)).text).not.toContain('Not verified');
  await browser.press(await browser.open(`/referrals/${referralId}/clock`), 'Write down', {
    what: 'conclusive-grounds:negative',
    'on-day': today.slice(8),
    'on-month': today.slice(5, 7),
    'on-year': today.slice(0, 4),
  });
  const page = await browser.open(`/cases/${id}`);
  expect(page.text).toMatch(/Support after the decision ends, day 1\s*due in \d+ days\s*Not verified/);
  expect(rows.map((row: { act: string }) => row.act)).toEqual(
    expect.arrayContaining(['report.open', 'referral.open']),
  );
});

test('[X23] beside a task about a person stands how they may be reached, for whoever may open their case alone', async () => {
  const referralId = await referring.begin(thandiwe);
  await referring.answer(thandiwe, referralId, { 'under-18': value('no') });
  const id = await begin(thandiwe, { referralId });
  await write(thandiwe, id, plan(), step(randomUUID()), {
    kind: 'safe-contact',
    about: '',
    body: {
      ...{ safe: 'as-written', ways: ['call'], days: ['tue'], from: '09:00', until: '11:30' },
      ...{ never: ['police'], neverWords: 'Marta', shared: 'yes', voicemail: 'never', on: '2026-11-02' },
    },
  });
  const rule =
    'Reach them as written Phone call. Tuesday, 09:00 to 11:30. Never say: Police and court. Words of their own must not be said either. ' +
    'Others use the phone. Leave no message. Before you get in touch';
  const browser = desk.as(thandiwe);
  const [day, tasks] = [await browser.open('/my-day'), await browser.open('/tasks')];
  const { one } = await open(thandiwe, id);
  const task = await browser.open(tasks.link(`Change (${one.reference}: A step of the plan)`));
  for (const page of [day, tasks, task]) {
    expect(page.text).toContain(rule);
    expect(page.text).not.toContain('Marta');
    expect(problemsWithHtml(page.html)).toEqual([]);
  }
  // Somebody else has a task about the same person, and no right to their case.
  await given.worker.act({}, { act: 'report.assess' }, (act) =>
    createTask(act, {
      ...{ agencyId: police, ownerId: duty.memberId, dueOn: today, title: 'Record the decision' },
      ...{ aboutPath: null, recordId: referralId, source: 'test', sourceKey: randomUUID() },
    }),
  );
  const theirs = await desk.as(duty).open('/tasks');
  expect(theirs.text).toContain('Record the decision');
  expect(theirs.text).not.toContain('Before you get in touch');
  expect(desk.faults).toEqual([]);
});

test('[C1] a case is found by its name or reference, in any order and without accents, by whoever may read who it is for, with a line in the book for each', async () => {
  const id = await begin(thandiwe);
  await write(thandiwe, id, personCalled('Nguyễn Thị Ánh'));
  await given.workerHears();
  const elsewhere = await given.member('support-worker').of('warrington-borough-council', 'Ingrid Elsewhere');
  const look = async (who: TestMember, words: string) => {
    const browser = desk.as(who);
    return browser.press(await browser.open('/cases'), 'Find', { words });
  };
  const found = await look(thandiwe, 'anh nguyen');
  expect(problemsWithHtml(found.html)).toEqual([]);
  expect(found.link('Nguyễn Thị Ánh')).toBe(`/cases/${id}`);
  expect(found.text).toContain('Safe contact not settled');
  const reference = /SC-[0-9A-Z]{6}/.exec(found.text)?.[0] ?? '';
  expect((await look(thandiwe, `case ${reference.toLowerCase()}`)).text).toContain('Nguyễn Thị Ánh');
  expect((await look(thandiwe, 'Anh Pham')).text).toContain('No case that you may read is called so');
  for (const words of ['anh nguyen', reference])
    expect((await look(elsewhere, words)).text).toContain('No case that you may read is called so');
  const empty = await look(thandiwe, ' ');
  expect([empty.status, empty.errors]).toEqual([
    422,
    ['Type a name or a reference, of 200 characters at most'],
  ]);
  const lines = await given.worker.act({ operator: 'tester' }, { act: 'book.verify' }, (act) =>
    act.db.one(
      z.object({ n: z.int() }),
      sql`select count(*)::int as n from audit.entries where act = 'case.search' and record_id = ${id}`,
    ),
  );
  expect(lines.n).toBe(2);
});

test('[X24] my day has whoever is missing before all else to be noticed, and says that there is more than it shows', async () => {
  const ines = await given.member('support-worker').of(police, 'Ines Marlowe');
  const browser = desk.as(ines);
  const id = await begin(ines);
  await write(ines, id, {
    ...{ kind: 'missing', about: randomUUID() },
    body: { since: today, lastPlaces: 'Her room.', searching: 'The police.', state: 'missing', on: today },
  });
  const ending = (): Written => ({
    ...{ kind: 'ending', about: randomUUID() },
    body: { what: 'tenancy', words: 'The flat', ends: addDays(today, 20), state: 'coming' },
  });
  await write(ines, id, ...Array.from({ length: 19 }, ending));
  expect((await browser.open('/my-day')).text).not.toContain('There are more');
  await write(ines, id, ending());
  const day = await browser.open('/my-day');
  expect(problemsWithHtml(day.html)).toEqual([]);
  expect(day.link('All that is to be noticed in your team’s cases')).toBe('/team-board');
  const shown = [...day.text.matchAll(/(Is missing|Something that protects them ends: Tenancy)\./g)];
  expect(shown.map(([words]) => words === 'Is missing.')).toEqual([
    true,
    ...Array.from({ length: 19 }, () => false),
  ]);
});
