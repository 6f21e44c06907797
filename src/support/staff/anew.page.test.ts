import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { addDays, type Day, londonDay } from '../../platform/working-days.ts';
import { freshDatabase } from '../../testing/database.ts';
import { partnershipIn } from '../../testing/partnership.ts';
import { staffSiteOver } from '../../testing/staff-site.ts';
import { personCalled, supportingIn } from '../../testing/supporting.ts';
import { liftOwner } from '../../testing/trust/bare-ground.ts';
import { problemsWithHtml } from '../../testing/valid-html.ts';
import type { Body, Written } from '../case/entry.ts';
import { addEntry } from '../case/entry-store.ts';
import { listTurns } from '../case/list-turns.ts';
import { openCase } from '../case/open-case.ts';
import { oneOf } from '../case/story.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const { as, begin, write, open } = supportingIn(given);
const at = 'halton-borough-council';
const thandiwe = await given.member('support-worker').of(at, 'Thandiwe Rushcombe');
const viorica = await given.member('support-worker').of(at, 'Viorica Pembroke-Hale');
const stranger = await given.member('support-worker').of('warrington-borough-council');
const browser = desk.as(thandiwe);
const today = londonDay(new Date());
const inWords = (day: Day): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' }).format(
    new Date(`${day}T12:00:00Z`),
  );

const risk = (level: Body<'risk'>['level'], on = today): Written => ({
  kind: 'risk',
  about: 'safety',
  body: { level, evidence: 'Seen at the gate.', confidence: 'low', asked: 'Ana', on },
});

test('[C11] judged again, a risk is of today and from what is so today: the time before stays on the course, and the next is due from now', async () => {
  const id = await begin(thandiwe);
  await write(thandiwe, id, risk('high', addDays(today, -30)));
  const form = await browser.open(`/cases/${id}/write/risk?about=safety`);
  expect(form.section('Last time')).toContain('Seen at the gate.');
  const unsaid = await browser.press(form, 'Save');
  expect(unsaid.errors).toHaveLength(4);
  const saved = await browser.press(unsaid, 'Save', {
    ...{ level: 'medium', evidence: 'Nobody was at the gate.', confidence: 'medium', asked: 'Ana' },
  });
  expect(saved.text).toMatch(/Medium ?▼ lower than before/);
  expect(saved.text).toContain(inWords(addDays(today, -30)));
  const { one, story } = await open(thandiwe, id);
  expect([oneOf(story, 'risk', 'safety')?.body.on, one.riskDueOn]).toEqual([today, addDays(today, 28)]);
});

const onThe = (name: string, iso: string) => {
  const [year = '', month = '', date = ''] = iso.split('-');
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year };
};

test('[C11] what was judged of an earlier day and is written late lowers nothing; of days that have been none to come is taken', async () => {
  const id = await begin(thandiwe);
  await write(thandiwe, id, risk('high'));
  const form = await browser.open(`/cases/${id}/write/risk?about=safety`);
  const low = { level: 'low', evidence: 'Calm then.', confidence: 'medium', asked: 'Ana' };
  const mistyped = await browser.press(form, 'Save', { ...low, ...onThe('on', '2062-10-10') });
  expect(mistyped.errors).toEqual([
    'This day has not come yet: write the day on which it was, today at the latest',
  ]);
  expect(mistyped.html).toContain('Calm then.');
  const late = await browser.press(mistyped, 'Save', onThe('on', addDays(today, -30)));
  expect(late.text).toContain('It is about an earlier day than what was judged before: that stands');
  expect(late.text).toMatch(/Safety from exploiters ?High ▲ higher than before/);
  const { one, story } = await open(thandiwe, id);
  expect([one.riskLevel, one.riskDueOn, oneOf(story, 'risk', 'safety')?.body.level]).toEqual([
    ...['high', addDays(today, 14), 'high'],
  ]);
  expect((await browser.open(`/cases/${id}`)).section('Risk')).toMatch(/Safety from exploiters ?High/);
  const versions = await browser.open(`/cases/${id}/versions/risk?about=safety`);
  expect(versions.text).toMatch(/Version 1 Stands now/);
  // A colleague who has read both is not told for ever that somebody wrote meanwhile.
  const again = desk.as(viorica);
  const judging = await again.open(`/cases/${id}/write/risk?about=safety`);
  expect((await again.press(judging, 'Save', { ...low, level: 'medium' })).errors).toEqual([]);
  const tomorrow = onThe('on', addDays(today, 1));
  const visit = await browser.open(`/cases/${id}/write/appointment`);
  const kept = await browser.press(visit, 'Save', { what: 'Counsellor', state: 'kept', ...tomorrow });
  expect(kept.errors).toHaveLength(1);
  expect((await browser.press(kept, 'Save', { state: 'coming' })).errors).toEqual([]);
  const note = await browser.press(await browser.open(`/cases/${id}/notes`), 'Add the note', {
    ...{ words: 'She came.', ...tomorrow },
  });
  expect(note.errors).toHaveLength(1);
});

