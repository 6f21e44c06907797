import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { expect, test } from 'vitest';
import { bareEnvironment } from '../../platform/config.ts';
import { openPool } from '../../platform/db/pool.ts';
import { type Doors, prepareDatabase } from '../../platform/db/prepare.ts';
import { startLocalPost, type TakenMail } from '../../platform/mail/index.ts';
import { codeOf } from '../../testing/account.ts';
import { emptyDatabase } from '../../testing/empty-database.ts';
import { secretOn } from '../../testing/joining.ts';
import { staffSiteOver } from '../../testing/staff-site.ts';

const program = fileURLToPath(new URL('../../../bin/plainsight.cjs', import.meta.url));
const real = await emptyDatabase();
const keysDir = join(real.dataDir, 'keys');
const staffUrl = 'https://desk.example.org';

/** Runs the command as an operator would, over a database made for real work. */
async function inviteFirst(email: string, smtpUrl?: string): Promise<{ code: number; words: string }> {
  const env = {
    ...bareEnvironment(),
    DATABASE_URL: real.ownerUrl,
    DATA_DIR: real.dataDir,
    PRACTICE: '0',
    STAFF_URL: staffUrl,
    ...(smtpUrl === undefined ? {} : { SMTP_URL: smtpUrl, MAIL_FROM: 'plainsight@desk.example.org' }),
  };
  const child = spawn(process.execPath, [program, 'members', 'invite-first', email], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  child.stdout.on('data', (part: Buffer) => void said.push(part.toString()));
  child.stderr.on('data', (part: Buffer) => void said.push(part.toString()));
  const [code] = (await once(child, 'close')) as [number];
  return { code, words: said.join('') };
}
const pathIn = (text: string): string =>
  text.match(/https:\/\/desk\.example\.org(\/join\/[\w-]{43})/)?.[1] ?? 'none';

/** The staff site over the real database, once the command has made it. */
async function site() {
  const { doors } = await prepareDatabase({ ...real, practice: { asked: false, whenNew: false } });
  const pools = new Map<keyof Doors, pg.Pool>();
  const pool = (door: keyof Doors | 'owner') => {
    if (door === 'owner') throw new Error('not here');
    const opened = pools.get(door) ?? openPool(doors[door], { max: 2, name: 'test-real' });
    pools.set(door, opened);
    return opened;
  };
  const desk = await staffSiteOver({ pool }, keysDir, { practice: false });
  return { desk, close: () => Promise.all([...pools.values()].map((each) => each.end())) };
}

test('on a real database the first administrator comes by the printed link or by mail, once, and signs in', {
  timeout: 120_000,
}, async () => {
  const printed = await inviteFirst('First@Police.Example');
  expect(printed.code).toBe(0);
  expect(printed.words).toContain('First@Police.Example is invited as administrator at Cheshire Police.');
  expect(printed.words).toContain('No mail server is set up (SMTP_URL)');
  expect(pathIn(printed.words)).not.toBe('none');

  const taken: TakenMail[] = [];
  const post = await startLocalPost(async (mail) => void taken.push(mail));
  const mailed = await inviteFirst('first@police.example', post.url);
  await post.stop();
  expect(mailed.words).toContain('on its way by mail');
  expect(mailed.words).not.toContain('/join/');
  expect(taken).toMatchObject([{ to: 'first@police.example', subject: 'You are invited to sign in' }]);

  const { desk, close } = await site();
  expect((await desk.visitor().open(pathIn(printed.words))).status).toBe(404);
  const visitor = desk.visitor();
  const setup = await visitor.press(await visitor.open(pathIn(taken[0]?.text ?? '')), 'Continue', {
    'new-password': 'violet harbour ladder',
  });
  const kept = await visitor.press(setup, 'Continue', {
    code: codeOf({ secret: secretOn(setup) }, new Date()),
  });
  await visitor.press(kept, 'I have kept them');
  expect((await visitor.open('/members')).status).toBe(200);

  const late = await inviteFirst('second@police.example');
  expect([late.code, late.words]).toEqual([1, expect.stringContaining('has members already')]);
  for (const path of ['/practice/mail', '/practice/mail/x'])
    expect((await desk.visitor().open(path)).status).toBe(404);
  expect(desk.faults).toEqual([]);
  await close();
});
