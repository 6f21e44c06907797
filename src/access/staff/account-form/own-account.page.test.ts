import { beforeEach, expect, test } from 'vitest';
import { movableClock } from '../../../platform/clock.ts';
import { accountIn, codeOf, type TestAccount, timeOver, typeSignIn } from '../../../testing/account.ts';
import type { Browsing } from '../../../testing/browse.ts';
import { freshDatabase } from '../../../testing/database.ts';
import { codesOn, secretOn } from '../../../testing/joining.ts';
import { moveClock } from '../../../testing/move-clock.ts';
import { partnershipIn } from '../../../testing/partnership.ts';
import { postOver } from '../../../testing/post.ts';
import { staffSiteOver } from '../../../testing/staff-site.ts';
import { clear, liftOwner } from '../../../testing/trust/bare-ground.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const clock = movableClock(new Date());
const now = timeOver(clock);
const desk = await staffSiteOver(database, given.keysDir, { clock });
const post = await postOver(database, given);
const owner = database.pool('owner');
await liftOwner(owner);
beforeEach(async () => {
  await clear(owner, ['access.tries']);
  await post.hear();
  post.taken.length = 0;
});

const another = 'copper orchard saddle';
/** Somebody signed in twice: here, and at another device. A minute later every code is fresh. */
async function signedIn(): Promise<{ account: TestAccount; here: Browsing; elsewhere: Browsing }> {
  const account = await accountIn(given);
  const [here, elsewhere] = [desk.visitor(), desk.visitor()];
  await typeSignIn(here, { ...account, code: codeOf(account, now(), -1) });
  await typeSignIn(elsewhere, { ...account, code: codeOf(account, now()) });
  await moveClock(database, clock, 2);
  return { account, here, elsewhere };
}
const mails = async () => {
  await post.hear();
  return post.taken.map(({ subject }) => subject);
};

test('another password: the present one and a code are asked for; other devices and mailed links are done with, and a mail says so', async () => {
  const { account, here, elsewhere } = await signedIn();
  await desk.visitor().send('/forgotten', { email: account.email });
  await post.hear();
  const link = post.link();
  expect((await desk.visitor().open(link)).status).toBe(200);
  post.taken.length = 0;
  const page = await here.open('/account/password');
  expect(page.forms.find((form) => 'new-password' in form.fields)?.fields).toMatchObject({
    email: account.email,
  });
  const right = { password: account.password, 'new-password': another, code: codeOf(account, now()) };
  for (const wrong of [
    { ...right, password: another },
    { ...right, code: '000000' },
    { ...right, code: '' },
  ]) {
    const refused = await here.press(page, 'Change password', wrong);
    expect([refused.status, refused.errors]).toEqual([
      422,
      ['The password or the code is not right. Each code works once: wait for the next one'],
    ]);
    for (const typed of [account.password, another]) expect(refused.html).not.toContain(typed);
  }
  const weak = await here.press(page, 'Change password', { ...right, 'new-password': account.email });
  expect(weak.errors[0]).toContain('made of your name');
  const done = await here.press(page, 'Change password', right);
  expect(done.text).toContain('Your password is changed');
  expect((await here.open('/inbox')).status).toBe(200);
  expect((await elsewhere.open('/inbox')).status).toBe(401);
  expect((await desk.visitor().open(link)).status).toBe(404);
  expect(await mails()).toEqual(['Your password was changed']);
  const code = codeOf(account, now(), 1);
  expect((await typeSignIn(desk.visitor(), { ...account, code })).status).toBe(422);
  expect((await typeSignIn(desk.visitor(), { ...account, password: another, code })).status).toBe(200);
});

test('another authenticator: the old one or a recovery code, the password, and the new one’s own code', async () => {
  const { account, here, elsewhere } = await signedIn();
  const page = await here.open('/account/second-factor');
  const secret = secretOn(page);
  const right = {
    password: account.password,
    code: account.recoveryCodes[0] ?? '',
    'new-code': codeOf({ secret }, now()),
  };
  const button = 'Use the new authenticator';
  const mistyped = await here.press(page, button, { ...right, 'new-code': '000000' });
  expect([mistyped.status, secretOn(mistyped).equals(secret)]).toEqual([422, true]);
  expect((await here.press(page, button, { ...right, code: codeOf({ secret }, now()) })).status).toBe(422);
  expect((await here.press(page, button, { ...right, password: another })).status).toBe(422);
  const done = await here.press(page, button, right);
  expect(done.text).toContain('Your new authenticator is in use');
  expect((await elsewhere.open('/inbox')).status).toBe(401);
  expect(await mails()).toEqual(['Your authenticator was changed']);
  expect((await typeSignIn(desk.visitor(), { ...account, code: codeOf(account, now(), 1) })).status).toBe(
    422,
  );
  expect((await typeSignIn(desk.visitor(), { ...account, code: codeOf({ secret }, now(), 1) })).status).toBe(
    200,
  );
});

test('new recovery codes: shown once, and those before them stop working', async () => {
  const { account, here } = await signedIn();
  const page = await here.open('/account/recovery-codes');
  expect(page.text).toContain('You have 10 recovery codes left.');
  const right = { password: account.password, code: account.recoveryCodes[5] ?? '' };
  expect((await here.press(page, 'Make new recovery codes', { ...right, password: another })).status).toBe(
    422,
  );
  const done = await here.press(page, 'Make new recovery codes', right);
  const codes = codesOn(done);
  expect(codes).toHaveLength(10);
  expect(done.link('I have kept them')).toBe('/account');
  expect(codesOn(await here.open('/account/recovery-codes'))).toEqual([]);
  expect(await mails()).toEqual(['Your recovery codes were changed']);
  expect(
    (await typeSignIn(desk.visitor(), { ...account, code: account.recoveryCodes[1] ?? '' })).status,
  ).toBe(422);
  expect((await typeSignIn(desk.visitor(), { ...account, code: codes[0] ?? '' })).status).toBe(200);
  expect((await here.open('/account/recovery-codes')).text).toContain('You have 9 recovery codes left.');
});

test('whoever finds a desk signed in guesses five times, then waits; the owner’s session goes on', async () => {
  const { account, here } = await signedIn();
  const page = await here.open('/account/password');
  const guess = { 'new-password': another, password: 'violet harbour ladder', code: '000000' };
  const statuses: number[] = [];
  for (let count = 0; count < 7; count++)
    statuses.push((await here.press(page, 'Change password', guess)).status);
  expect(statuses).toEqual([422, 422, 422, 422, 422, 429, 429]);
  expect((await here.open('/inbox')).status).toBe(200);
  await moveClock(database, clock, 1);
  const right = { ...guess, password: account.password, code: codeOf(account, now()) };
  expect((await here.press(page, 'Change password', right)).text).toContain('Your password is changed');
});

test('the invented, who have nothing to sign in with, are told so', async () => {
  const invented = desk.as(await given.member('frontline').of('cheshire-police'));
  for (const path of ['/account/password', '/account/second-factor', '/account/recovery-codes']) {
    const page = await invented.open(path);
    expect([page.status, page.text.includes('practice county’s invented members')]).toEqual([200, true]);
    expect((await desk.visitor().open(path)).status).toBe(401);
  }
});

test('nothing went wrong out of sight', () => {
  expect(desk.faults).toEqual([]);
});
