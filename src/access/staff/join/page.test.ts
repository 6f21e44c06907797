import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { movableClock } from '../../../platform/clock.ts';
import { codeOf, inviteOne, timeOver, typeSignIn } from '../../../testing/account.ts';
import type { Browsing } from '../../../testing/browse.ts';
import { freshDatabase } from '../../../testing/database.ts';
import { codesOn, secretOn } from '../../../testing/joining.ts';
import { moveClock } from '../../../testing/move-clock.ts';
import type { PageRead } from '../../../testing/page.ts';
import { partnershipIn } from '../../../testing/partnership.ts';
import { staffSiteOver } from '../../../testing/staff-site.ts';
import { liftOwner } from '../../../testing/trust/bare-ground.ts';
import { problemsWithHtml } from '../../../testing/valid-html.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const clock = movableClock(new Date());
const now = timeOver(clock);
const desk = await staffSiteOver(database, given.keysDir, { clock });
const owner = database.pool('owner');
await liftOwner(owner);

const password = 'violet harbour ladder';
async function choose(visitor: Browsing, path: string): Promise<PageRead> {
  return visitor.press(await visitor.open(path), 'Continue', { 'new-password': password });
}
async function prove(visitor: Browsing, page: PageRead): Promise<PageRead> {
  return visitor.press(page, 'Continue', { code: codeOf({ secret: secretOn(page) }, now()) });
}

test('three steps lead from an invitation to an account, signed in; then its password, codes and recovery codes work [H12]', async () => {
  const { email, path } = await inviteOne(given, { name: 'Joan Larkspur' });
  const visitor = desk.visitor();
  const first = await visitor.open(path);
  expect([first.status, first.h1]).toEqual([200, 'Choose a password']);
  expect(first.text).toContain(
    'Welcome, Joan Larkspur. This invitation is for an account at Cheshire Police.',
  );
  expect(first.forms[0]?.fields).toMatchObject({ email });
  const second = await visitor.press(first, 'Continue', { 'new-password': password });
  expect(second.h1).toBe('Set up an authenticator app');
  expect(second.html).toMatch(/<svg class="ps-qr" viewBox="0 0 \d+ \d+" role="img" aria-label="Picture code/);
  expect(second.html).not.toContain('style=');
  const secret = secretOn(second);
  expect(secret).toHaveLength(20);
  const third = await prove(visitor, second);
  expect(third.h1).toBe('Keep your recovery codes');
  const codes = codesOn(third);
  expect(new Set(codes).size).toBe(10);
  expect(codesOn(await visitor.open(path))).toEqual(codes);
  const inside = await visitor.press(third, 'I have kept them');
  expect(visitor.at).toBe('/inbox');
  expect(inside.text).toContain('Joan Larkspur');

  const used = codeOf({ secret }, now());
  expect((await typeSignIn(desk.visitor(), { email, password, code: used })).status).toBe(422);
  const again = desk.visitor();
  await typeSignIn(again, { email, password, code: codeOf({ secret }, now(), 1) });
  expect(again.at).toBe('/inbox');
  await typeSignIn(again, { email, password, code: codes[9] ?? '' });
  expect(again.at).toBe('/inbox');
});

test('nothing is there until the last step is done, and the person can leave off and begin again', async () => {
  const { memberId, email, path } = await inviteOne(given);
  const visitor = desk.visitor();
  await prove(visitor, await choose(visitor, path));
  const found = await owner.query('select from access.credentials where member_id = $1', [memberId]);
  expect(found.rowCount).toBe(0);
  const later = desk.visitor();
  const start = await later.open(path);
  expect(start.h1).toBe('Choose a password');
  const setup = await later.press(start, 'Continue', { 'new-password': 'copper orchard saddle' });
  const old = await visitor.open(path);
  expect(old.h1).toBe('Choose a password');
  await later.press(await prove(later, setup), 'I have kept them');
  expect(later.at).toBe('/inbox');
  expect((await typeSignIn(desk.visitor(), { email, password, code: '000000' })).status).toBe(422);
});

test('opening the link, as scanners of mail do, changes nothing, and shows nobody else’s steps', async () => {
  const { path } = await inviteOne(given);
  const visitor = desk.visitor();
  const second = await choose(visitor, path);
  for (let count = 0; count < 20; count++) {
    const scanner = await desk.visitor().open(path);
    expect(scanner.h1).toBe('Choose a password');
    expect(scanner.html).not.toContain('otpauth:');
  }
  const stranger = Object.assign(desk.visitor(), {
    cookie: `plainsight-staff=${randomBytes(32).toString('hex')}`,
  });
  expect((await stranger.open(path)).h1).toBe('Choose a password');
  const third = await prove(visitor, second);
  expect(codesOn(await desk.visitor().open(path))).toEqual([]);
  await visitor.press(third, 'I have kept them');
  expect(visitor.at).toBe('/inbox');
});

test('a used, an old, an unknown and an impossible link look the same to the byte, and say how to get another', async () => {
  const used = await inviteOne(given);
  const visitor = desk.visitor();
  await visitor.press(await prove(visitor, await choose(visitor, used.path)), 'I have kept them');
  const old = await inviteOne(given);
  await moveClock(database, clock, 7 * 24 * 60 + 1);
  const paths = [used.path, old.path, `/join/${randomBytes(32).toString('base64url')}`, '/join/x'];
  const pages = await Promise.all(paths.map((path) => desk.visitor().open(path)));
  for (const page of pages) expect([page.status, page.html]).toEqual([404, pages[0]?.html]);
  expect(problemsWithHtml(pages[0]?.html ?? '')).toEqual([]);
  expect(pages[0]?.text).toContain('ask your agency’s administrator for another invitation');
  for (const path of paths) {
    const sent = await desk.visitor().send(path, { step: 'password', 'new-password': password });
    expect([sent.status, sent.html]).toEqual([404, pages[0]?.html]);
  }
});

test('a weak password is refused with what to do instead, and is not shown', async () => {
  const { path } = await inviteOne(given, { name: 'Joan Larkspur' });
  const visitor = desk.visitor();
  for (const [weak, words] of [
    ['', 'at least 15 characters. Try three or four random words'],
    ['hunter2hunter2', 'at least 15 characters'],
    ['passwordpassword', 'known from data breaches'],
    ['joan larkspur 1974', 'made of your name'],
    ['qwertyuiopasdfghjkl', 'too easily guessed'],
  ] as const) {
    const page = await visitor.press(await visitor.open(path), 'Continue', { 'new-password': weak });
    expect(page.status).toBe(422);
    expect(page.errors[0]).toContain(words);
    if (weak !== '') expect(page.html).not.toContain(weak);
    expect(visitor.cookie).toBeUndefined();
  }
});

test('a wrong code is asked for again with the same picture; steps cannot be skipped', async () => {
  const { path, memberId } = await inviteOne(given);
  const visitor = desk.visitor();
  const second = await choose(visitor, path);
  for (const code of ['', '000000', 'abcdef']) {
    const again = await visitor.press(second, 'Continue', { code });
    expect([again.status, again.errors.length]).toEqual([422, 1]);
    expect(secretOn(again)).toEqual(secretOn(second));
  }
  const token = second.forms[0]?.fields['form-token'] ?? '';
  const skipped = await visitor.send(path, { step: 'codes', 'form-token': token });
  expect(skipped.h1).toBe('Set up an authenticator app');
  await owner.query(`update access.members set state = 'left' where member_id = $1`, [memberId]);
  expect((await visitor.open(path)).status).toBe(404);
});

test('nothing went wrong out of sight', () => {
  expect(desk.faults).toEqual([]);
});
