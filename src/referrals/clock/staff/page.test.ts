import { expect, test } from 'vitest';
import {
  addDays,
  addWorkingDays,
  type Day,
  londonDay,
  londonInstant,
} from '../../../platform/working-days.ts';
import { freshDatabase } from '../../../testing/database.ts';
import { partnershipIn } from '../../../testing/partnership.ts';
import { referringIn, value } from '../../../testing/referring.ts';
import { staffSiteOver } from '../../../testing/staff-site.ts';
import { problemsWithHtml } from '../../../testing/valid-html.ts';
import { recordNational } from '../../pack/record-national.ts';
import { getReferral, listReferrals } from '../../referral-store.ts';
import { recordEvent } from '../record-event.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const { as, visitor, faults, site } = await staffSiteOver(database, given.keysDir);
const ada = await given.member('first-responder').of('cheshire-police', 'Ada Firth');
const elsewhere = await given.member('first-responder').of('halton-borough-council');
const desk = await given.member('duty-desk').of('cheshire-police');
const manager = await given.member('partnership-manager').of('cheshire-police', 'Mia Manager');
const { as: act, begin, answer } = referringIn(given);
const today = londonDay(new Date());
const id = await begin(ada);
await answer(ada, id, { 'under-18': value('yes') });
await given.workerHears();

const date = (name: string, day: Day) => ({
  [`${name}-day`]: day.slice(8),
  [`${name}-month`]: day.slice(5, 7),
  [`${name}-year`]: day.slice(0, 4),
});
const long = (day: Day) =>
  londonInstant(day, 12).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

test('[C6] the board teaches when it is empty, and leads from a date to the line of its referral', async () => {
  expect((await as(elsewhere).open('/clock')).text).toContain('Dates appear here by themselves');
  const browser = as(ada);
  const board = await browser.open('/clock');
  expect(board.rows().some((row) => row.includes('Tell the council’s safeguarding team'))).toBe(true);
  const reference = board.rows()[0]?.match(/NR-\w+/)?.[0] ?? '';
  const line = await browser.open(board.link(reference));
  expect(line.h1).toBe(`Clock of ${reference}`);
  expect(line.text).toContain('Next: ');
  expect(line.html).toContain('<svg');
  expect(line.section('What happened so far')).toContain('The referral was begun');
});

test('[C6 X6] a decision is written down and dates are planned anew, with rule and source; a mistake is corrected and stays to be read', async () => {
  const browser = as(ada);
  const line = await browser.open(`/referrals/${id}/clock`);
  const wrong = await browser.press(line, 'Write down', {
    what: 'received',
    ...date('on', addDays(today, 2)),
  });
  expect(wrong.status).toBe(422);
  expect(wrong.errors).toEqual(['The day must be today or earlier: only what has happened is written down']);
  expect((await browser.press(line, 'Write down', { what: '' })).errors).toEqual([
    'Choose what happened',
    'Enter the day it happened, such as 27 3 2026',
  ]);
  const saved = await browser.press(line, 'Write down', {
    what: 'received',
    ...date('on', addDays(today, -9)),
  });
  expect(saved.text).toContain('The dates are planned anew.');
  const row = saved.rows().find((each) => each.includes('Reasonable grounds decision')) ?? '';
  expect(row).toContain(`By ${long(addWorkingDays(addDays(today, -9), 5))}`);
  expect(row).toContain('5 working days');
  expect(row).toContain('TK section 5');
  const correcting = await browser.open(saved.link('Correct Received by the competent authority'));
  const corrected = await browser.press(correcting, 'Correct', { what: 'received', ...date('on', today) });
  expect(corrected.rows().find((each) => each.includes('Reasonable grounds decision'))).toContain(
    `By ${long(addWorkingDays(today, 5))}`,
  );
  expect(corrected.section('What happened so far')).toContain('Corrected since');
  // The same on the board, where dates of checked rules bear no mark.
  const onBoard = (await browser.open('/clock')).rows();
  expect(onBoard.find((each) => each.includes('Police record the incident'))).toContain('Not verified');
  expect(onBoard.find((each) => each.includes('Reasonable grounds decision'))).not.toContain('Not verified');
  const unverified = corrected.rows().find((each) => each.includes('Police record the incident')) ?? '';
  expect(unverified).toContain('Not verified');
  expect(unverified).toContain('As soon as it is received');
});

