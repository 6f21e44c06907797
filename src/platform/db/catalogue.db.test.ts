import { expect, test } from 'vitest';
import { freshDatabase } from '../../testing/database.ts';

const db = await freshDatabase();

/** The schemas that are ours. The queue's belongs to its own login, and its library makes its walls. */
const ours = `(select oid from pg_namespace where nspname !~ '^pg_' and nspname not in ('information_schema', 'public', 'graphile_worker'))`;
const appRoles = `(select oid from pg_roles where rolname ~ ('^' || (select prefix from platform.installation) || '_'))`;

async function names(query: string): Promise<string[]> {
  const { rows } = await db.pool('owner').query<{ name: string }>(query);
  return rows.map((row) => row.name);
}

test('every table has row security, forced on its owner too', async () => {
  const open = `select oid::regclass::text as name from pg_class where relkind in ('r', 'p', 'm', 'f')
    and relnamespace in ${ours} and not (relrowsecurity and relforcerowsecurity)`;
  expect(await names(open)).toEqual([]);
});

test('every table has at least one policy, so that none is shut by oversight', async () => {
  const shut = `select oid::regclass::text as name from pg_class c where relkind in ('r', 'p')
    and relnamespace in ${ours} and not exists (select from pg_policy p where p.polrelid = c.oid)`;
  expect(await names(shut)).toEqual([]);
});

/**
 * One view reads for its reader what they may not read of the table itself, and blanks what is shut to them. It says itself whose rows show: the
 * rights matrix and `code-and-walls-agree` hold that against the table's own policy.
 */
const blanking = ['support.cases_told'];

test('every view but one that blanks asks as its reader, and there are no materialized ones', async () => {
  const asOwner = `select oid::regclass::text as name from pg_class where relkind in ('v', 'm')
    and relnamespace in ${ours} and not coalesce(reloptions::text[] && array['security_invoker=true', 'security_invoker=on'], false)`;
  expect(await names(asOwner)).toEqual(blanking);
});

test('the roles of the service own no table and no view but that one, and none passes row security by', async () => {
  const owning = `select oid::regclass::text as name from pg_class where relkind in ('r', 'p', 'v', 'S')
    and relnamespace in ${ours} and relowner in ${appRoles}`;
  expect(await names(owning)).toEqual(blanking);
  const grave = `select rolname as name from pg_roles where oid in ${appRoles}
    and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`;
  expect(await names(grave)).toEqual([]);
  expect(
    await names(
      `select rolname as name from pg_roles where rolname = current_user and (rolsuper or rolbypassrls)`,
    ),
  ).toEqual([]);
});

test('no role of the service is a member of another, and the owner has handed back what it borrowed', async () => {
  const members = `select m.member::regrole || ' in ' || m.roleid::regrole as name from pg_auth_members m
    where m.member in ${appRoles} and m.roleid in ${appRoles}`;
  expect(await names(members)).toEqual([]);
  const borrowed = `select rolname as name from pg_roles where oid in ${appRoles} and pg_has_role(current_user, oid, 'usage')`;
  expect(await names(borrowed)).toEqual([]);
});

test('every function that acts for its owner has a search path of its own', async () => {
  const loose = `select oid::regprocedure::text as name from pg_proc where pronamespace in ${ours} and prosecdef
    and not exists (select from unnest(proconfig) setting where setting like 'search_path=%')`;
  expect(await names(loose)).toEqual([]);
});

test('nothing of ours is open to everyone who can connect', async () => {
  const functions = `select oid::regprocedure::text as name from pg_proc where pronamespace in ${ours}
    and exists (select from aclexplode(coalesce(proacl, acldefault('f', proowner))) where grantee = 0)`;
  const tables = `select oid::regclass::text as name from pg_class where relnamespace in ${ours}
    and exists (select from aclexplode(relacl) where grantee = 0)`;
  const schemas = `select nspname as name from pg_namespace where oid in ${ours}
    and exists (select from aclexplode(nspacl) where grantee = 0)`;
  expect([...(await names(functions)), ...(await names(tables)), ...(await names(schemas))]).toEqual([]);
});

test('no role of the service may make anything in our schemas', async () => {
  const making = `select rolname || ' in ' || nspname as name from pg_namespace n, pg_roles r
    where n.oid in ${ours} and r.oid in ${appRoles} and has_schema_privilege(r.oid, n.oid, 'create')`;
  expect(await names(making)).toEqual([]);
});

test('keys and indexes on text compare by code point, whatever the server’s language', async () => {
  const worded = `select i.indexrelid::regclass::text as name from pg_index i join pg_class c on c.oid = i.indexrelid
    where c.relnamespace in ${ours} and exists (
      select from unnest(i.indcollation::oid[]) used where used <> 0 and used <> (select oid from pg_collation where collname = 'C'))`;
  expect(await names(worded)).toEqual([]);
});

test('what an installation is can never be changed, by its owner neither', async () => {
  const owner = db.pool('owner');
  await expect(owner.query('truncate platform.installation')).rejects.toThrow('never changes');
  const changed = await owner
    .query('update platform.installation set practice = false')
    .catch(() => ({ rowCount: 0 }));
  expect(changed.rowCount).toBe(0);
  expect((await owner.query('select practice from platform.installation')).rows).toEqual([
    { practice: true },
  ]);
});
