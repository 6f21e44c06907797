import { execFile } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { SetupProblem } from '../setup-problem.ts';
import { moveIntoPlace, syncTree } from '../whole-file.ts';
import type { ClusterPlace } from './cluster-place.ts';
import { copyEngine, installedEngine } from './engine.ts';

const execute = promisify(execFile);

/** Puts the engine beside the data, anew when the installed build is another one (same major version only). */
export function layEngine(place: ClusterPlace): void {
  const { folder, build } = installedEngine();
  const stamp = join(place.engine, 'build');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === build) return;
  const versionFile = join(place.data, 'PG_VERSION');
  const kept = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim() : undefined;
  if (kept !== undefined && kept !== build.split('.')[0]) {
    throw new SetupProblem(
      `The data in ${place.data} was written by PostgreSQL ${kept}; the installed one is ${build}. Its major version is never changed in place: install the release you had, or start with another DATA_DIR.`,
    );
  }
  const fresh = `${place.engine}.new`;
  rmSync(fresh, { recursive: true, force: true });
  copyEngine(folder, fresh);
  writeFileSync(join(fresh, 'build'), build);
  syncTree(fresh);
  rmSync(place.engine, { recursive: true, force: true });
  moveIntoPlace(fresh, place.engine);
}

/**
 * Makes an empty cluster: UTF-8, texts ordered by code point, data checksums, and a password for every login, over the socket too.
 * Made under another name and moved into place, so that a kill half-way leaves nothing that looks whole.
 */
export async function makeCluster(place: ClusterPlace, superuserSecret: string): Promise<void> {
  if (existsSync(join(place.data, 'PG_VERSION'))) return;
  const fresh = `${place.data}.new`;
  const secretFile = join(place.folder, 'first-secret');
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  writeFileSync(secretFile, superuserSecret, { mode: 0o600 });
  if (place.account) {
    chownSync(fresh, place.account.uid, place.account.gid);
    chownSync(secretFile, place.account.uid, place.account.gid);
  }
  try {
    const options = ['-U', 'postgres', '-E', 'UTF8', '--auth=scram-sha-256', `--pwfile=${secretFile}`];
    const texts = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--data-checksums'];
    await execute(join(place.engine, 'native/bin/initdb'), ['-D', fresh, ...options, ...texts], {
      cwd: place.folder,
      env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
      ...place.account,
    });
  } finally {
    rmSync(secretFile, { force: true });
  }
  moveIntoPlace(fresh, place.data);
}
