import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { freshDatabase } from '../../testing/database.ts';
import { partnershipIn } from '../../testing/partnership.ts';
import { staffSiteOver } from '../../testing/staff-site.ts';
import { personCalled, supportingIn } from '../../testing/supporting.ts';
import { problemsWithHtml } from '../../testing/valid-html.ts';
import { handOver } from '../case/hand-over.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const { as, begin, open, write } = supportingIn(given);
const at = 'halton-borough-council';
const thandiwe = await given.member('support-worker').of(at, 'Thandiwe Rushcombe');
const viorica = await given.member('support-worker').of(at, 'Viorica Pembroke-Hale');
const mina = await given.member('support-worker').of(at, 'Mina Halewood');
const duty = await given.member('duty-desk', 'frontline').of(at, 'Desiree Frodsham');
await given.member('support-worker').of('warrington-borough-council', 'Ingrid Elsewhere');
const day = (name: string, iso: string) => {
  const [year = '', month = '', date = ''] = iso.split('-');
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year };
};
const level = (
  about: string,
  on: `${number}-${number}-${number}`,
  level: 'low' | 'high',
  evidence = 'Seen',
) =>
  ({
    kind: 'risk',
    about,
    body: { level, evidence, confidence: 'medium', asked: 'Her', on },
  }) as const;

test('[C7] a need is asked in their own words, with last time beside now; every version opens as it was [C9]', async () => {
  const browser = desk.as(thandiwe);
  const id = await begin(thandiwe);
  const needs = await browser.open(`/cases/${id}/needs`);
  expect(needs.text).toContain('0 of 12 areas asked');
  const from = needs.text.slice(needs.text.indexOf('Where these headings come from'));
  for (const source of [
    /Housing ?Asked since 24 March 2020 .*Core Outcome Set \(8 Feb 2023\): “Secure and suitable housing” .*Recovery Needs Assessment.* To be checked/,
    /Work, learning and purpose.*Survivor Care Standards, edition of November 2025 \(1 Nov 2025\): Work, skills and education To be checked/,
  ])
    expect(from).toMatch(source);
  const form = await browser.open(needs.link('Ask about this: Housing'));
  const unsaid = await browser.press(form, 'Save', { words: 'A door that locks.' });
  expect(unsaid.errors).toEqual(['Choose how much help is needed, or why that is not known']);
  expect(unsaid.html).toContain('A door that locks.');
  const asked = await browser.press(unsaid, 'Save', { level: 'urgent' });
  expect(asked.text).toContain('Housing Urgent need A door that locks.');
  expect(problemsWithHtml(asked.html)).toEqual([]);
  const again = await browser.open(asked.link('Ask again: Housing'));
  expect(again.section('Last time')).toContain('A door that locks.');
  await browser.press(again, 'Save', { level: 'none', words: 'It is mine.' });
  const history = await browser.open(`/cases/${id}/history`);
  const places = [...history.html.matchAll(/\/needs\?at=(\d+)/g)].map((found) => found[1]);
  const then = await browser.open(`/cases/${id}/needs?at=${places.at(-1)}`);
  expect(then.text).toContain('A door that locks.');
  expect(then.text).not.toContain('It is mine.');
  expect(then.html).not.toContain('/write/need');
});

test('[C8 C13] a goal with steps, agreement and refusal; each step is a task of its worker, done with it, and goes over with the case', async () => {
  const browser = desk.as(thandiwe);
  const id = await begin(thandiwe);
  const plan = await browser.open(`/cases/${id}/plan`);
  expect(plan.text).toContain('No goals yet');
  const made = await browser.press(await browser.open(plan.link('Add a goal')), 'Save', {
    domain: 'housing',
    goal: 'A room of her own',
    agreed: 'refused',
    agreedWords: 'Not in that street.',
    ...day('reviewOn', '2027-01-15'),
  });
  expect(made.text).toContain('They do not agree');
  expect(made.text).toContain('Not in that street.');
  const step = await browser.open(made.link('Add a step: A room of her own'));
  const kept = await browser.press(step, 'Save', { what: 'Ring the council' });
  expect(kept.errors).toEqual(['Choose who does it', 'Give the day by which it is to be done']);
  const added = await browser.press(kept, 'Save', { who: 'worker', ...day('dueOn', '2026-01-02') });
  expect(added.text).toContain('Ring the council Support worker, overdue since 2 Jan 2026');
  const tasks = await browser.open('/tasks');
  expect(tasks.text).toMatch(/SC-\w{6}: A step of the plan/);
  expect(tasks.text).not.toContain('Ring the council');
  const change = await browser.open(`/cases/${id}/hand-over`);
  const to = /value="([^"]+)"[^>]*>Viorica/.exec(change.html)?.[1] ?? '';
  await browser.press(change, 'Hand over', { to });
  expect((await desk.as(viorica).open('/tasks')).text).toContain('A step of the plan');
  const hers = desk.as(viorica);
  const done = await hers.open((await hers.open(`/cases/${id}/plan`)).link('Change: Ring the council'));
  await hers.press(done, 'Save', { state: 'done' });
  expect((await hers.open('/tasks')).text).not.toContain('A step of the plan');
});

