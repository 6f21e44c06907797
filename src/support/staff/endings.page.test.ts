import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { addDays, londonDay } from '../../platform/working-days.ts';
import { freshDatabase } from '../../testing/database.ts';
import { partnershipIn } from '../../testing/partnership.ts';
import { staffSiteOver } from '../../testing/staff-site.ts';
import { personCalled, supportingIn } from '../../testing/supporting.ts';
import { problemsWithHtml } from '../../testing/valid-html.ts';
import { watchCases } from '../alerts/watch-cases.ts';
import type { Body, Written } from '../case/entry.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const { begin, move, open, write } = supportingIn(given);
const thandiwe = await given.member('support-worker').of('halton-borough-council', 'Thandiwe Rushcombe');
const beatrix = await given.member('support-worker').of('warrington-borough-council', 'Beatrix Colmslow');
const [owner, other] = [desk.as(thandiwe), desk.as(beatrix)];
const today = londonDay(new Date());
const round = () => given.worker.act({}, { act: 'case.watch' }, watchCases);

const ending = (
  what: Body<'ending'>['what'],
  days: number,
  over: Partial<Body<'ending'>> = {},
  about: string = randomUUID(),
): Written => ({
  kind: 'ending',
  about,
  body: { what, words: 'As told.', ends: addDays(today, days), state: 'coming', ...over },
});
const whatOnly = z.object({ what: z.string() });
const ended = 'Something that protects them ends: ';

test('[X24] each of three endings raises its own alert and says which it is: one past, two on one day', async () => {
  const id = await begin(thandiwe);
  const { reference } = (await open(thandiwe, id)).one;
  await write(thandiwe, id, ending('leave', -10), ending('tenancy', 20), ending('funding', 20));
  const page = await owner.open(`/cases/${id}`);
  expect(problemsWithHtml(page.html)).toEqual([]);
  for (const what of ['Leave to remain', 'Tenancy', 'Funding'])
    expect(page.text).toContain(`${ended}${what}.`);
  const settled = await owner.press(page, `I have seen to it: ${ended}Tenancy ${reference}`);
  expect(settled.text).not.toContain(`${ended}Tenancy.`);
  expect(settled.text).toContain(`${ended}Funding.`);
  expect(await round()).toBe(0);
  // All that ends stands in the list of what ends when, with what it is.
  const list = (await owner.open('/services/waiting')).section(
    'People of your cases whose protection ends within a year',
  );
  expect(list).toMatch(/Leave to remain ?Ended on .*(Tenancy|Funding) ?Ends on .*(Tenancy|Funding) ?Ends on/);
});

test('[X24] renewed or with another day, what was raised is settled by itself, and the new day is told in its time', async () => {
  const id = await begin(thandiwe);
  const [flat, grant] = [randomUUID(), randomUUID()];
  await write(thandiwe, id, ending('tenancy', 5, {}, flat), ending('funding', 5, {}, grant));
  await write(
    thandiwe,
    id,
    ending('tenancy', 5, { state: 'renewed' }, flat),
    ending('funding', 30, {}, grant),
  );
  const { text } = await owner.open(`/cases/${id}`);
  expect(text).not.toContain(`${ended}Tenancy`);
  expect(text.split(`${ended}Funding`)).toHaveLength(3);
});

test('[X24] after support has ended, what ends is written from the plan, and told to whoever held the case, or has it since', async () => {
  const moved = await begin(thandiwe);
  await write(thandiwe, moved, ending('court-order', 60));
  await move(thandiwe, moved, beatrix);
  const closing: Written = {
    kind: 'standing',
    about: '',
    body: { state: 'closed', outcome: 'moved-on-safely', why: 'A flat.', on: today },
  };
  await write(beatrix, moved, closing);
  const plan = await other.open(`/cases/${moved}/plan`);
  expect(problemsWithHtml(plan.html)).toEqual([]);
  expect(plan.html).not.toContain('/write/goal');
  const form = await other.open(plan.link('Change: A court order that protects them'));
  const [year, month, day] = addDays(today, 3).split('-');
  const saved = await other.press(form, 'Save', {
    ...{ 'ends-day': day ?? '', 'ends-month': month ?? '', 'ends-year': year ?? '' },
  });
  expect(saved.errors).toEqual([]);
  expect((await other.open('/my-day')).text).toContain(`${ended}A court order that protects them.`);
  expect((await owner.open('/my-day')).text).not.toContain('A court order');
  const list = (await other.open('/services/waiting')).section(
    'People of your cases whose protection ends within a year',
  );
  expect(list).toContain('Support has ended');
});

test('what was written before each ending was kept by itself is brought there by the worker, and told', async () => {
  const id = await begin(thandiwe);
  await write(thandiwe, id, ending('support', 70), ending('tenancy', 80));
  const owns = database.pool('owner');
  await owns.query('alter table support.endings disable row level security');
  await owns.query('delete from support.endings where case_id = $1', [id]);
  await owns.query('alter table support.endings enable row level security');
  await round();
  const kept = await given.worker.act({}, { act: 'case.watch' }, (act) =>
    act.db.all(whatOnly, sql`select what from support.endings where case_id = ${id} order by what`),
  );
  expect(kept).toEqual([{ what: 'support' }, { what: 'tenancy' }]);
  expect(desk.faults).toEqual([]);
});

