/** Where the tests of a run write what they throw away: in memory, where the machine has room to spare. */
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
} from 'node:fs';
import { freemem } from 'node:os';
import { join } from 'node:path';
import { markOf } from '../../src/platform/db/holder.ts';
import { killPostmaster, runningPostmaster } from '../../src/platform/db/postmaster.ts';

const memory = '/dev/shm';
/** Room for the databases and files of all tests at once, several times over, and as much memory for what runs. */
const room = 4_000_000_000;
const free = 8_000_000_000;

export const folderPrefix: string = `plainsight-tests-${process.getuid?.() ?? 'none'}-`;

/** Programs are started from there too, and some machines forbid that. */
function startsPrograms(): boolean {
  const mount = readFileSync('/proc/mounts', 'utf8')
    .split('\n')
    .map((line) => line.split(' '))
    .find(([, place]) => place === memory);
  return mount?.[2] === 'tmpfs' && !mount[3]?.split(',').includes('noexec');
}

function isSpare(): boolean {
  try {
    const { bavail, bsize } = statfsSync(memory);
    return bavail * bsize > room && freemem() > free && startsPrograms();
  } catch {
    return false;
  }
}

/** Removes what a run left behind, with the servers that still write there. */
function remove(folder: string): void {
  if (!existsSync(folder)) return;
  const clusters = join(folder, 'plainsight-clusters');
  const ofRoot = existsSync(clusters) ? readdirSync(clusters).map((id) => join(clusters, id, 'data')) : [];
  const ours = readdirSync(folder).map((name) => join(folder, name, 'postgres', 'data'));
  for (const data of [...ofRoot, ...ours]) {
    const left = runningPostmaster(data);
    if (left) killPostmaster(left);
  }
  rmSync(folder, { recursive: true, force: true });
}

/** Removes what runs of this account that were killed left in memory. */
function sweep(): void {
  for (const name of readdirSync(memory).filter((each) => each.startsWith(folderPrefix))) {
    const folder = join(memory, name);
    if (
      lstatSync(folder).uid === process.getuid?.() &&
      markOf(Number(name.slice(folderPrefix.length))) === undefined
    )
      remove(folder);
  }
}

/** Lends a folder for passing things to some work: one in memory where there is room, else the machine's own. What is left in it goes with it. */
export async function inMemory<T>(work: (env: Record<string, string>) => Promise<T>): Promise<T> {
  if (!existsSync(memory)) return work({});
  sweep();
  if (!isSpare()) return work({});
  const folder = join(memory, `${folderPrefix}${process.pid}`);
  mkdirSync(folder, { mode: 0o700 });
  // PostgreSQL, which root runs under another account, gets through to its own folder and sees no other.
  chmodSync(folder, 0o711);
  const clear = () => remove(folder);
  process.once('exit', clear);
  try {
    return await work({ TMPDIR: folder });
  } finally {
    process.removeListener('exit', clear);
    clear();
  }
}