test('nobody but the first responders of its agency finds the clock of a referral', async () => {
  for (const who of [elsewhere, desk, manager])
    expect((await as(who).open(`/referrals/${id}/clock`)).status).toBe(404);
  expect((await visitor().open(`/referrals/${id}/clock`)).status).toBe(401);
  expect((await as(desk).open('/clock')).status).toBe(404);
});

test('[X6] a partnership manager sets a rule from a day with a reason; all can read who did; others cannot set it', async () => {
  const browser = as(manager);
  const rules = await browser.open('/clock/rules');
  expect(rules.text).toContain('are marked as not verified');
  const rule = await browser.open(rules.link('Change (Police crime record)'));
  expect((await browser.press(rule, 'Set the rule', { near: 'x' })).errors).toContain(
    'Enter the day from which it holds, such as 27 3 2026',
  );
  const set = await browser.press(rule, 'Set the rule', {
    count: '2',
    unit: 'working-days',
    near: '1',
    ...date('from', today),
    source: 'Counting rules, November 2026',
    verified: 'yes',
    reason: 'Agreed with the force crime registrar',
  });
  expect(set.text).toContain('The rule is set.');
  expect(set.text).toContain('Set by Mia Manager');
  const read = await as(ada).open('/clock/rules/police-crime-record');
  expect(read.text).toContain('Agreed with the force crime registrar');
  expect(read.text).not.toContain('Set this rule');
});

test('[X3] every figure of the overview leads to the referrals that it counts; a manager sees counts alone and is told whom to ask', async () => {
  const { reference } = await given.staff.look({ session: ada.session }, (look) => getReferral(look, id));
  const entered = await begin(ada);
  await answer(ada, entered, { 'under-18': value('yes') });
  await act(ada, 'referral.record-national', entered, (opened) => recordNational(opened, entered, 'NRM-1'));
  const browser = as(ada);
  const own = await browser.open('/clock/overview');
  expect(problemsWithHtml(own.html)).toEqual([]);
  const figures = [...own.html.matchAll(/href="(\/clock\/overview\/behind\?[^"]+)"/g)].map(([, to]) =>
    (to ?? '').replaceAll('&amp;', '&'),
  );
  const kinds = ['stage=', 'quarter=', 'band='];
  for (const kind of kinds) expect(figures.some((each) => each.includes(kind))).toBe(true);
  const shown: string[] = [];
  for (const figure of figures) {
    const page = await browser.open(figure);
    expect([figure, page.status]).toEqual([figure, 200]);
    shown.push(page.text);
  }
  // Of one's own agency the list is as long as the figure says.
  const running = figures.find((each) => each.includes('stage=council') && !each.includes('late')) ?? '';
  const behind = await browser.open(running);
  expect(problemsWithHtml(behind.html)).toEqual([]);
  expect(behind.text).toContain(reference);
  const said = new RegExp(
    `href="${running.replaceAll('&', '&amp;').replaceAll('?', '\\?')}"[^>]*>.*?aria-hidden="true">(\\d+)<`,
  );
  expect(String(behind.rows().length)).toBe(said.exec(own.html)?.[1]);
  expect(shown.join(' ')).toContain('Entered in');
  expect(behind.text).not.toContain('Not verified');
  const incidents = figures.find((each) => each.includes('stage=police-incident')) ?? '';
  expect((await browser.open(incidents)).rows().join()).toContain('Not verified');
  // What is late there has a figure of its own, with the list and the board of what is late behind it.
  const past = await begin(ada);
  await act(ada, 'referral.record-event', past, (opened) =>
    recordEvent(opened, past, { code: 'received', on: addDays(today, -60) }),
  );
  const { reference: pastReference } = await given.staff.look({ session: ada.session }, (look) =>
    getReferral(look, past),
  );
  const overdue = (await browser.open('/clock/overview')).html.match(
    /href="(\/clock\/overview\/behind\?[^"]*stage=reasonable-grounds[^"]*late=yes[^"]*)"[^>]*>.*?aria-hidden="true">([^<]*)</,
  );
  expect(overdue?.[2]).toBe('1 late');
  const lateOnes = await browser.open((overdue?.[1] ?? '').replaceAll('&amp;', '&'));
  expect(lateOnes.rows().join()).toContain(pastReference);
  expect(lateOnes.rows()).toHaveLength(1);
  const lateBoard = await browser.open(lateOnes.link('The same on the board, with who acts'));
  expect(lateBoard.rows()).toHaveLength(1);
  // Another agency's first responder has no figure of it, and at its address nothing that is not shared.
  const elsewhereThere = await as(elsewhere).open(running);
  expect(elsewhereThere.text).not.toContain(reference);
  expect(elsewhereThere.text).toContain('None that is yours to see');
  const managed = await as(manager).open('/clock/overview');
  expect(managed.text).toContain('Of other agencies, numbers under 5 are not told');
  const there = await as(manager).open(running);
  expect(there.text).toContain('The referrals themselves are not yours to read');
  expect(there.text).not.toContain(reference);
  expect((await as(desk).open(running)).status).toBe(404);
  expect((await browser.open('/clock/overview/behind?agency=cheshire-police')).status).toBe(404);
});

