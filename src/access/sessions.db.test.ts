import { expect, test } from 'vitest';
import { asSignedIn } from '../audit/index.ts';
import { movableClock } from '../platform/clock.ts';
import { freshDatabase } from '../testing/database.ts';
import { moveClock } from '../testing/move-clock.ts';
import { partnershipIn } from '../testing/partnership.ts';
import { liftOwner } from '../testing/trust/bare-ground.ts';
import { startPracticeSession, touchSession } from './index.ts';
import { newSessionToken } from './session-store.ts';

const database = await freshDatabase();
const { staff, member } = await partnershipIn(database);
const clock = movableClock(new Date());

const isSignedIn = (session: string) =>
  staff.look({ session }, async ({ actor }) => actor.door === 'staff' && actor.memberId !== null);
const use = (session: string) =>
  staff.keep({ session }, async (keep) => touchSession(keep, asSignedIn(keep).actor));

test('work at one desk does not keep the session alive that somebody left open at another', async () => {
  const { memberId, session: left } = await member('duty-desk').of('cheshire-police');
  const used = await staff.act({}, { act: 'member.sign-in' }, (act) => startPracticeSession(act, memberId));
  await moveClock(database, clock, 20);
  await use(used);
  expect([await isSignedIn(left), await isSignedIn(used)]).toEqual([true, true]);
  await moveClock(database, clock, 15);
  expect([await isSignedIn(left), await isSignedIn(used)]).toEqual([false, true]);
  await use(used);
  expect(await isSignedIn(left)).toBe(false);
});

test('a session ends after thirty minutes without use, and after twelve hours in any case', async () => {
  const { session } = await member('duty-desk').of('cheshire-police');
  for (let minutes = 0; minutes < 12 * 60 - 20; minutes += 20) {
    await moveClock(database, clock, 20);
    expect(await isSignedIn(session)).toBe(true);
    await use(session);
  }
  await moveClock(database, clock, 20);
  expect(await isSignedIn(session)).toBe(false);
  await expect(use(session)).rejects.toThrow('not-signed-in');
});

test('whoever is suspended or leaves loses their rights with that commit, and so does a role that ends', async () => {
  const owner = database.pool('owner');
  await liftOwner(owner);
  const officer = await member('duty-desk', 'frontline').of('cheshire-police');
  const rolesNow = () =>
    staff.look({ session: officer.session }, async ({ actor }) =>
      actor.door === 'staff' && actor.memberId !== null ? actor.roles : 'nobody',
    );
  expect(await rolesNow()).toEqual(['duty-desk', 'frontline']);
  await owner.query(
    `update access.member_roles set ended_at = now() where member_id = $1 and role = 'duty-desk'`,
    [officer.memberId],
  );
  expect(await rolesNow()).toEqual(['frontline']);
  for (const state of ['suspended', 'left', 'invited']) {
    await owner.query('update access.members set state = $1 where member_id = $2', [state, officer.memberId]);
    expect(await rolesNow()).toBe('nobody');
  }
});

test('tokens are 256 bits of chance, and the database holds only their hashes', async () => {
  expect(new Set(Array.from({ length: 1_000 }, newSessionToken)).size).toBe(1_000);
  expect(newSessionToken()).toMatch(/^[0-9a-f]{64}$/);
  const { session } = await member('frontline').of('cheshire-police');
  const { rows } = await database
    .pool('owner')
    .query<{ whole: string }>('select s::text as whole from access.sessions s');
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.filter(({ whole }) => whole.includes(session))).toEqual([]);
});