test('[C8 C13] a step given to a colleague is their task and not its author’s; given on, it moves, in the plan too; who may not open the case gets nothing', async () => {
  const browser = desk.as(thandiwe);
  const [id, goal] = [await begin(thandiwe), randomUUID()];
  const { one } = await open(thandiwe, id);
  await write(thandiwe, id, {
    kind: 'goal',
    about: goal,
    body: { domain: 'housing', goal: 'A room', agreed: 'agreed', state: 'open', reviewOn: '2099-01-01' },
  });
  const task = `${one.reference}: A step of the plan`;
  const hasTask = async (who: typeof thandiwe) => {
    const pages = [await desk.as(who).open('/tasks'), await desk.as(who).open('/my-day')];
    return pages.map(({ text }) => text.includes(task));
  };
  const form = await browser.open(`/cases/${id}/write/step?goal=${goal}`);
  for (const nobody of ['Desiree Frodsham', 'Ingrid Elsewhere']) expect(form.text).not.toContain(nobody);
  const filled = { what: 'Ring the council', who: 'colleague', ...day('dueOn', '2026-01-02') };
  const unsaid = await browser.press(form, 'Save', filled);
  expect(unsaid.errors).toEqual(['Choose the colleague who does it']);
  const forged = { colleague: duty.memberId };
  expect((await browser.press(unsaid, 'Save', forged)).errors).toEqual(['Choose one']);
  const plan = await browser.press(unsaid, 'Save', { colleague: viorica.memberId });
  expect(plan.text).toContain('Ring the council Viorica Pembroke-Hale, colleague, overdue since 2 Jan 2026');
  expect(await hasTask(viorica)).toEqual([true, true]);
  expect(await hasTask(thandiwe)).toEqual([false, false]);
  // A case handed over leaves the step with whom it was given to, and so does one handed to them and on.
  for (const to of [viorica, mina])
    await as(thandiwe, 'case.hand-over', id, (act) => handOver(act, id, to.memberId, ''));
  expect(await hasTask(viorica)).toEqual([true, true]);
  // Given on from the list of tasks, the plan says so; it can be given to nobody who may not open the case.
  const list = await desk.as(viorica).open('/tasks');
  const path =
    /href="(\/tasks\/[0-9a-f-]{36})"[^>]*>[^<]*<span[^>]*>[^<]*A step of the plan/.exec(list.html)?.[1] ?? '';
  const hers = await desk.as(viorica).open(path);
  expect(hers.html).not.toContain(duty.memberId);
  expect((await desk.as(viorica).press(hers, 'Give', { owner: duty.memberId })).status).toBe(404);
  await desk.as(viorica).press(hers, 'Give', { owner: thandiwe.memberId });
  expect(await hasTask(thandiwe)).toEqual([true, true]);
  expect(await hasTask(viorica)).toEqual([false, false]);
  const again = await browser.open(`/cases/${id}/plan`);
  expect(again.text).toContain('Ring the council Thandiwe Rushcombe, colleague');
  // Given on in the plan it moves too; to nobody in particular it waits for the team, and then for the support worker.
  const changed = async (answers: Record<string, string>) =>
    browser.press(await browser.open(again.link('Change: Ring the council')), 'Save', answers);
  await changed({ colleague: 'team' });
  expect(await hasTask(thandiwe)).toEqual([false, true]);
  expect((await desk.as(duty).open('/tasks?whose=team')).text).not.toContain(one.reference);
  await changed({ who: 'worker' });
  expect(await hasTask(mina)).toEqual([true, true]);
  const versions = await browser.open(
    `/cases/${id}/versions/step?about=${again.link('Change: Ring the council').split('about=')[1]}`,
  );
  expect(versions.text).toContain('Whoever of the team takes it first');
  expect(problemsWithHtml(again.html)).toEqual([]);
});