test('how referrals read when they were entered stands by quarter and agency [C6]', async () => {
  const page = await as(ada).open('/clock/overview');
  const now = new Date();
  const quarter = `${now.getFullYear()}, quarter ${Math.ceil((now.getMonth() + 1) / 3)}`;
  const part = page.section('How referrals read when they were entered');
  expect(part).toContain(quarter);
  expect(part).toContain('Cheshire Police');
  for (const band of ['Full', 'Growing', 'A beginning']) expect(part).toContain(band);
});

test('a calendar address is shown once, gives a file to whoever has it, and ends', async () => {
  const browser = as(ada);
  const made = await browser.press(await browser.open('/clock/calendar'), 'Make an address');
  const address = /value="http:\/\/desk\.test(\/calendar\/[\w-]{43})"/.exec(made.html)?.[1] ?? '';
  const file = await site.inject({ url: address });
  expect(file.statusCode).toBe(200);
  expect(file.headers['content-type']).toContain('text/calendar');
  expect(file.body).toContain('BEGIN:VCALENDAR');
  const again = await browser.open('/clock/calendar');
  expect(again.html).not.toContain(address);
  expect((await browser.press(again, 'End the address')).text).toContain('does not work any more');
  expect((await site.inject({ url: address })).statusCode).toBe(404);
  expect(faults).toEqual([]);
});

test('[C6] a team’s calendar address gives the dates of all its referrals, without a name or what is due, and any colleague ends it', async () => {
  const ben = await given.member('first-responder').of('cheshire-police', 'Ben Second');
  const own = await begin(ben);
  await answer(ben, own, { 'under-18': value('yes'), 'first-name': value('Marisol') });
  const made = await as(ada).press(await as(ada).open('/clock/calendar'), 'Make a team address');
  const address = /value="http:\/\/desk\.test(\/calendar\/[\w-]{43})"/.exec(made.html)?.[1] ?? '';
  const { body } = await site.inject({ url: address });
  const references = (
    await given.staff.look({ session: ada.session }, (look) =>
      listReferrals(look, ada, { which: 'team', most: 20 }),
    )
  ).map(({ reference }) => reference);
  expect(references.length).toBeGreaterThan(1);
  for (const reference of references) expect(body).toContain(`SUMMARY:${reference}`);
  for (const not of ['Marisol', 'Ada', 'Ben', 'council', 'guardian', 'safeguarding'])
    expect(body.replaceAll(/^UID:.*$/gm, '').toLowerCase()).not.toContain(not.toLowerCase());
  // Each of the team sees that there is one and who made it, and may end it; nobody of another agency does.
  const theirs = as(ben);
  const page = await theirs.open('/clock/calendar');
  expect(page.text).toContain('Ada Firth made your team’s address');
  expect(page.html).not.toContain(address);
  expect((await as(elsewhere).open('/clock/calendar')).text).toContain('Your team has no calendar address.');
  const ended = await theirs.press(page, 'End the team’s address');
  expect(ended.text).toContain('The team’s address does not work any more');
  expect((await site.inject({ url: address })).statusCode).toBe(404);
  expect(faults).toEqual([]);
});
