import { accessSync, constants, mkdirSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { SetupProblem } from '../setup-problem.ts';
import {
  type ClusterPlace,
  holdFile,
  type Keep,
  placeOf,
  preparePlace,
  removePlace,
  unwantedPlaces,
} from './cluster-place.ts';
import { holderOf, releaseHold, takeHold } from './holder.ts';
import { layEngine, makeCluster } from './new-cluster.ts';
import { withClient } from './pool.ts';
import { killPostmaster, runningPostmaster, spawnPostmaster, stopPostmaster } from './postmaster.ts';
import { scramVerifier } from './scram.ts';
import { secretsIn } from './secrets.ts';

const owner = 'plainsight_owner';
const database = 'plainsight';

export interface ClusterOptions {
  readonly dataDir: string;
  /** How long the cluster is kept when root runs it outside the data folder. */
  readonly keep?: Keep;
  /** Further PostgreSQL settings; only tests give any. */
  readonly settings?: Record<string, string>;
  /** Told when the server ended by itself and is being started again. */
  readonly onRestart?: () => void;
}

/** A PostgreSQL server of our own. */
export interface Cluster {
  /** Address of the database under its owner, who is no superuser: the same footing as DATABASE_URL. */
  readonly ownerUrl: string;
  /** The server's process now; it changes when the server had to be started again. */
  pid(): number;
  /** Stops the server and lets the data folder go. */
  stop(): Promise<void>;
  /** Stops the server and removes it with all its data. */
  destroy(): Promise<void>;
  /** The same without waiting for anything, for the moment in which a process exits. Data not yet written is lost. */
  destroyAtOnce(): void;
}

function address(place: ClusterPlace, login: string, secret: string, name: string): string {
  return `postgresql://${login}:${secret}@localhost/${name}?host=${encodeURIComponent(place.sockets)}`;
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * Starts the server and waits until it answers; recovery after a crash may take its time. Tries again while backends of a
 * killed server still hold the shared memory, for which the new one refuses to start. Undefined when no longer wanted.
 */
async function bringUp(
  place: ClusterPlace,
  url: string,
  extra: Record<string, string>,
  wanted: () => boolean,
) {
  const until = performance.now() + 120_000;
  while (wanted()) {
    const child = spawnPostmaster(place, extra);
    const ended = new Promise<void>((resolve) => {
      child.once('exit', () => resolve());
      child.once('error', () => resolve());
    });
    while (child.exitCode === null && child.signalCode === null && child.pid !== undefined) {
      if (await answers(url)) return child;
      if (performance.now() > until) break;
      await Promise.race([ended, wait(20)]);
    }
    if (performance.now() > until || child.pid === undefined) {
      throw new SetupProblem(`PostgreSQL did not start; ${place.folder}/server.log says why.`);
    }
    await wait(50);
  }
  return undefined;
}

async function ensureOwner(superUrl: string, secret: string): Promise<void> {
  await withClient(superUrl, async (client) => {
    const roles = await client.query('select from pg_roles where rolname = $1', [owner]);
    if (roles.rowCount === 0) {
      await client.query(
        `create role ${owner} login createrole createdb password '${scramVerifier(secret)}'`,
      );
    }
    const databases = await client.query('select from pg_database where datname = $1', [database]);
    if (databases.rowCount === 0) await client.query(`create database ${database} owner ${owner}`);
  });
}

async function sweep(dataDir: string): Promise<void> {
  for (const place of unwantedPlaces(dataDir, Date.now())) {
    const left = runningPostmaster(place.data);
    if (left) await stopPostmaster(left, 1_000);
    removePlace(place);
  }
}

/** The address of the database that another living process of this machine runs over the data folder, if one does. */
export function runningCluster(dataDir: string): { ownerUrl: string; holder: number } | undefined {
  const holder = holderOf(holdFile(dataDir));
  const secret = secretsIn(dataDir).find('owner');
  if (holder === undefined || secret === undefined) return undefined;
  return {
    ownerUrl: address(placeOf(dataDir), owner, secret, database),
    holder: holder.pid,
  };
}

/**
 * Starts the embedded PostgreSQL over a data folder, making it on the first start. A server left by a killed parent is
 * stopped first. A server that ends by itself is started again until `stop` is called. Refuses with SetupProblem when
 * another process holds the folder.
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const { dataDir } = options;
  await sweep(dataDir);
  makeDataDir(dataDir);
  const other = takeHold(holdFile(dataDir));
  if (other) {
    throw new SetupProblem(
      `Plainsight already runs over ${dataDir} (process ${other.pid}). Stop that one, or give another DATA_DIR.`,
    );
  }
  try {
    return await startHeld(options);
  } catch (error) {
    releaseHold(holdFile(dataDir));
    throw error;
  }
}

function makeDataDir(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    accessSync(dataDir, constants.W_OK);
  } catch {
    throw new SetupProblem(
      `${dataDir} cannot be written by this account. Give another folder with DATA_DIR.`,
    );
  }
}

async function startHeld({
  dataDir,
  keep = 'while-wanted',
  settings = {},
  onRestart,
}: ClusterOptions): Promise<Cluster> {
  const place = preparePlace(dataDir, keep);
  const secrets = secretsIn(dataDir);
  const kept = (name: string) => secrets.find(name) ?? secrets.make(name);
  const superUrl = address(place, 'postgres', kept('superuser'), 'postgres');

  let wanted = true;
  const start = async (): Promise<void> => {
    const left = runningPostmaster(place.data);
    if (left) await stopPostmaster(left);
    const server = await bringUp(place, superUrl, settings, () => wanted);
    server?.once('exit', () => {
      if (!wanted) return;
      onRestart?.();
      starting = start().catch(() => undefined);
    });
  };
  let starting: Promise<void> = Promise.resolve();
  const stop = async () => {
    wanted = false;
    await starting;
    const mark = runningPostmaster(place.data);
    if (mark) await stopPostmaster(mark);
    releaseHold(holdFile(dataDir));
  };
  const destroyAtOnce = () => {
    wanted = false;
    const mark = runningPostmaster(place.data);
    if (mark) killPostmaster(mark);
    releaseHold(holdFile(dataDir));
    removePlace(place);
  };
  const destroy = async () => {
    await stop();
    removePlace(place);
  };

  layEngine(place);
  await makeCluster(place, kept('superuser'));
  await start();
  try {
    await ensureOwner(superUrl, kept('owner'));
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    ownerUrl: address(place, owner, kept('owner'), database),
    pid: () => runningPostmaster(place.data)?.pid ?? 0,
    stop,
    destroy,
    destroyAtOnce,
  };
}
