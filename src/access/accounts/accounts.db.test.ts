import { randomBytes, randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { movableClock } from '../../platform/clock.ts';
import { accountIn, codeOf, inviteOne, timeOver } from '../../testing/account.ts';
import { freshDatabase } from '../../testing/database.ts';
import { moveClock } from '../../testing/move-clock.ts';
import { partnershipIn } from '../../testing/partnership.ts';
import { liftOwner } from '../../testing/trust/bare-ground.ts';
import { newSessionToken } from '../session-store.ts';
import { beginSignIn, findLink, finishSignIn, joinWithPassword, type Proofs } from './account-store.ts';
import { browserDigest, linkDigest } from './mailed-link.ts';
import { keepPassword } from './password-proof.ts';
import { proofsOf } from './proofs.ts';
import { signInTry } from './tries.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const { staff, worker } = given;
const owner = database.pool('owner');
await liftOwner(owner);
const clock = movableClock(new Date());
const now = timeOver(clock);

const session = () => ({ token: newSessionToken(), device: 'Firefox on Windows' });

/** One try from first to last, counted for nobody. */
async function tryOnce(typed: { email: string; password: string; code: string }): Promise<boolean> {
  const { challenge, proofs, tries } = await staff.act({}, { act: 'member.try-sign-in' }, async (act) => {
    const keys = signInTry(act.keys, randomUUID(), randomUUID());
    const found = await beginSignIn(act, typed.email, keys);
    return { tries: keys, challenge: found, proofs: await proofsOf(act.keys, found, typed, act.now) };
  });
  return staff.act({}, { act: 'member.sign-in' }, (act) =>
    finishSignIn(act, challenge.memberId, proofs, { tries, session: session() }),
  );
}

test('of ten who use one code at the same moment, one gets in; so with a recovery code', async () => {
  const account = await accountIn(given);
  for (const code of [codeOf(account, now()), account.recoveryCodes[3] ?? '']) {
    const all = await Promise.all(Array.from({ length: 10 }, () => tryOnce({ ...account, code })));
    expect(all.filter(Boolean)).toHaveLength(1);
    expect(await tryOnce({ ...account, code })).toBe(false);
  }
});

test('a code that is older than the last used one is worth nothing, though it was never used', async () => {
  const account = await accountIn(given);
  expect(await tryOnce({ ...account, code: codeOf(account, now(), 1) })).toBe(true);
  expect(await tryOnce({ ...account, code: codeOf(account, now(), 0) })).toBe(false);
  expect(await tryOnce({ ...account, code: account.recoveryCodes[0] ?? '' })).toBe(true);
});

test('password, code and state must all hold, and a wrong try uses no code up', async () => {
  const account = await accountIn(given);
  const right = { ...account, code: codeOf(account, now()) };
  const [recovery = ''] = account.recoveryCodes;
  for (const wrong of [
    { ...right, password: `${account.password}.` },
    { ...right, code: '000000' },
    { ...right, code: '' },
    { ...right, password: '' },
    { ...right, email: 'nobody@account.example' },
    { ...right, password: 'wrong', code: recovery },
  ])
    expect(await tryOnce(wrong)).toBe(false);
  for (const state of ['suspended', 'left', 'invited']) {
    await owner.query('update access.members set state = $1 where member_id = $2', [state, account.memberId]);
    expect(await tryOnce(right)).toBe(false);
    expect(await tryOnce({ ...right, code: recovery })).toBe(false);
  }
  await owner.query(`update access.members set state = 'active' where member_id = $1`, [account.memberId]);
  expect(await tryOnce(right)).toBe(true);
  expect(await tryOnce({ ...right, code: recovery })).toBe(true);
});

test('the staff site’s login starts no session without the proof, and reads nothing that a proof could be made of', async () => {
  const account = await accountIn(given);
  const forged: Proofs[] = [
    { password: randomBytes(32), step: 99_999_999, recovery: randomBytes(32) },
    { password: Buffer.alloc(0), step: 99_999_999, recovery: Buffer.alloc(0) },
  ];
  for (const proofs of forged) {
    const started = await staff.act({}, { act: 'member.sign-in' }, (act) =>
      finishSignIn(act, account.memberId, proofs, {
        tries: signInTry(act.keys, account.email, 'x'),
        session: session(),
      }),
    );
    expect(started).toBe(false);
  }
  const client = await database.pool('staff').connect();
  try {
    for (const statement of [
      'select * from access.credentials',
      'select * from access.recovery_codes',
      'select * from access.mailed_links',
      'select * from access.tries',
      `select access.use_code('${account.memberId}', 1, null)`,
      `select access.start_session('${randomUUID()}', '${account.memberId}', '\\x${'ab'.repeat(32)}', '1h', '1h', '', 'password')`,
      `select access.drop_credentials('${account.memberId}')`,
      `select access.end_sessions_of('${account.memberId}')`,
      `select access.replace_recovery_codes('${account.memberId}', '{}')`,
      `select access.forgive_tries('{}', '{}')`,
    ])
      await expect(client.query(statement), statement).rejects.toMatchObject({ code: '42501' });
    await expect(
      client.query(`select * from access.begin_sign_in($1, '{}', '{}', '{}', '{}', '1h')`, [account.email]),
      'without a line in the book',
    ).rejects.toMatchObject({ code: '42501' });
  } finally {
    client.release();
  }
});

test('another member’s salt, verifier and authenticator, copied into one’s own row by a hand in the database, open nothing', async () => {
  const [mine, other] = [await accountIn(given), await accountIn(given)];
  await owner.query(
    `update access.credentials c set password_salt = o.password_salt, password_verifier = o.password_verifier, sealed_totp = o.sealed_totp
     from access.credentials o where c.member_id = $1 and o.member_id = $2`,
    [other.memberId, mine.memberId],
  );
  const typed = { email: other.email, password: mine.password, code: codeOf(mine, now()) };
  await expect(tryOnce(typed)).rejects.toThrow();
});

test('whoever holds the database holds no password, code, secret or token of anybody', async () => {
  const account = await accountIn(given);
  const { token } = await inviteOne(given);
  const tables = ['credentials', 'recovery_codes', 'mailed_links', 'tries', 'mails', 'sessions'];
  const texts = await Promise.all(
    tables.map((table) => owner.query<{ whole: string }>(`select t::text as whole from access.${table} t`)),
  );
  const whole = texts.flatMap(({ rows }) => rows.map((row) => row.whole)).join('\n');
  const forms = (bytes: Buffer) => [
    bytes.toString('hex'),
    bytes.toString('base64'),
    bytes.toString('base64url'),
  ];
  for (const secret of [
    ...forms(account.secret),
    ...forms(Buffer.from(account.password)),
    ...forms(Buffer.from(token, 'base64url')),
    ...account.recoveryCodes.flatMap((code) => forms(Buffer.from(code.replaceAll('-', '')))),
    account.password,
    account.email,
    token,
  ])
    expect(whole).not.toContain(secret);
});

test('a link works once, for its time, for whom it was made and in the state it was made for', async () => {
  const { token, memberId } = await inviteOne(given);
  const link = (of = token) => staff.look({}, (look) => findLink(look, 'join', linkDigest(look.keys, of)));
  expect((await link())?.memberId).toBe(memberId);
  expect(await link(randomBytes(32).toString('base64url'))).toBeUndefined();
  expect(
    await staff.look({}, (look) => findLink(look, 'reset', linkDigest(look.keys, token))),
  ).toBeUndefined();
  await moveClock(database, clock, 7 * 24 * 60 - 5);
  expect(await link()).toBeDefined();
  await moveClock(database, clock, 10);
  expect(await link()).toBeUndefined();
  const chosen = await staff.act({}, { act: 'member.join' }, async (act) =>
    joinWithPassword(
      act,
      linkDigest(act.keys, token),
      browserDigest(act.keys, 'x'),
      await keepPassword(act.keys, memberId, 'too late by now'),
    ),
  );
  expect(chosen).toBe(false);
  const joined = await accountIn(given);
  const { rows } = await owner.query<{ open: string }>(
    'select count(*) as open from access.mailed_links where member_id = $1 and used_at is null',
    [joined.memberId],
  );
  expect(rows).toEqual([{ open: '0' }]);
  await expect(
    worker.look({}, (look) => findLink(look, 'join', linkDigest(look.keys, token))),
  ).rejects.toMatchObject({ code: '42501' });
});