test('[C12] a review says who took part, what they said and what changed, and when the next is', async () => {
  const browser = desk.as(thandiwe);
  const id = await begin(thandiwe);
  const form = await browser.open(`/cases/${id}/write/review`);
  const saved = await browser.press(form, 'Save', {
    tookPart: 'Ioana and her counsellor',
    personSaid: 'Ask me first.',
    changed: 'We meet at the library.',
    ...day('nextOn', '2027-02-01'),
  });
  for (const said of [
    'Ioana and her counsellor',
    'Ask me first.',
    'We meet at the library.',
    '1 February 2027',
  ])
    expect(saved.text).toContain(said);
});

test('[C11 X24] risk is judged by area with evidence, change and confidence; the course is a picture and a table, and no total', async () => {
  const browser = desk.as(thandiwe);
  const id = await begin(thandiwe);
  await write(
    thandiwe,
    id,
    level('safety', '2026-01-10', 'low'),
    level('safety', '2026-06-01', 'high', 'The van.'),
  );
  const page = await browser.open(`/cases/${id}/risk`);
  expect(page.text).toContain(
    'for children only, never for an adult, and what it adds up to decides nothing here: the level is what you judge.',
  );
  expect(page.text).toContain('High ▲ higher than before');
  expect(page.text).toContain('Was to be judged again by 15 Jun 2026');
  expect(page.html).toContain('role="img"');
  expect(page.rows().map((row) => row)).toEqual([
    'Safety from exploiters 10 January 2026 Low first time Medium',
    'Safety from exploiters 1 June 2026 High higher than before Medium',
  ]);
  expect(page.text).not.toMatch(/total|score of/i);
  expect(problemsWithHtml(page.html)).toEqual([]);
  expect((await browser.open('/cases')).text).toContain('Risk was to be judged by 15 Jun 2026');
  const form = await browser.open(page.link('Judge again: Safety from exploiters'));
  expect(form.section('Last time')).toContain('The van.');
});

test('[C25] closed with outcome and reason nothing more is written; opened again it goes on with its history', async () => {
  const browser = desk.as(thandiwe);
  const id = await begin(thandiwe);
  await write(thandiwe, id, personCalled('Ana'));
  const form = await browser.open((await browser.open(`/cases/${id}`)).link('Close the case'));
  const unsaid = await browser.press(form, 'Close the case', { why: 'She moved in with her sister.' });
  expect(unsaid.errors).toEqual(['Choose how support ends']);
  const closed = await browser.press(unsaid, 'Close the case', { outcome: 'moved-on-safely' });
  expect(closed.text).toContain('This case is closed.');
  expect(closed.html).not.toContain('/write/person');
  expect((await browser.open(`/cases/${id}/write/person`)).status).toBe(409);
  await expect(write(thandiwe, id, personCalled('Another'))).rejects.toMatchObject({
    code: 'changed-meanwhile',
  });
  expect((await browser.open('/cases?show=closed')).text).toContain('Person affected');
  const again = await browser.press(await browser.open(closed.link('Open it again')), 'Open it again', {
    why: 'He found her.',
  });
  expect(again.text).toContain('The case is open again, where it stopped.');
  const history = await browser.open(`/cases/${id}/history`);
  expect(history.text.match(/Closed or opened again/g)).toHaveLength(4);
});

test('what is typed and not saved is kept for its writer alone, found again, and thrown away or saved', async () => {
  const browser = desk.as(thandiwe);
  const id = await begin(thandiwe);
  await write(thandiwe, id, personCalled('Ana'));
  const form = await browser.open(`/cases/${id}/write/need?about=money`);
  const token = form.formWith('Save').fields['form-token'] ?? '';
  const keep = (turn: string, words: string, once: string) =>
    browser.send(`/cases/${id}/write/need/keep?about=money`, { 'form-token': token, once, turn, words });
  const once = randomUUID();
  expect((await keep('2', 'Six pounds, and', once)).html).toContain('"outcome":"kept"');
  await keep('1', 'Six', once);
  const found = await browser.open(`/cases/${id}/write/need?about=money`);
  expect(found.html).toContain('Six pounds, and</textarea>');
  expect(found.text).toContain('and have not saved it.');
  expect((await browser.open(`/cases/${id}/needs`)).text).not.toContain('Six pounds');
  expect((await desk.as(viorica).open(`/cases/${id}/write/need?about=money`)).text).not.toContain(
    'Six pounds',
  );
  expect((await browser.open(`/cases/${id}`)).text).toContain(
    'You typed something here and have not saved it: A need',
  );
  await browser.press(found, 'Throw it away');
  expect((await browser.open(`/cases/${id}/write/need?about=money`)).html).not.toContain('Six pounds');
  expect(desk.faults).toEqual([]);
});
