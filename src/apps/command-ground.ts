import { userInfo } from 'node:os';
import { type Contexts, contextsFor } from '../audit/index.ts';
import { readSettings, type Settings } from '../platform/config.ts';
import { runningCluster } from '../platform/db/embedded.ts';
import { openPool } from '../platform/db/pool.ts';
import { type BookRing, readBookRing } from '../platform/keys/index.ts';
import { loadPartnership } from './first-start.ts';
import { type Ground, openGround } from './ground.ts';
import { readyKeys } from './keys-at-start.ts';

/** What a command works on. */
export interface CommandGround {
  readonly settings: Settings;
  /** The worker's way into the database; every act is booked under the operating-system account. */
  readonly contexts: Contexts<BookRing>;
  /** The operating-system account, for the caller of each context. */
  readonly operator: string;
  readonly practice: boolean;
  readonly ownerUrl: string;
}

const note = (line: string) => void process.stderr.write(`${line}\n`);

/** The settings with the running database's address in them, when another process of this machine runs one over DATA_DIR. */
function whereItRuns(settings: Settings): Settings {
  if (settings.databaseUrl !== undefined) return settings;
  const running = runningCluster(settings.dataDir);
  return running === undefined ? settings : { ...settings, databaseUrl: running.ownerUrl };
}

async function workOn<T>(
  settings: Settings,
  ground: Ground,
  work: (it: CommandGround) => Promise<T>,
): Promise<T> {
  const { ownerUrl, practice, doors } = ground;
  await readyKeys(settings, ownerUrl);
  await loadPartnership(settings, doors.worker);
  const pool = openPool(doors.worker, { max: 2, name: 'plainsight-command', statementTimeout: 600_000 });
  try {
    const contexts = contextsFor('worker', pool, readBookRing(settings.keysDir));
    return await work({ settings, contexts, practice, ownerUrl, operator: userInfo().username });
  } finally {
    await pool.end();
  }
}

/**
 * Runs a command's work over the database that is running, or over the embedded one, which is started for the length of
 * the command. Notes go to standard error, so that a command's own output stays clean.
 */
export async function withGround<T>(work: (ground: CommandGround) => Promise<T>): Promise<T> {
  const settings = readSettings();
  const opening = openGround(whereItRuns(settings), note);
  const stop = () => {
    opening
      .then((ground) => ground.close())
      .finally(() => process.exit(130))
      .catch(() => undefined);
  };
  const reasons = ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'];
  for (const reason of reasons) process.once(reason, stop);
  try {
    return await workOn(settings, await opening, work);
  } finally {
    for (const reason of reasons) process.removeListener(reason, stop);
    await (await opening.catch(() => undefined))?.close();
  }
}
