import { expect, test } from 'vitest';
import { startPracticeSession } from '../../../access/index.ts';
import { freshDatabase } from '../../../testing/database.ts';
import { partnershipIn, type TestMember } from '../../../testing/partnership.ts';
import { staffSiteOver } from '../../../testing/staff-site.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const police = 'cheshire-police';

const signInAgain = (member: TestMember, device: string): Promise<TestMember> =>
  given.staff.act({}, { act: 'member.sign-in' }, async (act) => ({
    ...member,
    session: await startPracticeSession(act, member.memberId, device),
  }));

test('a member sees where they are signed in, in plain words, and which of these is this one', async () => {
  const member = await given.member('duty-desk', 'first-responder').of(police, 'Bronwen Ashgrove');
  await signInAgain(member, 'Firefox on Windows');
  const page = await desk.as(member).open('/account');
  expect(page.h1).toBe('Your account');
  expect(page.text).toContain('Duty desk, first responder');
  expect(page.text).toContain('have no password here');
  expect(page.rows()).toHaveLength(2);
  expect(page.rows()[0]).toContain('This one');
  expect(page.rows()[1]).toContain('Firefox on Windows');
  expect(page.link('Bronwen Ashgrove')).toBe('/account');
});

test('they sign out one of their sessions, or everywhere else, and never another member’s', async () => {
  const member = await given.member('duty-desk').of(police, 'Tobias Fenwright');
  const other = await given.member('duty-desk').of(police, 'Kirsty Marrowdale');
  const phone = desk.as(await signInAgain(member, 'Safari on iPhone'));
  const library = desk.as(await signInAgain(member, 'Edge on Windows'));
  const here = desk.as(member);
  const page = await here.open('/account');
  const [ending] = page.forms.filter(({ action }) => action.endsWith('/end'));
  const theirs = (await desk.as(other).open('/account')).rows();
  expect(theirs).toHaveLength(1);
  const ended = await here.send(ending?.action ?? '', ending?.fields ?? {});
  expect(ended.text).toContain('That session is signed out.');
  expect([(await library.open('/inbox')).status, (await phone.open('/inbox')).status]).toEqual([401, 200]);
  const { rows } = await database
    .pool('worker')
    .query<{ act: string }>(
      `select act from audit.entries where member_id = $1 order by entry_id desc limit 1`,
      [member.memberId],
    );
  expect(rows).toEqual([{ act: 'session.end' }]);
  const gone = await here.send(ending?.action ?? '', ending?.fields ?? {});
  expect(gone.status).toBe(404);
  await signInAgain(member, 'Chrome on Android');
  const others = await here.press(await here.open('/account'), 'Sign out everywhere else');
  expect(others.text).toContain('You are signed out everywhere else.');
  expect(others.rows()).toHaveLength(1);
  expect((await phone.open('/inbox')).status).toBe(401);
  expect((await desk.as(other).open('/inbox')).status).toBe(200);
});

test('nothing went wrong out of sight', () => {
  expect(desk.faults).toEqual([]);
});
