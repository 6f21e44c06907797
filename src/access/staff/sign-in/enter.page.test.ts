import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { movableClock } from '../../../platform/clock.ts';
import {
  accountIn,
  codeOf,
  inviteOne,
  type TestAccount,
  timeOver,
  typeSignIn,
} from '../../../testing/account.ts';
import { freshDatabase } from '../../../testing/database.ts';
import { moveClock } from '../../../testing/move-clock.ts';
import { partnershipIn } from '../../../testing/partnership.ts';
import { staffSiteOver } from '../../../testing/staff-site.ts';
import { clear, liftOwner } from '../../../testing/trust/bare-ground.ts';

const database = await freshDatabase();
const statements: string[] = [];
database.pool('staff').on('connect', (client) => {
  const send = client.query;
  Reflect.set(client, 'query', (...given: readonly unknown[]) => {
    const [query] = given;
    statements.push(typeof query === 'string' ? query : String(Object(query).text));
    return Reflect.apply(send, client, [...given]);
  });
});
const given = await partnershipIn(database);
const clock = movableClock(new Date());
const now = timeOver(clock);
const desk = await staffSiteOver(database, given.keysDir, { clock });
const owner = database.pool('owner');
await liftOwner(owner);
const notRight =
  'The e-mail address, password or code is not right. Each code works once: wait for the next one';

/** Nobody has tried anything yet. */
beforeEach(() => clear(owner, ['access.tries']));

const typedBy = (account: TestAccount, away = 0) => ({
  email: account.email,
  password: account.password,
  code: codeOf(account, now(), away),
});
const setState = (account: TestAccount, state: string) =>
  owner.query('update access.members set state = $1 where member_id = $2', [state, account.memberId]);
const jobs = async () =>
  (
    await database
      .pool('jobs')
      .query<{ task: string; payload: object }>(
        'select task_identifier as task, p.payload from graphile_worker.jobs j join graphile_worker._private_jobs p using (id)',
      )
  ).rows;

test('address, password and code let somebody in, with a session of its own that says how and where', async () => {
  const account = await accountIn(given, { name: 'Joan Larkspur' });
  const visitor = desk.visitor();
  const page = await typeSignIn(visitor, { ...typedBy(account), email: ` ${account.email.toUpperCase()} ` });
  expect(visitor.at).toBe('/inbox');
  expect(page.text).toContain('Joan Larkspur');
  const first = visitor.cookie;
  await typeSignIn(visitor, typedBy(account, 1));
  expect(visitor.at).toBe('/inbox');
  expect(visitor.cookie).not.toBe(first);
  const before = Object.assign(desk.visitor(), { cookie: first });
  expect((await before.open('/inbox')).status).toBe(401);
  const { rows } = await owner.query('select how from access.sessions where member_id = $1', [
    account.memberId,
  ]);
  expect(rows.map((row: { how: string }) => row.how)).toEqual(['password', 'password', 'password']);
});

test('whatever is wrong, the words, the status and the statements are the same, and nothing typed is shown but the address', async () => {
  const account = await accountIn(given);
  const [suspended, left] = [await accountIn(given), await accountIn(given)];
  await setState(suspended, 'suspended');
  await setState(left, 'left');
  const invited = await inviteOne(given);
  const right = typedBy(account);
  const seen = new Map<string, unknown>();
  for (const [what, typed] of Object.entries({
    'nobody has the address': { ...right, email: `${randomUUID()}@account.example` },
    'not even an address': { ...right, email: 'nobody-at-all' },
    'the password is wrong': { ...right, password: 'violet harbour ladder' },
    'the password is empty': { ...right, password: '' },
    'the password is endless': { ...right, password: 'x'.repeat(9_000) },
    'the code is wrong': { ...right, code: '000000' },
    'the code is empty': { ...right, code: '' },
    'the recovery code is wrong': { ...right, code: '0'.repeat(24) },
    'password and code are wrong': { ...right, password: 'violet harbour ladder', code: '000000' },
    'they are suspended': typedBy(suspended),
    'they have left': typedBy(left),
    'they have not joined': { ...right, email: invited.email },
  })) {
    await clear(owner, ['access.tries']);
    const visitor = desk.visitor();
    await visitor.open('/sign-in');
    statements.length = 0;
    const page = await visitor.send('/sign-in', typed);
    expect(page.errors, what).toEqual([notRight]);
    expect(visitor.cookie, what).toBeUndefined();
    if (typed.password.length > 10) expect(page.html, what).not.toContain(typed.password);
    if (typed.code !== '') expect(page.html, what).not.toContain(`"${typed.code}"`);
    seen.set(what, {
      status: page.status,
      html: page.html.replaceAll(typed.email, 'ADDRESS'),
      statements: [...statements],
    });
  }
  const [first] = seen.values();
  for (const [what, answer] of seen) expect(answer, what).toEqual(first);
  expect((await typeSignIn(desk.visitor(), right)).status).toBe(200);
});