test('[C7] asked again, a need, who they are and how they are reached are of today, with what was said before still there', async () => {
  const id = await begin(thandiwe);
  const on = addDays(today, -30);
  const person = personCalled('Ana');
  await write(
    thandiwe,
    id,
    { ...person, body: { ...person.body, on } } as Written,
    { kind: 'safe-contact', about: '', body: { safe: 'not-at-all', shared: 'yes', voicemail: 'never', on } },
    { kind: 'need', about: 'housing', body: { level: 'urgent', words: 'A door.', source: 'person', on } },
  );
  for (const address of ['person', 'safe-contact', 'need?about=housing']) {
    const form = await browser.open(`/cases/${id}/write/${address}`);
    expect((await browser.press(form, 'Save')).errors).toEqual([]);
  }
  const { story } = await open(thandiwe, id);
  expect(oneOf(story, 'person')?.body).toMatchObject({ name: 'Ana', on: today });
  expect(oneOf(story, 'safe-contact')?.body).toMatchObject({ safe: 'not-at-all', on: today });
  expect(oneOf(story, 'need', 'housing')?.body).toMatchObject({ words: 'A door.', on: today });
});

test('an outcome asked anew says at which moment and is of today, so that what changed is pictured and counted', async () => {
  const id = await begin(thandiwe);
  await write(thandiwe, id, {
    kind: 'outcome',
    about: 'housing',
    body: {
      ...{ answer: 'not-at-all', moment: 'start', words: 'A sofa.', source: 'professional' },
      ...{ sourceNote: 'The hostel', on: addDays(today, -60) },
    },
  });
  const form = await browser.open(`/cases/${id}/write/outcome?about=housing`);
  expect(form.section('Last time')).toContain('A sofa.');
  const unsaid = await browser.press(form, 'Save', { answer: 'mostly' });
  expect(unsaid.errors).toEqual(['Choose one']);
  const saved = await browser.press(unsaid, 'Save', { moment: 'review', words: 'My own door.' });
  expect(saved.text).toContain('better than at first');
  const pool = database.pool('owner');
  await liftOwner(pool);
  const kept = await pool.query(
    'select moment, on_day::text from support.outcome_answers where case_id = $1 order by on_day',
    [id],
  );
  expect(kept.rows).toEqual([
    { moment: 'start', on_day: addDays(today, -60) },
    { moment: 'review', on_day: today },
  ]);
});

test('[X24] whoever is missing stands at the head of every page, in a task and on the team’s board, until they are found: no press takes it away', async () => {
  const id = await begin(thandiwe);
  const about = randomUUID();
  const since = addDays(today, -2);
  const missing = (over: Partial<Body<'missing'>> = {}): Written => ({
    ...{ kind: 'missing', about },
    body: {
      ...{ since, lastPlaces: 'The station', searching: 'Police, log 77', state: 'missing', on: today },
      ...over,
    },
  });
  const found = missing({ state: 'found', foundOn: today, foundHow: 'Came back' });
  await write(thandiwe, id, personCalled('Ana'), risk('low'), missing(), missing({ searching: 'Log 78' }));
  const { reference } = (await open(thandiwe, id)).one;
  const sign = `Missing since ${inWords(since)}.`;
  for (const part of ['', '/needs', '/plan', '/notes', '/sharing', '/write/person']) {
    const { text } = await browser.open(`/cases/${id}${part}`);
    expect([part, text.includes(sign)]).toEqual([part, true]);
  }
  const day = await browser.open('/my-day');
  expect(day.text.split('Is missing.')).toHaveLength(2);
  expect(day.text).toContain(`${reference}: Missing: look for them, and write it down when they are found`);
  expect(day.html).not.toContain('I have seen to it<');
  // With whoever holds the case away, a colleague sees it, and sees to it.
  const colleague = desk.as(viorica);
  const board = await colleague.open('/team-board');
  expect(board.section('To be noticed in the team’s cases')).toMatch(
    new RegExp(`Is missing\\. ${reference} .*With Thandiwe Rushcombe\\.`, 's'),
  );
  expect(problemsWithHtml(board.html)).toEqual([]);
  expect((await desk.as(stranger).open('/team-board')).text).not.toContain('Is missing.');
  await write(thandiwe, id, risk('high'));
  const noticed = await colleague.open('/team-board');
  const seen = await colleague.press(noticed, `I have seen to it: Their risk has risen ${reference}`);
  expect([colleague.at, seen.text.includes('Their risk has risen.')]).toEqual(['/team-board', false]);
  const form = await colleague.open(seen.link(`Write what is known, and when they are found: ${reference}`));
  expect(form.h1).toContain('missing');
  await write(viorica, id, found);
  expect((await colleague.open('/team-board')).text).not.toContain('Is missing.');
  expect((await browser.open(`/cases/${id}/needs`)).text).not.toContain(sign);
  expect((await browser.open('/my-day')).text).not.toContain('Missing: look for them');
  await write(thandiwe, id, missing());
  expect((await browser.open('/my-day')).text).toContain('Is missing.');
  await write(thandiwe, id, found);
  expect(desk.faults).toEqual([]);
});

