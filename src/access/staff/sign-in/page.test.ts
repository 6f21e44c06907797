import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { movableClock } from '../../../platform/clock.ts';
import { openPool } from '../../../platform/db/pool.ts';
import { prepareDatabase } from '../../../platform/db/prepare.ts';
import { freshDatabase } from '../../../testing/database.ts';
import { emptyDatabase } from '../../../testing/empty-database.ts';
import { moveClock } from '../../../testing/move-clock.ts';
import { partnershipIn } from '../../../testing/partnership.ts';
import { staffSiteOver } from '../../../testing/staff-site.ts';
import { liftOwner } from '../../../testing/trust/bare-ground.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const clock = movableClock(new Date());
const desk = await staffSiteOver(database, given.keysDir, { clock });
const bronwen = await given.member('duty-desk', 'first-responder').of('cheshire-police', 'Bronwen Ashgrove');
await given.member('frontline').of('halton-borough-council', 'Piers Umberleigh');

const button = 'Sign in: Bronwen Ashgrove Duty desk, first responder, Cheshire Police';

test('in practice, sign-in lists the invented members by agency, each a button with name, roles and agency', async () => {
  const visitor = desk.visitor();
  const page = await visitor.open('/sign-in');
  expect(page.h1).toBe('Sign in');
  expect(page.text).toContain('Everyone in it is invented.');
  expect(page.section('Halton Borough Council')).toContain('Piers Umberleigh');
  expect(page.forms.filter((form) => 'member' in form.fields)).toHaveLength(2);
  expect(page.text).toMatch(/Ioana, who is supported, reads her own plan .*, with the code 10AN-A00W-/);
  expect(page.link('open her page')).toMatch(/\/mine$/);
  expect(visitor.cookie).toBeUndefined();
  const inside = await visitor.press(page, button);
  expect(visitor.at).toBe('/inbox');
  expect(inside.text).toContain('Bronwen Ashgrove');
  expect(inside.text).toContain('Duty desk, first responder, Cheshire Police');
});

test('each sign-in has a token of its own', async () => {
  const tokens = [];
  for (const visitor of [desk.visitor(), desk.visitor()]) {
    await visitor.press(await visitor.open('/sign-in'), button);
    tokens.push(visitor.cookie);
  }
  expect(new Set(tokens).size).toBe(2);
});

test('signing out ends the session at once and asks the browser to forget', async () => {
  const visitor = desk.visitor();
  const page = await visitor.press(await visitor.open('/sign-in'), button);
  const { cookie } = visitor;
  const answer = await desk.site.inject({
    method: 'POST',
    url: '/sign-out',
    headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
    payload: String(new URLSearchParams(page.formWith('Sign out').fields)),
  });
  expect(answer.headers['clear-site-data']).toBe('"cache", "cookies", "storage"');
  visitor.cookie = cookie;
  const after = await visitor.open('/inbox');
  expect(after.status).toBe(401);
  expect(after.text).toContain('You are signed out');
});

test('someone signed out is sent to sign-in from home, and told so everywhere else', async () => {
  const visitor = desk.visitor();
  await visitor.open('/');
  expect(visitor.at).toBe('/sign-in');
  for (const path of ['/inbox', '/search', '/book', '/failed-jobs', `/reports/${randomUUID()}`])
    expect((await visitor.open(path)).status).toBe(401);
});

test('a session in use goes on, one left for half an hour ends, and none lasts longer than twelve hours', async () => {
  const visitor = desk.visitor();
  await visitor.press(await visitor.open('/sign-in'), button);
  await moveClock(database, clock, 29);
  expect((await visitor.open('/inbox')).status).toBe(200);
  await moveClock(database, clock, 29);
  expect((await visitor.open('/inbox')).status).toBe(200);
  await moveClock(database, clock, 31);
  expect((await visitor.open('/inbox')).status).toBe(401);

  await visitor.press(await visitor.open('/sign-in'), button);
  for (let minutes = 0; minutes < 12 * 60; minutes += 25) {
    expect((await visitor.open('/inbox')).status).toBe(200);
    await moveClock(database, clock, 25);
  }
  expect((await visitor.open('/inbox')).status).toBe(401);
});

