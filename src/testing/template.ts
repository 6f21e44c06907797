import { randomBytes } from 'node:crypto';
import { withClient } from '../platform/db/pool.ts';
import { type Doors, prepareDatabase } from '../platform/db/prepare.ts';
import { quoted } from '../platform/db/roles.ts';

/** What a test file needs to clone the template, in a form that travels between processes. */
export interface TemplateAddress {
  readonly ownerUrl: string;
  readonly template: string;
  readonly doors: Doors;
  readonly dataDir: string;
}

/** The same address, leading to another database. */
export function toDatabase(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.href;
}

/** Makes the one database every test file starts from: the project's whole schema, as practice, empty. */
export async function makeTemplate(ownerUrl: string, dataDir: string): Promise<TemplateAddress> {
  const template = `plainsight_test_${randomBytes(4).toString('hex')}`;
  await withClient(ownerUrl, async (client) => client.query(`create database ${quoted(template)}`));
  const { doors } = await prepareDatabase({
    ownerUrl: toDatabase(ownerUrl, template),
    dataDir,
    practice: { asked: true, whenNew: true },
  });
  return { ownerUrl, template, doors, dataDir };
}

/** Drops the template, every clone still there, and the roles they shared. */
export async function dropTemplate({ ownerUrl, template, doors }: TemplateAddress): Promise<void> {
  const prefix = decodeURIComponent(new URL(doors.public).username).replace('public_site', '');
  await withClient(ownerUrl, async (client) => {
    const databases = await client.query<{ name: string }>(
      'select datname as name from pg_database where starts_with(datname, $1)',
      [template],
    );
    for (const { name } of databases.rows) await client.query(`drop database if exists ${quoted(name)}`);
    const roles = await client.query<{ name: string }>(
      'select rolname as name from pg_roles where starts_with(rolname, $1)',
      [prefix],
    );
    for (const { name } of roles.rows) await client.query(`drop role ${quoted(name)}`);
  });
}
