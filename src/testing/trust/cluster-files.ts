/** The files of the cluster a test runs on: tables, write-ahead log, the server's own log, and what lies beside them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { placeOf } from '../../platform/db/cluster-place.ts';
import { withClient } from '../../platform/db/pool.ts';
import { secretsIn } from '../../platform/db/secrets.ts';
import type { TestDatabase } from '../database.ts';
import { lookInFiles, seeker } from './planted-words.ts';

/** The fewest files in which a cluster with one of our databases stands. */
const fewestFiles = 300;

/** The words met in the files of the cluster, once all is written to them; undefined where they cannot be read from here. */
export async function metInFiles(
  database: TestDatabase,
  planted: readonly string[],
): Promise<readonly string[] | undefined> {
  const superuser = secretsIn(database.dataDir).find('superuser');
  if (superuser === undefined) return undefined;
  const address = new URL(database.ownerUrl);
  address.username = 'postgres';
  address.password = superuser;
  const oid = await withClient(address.href, async (client) => {
    await client.query('checkpoint');
    const { rows } = await client.query<{ oid: string }>(
      'select oid::text from pg_database where datname = current_database()',
    );
    return rows[0]?.oid ?? '';
  });
  const { folder, data } = placeOf(database.dataDir);
  // Others' databases on this server are theirs to look into.
  const isElsewhere = (path: string) =>
    path === `${folder}/engine` ||
    (path.startsWith(`${data}/base/`) && !path.startsWith(`${data}/base/${oid}`));
  const words = seeker(planted);
  const files = lookInFiles(folder, words.look, isElsewhere);
  if (files < fewestFiles) throw new Error(`only ${files} files of the cluster could be read`);
  lookInFiles(database.dataDir, words.look, (path) => path === folder);
  return words.met;
}

/** All that the server has written to its own log; undefined where it cannot be read from here. */
export function serverLog({ dataDir }: TestDatabase): string | undefined {
  if (secretsIn(dataDir).find('superuser') === undefined) return undefined;
  return readFileSync(join(placeOf(dataDir).folder, 'server.log'), 'latin1');
}
