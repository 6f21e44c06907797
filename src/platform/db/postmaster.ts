import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { ClusterPlace } from './cluster-place.ts';
import { isAlive, markOf, type ProcessMark } from './holder.ts';

/** The postmaster that runs over a data directory now, whoever started it. */
export function runningPostmaster(data: string): ProcessMark | undefined {
  try {
    const pid = Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]);
    // The file outlives a killed server and its number may be another program's by now: a postmaster's folder is its data.
    if (readlinkSync(`/proc/${pid}/cwd`) !== realpathSync(data)) return undefined;
    return markOf(pid);
  } catch {
    return undefined;
  }
}

async function hasEnded(mark: ProcessMark, within: number): Promise<boolean> {
  const until = performance.now() + within;
  while (isAlive(mark)) {
    if (performance.now() > until) return false;
    await wait(15);
  }
  return true;
}

/** Stops a postmaster: fast shutdown, and after `patience` milliseconds at once, which crash recovery makes good. */
export async function stopPostmaster(mark: ProcessMark, patience = 2_000): Promise<void> {
  if (!isAlive(mark)) return;
  process.kill(mark.pid, 'SIGINT');
  if (await hasEnded(mark, patience)) return;
  process.kill(mark.pid, 'SIGQUIT');
  if (await hasEnded(mark, 1_000)) return;
  process.kill(mark.pid, 'SIGKILL');
  await hasEnded(mark, 1_000);
}

/** Ends a postmaster and its backends at once, and returns when they are gone or after two seconds. */
export function killPostmaster(mark: ProcessMark): void {
  const pause = new Int32Array(new SharedArrayBuffer(4));
  if (isAlive(mark)) process.kill(mark.pid, 'SIGQUIT');
  for (let waited = 0; waited < 2_000 && isAlive(mark); waited += 10) Atomics.wait(pause, 0, 0, 10);
}

/** What we hold of PostgreSQL's settings, whatever its file says. */
const settings = (place: ClusterPlace): Record<string, string> => ({
  listen_addresses: '',
  unix_socket_directories: place.sockets,
  unix_socket_permissions: '0700',
  max_connections: '200',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  password_encryption: 'scram-sha-256',
  log_min_messages: 'warning',
  // Statements and their values never reach a log: they carry what people told us.
  log_min_error_statement: 'panic',
  log_parameter_max_length_on_error: '0',
  log_error_verbosity: 'terse',
});

/**
 * Starts the server in a process group of its own, so that a Ctrl-C at the terminal does not reach it and it can stop last.
 * Its messages go to `server.log` beside the data.
 */
export function spawnPostmaster(place: ClusterPlace, extra: Record<string, string>): ChildProcess {
  const options = Object.entries({ ...settings(place), ...extra }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const log = openSync(join(place.folder, 'server.log'), 'a', 0o600);
  try {
    const child = spawn(join(place.engine, 'native/bin/postgres'), ['-D', place.data, ...options], {
      cwd: place.folder,
      detached: true,
      stdio: ['ignore', log, log],
      env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
      ...place.account,
    });
    child.unref();
    return child;
  } finally {
    closeSync(log);
  }
}