test('the book has each sign-in and each refusal, by the member’s id where one is known, and never what was typed', async () => {
  const account = await accountIn(given);
  await clear(owner, ['audit.entries']);
  const stranger = `${randomUUID()}@account.example`;
  await typeSignIn(desk.visitor(), { ...typedBy(account), password: 'violet harbour ladder' });
  await typeSignIn(desk.visitor(), { email: stranger, password: 'violet harbour ladder', code: '123456' });
  await typeSignIn(desk.visitor(), typedBy(account));
  const { rows } = await owner.query<{ act: string; record_id: string | null; whole: string }>(
    'select act, record_id, e::text as whole from audit.entries e order by entry_id',
  );
  expect(rows.map(({ act, record_id }) => [act, record_id])).toEqual([
    ['member.try-sign-in', null],
    ['member.sign-in-refused', account.memberId],
    ['member.try-sign-in', null],
    ['member.sign-in-refused', null],
    ['member.try-sign-in', null],
    ['member.sign-in', account.memberId],
  ]);
  for (const { whole } of rows)
    for (const typed of [account.email, stranger, 'violet', account.password])
      expect(whole).not.toContain(typed);
});

test('a recovery code lets in once, and its owner is told by mail', async () => {
  const account = await accountIn(given);
  const code = account.recoveryCodes[0]?.toLowerCase().replaceAll('-', ' ') ?? '';
  const visitor = desk.visitor();
  await typeSignIn(visitor, { ...account, code });
  expect(visitor.at).toBe('/inbox');
  expect((await typeSignIn(desk.visitor(), { ...account, code })).errors).toEqual([notRight]);
  const told = (await jobs()).filter(({ payload }) => JSON.stringify(payload).includes(account.memberId));
  expect(told).toEqual([
    {
      task: 'accountChanged',
      payload: {
        kind: 'recovery-code-used',
        memberId: account.memberId,
        mailId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      },
    },
  ]);
});

test('after five wrong tries even the right ones wait, are told how long, and then get in', async () => {
  const account = await accountIn(given);
  for (let count = 0; count < 5; count++)
    expect((await typeSignIn(desk.visitor(), { ...typedBy(account), code: '000000' })).errors).toEqual([
      notRight,
    ]);
  const visitor = desk.visitor();
  const page = await typeSignIn(visitor, typedBy(account));
  expect([page.status, page.errors]).toEqual([
    429,
    ['There have been too many tries. Wait one minute, then try again'],
  ]);
  expect(page.forms.find((form) => 'password' in form.fields)?.fields).toMatchObject({
    email: account.email,
    password: '',
    code: '',
  });
  await moveClock(database, clock, 1);
  await typeSignIn(visitor, typedBy(account));
  expect(visitor.at).toBe('/inbox');
});

/** Milliseconds of computing so far, which a busy machine does not stretch as it does the clock. */
const computed = (): number => process.cpuUsage().user / 1000 + process.cpuUsage().system / 1000;

test('codes guessed by the hundred with the right password are five guesses', async () => {
  const { email, password } = await accountIn(given);
  const began = computed();
  const statuses: number[] = [];
  for (let batch = 0; batch < 5; batch++)
    statuses.push(
      ...(await Promise.all(
        Array.from({ length: 50 }, async (_, guess) => {
          const code = String(batch * 50 + guess).padStart(6, '0');
          return (await desk.visitor().send('/sign-in', { email, password, code })).status;
        }),
      )),
    );
  expect(statuses.filter((status) => status === 422).length).toBeLessThanOrEqual(5);
  expect(statuses.every((status) => status === 422 || status === 429)).toBe(true);
  expect(computed() - began).toBeLessThan(15_000);
});

test('one password sprayed over two hundred addresses is sixty tries, in bounded time, and no other source waits', async () => {
  const began = computed();
  const statuses: number[] = [];
  for (let at = 0; at < 4; at++)
    statuses.push(
      ...(await Promise.all(
        Array.from({ length: 50 }, async (_, one) => {
          const email = `person-${at}-${one}@police.example`;
          return (
            await desk.visitor().send('/sign-in', { email, password: 'Winter2026Winter', code: '000000' })
          ).status;
        }),
      )),
    );
  expect(statuses.filter((status) => status === 422).length).toBeLessThanOrEqual(60);
  expect(statuses.every((status) => status === 422 || status === 429)).toBe(true);
  expect(computed() - began).toBeLessThan(15_000);
  const { rows } = await owner.query<{ source: string }>(
    `select count(*)::text as source from access.tries where scope = 'source'`,
  );
  expect(rows).toEqual([{ source: '1' }]);
});

test('a form that came too late shows no password and no code, and leads back to itself', async () => {
  const account = await accountIn(given);
  const visitor = desk.visitor();
  await typeSignIn(visitor, typedBy(account));
  const late = await visitor.send('/sign-in', { ...typedBy(account, 1), 'form-token': 'of another session' });
  expect(late.status).toBe(409);
  expect(late.html).not.toContain(account.password);
  expect(late.link('Back to the form')).toBe('/sign-in');
});

test('nothing went wrong out of sight', () => {
  expect(desk.faults).toEqual([]);
});
