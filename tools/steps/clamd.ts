import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { clamdNote, findClamd } from '../../src/testing/clamd.ts';
import type { Counted } from './tally.ts';

const daemon = 'clamav-daemon';

const apt = (args: readonly string[], cwd?: string): SpawnSyncReturns<string> =>
  spawnSync('apt-get', ['-q', ...args], {
    stdio: ['ignore', 'pipe', 'ignore'],
    encoding: 'utf8',
    ...(cwd === undefined ? {} : { cwd }),
  });

function installed(): boolean {
  if (process.getuid?.() !== 0) return false;
  const install = () => apt(['-y', 'install', '--no-install-recommends', daemon]).status === 0;
  return install() || (apt(['update']).status === 0 && install());
}

/** The packages that this machine lacks for clamd, by a trial installation, which any account may make. */
function missing(options: readonly string[]): string[] {
  const trial = apt([...options, '-s', 'install', '--no-install-recommends', daemon]);
  return [...trial.stdout.matchAll(/^Inst (\S+)/gm)].flatMap((found) => found[1] ?? []);
}

/** Fetches Debian's packages and unpacks them into a folder, without installing anything, and notes how to run what they hold. */
function unpacked(folder: string): boolean {
  rmSync(folder, { recursive: true, force: true });
  for (const each of ['lists', 'cache', 'root']) mkdirSync(join(folder, each), { recursive: true });
  // Where the machine has no lists of packages, an account may fetch its own.
  const own = ['-o', `Dir::State::Lists=${folder}/lists`, '-o', `Dir::Cache=${folder}/cache`];
  let using: readonly string[] = [];
  if (missing(using).length === 0) {
    using = own;
    apt([...using, 'update']);
  }
  const names = missing(using);
  if (names.length === 0 || apt([...using, 'download', ...names], folder).status !== 0) return false;
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.deb')))
    if (spawnSync('dpkg', ['-x', join(folder, name), join(folder, 'root')]).status !== 0) return false;
  const files = readdirSync(join(folder, 'root'), { recursive: true, encoding: 'utf8' });
  const library = files.find((name) => /\/libclamav\.so\.\d+$/.test(name));
  const lines = [join(folder, 'root/usr/sbin/clamd')];
  if (library !== undefined) lines.push(dirname(join(folder, 'root', library)));
  writeFileSync(clamdNote, lines.join('\n'));
  return true;
}

/** Makes sure there is a clamd for the tests of scanning: of this machine, else from Debian, installed as root or else unpacked. */
export function ensureClamd(): Promise<Counted> {
  const found = findClamd() ?? ((installed() || unpacked(dirname(clamdNote))) && findClamd());
  if (found) return Promise.resolve({ passed: 1, failed: 0, words: '' });
  return Promise.resolve({
    passed: 0,
    failed: 1,
    words: 'The tests of scanning need clamd: sudo apt-get install clamav-daemon',
  });
}
