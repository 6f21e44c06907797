import type pg from 'pg';
import { SetupProblem } from '../setup-problem.ts';
import { ensureInstallation, findInstallation, type PracticeWish } from './installation.ts';
import { migrate } from './migrate.ts';
import { inTransaction, withClient } from './pool.ts';
import { ensureQueue } from './queue-schema.ts';
import { ensureRoles, type GivenUrls, quoted, renewLogins, rolesOf } from './roles.ts';
import { secretsIn } from './secrets.ts';
import { type SqlFile, sqlFiles } from './sql-files.ts';
import { applyStanding } from './standing.ts';

/** What a start needs to know to bring a database up to date. */
export interface PrepareOptions {
  readonly ownerUrl: string;
  readonly dataDir: string;
  readonly practice: PracticeWish;
  readonly given?: GivenUrls;
  /** The SQL to apply; the project's own unless a test gives other. */
  readonly files?: { migrations: SqlFile[]; standing: SqlFile[] };
}

/** The addresses of the doors: each logs in under its own role. */
export interface Doors {
  readonly public: string;
  readonly staff: string;
  readonly worker: string;
  readonly jobs: string;
}

export interface Prepared {
  readonly doors: Doors;
  readonly practice: boolean;
  /** True when this call made the installation: nothing has been loaded yet. */
  readonly freshlyMade: boolean;
}

/** One number for all starts over one database: the second waits for the first. ("plainsig" in ASCII.) */
const startLock = '8100675062250038631';

async function ownerOf(client: pg.ClientBase): Promise<string> {
  const { rows } = await client.query<{
    name: string;
    super: boolean;
    roles: boolean;
    number: string;
    creates: boolean;
  }>(
    `select rolname as name, rolsuper or rolbypassrls as super, rolcreaterole as roles,
       current_setting('server_version_num') as number, has_database_privilege(current_database(), 'create') as creates
     from pg_roles where rolname = current_user`,
  );
  const owner = rows[0];
  if (owner === undefined) throw new Error('the server does not know its own user');
  if (Number(owner.number) < 150000)
    throw new SetupProblem('DATABASE_URL leads to a PostgreSQL older than 15. Plainsight needs 15 or later.');
  if (owner.super || !owner.roles || !owner.creates) {
    throw new SetupProblem(
      `DATABASE_URL must sign in as an ordinary owner that may make roles, not as ${owner.name}. As an administrator run: CREATE ROLE plainsight_owner LOGIN CREATEROLE CREATEDB PASSWORD '…'; CREATE DATABASE plainsight OWNER plainsight_owner; and give that login's address.`,
    );
  }
  return owner.name;
}

async function closeToOthers(client: pg.ClientBase, logins: readonly string[]): Promise<void> {
  const { rows } = await client.query<{ name: string; owned: boolean }>(
    `select datname as name, pg_has_role(datdba, 'usage') as owned from pg_database where datname = current_database()`,
  );
  const database = rows[0];
  if (!database?.owned) return;
  await client.query(`revoke all on database ${quoted(database.name)} from public`);
  await client.query(
    `grant connect on database ${quoted(database.name)} to ${logins.map(quoted).join(', ')}`,
  );
}

/** Nothing stands after the first founding and after each migration, until the rest of the preparation is done. */
async function isUnfinished(client: pg.ClientBase): Promise<boolean> {
  return (await client.query('select from platform.standing limit 1')).rowCount === 0;
}

/**
 * Brings a database to this release: its installation row, roles, migrations, queue and standing files. Safe to run from
 * several processes at once and again after a kill. Refuses with SetupProblem what the operator has to put right.
 */
export async function prepareDatabase(options: PrepareOptions): Promise<Prepared> {
  const { ownerUrl, dataDir, given = {} } = options;
  const files = options.files ?? { migrations: sqlFiles('migrations'), standing: sqlFiles('standing') };
  return withClient(ownerUrl, async (client) => {
    const owner = await ownerOf(client);
    await client.query(`select pg_advisory_lock(${startLock})`);
    const installation = await inTransaction(client, () =>
      ensureInstallation(client, owner, options.practice),
    );
    const roles = rolesOf(installation.prefix, owner);
    const urls = await ensureRoles(client, { ownerUrl, roles, given, secrets: secretsIn(dataDir) });
    await migrate(client, files.migrations, roles);
    if (await isUnfinished(client)) {
      await ensureQueue(client, { ownerUrl, roles, jobsUrl: urls.jobs, isGiven: given.jobs !== undefined });
    }
    if (await applyStanding(client, files.standing, roles)) {
      await closeToOthers(client, [roles.public_site, roles.staff_site, roles.worker, roles.jobs]);
    }
    const { practice, freshlyMade } = installation;
    const doors = { public: urls.public_site, staff: urls.staff_site, worker: urls.worker, jobs: urls.jobs };
    return { doors, practice, freshlyMade };
  });
}

/** Makes new secrets for the logins of the installation in this database, keeps them under `dataDir`. */
export async function renewDoorLogins(ownerUrl: string, dataDir: string): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    const owner = await ownerOf(client);
    const installation = await findInstallation(client);
    if (installation === undefined) throw new SetupProblem('There is no installation in this database yet.');
    await renewLogins(client, rolesOf(installation.prefix, owner), secretsIn(dataDir));
  });
}
