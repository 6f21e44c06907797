import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { accountIn, codeOf, inviteOne, typeSignIn } from '../../../testing/account.ts';
import { freshDatabase } from '../../../testing/database.ts';
import { partnershipIn } from '../../../testing/partnership.ts';
import { staffSiteOver } from '../../../testing/staff-site.ts';
import { dice } from '../../../testing/strength/dice.ts';
import { clear, liftOwner } from '../../../testing/trust/bare-ground.ts';
import { type Separation, separationOf, surelyApart } from '../../../testing/trust/time-class.ts';

const pairs = 1000;
/** So many are tried before, that nothing is slow for being the first. */
const warmUp = 25;
const chance = dice(Date.now());

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const owner = database.pool('owner');
await liftOwner(owner);

interface Typed {
  readonly email: string;
  readonly password: string;
  readonly code: string;
}
const wrong = { password: 'violet harbour ladder', code: '000000' };
const nobody: Typed = { email: `${randomUUID()}@account.example`, ...wrong };
const account = await accountIn(given);
const suspended = await accountIn(given);
await owner.query(`update access.members set state = 'suspended' where member_id = $1`, [suspended.memberId]);
const invited = await inviteOne(given);

/** Milliseconds until this form is answered, with this status, by somebody whose tries are not counted yet. */
async function timeOf(
  path: string,
  fields: Readonly<Record<string, string>>,
  status: number,
): Promise<number> {
  await clear(owner, ['access.tries']);
  const began = performance.now();
  const page = await desk.visitor().send(path, fields);
  const took = performance.now() - began;
  expect(page.status).toBe(status);
  return took;
}

/** How far the times of two kinds of request lie apart, sent in turn, whichever first. */
async function apart(
  what: string,
  kinds: readonly [() => Promise<number>, () => Promise<number>],
): Promise<Separation & { readonly what: string }> {
  const times: [number[], number[]] = [[], []];
  for (let pair = -warmUp; pair < pairs; pair++) {
    const first = chance() < 0.5 ? 0 : 1;
    for (const at of [first, 1 - first] as (0 | 1)[]) {
      const time = await kinds[at]();
      if (pair >= 0) times[at].push(time);
    }
  }
  const separation = separationOf(...times);
  process.stdout.write(`R8, ${what}: ${pairs} pairs, AUC ${separation.auc.toFixed(3)}\n`);
  return { what, ...separation };
}

test('how long a refused sign-in takes tells nothing of the account, its state or which part was wrong [R8]', async () => {
  const others: Readonly<Record<string, () => Typed>> = {
    'password wrong': () => ({ email: account.email, ...wrong }),
    'code wrong': () => ({ ...wrong, email: account.email, password: account.password }),
    suspended: () => ({ ...suspended, code: codeOf(suspended, new Date()) }),
    'not joined': () => ({ email: invited.email, ...wrong }),
  };
  const found: Awaited<ReturnType<typeof apart>>[] = [];
  const refused = ({ email, password, code }: Typed) => timeOf('/sign-in', { email, password, code }, 422);
  for (const [what, typed] of Object.entries(others))
    found.push(await apart(`sign-in: ${what}`, [() => refused(nobody), () => refused(typed())]));
  expect(surelyApart(found)).toEqual([]);
});

test('how long asking for a link takes tells nothing of whether anybody has the address [R8]', async () => {
  const found: Awaited<ReturnType<typeof apart>>[] = [];
  const ask = (email: string) => timeOf('/forgotten', { email }, 200);
  for (const [what, { email }] of Object.entries({ known: account, suspended, 'not joined': invited }))
    found.push(await apart(`asking for a link: ${what}`, [() => ask(nobody.email), () => ask(email)]));
  expect(surelyApart(found)).toEqual([]);
});

test('a sign-in takes so long', async () => {
  const times: number[] = [];
  for (let count = 0; count < 200; count++) {
    await clear(owner, ['access.tries']);
    await owner.query('update access.credentials set totp_used_step = 0');
    const visitor = desk.visitor();
    const began = performance.now();
    await typeSignIn(visitor, { ...account, code: codeOf(account, new Date()) });
    times.push(performance.now() - began);
    expect(visitor.at).toBe('/inbox');
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(1);
  process.stdout.write(
    `Sign-in, with the page before and the inbox after: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms\n`,
  );
});