test('[C11] SERAF of a child is evidence in words; of an adult it is refused, an age that nobody knows asks, and no level follows', async () => {
  const id = await begin(thandiwe);
  await write(thandiwe, id, personCalled('Ana'), {
    ...{ kind: 'risk', about: 'safety' },
    body: { level: 'low', evidence: 'Seen', confidence: 'medium', asked: 'Her', on: '2026-11-02' },
  });
  const born = (text: string) => {
    const person = personCalled('Ana');
    if (person.kind !== 'person') throw new Error('nobody');
    return write(thandiwe, id, { ...person, body: { ...person.body, born: text } });
  };
  const used = {
    tool: 'seraf',
    area: 'safety',
    by: 'Rhian Pugh, social worker',
    'on-day': '10',
    'on-month': '11',
    'on-year': '2026',
  };
  const form = await owner.open(
    (await owner.open(`/cases/${id}/risk`)).link('Write down that one was used: Tools for children'),
  );
  const asked = await owner.press(form, 'Save', { ...used, category: '16' });
  expect(asked.errors).toEqual([expect.stringContaining('Their age on that day is not known.')]);
  await born('4 May 2010');
  const numbered = await owner.press(asked, 'Save');
  expect(numbered.errors).toEqual([expect.stringContaining('without its number')]);
  const saved = await owner.press(numbered, 'Save', { category: 'Significant' });
  expect(saved.text).toContain('Rhian Pugh, social worker, 10 November 2026: Significant');
  expect(saved.text).toContain('never for an adult, and what it adds up to decides nothing here');
  expect((await open(thandiwe, id)).one.riskLevel).toBe('low');
  expect(problemsWithHtml(saved.html)).toEqual([]);
  await born('4 May 1990');
  const later = await owner.open(`/cases/${id}/risk`);
  expect(later.text).toContain('they were 18 or over on that day: it is no evidence.');
  expect(later.text).not.toContain('Write down that one was used');
  const refused = await owner.press(await owner.open(`/cases/${id}/write/child-tool`), 'Save', {
    ...used,
    category: 'Significant',
    age: 'treated',
  });
  expect(refused.errors).toEqual([expect.stringContaining('they were 18 or over on that day')]);
  expect(refused.html).toContain('Rhian Pugh, social worker');
  const forced = { tool: 'seraf', area: 'safety', by: 'Rhian', on: '2026-11-10', category: 'Mild' } as const;
  await expect(
    write(thandiwe, id, { kind: 'child-tool', about: randomUUID(), body: forced }),
  ).rejects.toMatchObject({ code: 'bad-request' });
});

const risk = (level: Body<'risk'>['level'], on = today): Written => ({
  kind: 'risk',
  about: 'safety',
  body: { level, evidence: 'Seen.', confidence: 'low', asked: 'Ana', on },
});
const inWords = (day: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' }).format(
    new Date(`${day}T12:00:00Z`),
  );

test('[X24] after support has ended a risk that is judged is due again by its level, and whoever is not reached is tried again, with an alert', async () => {
  const id = await begin(thandiwe);
  await write(thandiwe, id, personCalled('Ana'), risk('very-high', addDays(today, -120)), {
    kind: 'standing',
    about: '',
    body: { state: 'closed', outcome: 'moved-on-safely', why: 'A flat and work.', on: addDays(today, -100) },
  });
  const { reference, riskDueOn } = (await open(thandiwe, id)).one;
  expect(riskDueOn).toBeNull();
  const task = `${reference}: Judge a risk again: Safety from exploiters`;
  expect((await owner.open('/tasks')).text).not.toContain(task);
  const ended = async () =>
    /(\d+) (?:person|people) whose support has ended w(?:as|ere) last judged at high or very high risk, (\d+) of them at very high. For (\d+)/
      .exec((await owner.open('/caseload-risk')).text)
      ?.slice(1)
      .map(Number);
  expect(await ended()).toEqual([1, 1, 0]);
  expect((await other.open('/caseload-risk')).text).toContain('Nobody whose support has ended');
  await write(thandiwe, id, risk('high', addDays(today, -20)));
  expect((await open(thandiwe, id)).one.riskDueOn).toBe(addDays(today, -6));
  expect((await owner.open('/tasks')).text).toContain(task);
  expect(await ended()).toEqual([1, 0, 1]);
  await write(thandiwe, id, risk('high'));
  expect(await ended()).toEqual([1, 0, 0]);

  const look = (state: 'reached' | 'not-reached', on = today): Written => ({
    ...{ kind: 'follow-up', about: randomUUID() },
    body: { months: '3', on, state },
  });
  const alert = async () =>
    (await owner.open(`/cases/${id}`)).text.includes('Was not reached for a long time');
  const again = async (on: string) =>
    (await owner.open(`/cases/${id}/risk`)).text.includes(`Write down this look back ${inWords(on)}`);
  await write(thandiwe, id, look('not-reached', addDays(today, -30)));
  expect([await alert(), await again(addDays(today, -9))]).toEqual([true, true]);
  expect((await owner.open('/tasks')).text).toContain(`${reference}: Look back after support`);
  await write(thandiwe, id, look('not-reached'));
  expect([await again(addDays(today, -9)), await again(addDays(today, 21))]).toEqual([false, true]);
  // As often as the rule says; the alert stays for somebody to decide.
  await write(thandiwe, id, look('not-reached'));
  expect([await alert(), await again(addDays(today, 21))]).toEqual([true, false]);
  await write(thandiwe, id, look('reached'));
  expect(await alert()).toBe(false);
  const caseload = await owner.open('/caseload-risk');
  expect(problemsWithHtml(caseload.html)).toEqual([]);
});