test('a case that was opened and never judged is asked for in its worker’s day, and late on the team’s board', async () => {
  const mina = await given.member('support-worker').of(at, 'Mina Halewood');
  const id = await begin(mina);
  const { reference } = (await open(mina, id)).one;
  const day = await desk.as(mina).open('/my-day');
  for (const asked of ['Judge their risks for the first time', 'Make the safety plan'])
    expect(day.text).toContain(`${reference}: ${asked}`);
  expect((await desk.as(mina).open(`/cases/${id}`)).text).toMatch(/Not judged yet ?to be judged by/);
  const late = async () =>
    /Mina Halewood.*?Risk not judged in time ?(\d+)/s.exec((await browser.open('/team-board')).text)?.[1];
  expect(await late()).toBe('0');
  await database
    .pool('owner')
    .query('update support.cases set risk_due_on = $2 where case_id = $1', [...[id, addDays(today, -1)]]);
  expect(await late()).toBe('1');
  expect((await desk.as(mina).open(`/cases/${id}`)).text).toContain('was to be judged by');
  await write(mina, id, risk('low'));
  expect(await late()).toBe('0');
  expect((await desk.as(mina).open('/my-day')).text).not.toContain('for the first time');
});

test('a story begins where it began, however often risk was judged since; what it is not told from any more is said', async () => {
  const id = await begin(thandiwe);
  const judged = (about: string, level: 'low' | 'high', evidence: string): Written => ({
    ...{ kind: 'risk', about },
    body: { level, evidence, confidence: 'high', asked: 'Ana', on: addDays(today, -9) },
  });
  const review = { tookPart: 'Ana', changed: 'She sleeps.', nextOn: addDays(today, 90) };
  await write(thandiwe, id, judged('safety', 'high', 'A grey van.'), {
    ...{ kind: 'review', about: randomUUID() },
    body: { ...review, on: addDays(today, -9) },
  });
  await as(thandiwe, 'case.write', id, async (act) => {
    const { dataKey } = await openCase(act, id);
    for (let turn = 0; turn < 410; turn++)
      await addEntry(act, id, judged('money', 'low', 'Wages.'), thandiwe.memberId, dataKey);
    const all = await listTurns(act, id, dataKey);
    expect([all.turns.length, all.older]).toEqual([412, false]);
    expect((await listTurns(act, id, dataKey, { most: 400 })).older).toBe(true);
  });
  const story = (await browser.open(`/cases/${id}`)).section('Their story so far');
  for (const words of ['A grey van.', 'She sleeps.']) expect(story).toContain(words);
});

test('a review in which they said something themselves is contact with them on its day; one that others held is none', async () => {
  const id = await begin(thandiwe);
  const reached = async () => (await open(thandiwe, id)).one.reachedOn;
  const review = (days: number, personSaid?: string): Written => ({
    ...{ kind: 'review', about: randomUUID() },
    body: {
      ...{ on: addDays(today, -days), tookPart: 'All', changed: 'A room.', nextOn: addDays(today, 90) },
      ...(personSaid === undefined ? {} : { personSaid }),
    },
  });
  await write(thandiwe, id, review(2));
  expect(await reached()).toBeNull();
  await write(thandiwe, id, review(4, 'I want to stay.'));
  expect(await reached()).toBe(addDays(today, -4));
  await write(thandiwe, id, review(9, 'I want to move.'));
  expect(await reached()).toBe(addDays(today, -4));
});
