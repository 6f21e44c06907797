import type pg from 'pg';
import { SetupProblem } from '../setup-problem.ts';
import { inTransaction } from './pool.ts';
import type { RoleNames } from './roles.ts';
import { type SqlFile, withRoles } from './sql-files.ts';

const wellNamed = /^\d{4}-[a-z0-9-]+\.sql$/;

async function applied(client: pg.ClientBase): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from platform.migrations',
  );
  return new Map(rows.map((row) => [row.name, row.checksum]));
}

/** Throws when the files and what this database has been through do not belong together. */
function checkHistory(files: readonly SqlFile[], done: ReadonlyMap<string, string>): void {
  const numbers = new Set<string>();
  for (const { name, checksum } of files) {
    if (!wellNamed.test(name))
      throw new SetupProblem(`db/migrations/${name} is not named like 0001-what-it-does.sql.`);
    const number = name.slice(0, 4);
    if (numbers.has(number))
      throw new SetupProblem(
        `Two migrations have the number ${number}. Give one of them the next free number.`,
      );
    numbers.add(number);
    const known = done.get(name);
    if (known !== undefined && known !== checksum) {
      throw new SetupProblem(
        `db/migrations/${name} was edited after this database had applied it. Restore the file as it was and write the change as a new migration.`,
      );
    }
  }
  const names = new Set(files.map((file) => file.name));
  const unknown = [...done.keys()].find((name) => !names.has(name));
  if (unknown !== undefined) {
    throw new SetupProblem(
      `This database has been through ${unknown}, which this release does not have: it was last used by a newer release. Start that one.`,
    );
  }
}

/**
 * Applies the migrations this database has not had, in order, each in its own transaction together with its line in
 * platform.migrations: after a kill the next run goes on where this one stopped. Answers with the names applied.
 */
export async function migrate(
  client: pg.ClientBase,
  files: readonly SqlFile[],
  roles: RoleNames,
): Promise<string[]> {
  const done = await applied(client);
  checkHistory(files, done);
  const pending = files.filter((file) => !done.has(file.name));
  for (const { name, text, checksum } of pending) {
    await inTransaction(client, async () => {
      await client.query(withRoles(text, roles));
      // What stands was written for the schema before: after a kill here it has to be put up again.
      await client.query('delete from platform.standing');
      await client.query('insert into platform.migrations (name, checksum) values ($1, $2)', [
        name,
        checksum,
      ]);
    });
  }
  return pending.map((file) => file.name);
}
