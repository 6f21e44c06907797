/** Whatever fails on the way: nothing that somebody signs in with is logged, nor lies readable in a row. */
import { randomInt } from 'node:crypto';
import { inspect } from 'node:util';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { codeOf, typeSignIn } from '../account.ts';
import { type Browsing, browse } from '../browse.ts';
import { freshDatabase } from '../database.ts';
import { codesOn, secretOn } from '../joining.ts';
import type { PageRead } from '../page.ts';
import { partnershipIn } from '../partnership.ts';
import { liftOwner } from './bare-ground.ts';
import { serverLog } from './cluster-files.ts';
import { loggingParts } from './logging-parts.ts';
import { lookInTables, seeker } from './planted-words.ts';

const database = await freshDatabase();
/** While it is set, a statement of the staff site that bears it fails, and the error says all that the statement was given. */
let failing: string | undefined;
database.pool('staff').on('connect', (client) => {
  const send = client.query;
  Reflect.set(client, 'query', (...given: readonly unknown[]) => {
    const told = failing === undefined ? '' : inspect(given, { depth: 5, maxArrayLength: null });
    if (failing !== undefined && told.includes(failing))
      return Promise.reject(Object.assign(new Error(told), { code: '22000', detail: told }));
    return Reflect.apply(send, client, [...given]);
  });
});
const given = await partnershipIn(database);
const { desk, logged, startWorker } = await loggingParts(database, given.keysDir);
const [owner, jobs] = [database.pool('owner'), database.pool('jobs')];
await liftOwner(owner);

const letters = () => Array.from({ length: 10 }, () => String.fromCharCode(97 + randomInt(26))).join('');
const email = `${letters()}@police.example`;
const [first, second, third, wrong] = [letters(), letters(), letters(), letters()].map(
  (word) => `violet ${word} ladder`,
) as [string, string, string, string];
/** Sought in all logs and all rows; the address, which is a row of its own, in all logs. */
const secrets = new Set([first, second, third, wrong]);
/** Codes of an authenticator: six digits, sought in what the service logs. */
const shortCodes = new Set<string>();
const planted = (...found: readonly string[]) => {
  for (const each of found) secrets.add(each).add(each.replaceAll('-', ''));
};
const code = (secret: Buffer, away = 0): string => {
  const shown = codeOf({ secret }, new Date(), away);
  shortCodes.add(shown);
  return shown;
};
const session = (browser: Browsing) => planted(browser.cookie?.split('=')[1] ?? 'none');

/** The links of the mails that were taken. While it refuses, the mail server says whom it does not know. */
const links: string[] = [];
let refusing = true;
const post = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  logger: false,
  onRcptTo: ({ address }, _session, done) =>
    refusing ? done(Object.assign(new Error(`nobody here is ${address}`), { responseCode: 550 })) : done(),
  onData(stream, _session, done) {
    const parts: Buffer[] = [];
    stream.on('data', (part: Buffer) => parts.push(part));
    stream.once('end', () => {
      PostalMime.parse(Buffer.concat(parts)).then(({ text }) => {
        const path = text?.match(/\/(?:join|reset)\/\S+/)?.[0];
        if (path !== undefined) links.push(path);
        done();
      }, done);
    });
  },
});
beforeAll(async () => {
  await new Promise<void>((resolve) => void post.listen(0, '127.0.0.1', () => resolve()));
  const address = post.server.address();
  const worker = await startWorker(`smtp://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`);
  return async () => {
    await worker.stop();
    await new Promise<void>((resolve) => post.close(() => resolve()));
  };
});
afterAll(() => desk.close());

const soon = { timeout: 15_000, interval: 20 };
const newLink = async (): Promise<string> => {
  const [path] = await vi.waitFor(() => {
    expect(links).toHaveLength(1);
    return links.splice(0);
  }, soon);
  planted(path?.split('/').at(-1) ?? 'none');
  return path ?? '';
};

let faults = 0;
/** Presses once while this statement fails, and once in earnest. */
async function pressTwice(
  browser: Browsing,
  [page, button]: readonly [PageRead, string],
  filledIn: Readonly<Record<string, string>>,
  statement: string,
): Promise<PageRead> {
  failing = statement;
  const failed = await browser.press(page, button, filledIn);
  failing = undefined;
  expect([statement, failed.status]).toEqual([statement, 503]);
  faults += 1;
  return browser.press(page, button, filledIn);
}

function lookInLogs(): void {
  expect(logged().split('page.fault').length - 1).toBe(faults);
  const words = seeker([email, ...secrets]);
  words.look('logs', logged());
  words.look("the database's log", serverLog(database) ?? '');
  expect(words.met).toEqual([]);
  for (const shown of shortCodes) expect(logged()).not.toMatch(new RegExp(`(?<!\\d)${shown}(?!\\d)`));
}

