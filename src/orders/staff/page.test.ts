import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { addDays, londonDay } from '../../platform/working-days.ts';
import { freshDatabase } from '../../testing/database.ts';
import { conditionOf, orderedOn, orderingIn } from '../../testing/ordering.ts';
import { partnershipIn } from '../../testing/partnership.ts';
import { staffSiteOver } from '../../testing/staff-site.ts';
import { problemsWithHtml } from '../../testing/valid-html.ts';
import type { Written } from '../order/entry.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const { begin, show, write } = orderingIn(given);
const police = 'cheshire-police';
const council = 'cheshire-east-council';
const toCouncil = { toAgency: council, basis: 'law-enforcement' };
const kirsty = await given.member('investigator').of(police, 'Kirsty Marrowdale');
const patrol = await given.member('frontline').of(police);
const housing = await given.member('frontline').of(council);
const dated = (name: string, day: string, month: string, year = '2026') => ({
  [`${name}-day`]: day,
  [`${name}-month`]: month,
  [`${name}-year`]: year,
});

test('[D7] an order is written down with its conditions, each by itself; warnings before it ends become tasks', async () => {
  const browser = desk.as(kirsty);
  const empty = await browser.open('/orders');
  expect(empty.text).toContain('No order is in force');
  expect(problemsWithHtml(empty.html)).toEqual([]);
  const form = await browser.press(await browser.open(empty.link('Write an order down')), 'Begin');
  expect(form.h1).toBe('What the court ordered');
  const tooShort = await browser.press(form, 'Save', {
    kind: 'stpo-conviction',
    ...{ subject: 'Marcel Dravit', subjectIs: 'convicted' },
    born: '14 March 1984',
    court: 'Chester Crown Court',
    ...dated('madeOn', '1', '9'),
    ...dated('expiresOn', '1', '9', '2029'),
  });
  expect(tooShort.errors).toEqual([
    'An order of this kind lasts longer, or until further order: look at the last day again',
  ]);
  expect(tooShort.html).toContain('Marcel Dravit');
  const order = await browser.press(tooShort, 'Save', dated('expiresOn', '31', '8', '2036'));
  expect(order.h1).toBe('Marcel Dravit');
  expect(order.section('Whom it binds')).toContain('What they are Convicted');
  expect(order.text).toContain('5 years of prison at most');
  const condition = await browser.open(order.link('Write the first condition'));
  const unnamed = await browser.press(condition, 'Save', { what: 'not-enter', words: 'Not to go there.' });
  expect(unnamed.errors).toEqual(['Write the address or postcode that it names']);
  const written = await browser.press(unnamed, 'Save', { place: '4 Tallow Row', postcode: 'CW1 2AB' });
  expect(written.section('Conditions')).toMatch(/4 Tallow Row, CW1 2AB .*held against: 4 Tallow/);
  expect(problemsWithHtml(written.html)).toEqual([]);
  const tasks = await browser.open('/tasks');
  expect(tasks.text).toContain('the order ends in 90 days');
  expect(tasks.text).toContain('has the person told the police their name and address within 3 days?');
  const told = await browser.press(await browser.open(written.link('Write what they told')), 'Save', {
    address: '9 Rope Walk',
  });
  expect(told.section('Told the police')).toContain('9 Rope Walk');
  expect((await browser.open('/tasks')).text).not.toContain('has the person told the police');
  const checked = await browser.press(
    await browser.open(told.link('Write a check: Must not enter a place: 4 Tallow Row, CW1 2AB')),
    'Save',
    { how: 'visit', result: 'kept', words: 'Nobody there.', nature: 'fact' },
  );
  expect(checked.section('Conditions')).toContain('it is kept (a visit) Fact Nobody there.');
  const ended = await browser.press(
    await browser.open(checked.link('Write that the court changed it')),
    'Save',
    { what: 'discharged', words: 'Discharged on appeal.' },
  );
  expect(ended.text).toContain('This order was ended by the court.');
  expect((await browser.open('/orders?show=ended')).text).toContain('Marcel Dravit');
  expect((await browser.open('/tasks')).text).not.toContain('the order ends in 90 days');
  expect(desk.faults).toEqual([]);
});

