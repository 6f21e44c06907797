import type pg from 'pg';
import { inTransaction } from './pool.ts';
import { quoted, type RoleNames } from './roles.ts';
import { type SqlFile, withRoles } from './sql-files.ts';

/** The database schemas that are ours: one for each room that keeps anything. */
const ourSchemas = `(select oid, nspname from pg_namespace where nspname !~ '^pg_' and nspname not in ('information_schema', 'public', 'graphile_worker'))`;

const appRoles = (roles: RoleNames) =>
  [roles.public_site, roles.staff_site, roles.worker, roles.jobs, roles.searcher].map(quoted).join(', ');

/**
 * Takes down what standing files put up: every policy and view of ours, and every right of the service's roles. So each
 * file can state what holds now with plain `create policy`, `create view` and `grant`, and what it no longer states is gone.
 * Functions stay, since triggers and defaults may hang on them: files write `create or replace function`.
 */
const takeDown = (roles: RoleNames) => `do $takedown$
declare it record;
begin
  for it in select p.polname, c.oid::regclass as on_table from pg_policy p join pg_class c on c.oid = p.polrelid
    where c.relnamespace in (select oid from ${ourSchemas} s) and p.polname !~ '^runner_' loop
    execute format('drop policy %I on %s', it.polname, it.on_table);
  end loop;
  for it in select c.oid::regclass::text as name from pg_class c where c.relkind = 'v'
    and c.relnamespace in (select oid from ${ourSchemas} s) loop
    execute format('drop view if exists %s cascade', it.name);
  end loop;
  for it in select nspname as name from ${ourSchemas} s loop
    execute format('revoke all on all tables in schema %I from public, ${appRoles(roles)}', it.name);
    execute format('revoke all on all sequences in schema %I from public, ${appRoles(roles)}', it.name);
    execute format('revoke all on all functions in schema %I from public, ${appRoles(roles)}', it.name);
    execute format('revoke all on schema %I from public, ${appRoles(roles)}', it.name);
    execute format('grant create, usage on schema %I to ${quoted(roles.searcher)}, ${quoted(roles.jobs)}', it.name);
  end loop;
  -- A function is replaced only by who may run it, and whoever it was handed to has just lost that.
  for it in select oid::regprocedure as name, pg_get_userbyid(proowner) as its_owner from pg_proc
    where pronamespace in (select oid from ${ourSchemas} s) and prokind = 'f' loop
    execute format('grant execute on function %s to %I', it.name, it.its_owner);
  end loop;
end
$takedown$`;

/** A role that owns functions may make things in our schemas only while the files are being applied. */
const closeUp = (roles: RoleNames) => `do $closeup$
declare it record;
begin
  for it in select nspname as name from ${ourSchemas} s loop
    execute format('revoke create on schema %I from ${quoted(roles.searcher)}, ${quoted(roles.jobs)}', it.name);
  end loop;
end
$closeup$`;

/**
 * Lets the owner act for the roles it hands functions to, for the length of this transaction only. From PostgreSQL 16 a
 * role's maker has to grant itself the right to hand things over.
 */
async function borrow(client: pg.ClientBase, roles: RoleNames): Promise<() => Promise<void>> {
  const lent = `${quoted(roles.searcher)}, ${quoted(roles.jobs)}`;
  const { rows } = await client.query<{ number: string }>(
    `select current_setting('server_version_num') as number`,
  );
  const options = Number(rows[0]?.number) >= 160000 ? ' with inherit true, set true' : '';
  await client.query(`grant ${lent} to ${quoted(roles.owner)}${options}`);
  return async () => {
    await client.query(`revoke ${lent} from ${quoted(roles.owner)}`);
  };
}

async function isCurrent(client: pg.ClientBase, files: readonly SqlFile[]): Promise<boolean> {
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from platform.standing',
  );
  const known = new Map(rows.map((row) => [row.name, row.checksum]));
  return known.size === files.length && files.every((file) => known.get(file.name) === file.checksum);
}

/**
 * Applies all standing files in one transaction when any of them changed: either the old set holds or the
 * new one, never a mixture and never none. Answers whether it did.
 */
export async function applyStanding(
  client: pg.ClientBase,
  files: readonly SqlFile[],
  roles: RoleNames,
): Promise<boolean> {
  if (await isCurrent(client, files)) return false;
  await inTransaction(client, async () => {
    const giveBack = await borrow(client, roles);
    await client.query(takeDown(roles));
    for (const { text } of files) await client.query(withRoles(text, roles));
    await client.query(closeUp(roles));
    await client.query('delete from platform.standing');
    for (const { name, checksum } of files) {
      await client.query('insert into platform.standing (name, checksum) values ($1, $2)', [name, checksum]);
    }
    await giveBack();
  });
  return true;
}
