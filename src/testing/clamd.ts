/** A real clamd for tests, with a signature file of its own: one signature, for the test file that every scanner knows (EICAR). */
import { type ChildProcess, type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { eicar } from '../files/eicar.ts';
import { searchPath } from '../platform/config.ts';

/** Where `npm test` notes how to run a clamd that it had to unpack: the program, then the folder of its libraries. */
export const clamdNote: string = fileURLToPath(new URL('../../.cache/clamd/program', import.meta.url));

export interface ClamdProgram {
  readonly path: string;
  /** Where its libraries lie when the machine has them nowhere. */
  readonly libraries: string | undefined;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The clamd of this machine, if it has one. */
export function findClamd(): ClamdProgram | undefined {
  const folders = [...searchPath().split(delimiter), '/usr/sbin', '/usr/local/sbin'].filter(Boolean);
  const found = folders.map((folder) => join(folder, 'clamd')).find(isProgram);
  if (found !== undefined) return { path: found, libraries: undefined };
  const [path = '', libraries] = existsSync(clamdNote) ? readFileSync(clamdNote, 'utf8').split('\n') : [];
  return isProgram(path) ? { path, libraries } : undefined;
}

export interface Clamd {
  readonly url: string;
  start(): Promise<void>;
  /** As a power cut would end it. */
  kill(): Promise<void>;
  /** Stops it for good and clears up. */
  close(): Promise<void>;
}

/** Runs clamd for as long as whoever started it lives, however that ends: its standard input is held open by nobody else. */
const leashed = 'exec 3<&0; "$0" -c "$1" & pid=$!; (cat <&3; kill -9 $pid) > /dev/null 2>&1 & wait $pid';

/** Makes a clamd ready to start. `mostBytes`: more it does not take; `signatures`: false for one that knows nothing of the test file. */
export function clamdFor({ mostBytes = 210_000_000, signatures = true } = {}): Clamd {
  const folder = mkdtempSync(join(tmpdir(), 'plainsight-clamd-'));
  const [database, work, socket, config] = ['db', 'tmp', 'socket', 'clamd.conf'].map((name) =>
    join(folder, name),
  ) as [string, string, string, string];
  for (const each of [database, work]) mkdirSync(each);
  const known = signatures ? eicar : Buffer.from('a word that stands in no file at all');
  writeFileSync(join(database, 'own.ndb'), `Test-File:0:*:${known.toString('hex')}\n`);
  writeFileSync(
    config,
    [
      'Foreground yes',
      `LocalSocket ${socket}`,
      `DatabaseDirectory ${database}`,
      `TemporaryDirectory ${work}`,
      `StreamMaxLength ${mostBytes}`,
      `MaxFileSize ${mostBytes}`,
      `MaxScanSize ${2 * mostBytes}`,
      'AlertExceedsMax yes',
      '',
    ].join('\n'),
  );
  let running: ChildProcessWithoutNullStreams | undefined;
  const end = async () => {
    const child = running;
    running = undefined;
    if (child === undefined || child.exitCode !== null) return;
    const gone = once(child, 'exit');
    child.stdin.end();
    await gone;
  };
  return {
    url: `unix:${socket}`,
    async start() {
      const program = findClamd();
      if (program === undefined) throw new Error('This test needs clamd: sudo apt-get install clamav-daemon');
      const env = program.libraries === undefined ? {} : { LD_LIBRARY_PATH: program.libraries };
      const child = spawn('/bin/sh', ['-c', leashed, program.path, config], { env });
      running = child;
      const said: Buffer[] = [];
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (part: Buffer) => void said.push(part));
      await answers(socket, child, () => Buffer.concat(said).toString());
    },
    kill: end,
    async close() {
      await end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Waits until a connection is taken; a clamd that ends before says why. */
async function answers(path: string, child: ChildProcess, said: () => string): Promise<void> {
  const until = Date.now() + 20_000;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`clamd ended at once: ${said()}`);
    const taken = await new Promise<boolean>((resolve) => {
      const socket = connect({ path });
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
      socket.once('connect', () => socket.destroy());
    });
    if (taken) return;
    if (Date.now() > until) throw new Error(`clamd does not answer: ${said()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
