import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { movableClock } from '../../platform/clock.ts';
import { accountIn, codeOf } from '../../testing/account.ts';
import { freshDatabase } from '../../testing/database.ts';
import { moveClock } from '../../testing/move-clock.ts';
import { partnershipIn } from '../../testing/partnership.ts';
import { liftOwner } from '../../testing/trust/bare-ground.ts';
import { newSessionToken } from '../session-store.ts';
import { beginSignIn, countTry, finishSignIn } from './account-store.ts';
import { tryLimits } from './limits.ts';
import { proofsOf } from './proofs.ts';
import { Slowed, signInTry, tryKeys } from './tries.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const { staff } = given;
const clock = movableClock(new Date());

type Try = Parameters<typeof tryKeys>[1];

/** Counts one try that fails; gives the minutes to wait, 0 when it went on. */
const tryAs = (by: Try): Promise<number> =>
  staff
    .act({}, { act: 'member.try-sign-in' }, (act) => countTry(act, tryKeys(act.keys, by)))
    .then(
      () => 0,
      (error: unknown) => {
        if (error instanceof Slowed) return error.waitMinutes;
        throw error;
      },
    );
const own = (email: string = randomUUID(), source: string = randomUUID()): Try => ({
  source,
  account: email,
  pair: `${email}\0${source}`,
});

test('five tries, then a minute; each one after that doubles the wait, to half an hour and never for good', async () => {
  const by = { pair: randomUUID() };
  const waits: number[] = [];
  for (let count = 0; count < tryLimits.pair.free; count++) expect(await tryAs(by)).toBe(0);
  for (let count = 0; count < 8; count++) {
    const wait = await tryAs(by);
    waits.push(wait);
    await moveClock(database, clock, wait);
    expect(await tryAs(by)).toBe(0);
  }
  expect(waits).toEqual([1, 2, 4, 8, 16, 30, 30, 30]);
});

test('trying on while one waits neither counts nor makes the wait longer', async () => {
  const by = { pair: randomUUID() };
  for (let count = 0; count < tryLimits.pair.free; count++) await tryAs(by);
  for (let count = 0; count < 40; count++) expect(await tryAs(by)).toBe(1);
  await moveClock(database, clock, 1);
  expect(await tryAs(by)).toBe(0);
});

test('a thousand tries at once are a thousand: as many go on as may', async () => {
  const email = randomUUID();
  const outcomes = await Promise.all(Array.from({ length: 1000 }, () => tryAs(own(email))));
  expect(outcomes.filter((wait) => wait === 0)).toHaveLength(tryLimits.account.free);
});

test('one source guesses one password at many accounts: sixty, then it waits', async () => {
  const source = randomUUID();
  const waits: number[] = [];
  for (let account = 0; account < 70; account++) waits.push(await tryAs(own(randomUUID(), source)));
  expect(waits.filter((wait) => wait === 0)).toHaveLength(tryLimits.source.free);
});

test('whatever is tried in whatever order, no count lets more through than its limit, and nobody waits longer than the longest', async () => {
  const anyTry = fc.record({
    account: fc.nat(2),
    source: fc.nat(2),
    pause: fc.constantFrom(0, 0, 0, 1, 7, 61),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(anyTry, { minLength: 10, maxLength: 40 }), async (tries) => {
      const run = randomUUID();
      const let_through = new Map<string, number[]>();
      let minute = 0;
      for (const { account, source, pause } of tries) {
        if (pause > 0) await moveClock(database, clock, pause);
        minute += pause;
        const by = own(`${run} ${account}`, `${run} ${source}`);
        const wait = await tryAs(by);
        expect(wait * 60).toBeLessThanOrEqual(tryLimits.account.longest);
        if (wait > 0) continue;
        for (const [scope, key] of Object.entries(by)) {
          const times = [...(let_through.get(`${scope} ${key}`) ?? []), minute];
          let_through.set(`${scope} ${key}`, times);
          // Within its free tries and one for each minute that has passed since the first.
          const most = tryLimits[scope as keyof typeof tryLimits].free + minute - (times[0] ?? 0);
          expect(times.length).toBeLessThanOrEqual(most);
        }
      }
    }),
    { numRuns: 6 },
  );
});

test('counts stand in the database alone: taken back there, the next try goes through', async () => {
  const by = { pair: randomUUID() };
  for (let count = 0; count < tryLimits.pair.free; count++) await tryAs(by);
  const owner = database.pool('owner');
  await liftOwner(owner);
  expect(await tryAs(by)).toBe(1);
  await owner.query('delete from access.tries');
  expect(await tryAs(by)).toBe(0);
});

test('a day without a try forgets the count', async () => {
  const by = { pair: randomUUID() };
  for (let count = 0; count < tryLimits.pair.free + 1; count++) await tryAs(by);
  await moveClock(database, clock, 24 * 60 + 1);
  for (let count = 0; count < tryLimits.pair.free; count++) expect(await tryAs(by)).toBe(0);
});

test('guesses from elsewhere do not shut out whoever signed in from here today; those from here still wait', async () => {
  const account = await accountIn(given);
  const desk = randomUUID();
  const signIn = () =>
    staff.act({}, { act: 'member.sign-in' }, async (act) => {
      const tries = signInTry(act.keys, account.email, desk);
      const challenge = await beginSignIn(act, account.email, tries);
      const code = codeOf(account, act.now);
      const proofs = await proofsOf(act.keys, challenge, { password: account.password, code }, act.now);
      return finishSignIn(act, challenge.memberId, proofs, {
        tries,
        session: { token: newSessionToken(), device: '' },
      });
    });
  expect(await signIn()).toBe(true);
  for (let count = 0; count < 30; count++) await tryAs(own(account.email));
  expect(await tryAs(own(account.email))).toBeGreaterThan(0);
  await moveClock(database, clock, 1);
  expect(await signIn()).toBe(true);
  const here = own(account.email, desk);
  for (let count = 0; count < tryLimits.pair.free; count++) expect(await tryAs(here)).toBe(0);
  expect(await tryAs(here)).toBeGreaterThan(0);
});

test('whoever can sign in at a source does not give it its guesses at others back', async () => {
  const account = await accountIn(given);
  const source = randomUUID();
  for (let count = 0; count < tryLimits.source.free - 1; count++) await tryAs(own(randomUUID(), source));
  const signedIn = await staff.act({}, { act: 'member.sign-in' }, async (act) => {
    const tries = signInTry(act.keys, account.email, source);
    const challenge = await beginSignIn(act, account.email, tries);
    const code = codeOf(account, act.now);
    const proofs = await proofsOf(act.keys, challenge, { password: account.password, code }, act.now);
    return finishSignIn(act, challenge.memberId, proofs, {
      tries,
      session: { token: newSessionToken(), device: '' },
    });
  });
  expect(signedIn).toBe(true);
  expect(await tryAs(own(randomUUID(), source))).toBeGreaterThan(0);
});
