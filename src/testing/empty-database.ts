import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, inject } from 'vitest';
import { withClient } from '../platform/db/pool.ts';
import { quoted } from '../platform/db/roles.ts';
import { toDatabase } from './template.ts';

/** A database with nothing in it, and a data folder with nothing in it: an installation about to be made. */
export interface EmptyDatabase {
  readonly ownerUrl: string;
  readonly dataDir: string;
}

async function prefixIn(ownerUrl: string): Promise<string | undefined> {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ prefix: string }>('select prefix from platform.installation');
    return rows[0]?.prefix;
  }).catch(() => undefined);
}

/** Makes one. Call at the top of a test file or in a test; what was made of it goes at the end of the file. */
export async function emptyDatabase(): Promise<EmptyDatabase> {
  const { ownerUrl, template } = inject('template');
  const name = `${template}_${randomBytes(4).toString('hex')}`;
  const dataDir = mkdtempSync(join(tmpdir(), 'plainsight-empty-'));
  await withClient(ownerUrl, async (client) => client.query(`create database ${quoted(name)}`));
  made.push({ name, ownerUrl: toDatabase(ownerUrl, name), dataDir });
  return { ownerUrl: toDatabase(ownerUrl, name), dataDir };
}

const made: { name: string; ownerUrl: string; dataDir: string }[] = [];

afterAll(async () => {
  for (const { name, ownerUrl, dataDir } of made) {
    rmSync(dataDir, { recursive: true, force: true });
    const prefix = await prefixIn(ownerUrl);
    await withClient(inject('template').ownerUrl, async (client) => {
      await client.query(`drop database ${quoted(name)}`);
      const roles = await client.query<{ name: string }>(
        'select rolname as name from pg_roles where starts_with(rolname, $1)',
        [prefix ?? name],
      );
      for (const role of roles.rows) await client.query(`drop role ${quoted(role.name)}`);
    });
  }
});
