import { randomBytes } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { emptyDatabase } from '../../testing/empty-database.ts';
import { openPool, withClient } from './pool.ts';
import { prepareDatabase } from './prepare.ts';
import { addressFor, quoted } from './roles.ts';

const { ownerUrl, dataDir } = await emptyDatabase();
const tag = randomBytes(4).toString('hex');
const login = (door: string) => `operator_${tag}_${door}`;
const doors = ['public_site', 'staff_site', 'worker', 'jobs'] as const;

const run = (url: string, query: string) => withClient(url, (client) => client.query(query));
for (const door of doors) await run(ownerUrl, `create role ${quoted(login(door))} login password 'given'`);
afterAll(async () => {
  for (const door of doors)
    await run(ownerUrl, `drop owned by ${quoted(login(door))}`).catch(() => undefined);
  for (const door of doors) await run(ownerUrl, `drop role ${quoted(login(door))}`);
});

const given = Object.fromEntries(doors.map((door) => [door, addressFor(ownerUrl, login(door), 'given')]));

test('logins the operator made stand in for the doors’ roles, which then cannot log in themselves', async () => {
  const prepared = await prepareDatabase({
    ownerUrl,
    dataDir,
    given,
    practice: { asked: undefined, whenNew: false },
  });
  expect(prepared.practice).toBe(false);
  const asked = await run(prepared.doors.staff, 'select session_user as who, platform.door() as door');
  expect(asked.rows).toEqual([{ who: login('staff_site'), door: 'staff' }]);
  const own = await run(
    ownerUrl,
    `select from pg_roles where rolname ~ (select '^' || prefix || '_' from platform.installation) and rolcanlogin`,
  );
  expect(own.rowCount).toBe(0);
});

test('the operator’s login for the queue works with the queue’s tables', async () => {
  const prepared = await prepareDatabase({
    ownerUrl,
    dataDir,
    given,
    practice: { asked: undefined, whenNew: false },
  });
  const jobs = await run(prepared.doors.jobs, 'select count(*)::int as waiting from graphile_worker.jobs');
  expect(jobs.rows).toEqual([{ waiting: 0 }]);
});

test('a door plans as for pages that are near, whoever made its login', async () => {
  const pool = openPool(given['staff_site'] ?? '', { max: 1, name: 'test' });
  try {
    const asked = await pool.query(
      `select current_setting('random_page_cost') as far, current_setting('jit') as compiles`,
    );
    expect(asked.rows).toEqual([{ far: '1.1', compiles: 'off' }]);
  } finally {
    await pool.end();
  }
});

test('a login that does not exist is named', async () => {
  const wrong = { ...given, worker: addressFor(ownerUrl, `nobody_${tag}`, 'x') };
  const preparing = prepareDatabase({
    ownerUrl,
    dataDir,
    given: wrong,
    practice: { asked: undefined, whenNew: false },
  });
  await expect(preparing).rejects.toThrow(`The login nobody_${tag} does not exist`);
});
