import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { holdFile, placeOf } from '../platform/db/cluster-place.ts';
import { startCluster } from '../platform/db/embedded.ts';
import { holderOf } from '../platform/db/holder.ts';
import { withClient } from '../platform/db/pool.ts';
import { killPostmaster, runningPostmaster } from '../platform/db/postmaster.ts';
import { quoted } from '../platform/db/roles.ts';

/** A PostgreSQL to test on, and what has to happen when the run is over. */
export interface TestServer {
  /** An owner's address (no superuser; may make roles and databases), leading to a database that is not under test. */
  readonly ownerUrl: string;
  /** Holds secrets and nothing that outlives the run. */
  readonly dataDir: string;
  close(): Promise<void>;
}

const folderPrefix = 'plainsight-test-';

/** Removes what runs that were killed left behind; those still running are held by a living process. */
function sweepLeftovers(): void {
  for (const name of readdirSync(tmpdir()).filter((each) => each.startsWith(folderPrefix))) {
    const dataDir = join(tmpdir(), name);
    if (holderOf(holdFile(dataDir)) !== undefined) continue;
    try {
      const left = runningPostmaster(placeOf(dataDir).data);
      if (left) killPostmaster(left);
      rmSync(dataDir, { recursive: true, force: true });
    } catch {
      // Another account's, or another run's that is just beginning: not ours to remove.
    }
  }
}

async function embedded(dataDir: string): Promise<TestServer> {
  const cluster = await startCluster({
    dataDir,
    keep: 'while-held',
    // Nothing here has to survive a power cut; the tests of durability bring up servers of their own. And nobody tidies up in one
    // database while it is compared with another.
    settings: {
      fsync: 'off',
      full_page_writes: 'off',
      synchronous_commit: 'off',
      autovacuum: 'off',
      max_connections: '400',
    },
  });
  const atExit = () => {
    cluster.destroyAtOnce();
    rmSync(dataDir, { recursive: true, force: true });
  };
  process.once('exit', atExit);
  const onSignal = () => process.exit(130);
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.once(signal, onSignal);
  return {
    ownerUrl: cluster.ownerUrl,
    dataDir,
    close: async () => {
      process.removeListener('exit', atExit);
      await cluster.destroy();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function given(url: string, dataDir: string): Promise<TestServer> {
  const removeFolder = () => rmSync(dataDir, { recursive: true, force: true });
  return withClient(url, async (client) => {
    const { rows } = await client.query(
      'select rolsuper as super from pg_roles where rolname = current_user',
    );
    if (!rows[0]?.super) return { ownerUrl: url, dataDir, close: async () => removeFolder() };
    const name = `plainsight_test_${randomBytes(4).toString('hex')}`;
    const secret = randomBytes(16).toString('hex');
    await client.query(
      `create role ${quoted(name)} login createrole createdb password ${pg.escapeLiteral(secret)}`,
    );
    const owner = new URL(url);
    owner.username = name;
    owner.password = secret;
    const close = async () => {
      removeFolder();
      await withClient(url, async (last) => {
        await last.query(`drop owned by ${quoted(name)}`);
        await last.query(`drop role ${quoted(name)}`);
      });
    };
    return { ownerUrl: owner.href, dataDir, close };
  });
}

/** Brings up the server of a test run: the one of DATABASE_URL when that is set, else an embedded one for its length. */
export async function startTestServer(databaseUrl: string | undefined): Promise<TestServer> {
  sweepLeftovers();
  const dataDir = mkdtempSync(join(tmpdir(), folderPrefix));
  return databaseUrl === undefined ? embedded(dataDir) : given(databaseUrl, dataDir);
}
