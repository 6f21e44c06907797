import { createHash } from 'node:crypto';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyDatabase } from '../../testing/empty-database.ts';
import { withClient } from './pool.ts';
import { type PrepareOptions, prepareDatabase, renewDoorLogins } from './prepare.ts';
import type { SqlFile } from './sql-files.ts';

const file = (name: string, text: string): SqlFile => ({
  name,
  text,
  checksum: createHash('sha256').update(text).digest('hex'),
});
const first = file('0001-ground.sql', 'create table platform.notes (words text collate "C");');
const walls = file(
  'walls.sql',
  `alter table platform.notes enable row level security; alter table platform.notes force row level security;
   grant usage on schema platform to :staff_site; grant select on platform.notes to :staff_site;
   create policy notes_read on platform.notes for select to :staff_site using (true);
   create or replace function platform.count_notes() returns bigint language sql stable security definer set search_path = '' as
     $$ select count(*) from platform.notes $$;
   alter function platform.count_notes() owner to :searcher;`,
);
const files = (migrations: SqlFile[] = [first], standing: SqlFile[] = [walls]) => ({ migrations, standing });
const undecided = { asked: undefined, whenNew: true };

async function fresh(): Promise<PrepareOptions> {
  return { ...(await emptyDatabase()), practice: undecided, files: files() };
}

const ask = async (url: string, query: string) =>
  (await withClient(url, (client) => client.query(query))).rows;

test('a database is made once, and a later start finds everything in its place', async () => {
  const options = await fresh();
  const made = await prepareDatabase(options);
  expect(made).toMatchObject({ practice: true, freshlyMade: true });
  const again = await prepareDatabase(options);
  expect(again).toEqual({ ...made, freshlyMade: false });
});

test('each door logs in under a role of its own, with a secret that only this account may read', async () => {
  const options = await fresh();
  const { doors } = await prepareDatabase(options);
  const [{ name }] = await ask(doors.staff, 'select session_user as name');
  expect(name).toMatch(/^ps_[a-z0-9]{6}_staff_site$/);
  expect(await ask(doors.staff, 'select count(*)::int as notes from platform.notes')).toEqual([{ notes: 0 }]);
  await expect(ask(doors.public, 'select * from platform.notes')).rejects.toThrow('permission denied');
  for (const secret of readdirSync(join(options.dataDir, 'secrets'))) {
    expect(statSync(join(options.dataDir, 'secrets', secret)).mode & 0o077).toBe(0);
  }
});

test('of two processes that start at once, one makes the database and the other finds it made', async () => {
  const options = await fresh();
  const both = await Promise.all([prepareDatabase(options), prepareDatabase(options)]);
  expect(both.map((each) => each.freshlyMade).toSorted()).toEqual([false, true]);
  expect(both[0].doors).toEqual(both[1].doors);
});

test('a migration that was edited after it ran is refused by name', async () => {
  const options = await fresh();
  await prepareDatabase(options);
  const edited = file(first.name, `${first.text} -- better`);
  await expect(prepareDatabase({ ...options, files: files([edited]) })).rejects.toThrow(
    '0001-ground.sql was edited',
  );
});

test('a database that a newer release has used is refused', async () => {
  const options = await fresh();
  const second = file('0002-more.sql', 'create table platform.more (n integer);');
  await prepareDatabase({ ...options, files: files([first, second]) });
  await expect(prepareDatabase(options)).rejects.toThrow('newer release');
});

test('a migration that fails leaves nothing behind, and the next run goes on from it', async () => {
  const options = await fresh();
  const broken = file('0002-more.sql', 'create table platform.more (n integer); select 1 / 0;');
  await expect(prepareDatabase({ ...options, files: files([first, broken]) })).rejects.toThrow(
    'division by zero',
  );
  expect(await ask(options.ownerUrl, `select to_regclass('platform.more') as more`)).toEqual([
    { more: null },
  ]);
  const mended = file('0002-more.sql', 'create table platform.more (n integer);');
  await prepareDatabase({ ...options, files: files([first, mended]) });
  expect(await ask(options.ownerUrl, 'select name from platform.migrations order by name')).toHaveLength(2);
});

test('what a standing file no longer grants is gone after it changed', async () => {
  const options = await fresh();
  const { doors } = await prepareDatabase(options);
  const narrower = file('walls.sql', 'grant usage on schema platform to :staff_site;');
  await prepareDatabase({ ...options, files: files([first], [narrower]) });
  await expect(ask(doors.staff, 'select * from platform.notes')).rejects.toThrow('permission denied');
  expect(await ask(options.ownerUrl, `select from pg_policies where policyname = 'notes_read'`)).toHaveLength(
    0,
  );
});

test('a function that was handed to another role is replaced by a later release', async () => {
  const options = await fresh();
  await prepareDatabase(options);
  const better = file('walls.sql', walls.text.replace('count(*)', 'count(*) + 1'));
  await prepareDatabase({ ...options, files: files([first], [better]) });
  const [{ body }] = await ask(
    options.ownerUrl,
    `select prosrc as body from pg_proc where proname = 'count_notes'`,
  );
  expect(body).toContain('+ 1');
});

test('standing files that fail leave the old ones standing', async () => {
  const options = await fresh();
  const { doors } = await prepareDatabase(options);
  const broken = file('walls.sql', 'grant select on platform.nothing to :staff_site;');
  await expect(prepareDatabase({ ...options, files: files([first], [broken]) })).rejects.toThrow(
    'platform.nothing',
  );
  expect(await ask(doors.staff, 'select count(*)::int as notes from platform.notes')).toEqual([{ notes: 0 }]);
});

test('practice cannot be switched on over a real database, nor off over a practice one', async () => {
  const options = await fresh();
  await prepareDatabase({ ...options, practice: { asked: false, whenNew: true } });
  const asked = { ...options, practice: { asked: true, whenNew: true } };
  await expect(prepareDatabase(asked)).rejects.toThrow('Practice mode cannot be switched on');
  expect(await prepareDatabase(options)).toMatchObject({ practice: false });

  const practising = await fresh();
  await prepareDatabase(practising);
  const real = { ...practising, practice: { asked: false, whenNew: false } };
  await expect(prepareDatabase(real)).rejects.toThrow('was made for practice');
});

test('a machine without the logins’ secrets is told so, and can be given new ones', async () => {
  const options = await fresh();
  const before = await prepareDatabase(options);
  rmSync(join(options.dataDir, 'secrets'), { recursive: true });
  await expect(prepareDatabase(options)).rejects.toThrow('its secret is not here');
  await renewDoorLogins(options.ownerUrl, options.dataDir);
  const after = await prepareDatabase(options);
  expect(after.doors.staff).not.toBe(before.doors.staff);
  await expect(ask(before.doors.staff, 'select 1')).rejects.toThrow('password authentication failed');
  expect(await ask(after.doors.staff, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('the queue’s tables belong to the queue’s own login', async () => {
  const options = await fresh();
  const { doors } = await prepareDatabase(options);
  const owners = await ask(
    doors.jobs,
    `select distinct tableowner = session_user as own from pg_tables where schemaname = 'graphile_worker'`,
  );
  expect(owners).toEqual([{ own: true }]);
  await expect(ask(doors.jobs, 'create schema anything')).rejects.toThrow('permission denied');
});
