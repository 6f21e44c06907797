import { randomBytes } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { movableClock } from '../../../platform/clock.ts';
import { accountIn, codeOf, type TestAccount, timeOver, typeSignIn } from '../../../testing/account.ts';
import { freshDatabase } from '../../../testing/database.ts';
import { moveClock } from '../../../testing/move-clock.ts';
import { partnershipIn } from '../../../testing/partnership.ts';
import { postOver } from '../../../testing/post.ts';
import { staffSiteOver } from '../../../testing/staff-site.ts';
import { clear, liftOwner } from '../../../testing/trust/bare-ground.ts';
import { problemsWithHtml } from '../../../testing/valid-html.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const clock = movableClock(new Date());
const now = timeOver(clock);
const desk = await staffSiteOver(database, given.keysDir, { clock });
const post = await postOver(database, given);
const owner = database.pool('owner');
await liftOwner(owner);
beforeEach(() => clear(owner, ['access.tries']));

const another = 'copper orchard saddle';

async function ask(email: string) {
  const visitor = desk.visitor();
  const page = await visitor.press(await visitor.open('/forgotten'), 'Send the link', { email });
  return { page, at: visitor.at };
}
/** The path of a new link in this member's mail. */
async function linkFor(account: TestAccount): Promise<string> {
  await ask(account.email);
  await post.hear();
  return post.link();
}

test('from "I have forgotten my password" to another one: mail, a code, signed in; the old one and every session are gone', async () => {
  const account = await accountIn(given, { name: 'Joan Larkspur' });
  const before = desk.visitor();
  await typeSignIn(before, { ...account, code: codeOf(account, now(), -1) });
  expect(before.at).toBe('/inbox');
  const path = await linkFor(account);
  expect(post.taken.at(-1)).toMatchObject({
    to: account.email,
    subject: 'Choose another password to sign in with',
  });

  const visitor = desk.visitor();
  const page = await visitor.open(path);
  expect([page.h1, page.forms[0]?.fields['email']]).toEqual(['Choose another password', account.email]);
  const filled = { 'new-password': another, code: codeOf(account, now()) };
  const inside = await visitor.press(page, 'Change password and sign in', filled);
  expect(inside.text).toContain('Your password is changed');
  expect((await before.open('/inbox')).status).toBe(401);
  expect((await visitor.open('/inbox')).status).toBe(200);

  const code = codeOf(account, now(), 1);
  expect((await typeSignIn(desk.visitor(), { ...account, code })).status).toBe(422);
  const again = desk.visitor();
  await typeSignIn(again, { email: account.email, password: another, code });
  expect(again.at).toBe('/inbox');
  await post.hear();
  expect(post.taken.at(-1)?.subject).toBe('Your password was changed');
  expect((await desk.visitor().open(path)).status).toBe(404);
});

test('a recovery code does as well; mail alone never opens an account [H12]', async () => {
  const account = await accountIn(given);
  const path = await linkFor(account);
  const visitor = desk.visitor();
  const page = await visitor.open(path);
  for (const code of ['', '000000', 'not a code', codeOf({ secret: randomBytes(20) }, now())]) {
    const refused = await visitor.press(page, 'Change password and sign in', {
      'new-password': another,
      code,
    });
    expect(refused.status).toBe(422);
    expect(refused.html).not.toContain(another);
    expect(visitor.cookie).toBeUndefined();
  }
  await visitor.press(page, 'Change password and sign in', {
    'new-password': another,
    code: account.recoveryCodes[2] ?? '',
  });
  expect(visitor.at).toContain('/account/password');
});

test('codes guessed by link are slowed by the member, whichever of their links is used, and the right one waits too', async () => {
  const account = await accountIn(given);
  const paths = [await linkFor(account), await linkFor(account)];
  const statuses: number[] = [];
  for (let guess = 0; guess < 8; guess++) {
    const path = paths[guess % 2] ?? '';
    const filled = { 'new-password': another, code: String(guess).padStart(6, '0') };
    statuses.push((await desk.visitor().send(path, filled)).status);
  }
  expect(statuses).toEqual([422, 422, 422, 422, 422, 429, 429, 429]);
  const right = { 'new-password': another, code: codeOf(account, now()) };
  const page = await desk.visitor().send(paths[0] ?? '', right);
  expect(page.errors[0]).toContain('Wait one minute');
  await moveClock(database, clock, 1);
  const visitor = desk.visitor();
  await visitor.send(paths[0] ?? '', { 'new-password': another, code: codeOf(account, now()) });
  expect(visitor.at).toContain('/account/password');
  expect((await desk.visitor().open(paths[1] ?? '')).status).toBe(404);
});

test('a link works for an hour, once, while its member may sign in; otherwise all dead links look the same', async () => {
  const [old, suspended] = [await accountIn(given), await accountIn(given)];
  const paths = [await linkFor(old), '/reset/x', `/reset/${randomBytes(32).toString('base64url')}`];
  await moveClock(database, clock, 61);
  paths.push(await linkFor(suspended));
  await owner.query(`update access.members set state = 'suspended' where member_id = $1`, [
    suspended.memberId,
  ]);
  const pages = await Promise.all(paths.map((path) => desk.visitor().open(path)));
  for (const page of pages) expect([page.status, page.html]).toEqual([404, pages[0]?.html]);
  expect(problemsWithHtml(pages[0]?.html ?? '')).toEqual([]);
  expect(pages[0]?.link('Ask for another link')).toBe('/forgotten');
});

test('asking says the same for an address that nobody has, three times in a while, and no more mail goes out than that', async () => {
  const account = await accountIn(given);
  post.taken.length = 0;
  const known: string[] = [];
  const unknown: string[] = [];
  for (let count = 0; count < 5; count++) {
    for (const [email, pages] of [
      [account.email, known],
      ['nobody@account.example', unknown],
    ] as const) {
      const { page, at } = await ask(email);
      pages.push(`${at} ${page.status} ${page.html.replaceAll(email, 'ADDRESS')}`);
    }
  }
  expect(known).toEqual(unknown);
  expect(known.map((page) => page.split(' ').slice(0, 2).join(' '))).toEqual([
    '/forgotten/sent 200',
    '/forgotten/sent 200',
    '/forgotten/sent 200',
    '/forgotten 429',
    '/forgotten 429',
  ]);
  await post.hear();
  expect(post.taken.map(({ to }) => to)).toEqual([account.email, account.email, account.email]);
  expect((await ask('not an address')).page.errors).toEqual([
    'Enter an e-mail address, like name@example.org',
  ]);
});

test('nothing went wrong out of sight', () => {
  expect(desk.faults).toEqual([]);
});