test('[D7] whoever could notice a breach knows the order; what names the protected is for those who hold it, or are shown that part', async () => {
  const id = await begin(
    kirsty,
    orderedOn('Marku'),
    conditionOf({ what: 'not-use-vehicle', plate: 'KX69 ABZ' }),
    conditionOf({ what: 'not-contact', person: 'Ana Hidden', personIs: 'victim' }, 'protected-condition'),
  );
  const atDesk = await given.member('duty-desk').of(police);
  expect((await desk.as(atDesk).open(`/orders/${id}`)).text).toContain(
    'Ana Hidden: a victim, or perhaps one',
  );
  const seen = await desk.as(patrol).open(`/orders/${id}`);
  expect(seen.text).toContain('KX69 ABZ');
  expect(seen.text).not.toMatch(/Ana Hidden|a victim/);
  expect(seen.text).toContain('Seen something that breaks it?');
  expect(problemsWithHtml(seen.html)).toEqual([]);
  expect((await desk.as(patrol).open(`/orders/${id}/write/condition`)).status).toBe(404);
  expect((await desk.as(housing).open(`/orders/${id}`)).status).toBe(404);
  const browser = desk.as(kirsty);
  const sharing = await browser.open(`/orders/${id}/sharing`);
  expect(problemsWithHtml(sharing.html)).toEqual([]);
  expect((await browser.press(sharing, 'Show it')).errors).toEqual(['Choose the agency', 'Choose the basis']);
  const shown = await browser.press(sharing, 'Show it', toCouncil);
  expect(shown.text).toContain('It is shown to them.');
  const theirs = await desk.as(housing).open('/orders?show=shown');
  expect(theirs.text).toContain('Marku');
  const officer = await given.member('investigator').of(council);
  expect((await desk.as(officer).open(`/orders/${id}`)).text).not.toContain('Ana Hidden');
  await show(kirsty, id, council, ['order', 'protected']);
  expect((await desk.as(officer).open(`/orders/${id}`)).text).toContain('Ana Hidden');
  expect((await desk.as(housing).open(`/orders/${id}`)).text).not.toContain('Ana Hidden');
  expect((await desk.as(officer).open(`/orders/${id}/write/condition`)).status).toBe(404);
  expect(desk.faults).toEqual([]);
});

test('[D7] every earlier state opens as it was, and what is typed is kept', async () => {
  const browser = desk.as(kirsty);
  const id = await begin(kirsty, orderedOn('Marku'));
  const form = await browser.open(`/orders/${id}/write/order`);
  await browser.press(form, 'Save', { subject: 'Marku, also Marek', subjectIs: 'suspect' });
  const history = await browser.open(`/orders/${id}/history`);
  expect(problemsWithHtml(history.html)).toEqual([]);
  const places = [...history.html.matchAll(/\?at=(\d+)/g)].map((found) => found[1]);
  expect((await browser.open(`/orders/${id}?at=${places.at(-1)}`)).text).toContain('This is how it stood');
  expect((await browser.open(`/orders/${id}/versions/order`)).text).toContain('Marku, also Marek');
  const kept = await browser.send(`/orders/${id}/write/order/keep`, {
    ...form.formWith('Save').fields,
    subject: 'Half a na',
  });
  expect(kept.status).toBe(200);
  expect((await browser.open(`/orders/${id}/write/order`)).html).toContain('Half a na');
  expect(desk.faults).toEqual([]);
});

test('[D7] an order is handed to a colleague with its reason, from its own page; who answers for it and who did is told', async () => {
  const imtiaz = await given.member('investigator').of(police, 'Imtiaz Quraishy');
  const id = await begin(kirsty, orderedOn('Marku'));
  const browser = desk.as(kirsty);
  const order = await browser.open(`/orders/${id}`);
  expect(order.text).toContain('Answers for it Kirsty Marrowdale');
  const form = await browser.open(order.link('Hand over'));
  expect(problemsWithHtml(form.html)).toEqual([]);
  expect(form.html).not.toContain(`value="${patrol.memberId}"`);
  const unsaid = await browser.press(form, 'Hand over', { who: imtiaz.memberId });
  expect(unsaid.errors).toEqual(['Write why it is handed over']);
  const done = await browser.press(unsaid, 'Hand over', { why: 'Moves to another team.' });
  expect(done.text).toContain('It is handed over, with what was still to be done.');
  expect(done.text).toContain('Answers for it Imtiaz Quraishy');
  expect((await browser.open(`/orders/${id}/history`)).text).toContain('Handed over Imtiaz Quraishy');
  expect((await desk.as(imtiaz).open('/tasks')).text).toContain('the order ends in 90 days');
  expect((await desk.as(patrol).open(`/orders/${id}/hand-over`)).status).toBe(404);
  expect((await browser.open(`/orders/${id}/write/handed`)).status).toBe(404);
  const { rows } = await database
    .pool('worker')
    .query(`select purpose from audit.entries where act = 'order.hand-over' and record_id = $1`, [id]);
  expect(rows).toEqual([{ purpose: 'Moves to another team.' }]);
  expect(desk.faults).toEqual([]);
});