test('a session whose use could not be noted is noted by the next try, not a minute later', async () => {
  const owner = database.pool('owner');
  const { rows } = await database.pool('staff').query<{ login: string }>('select current_user as login');
  const mayNote = (right: string) => owner.query(`${right} "${rows[0]?.login}"`);
  const visitor = desk.visitor();
  await visitor.press(await visitor.open('/sign-in'), button);
  await moveClock(database, clock, 29);
  await mayNote('revoke update (seen_at) on access.sessions from');
  expect((await visitor.open('/inbox')).status).toBe(503);
  expect(desk.faults.splice(0)).toHaveLength(1);
  await mayNote('grant update (seen_at) on access.sessions to');
  expect((await visitor.open('/inbox')).status).toBe(200);
  await moveClock(database, clock, 20);
  expect((await visitor.open('/inbox')).status).toBe(200);
});

test('where a try came from is kept as a hash that turns with the day: tomorrow the same source is another', async () => {
  const owner = database.pool('owner');
  await liftOwner(owner);
  const sources = async () =>
    (
      await owner.query<{ key: string }>(
        `select encode(key, 'hex') as key from access.tries where scope = 'source' order by last_at`,
      )
    ).rows.map(({ key }) => key);
  const typed = { email: 'nobody@account.example', password: 'violet harbour ladder', code: '000000' };
  const tryOnce = () => desk.visitor().send('/sign-in', typed);
  await tryOnce();
  await tryOnce();
  const today = await sources();
  expect(today).toHaveLength(1);
  await moveClock(database, clock, 24 * 60);
  await tryOnce();
  expect(await sources()).toEqual([...today, expect.stringMatching(/^[0-9a-f]{64}$/)]);
});

test('a form sent from another site is refused, signed in or not', async () => {
  const answer = await desk.site.inject({
    method: 'POST',
    url: '/sign-in',
    headers: {
      origin: 'https://elsewhere.example',
      'content-type': 'application/x-www-form-urlencoded',
    },
    payload: `member=${bronwen.memberId}`,
  });
  expect(answer.statusCode).toBe(403);
  expect(answer.cookies).toEqual([]);
});

test('over a database that is not for practice nobody is listed, and the database itself refuses the sign-in', async () => {
  const real = await emptyDatabase();
  const prepared = await prepareDatabase({ ...real, practice: { asked: false, whenNew: false } });
  const pools = Object.fromEntries(
    (['public', 'staff', 'worker', 'jobs'] as const).map((door) => [
      door,
      openPool(prepared.doors[door], { max: 2, name: 'test-real' }),
    ]),
  );
  const pool = (door: string) => {
    const found = pools[door];
    if (found === undefined) throw new Error(`no pool for ${door}`);
    return found;
  };
  const there = await partnershipIn({ pool }, { signedIn: false });
  const site = await staffSiteOver({ pool }, there.keysDir, { practice: false });
  const member = await there.member('duty-desk').of('cheshire-police');
  const visitor = site.visitor();
  const page = await visitor.open('/sign-in');
  expect(page.forms.map((form) => Object.keys(form.fields))).toEqual([
    ['form-token', 'email', 'password', 'code'],
  ]);
  expect(page.text).not.toContain('ractice');
  expect((await visitor.open('/practice/mail')).status).toBe(404);
  const refused = await visitor.send('/sign-in', { member: member.memberId });
  expect(refused.status).toBe(404);
  expect(visitor.cookie).toBeUndefined();
  await Promise.all(Object.values(pools).map((each) => each.end()));
});

test('nothing went wrong out of sight', () => {
  expect(desk.faults).toEqual([]);
});