const joiner = browse(desk);
let secret: Buffer;
let recovery: string[] = [];

test('an address is not logged where inviting fails over it, nor where the mail server names it', async () => {
  const gareth = await given.member('administrator').of('cheshire-police');
  const browser = Object.assign(browse(desk), { cookie: `plainsight-staff=${gareth.session}` });
  const typed = { name: 'Joan Larkspur', email, roles: 'duty-desk' };
  const form = await browser.open('/members/invite');
  await owner.query(`alter table access.members add constraint planted_here check (email <> '${email}')`);
  expect((await browser.press(form, 'Send invitation', typed)).status).toBe(503);
  faults += 1;
  await owner.query('alter table access.members drop constraint planted_here');
  const log = serverLog(database);
  if (log === undefined)
    process.stdout.write('The log of a server given by DATABASE_URL is not read here.\n');
  else expect(log).toContain('planted_here');
  const page = await pressTwice(browser, [form, 'Send invitation'], typed, 'access.invite_member');
  await vi.waitFor(() => expect(logged()).toContain('mail-refused'), soon);
  refusing = false;
  await browser.press(page, 'Send the invitation again');
  lookInLogs();
});

test('nor are the link, the password and the codes of joining', async () => {
  const path = await newLink();
  const start = await joiner.open(path);
  const chosen = { 'new-password': first };
  const setUp = await pressTwice(joiner, [start, 'Continue'], chosen, 'access.join_choose_password');
  secret = secretOn(setUp);
  planted(setUp.text.match(/Setup key: ([A-Z2-7 ]{39})/)?.[1] ?? 'none', secret.toString('hex'));
  await joiner.press(setUp, 'Continue', { code: `${wrong} 12` });
  const proved = { code: code(secret) };
  const kept = await pressTwice(joiner, [setUp, 'Continue'], proved, 'access.join_prove_code');
  recovery = codesOn(kept);
  expect(recovery).toHaveLength(10);
  planted(...recovery);
  session(joiner);
  await pressTwice(joiner, [kept, 'I have kept them'], {}, 'access.join_complete');
  expect(joiner.at).toBe('/inbox');
  session(joiner);
  lookInLogs();
});

test('nor what is typed at sign-in, right or wrong', async () => {
  const browser = browse(desk);
  const typed = { email, password: first, code: code(secret, 1) };
  for (failing of ['access.begin_sign_in', 'access.finish_sign_in']) {
    expect((await typeSignIn(browser, typed)).status).toBe(503);
    faults += 1;
  }
  failing = undefined;
  expect((await typeSignIn(browser, { ...typed, password: wrong })).status).toBe(422);
  expect((await typeSignIn(browser, { ...typed, code: wrong })).status).toBe(422);
  await typeSignIn(browser, typed);
  expect(browser.at).toBe('/inbox');
  session(browser);
  lookInLogs();
});

test('nor what is typed to change one’s own password, authenticator and recovery codes', async () => {
  const changed = await pressTwice(
    joiner,
    [await joiner.open('/account/password'), 'Change password'],
    { password: first, 'new-password': second, code: recovery[0] ?? '' },
    'access.change_own_password',
  );
  expect(changed.text).toContain('Your password is changed');
  const page = await joiner.open('/account/second-factor');
  const another = secretOn(page);
  planted(another.toString('hex'));
  const anew = { password: second, code: recovery[1] ?? '', 'new-code': code(another) };
  const button = 'Use the new authenticator';
  const replaced = await pressTwice(joiner, [page, button], anew, 'access.change_own_second_factor');
  expect(replaced.text).toContain('Your new authenticator is in use');
  const codes = await pressTwice(
    joiner,
    [await joiner.open('/account/recovery-codes'), 'Make new recovery codes'],
    { password: second, code: recovery[2] ?? '' },
    'access.change_own_recovery_codes',
  );
  recovery = codesOn(codes);
  expect(recovery).toHaveLength(10);
  planted(...recovery);
  lookInLogs();
});

test('nor the address, the link and the password of somebody who forgot theirs', async () => {
  const browser = browse(desk);
  const form = await browser.open('/forgotten');
  await pressTwice(browser, [form, 'Send the link'], { email }, 'access.count_try');
  const page = await browser.open(await newLink());
  const filled = { 'new-password': third, code: recovery[0] ?? '' };
  const inside = await pressTwice(
    browser,
    [page, 'Change password and sign in'],
    filled,
    'access.finish_reset',
  );
  expect(inside.text).toContain('Your password is changed');
  session(browser);
  lookInLogs();
});

test('no row holds any of it but the address, in the one place where it belongs', async () => {
  const words = seeker([email, ...secrets]);
  await lookInTables({ owner, jobs }, words.look);
  expect(words.met).toEqual([`${email} in access.members`]);
});