test('[D7] an order whose last day has passed stands with those that ended, and one whose last day is today does not', async () => {
  const browser = desk.as(await given.member('investigator').of('fair-work-agency'));
  const holder = await given.member('investigator').of('fair-work-agency');
  const today = londonDay(new Date());
  const lasting = (subject: string, expiresOn: typeof today) =>
    begin(holder, orderedOn(subject, { kind: 'restraining', madeOn: addDays(today, -100), expiresOn }));
  await lasting('Over Yesterday', addDays(today, -1));
  await lasting('Last Day Today', today);
  const inForce = await browser.open('/orders');
  expect(inForce.text).toContain('Last Day Today');
  expect(inForce.text).not.toContain('Over Yesterday');
  expect(problemsWithHtml(inForce.html)).toEqual([]);
  const ended = await browser.open('/orders?show=ended');
  expect(ended.text).toContain('Over Yesterday');
  expect(ended.text).not.toContain('Last Day Today');
  // Page by page, those that the court ended and those that ended by themselves in one run.
  for (let index = 0; index < 26; index += 1) await lasting(`Gone ${index}`, addDays(today, -2));
  const first = await browser.open('/orders?show=ended');
  const second = await browser.open(first.link('Older'));
  const names = [first, second].flatMap(({ text }) => text.match(/Gone \d+|Over Yesterday/g) ?? []);
  expect(new Set(names).size).toBe(27);
  expect(names).toHaveLength(27);
});

test('[D7 R7] a patrol asks whether a person or a vehicle is under an order: told of what they may read, of nothing that is protected, and of no order of others', async () => {
  const id = await begin(
    kirsty,
    orderedOn('Osric Vantongeren'),
    conditionOf({ what: 'not-use-vehicle', plate: 'LK19 QQZ' }),
    conditionOf({ what: 'not-contact', person: 'Ilinca Brumar', personIs: 'victim' }, 'protected-condition'),
  );
  const asks = async (who: typeof kirsty, asked: string) => {
    const browser = desk.as(who);
    return browser.press(await browser.open('/orders'), 'Look up', { asked });
  };
  const vehicle = await asks(patrol, 'lk19qqz');
  expect(vehicle.text).toContain('1 order names it');
  expect(vehicle.text).toContain('Osric Vantongeren In force A condition names it: Must not use a vehicle');
  expect(vehicle.text).toContain('The very same');
  expect(problemsWithHtml(vehicle.html)).toEqual([]);
  expect((await asks(patrol, 'Vantongeren, Osric')).text).toContain('It binds them Perhaps the same');
  const nothing = 'No order that you may read names it';
  expect((await asks(patrol, 'Osric Smith')).text).toContain(nothing);
  // Whom it protects is no answer for whoever reads no such condition.
  expect((await asks(patrol, 'Ilinca Brumar')).text).toContain(nothing);
  expect((await asks(kirsty, 'Ilinca Brumar')).text).toContain('A condition names it: Must not contact');
  for (const asked of ['LK19 QQZ', 'Osric Vantongeren'])
    expect((await asks(housing, asked)).text).toContain(nothing);
  await show(kirsty, id, council);
  expect((await asks(housing, 'LK19 QQZ')).text).toContain('Osric Vantongeren');
  const officer = await given.member('investigator').of(council);
  expect((await asks(officer, 'Ilinca Brumar')).text).toContain(nothing);
  await show(kirsty, id, council, ['order', 'protected']);
  expect((await asks(officer, 'Ilinca Brumar')).text).toContain('Must not contact');
  const unsaid = await asks(patrol, ' ');
  expect([unsaid.status, unsaid.errors]).toEqual([
    422,
    ['Write a name, a plate, a number, an address or a business'],
  ]);
  const { rows } = await database
    .pool('worker')
    .query<{ line: string }>(`select e::text as line from audit.entries e where act = 'order.look-up'`);
  expect(rows.length).toBeGreaterThan(5);
  expect(rows.map(({ line }) => line).join()).not.toMatch(/Vantongeren|LK19/i);
  expect(desk.faults).toEqual([]);
});

test('[D7] an order that the court renews is to be shown on to each agency that was shown it until its old last day, by a task until it is', async () => {
  const browser = desk.as(kirsty);
  const id = await begin(kirsty, orderedOn('Marku', { kind: 'bail', expiresOn: '2027-01-31' }));
  const showing = () => browser.open(`/orders/${id}/sharing`);
  const showIt = async () => browser.press(await showing(), 'Show it', toCouncil);
  const asked = async () => /show the order on to [^,]*/.exec((await browser.open('/tasks')).text)?.[0];
  type Change = Omit<Extract<Written, { kind: 'change' }>['body'], 'words'>;
  const changed = (body: Change) =>
    ({ kind: 'change', about: randomUUID(), body: { words: 'As put.', ...body } }) as const;
  await showIt();
  expect(await asked()).toBeUndefined();
  await write(kirsty, id, changed({ what: 'renewed', expiresOn: '2027-07-31', on: '2026-11-02' }));
  expect(await asked()).toBe('show the order on to Cheshire East Council');
  const sharing = await showing();
  expect(sharing.text).toContain('It ends before the order does');
  expect(problemsWithHtml(sharing.html)).toEqual([]);
  expect((await showIt()).text).not.toContain('It ends before the order does');
  expect(await asked()).toBeUndefined();
  await write(kirsty, id, changed({ what: 'renewed', expiresOn: '2028-01-31', on: '2027-07-01' }));
  expect(await asked()).toBeDefined();
  await write(kirsty, id, changed({ what: 'discharged', on: '2026-11-03' }));
  expect(await asked()).toBeUndefined();
  expect(desk.faults).toEqual([]);
});
