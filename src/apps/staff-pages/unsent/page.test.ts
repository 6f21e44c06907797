import { expect, test } from 'vitest';
import { movableClock } from '../../../platform/clock.ts';
import type { Browsing } from '../../../testing/browse.ts';
import { freshDatabase } from '../../../testing/database.ts';
import { moveClock } from '../../../testing/move-clock.ts';
import { attribute, type PageRead } from '../../../testing/page.ts';
import { partnershipIn, type TestMember } from '../../../testing/partnership.ts';
import { staffSiteOver } from '../../../testing/staff-site.ts';
import { problemsWithHtml } from '../../../testing/valid-html.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const clock = movableClock(new Date());
const desk = await staffSiteOver(database, given.keysDir, { clock });
const police = 'cheshire-police';
const bronwen = await given.member('duty-desk').of(police, 'Bronwen Ashgrove');
const tobias = await given.member('duty-desk').of(police, 'Tobias Fenwright');

const signIn = async (browser: Browsing, member: TestMember) =>
  browser.press(await browser.open('/sign-in'), `Sign in: ${member.name} Duty desk, Cheshire Police`);
const note = 'A long note.\nOn two lines, with <b>marks</b>.';

/** Bronwen writes a note, and sends it when her session is over. */
async function tooLate(): Promise<{ browser: Browsing; page: PageRead; late: PageRead }> {
  const { reportId } = await given.report();
  const browser = desk.visitor();
  await signIn(browser, bronwen);
  const page = await browser.open(`/reports/${reportId}`);
  await moveClock(database, clock, 31);
  const late = await browser.press(page, 'Add note', { note });
  return { browser, page, late };
}

test('a form sent too late shows what was typed, and one press sends it after signing in again', async () => {
  const { browser, late } = await tooLate();
  expect(late.status).toBe(401);
  expect(late.text).toContain('What you typed is kept');
  expect(late.text).toContain('On two lines, with <b>marks</b>.');
  await browser.open(late.link('Sign in'));
  const waiting = await signIn(browser, bronwen);
  expect(browser.at).toBe('/unsent');
  expect(problemsWithHtml(waiting.html)).toEqual([]);
  const saved = await browser.press(waiting, 'Send it now');
  expect(saved.status).toBe(200);
  expect(saved.text).toContain('Your note is added.');
  expect(saved.section('Internal notes')).toContain('A long note. On two lines, with <b>marks</b>.');
  await browser.open('/unsent');
  expect(browser.at).toBe('/inbox');
});

test('what was typed waits for its own member alone, and not for whoever signs in next at the same browser', async () => {
  const { browser } = await tooLate();
  await signIn(browser, tobias);
  expect(browser.at).toBe('/inbox');
  await browser.open('/unsent');
  expect(browser.at).toBe('/inbox');
  await signIn(browser, bronwen);
  expect(browser.at).toBe('/inbox');
});

test('it waits two hours, and lies in the database as nothing that anybody could read', async () => {
  const { browser } = await tooLate();
  const { rows } = await database
    .pool('owner')
    .query<{ row: string }>(`select d::text as row from platform.drafts d where form = 'unsent'`)
    .catch(() => ({ rows: [] }));
  expect(rows.filter(({ row }) => row.includes('long note'))).toEqual([]);
  await moveClock(database, clock, 121);
  await signIn(browser, bronwen);
  expect(browser.at).toBe('/inbox');
});

test('several forms that were late wait together, and after each the next is shown', async () => {
  const { browser, page } = await tooLate();
  await browser.press(page, 'Add note', { note: 'A second one.' });
  const waiting = await signIn(browser, bronwen);
  expect(waiting.text).toContain('2nd form');
  const next = await browser.press(waiting, 'Send it now');
  expect(browser.at).toBe('/unsent');
  expect(next.text).toContain('A second one.');
  const saved = await browser.press(next, 'Send it now');
  expect(saved.section('Internal notes')).toContain('A long note.');
  expect(saved.section('Internal notes')).toContain('A second one.');
});

test('whoever was suspended meanwhile leaves nothing waiting, and is told only that they are signed out', async () => {
  const kirsty = await given.member('duty-desk').of(police, 'Kirsty Marrowdale');
  const gareth = await given.member('administrator').of(police, 'Gareth Lindenhall');
  const { reportId } = await given.report();
  const browser = desk.as(kirsty);
  const page = await browser.open(`/reports/${reportId}`);
  const office = desk.as(gareth);
  await office.press(await office.open(`/members/${kirsty.memberId}`), 'Suspend', {
    'reason-suspend': 'Lost',
  });
  const out = await browser.press(page, 'Add note', { note });
  expect(out.status).toBe(401);
  expect(out.text).toContain('You are signed out');
  expect(out.text).not.toContain('is kept for');
});

/** What a covered page holds of its forms, and where it gives it. */
const coverOf = (page: PageRead) => {
  const template = page.elements.find((each) => attribute(each, 'data-session-over') !== undefined);
  expect(template).toBeDefined();
  const owner = /name="owner" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
  return { owner, token: page.formWith('Sign out').fields['form-token'] ?? '' };
};

test('a covered page gives what was typed in it, signed out though it is, and only for its own member', async () => {
  const { reportId } = await given.report();
  const browser = desk.visitor();
  await signIn(browser, bronwen);
  const page = await browser.open(`/reports/${reportId}`);
  const { owner } = coverOf(page);
  const forms = JSON.stringify([
    { path: `/reports/${reportId}/notes`, title: 'Report R-1', fields: [['note', 'Typed and covered.']] },
    { path: 'https://elsewhere.example/', title: '', fields: [['note', 'x']] },
    { path: '/account/password', title: '', fields: [['password', 'secret']] },
  ]);
  browser.cookie = undefined;
  const anotherOwner = owner.replace(/^./, (sign) => (sign === '0' ? '1' : '0'));
  const refused = await browser.send('/unsent', { owner: anotherOwner, forms });
  expect(refused.status).toBe(400);
  await browser.send('/unsent', { owner, forms });
  expect(browser.at).toBe('/sign-in');
  const waiting = await signIn(browser, bronwen);
  expect(browser.at).toBe('/unsent');
  expect(waiting.forms.filter(({ action }) => action.includes('/notes'))).toHaveLength(1);
  expect(waiting.text).toContain('Typed in “Report R-1”');
  expect(waiting.html).not.toContain('elsewhere.example');
  expect(waiting.html).not.toContain('secret');
  const thrown = await browser.press(waiting, 'Do not send it');
  expect(thrown.h1).toBe('Inbox');
  await browser.open('/unsent');
  expect(browser.at).toBe('/inbox');
});

test('nothing went wrong out of sight', () => {
  expect(desk.faults).toEqual([]);
});
