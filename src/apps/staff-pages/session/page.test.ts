import { expect, test } from 'vitest';
import { movableClock } from '../../../platform/clock.ts';
import { freshDatabase } from '../../../testing/database.ts';
import { moveClock } from '../../../testing/move-clock.ts';
import { attribute } from '../../../testing/page.ts';
import { partnershipIn } from '../../../testing/partnership.ts';
import { staffSiteOver } from '../../../testing/staff-site.ts';
import type { SessionTold } from './routes.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const clock = movableClock(new Date());
const desk = await staffSiteOver(database, given.keysDir, { clock });

const signedIn = async () => {
  const member = await given.member('duty-desk').of('cheshire-police');
  const browser = desk.as(member);
  const told = async (): Promise<SessionTold & { status: number }> => {
    const answer = await desk.site.inject({ url: '/session', headers: { cookie: browser.cookie } });
    return { status: answer.statusCode, ...answer.json<SessionTold>() };
  };
  return { member, browser, told };
};

test('a page may ask how long its session lasts, and asking does not make it last', async () => {
  const { member, browser, told } = await signedIn();
  await browser.open('/inbox');
  await moveClock(database, clock, 20);
  const first = await told();
  expect(first).toMatchObject({ status: 200, state: 'live', member: member.memberId });
  expect(first.idleSeconds).toBeGreaterThan(9 * 60);
  expect(first.idleSeconds).toBeLessThan(11 * 60);
  expect(first.absoluteSeconds).toBeGreaterThan(11 * 3600);
  await moveClock(database, clock, 9);
  expect((await told()).idleSeconds).toBeLessThan(2 * 60);
  await moveClock(database, clock, 2);
  expect(await told()).toMatchObject({ status: 401, state: 'over', idleSeconds: 0, member: '' });
});

test('staying signed in, or typing, makes it last by a form that only the page can send', async () => {
  const { browser, told } = await signedIn();
  const page = await browser.open('/inbox');
  await moveClock(database, clock, 28);
  const stay = (token: string) =>
    desk.site.inject({
      method: 'POST',
      url: '/session',
      headers: { cookie: browser.cookie, 'content-type': 'application/x-www-form-urlencoded' },
      payload: String(new URLSearchParams({ 'form-token': token })),
    });
  expect((await stay('')).statusCode).toBe(409);
  expect((await stay(page.formWith('Stay signed in').fields['form-token'] ?? '')).statusCode).toBe(200);
  expect((await told()).idleSeconds).toBeGreaterThan(29 * 60);
});

test('every page of a member says from the start, without script, when the session ends', async () => {
  const { browser } = await signedIn();
  const page = await browser.open('/inbox');
  expect(page.text).toMatch(
    /If you do nothing on this page for 30 minutes, you are signed out; in any case at \d\d:\d\d\./,
  );
  const guard = page.elements.find((each) => attribute(each, 'data-session') !== undefined);
  expect(guard && attribute(guard, 'data-session-idle')).toBe('1800');
  expect(guard && attribute(guard, 'data-session-warn-idle')).toBe('300');
  expect((await desk.visitor().open('/sign-in')).html).not.toContain('data-session');
});
