import { randomBytes } from 'node:crypto';
import { Logger, runMigrations } from 'graphile-worker';
import type pg from 'pg';
import { addressFor, allowLogin, quoted, type RoleNames } from './roles.ts';

const silent = new Logger(() => () => undefined);

/**
 * Brings the job queue's own schema up to date. Its tables have row security without policies, so only their owner can
 * work with them: the `jobs` role makes and owns them, and may make a schema in this database for that moment only.
 * Where the operator's own login stands in for `jobs`, the role logs in this once with a secret nobody keeps.
 */
export async function ensureQueue(
  client: pg.ClientBase,
  setting: { ownerUrl: string; roles: RoleNames; jobsUrl: string; isGiven: boolean },
): Promise<void> {
  const { roles, isGiven } = setting;
  const role = quoted(roles.jobs);
  const { rows } = await client.query<{ name: string }>('select current_database() as name');
  const database = quoted(rows[0]?.name ?? '');
  let url = setting.jobsUrl;
  if (isGiven) {
    const once = randomBytes(32).toString('base64url');
    await allowLogin(client, roles.jobs, once);
    url = addressFor(setting.ownerUrl, roles.jobs, once);
  }
  await client.query(`grant create on database ${database} to ${role}`);
  try {
    await runMigrations({ connectionString: url, maxPoolSize: 1, logger: silent });
  } finally {
    await client.query(`revoke create on database ${database} from ${role}`);
    if (isGiven) await client.query(`alter role ${role} nologin password null`);
  }
}
