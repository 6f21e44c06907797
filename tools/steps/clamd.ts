import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { clamdNote, findClamd } from '../../src/testing/clamd.ts';
import { type Outcome, runCommand } from './run.ts';
import type { Counted } from './tally.ts';

const daemon = 'clamav-daemon';

const apt = (args: readonly string[], cwd?: string): Promise<Outcome> =>
  runCommand('apt-get', ['-q', ...args], cwd === undefined ? {} : { cwd });

async function installed(): Promise<boolean> {
  if (process.getuid?.() !== 0) return false;
  const install = async () => (await apt(['-y', 'install', '--no-install-recommends', daemon])).ok;
  return (await install()) || ((await apt(['update'])).ok && (await install()));
}

/** The packages that this machine lacks for clamd, by a trial installation, which any account may make. */
async function missing(options: readonly string[]): Promise<string[]> {
  const trial = await apt([...options, '-s', 'install', '--no-install-recommends', daemon]);
  return [...trial.answer.matchAll(/^Inst (\S+)/gm)].flatMap((found) => found[1] ?? []);
}

/** Fetches Debian's packages and unpacks them into a folder, without installing anything, and notes how to run what they hold. */
async function unpacked(folder: string): Promise<boolean> {
  rmSync(folder, { recursive: true, force: true });
  for (const each of ['lists', 'cache', 'root']) mkdirSync(join(folder, each), { recursive: true });
  // Where the machine has no lists of packages, an account may fetch its own.
  const own = ['-o', `Dir::State::Lists=${folder}/lists`, '-o', `Dir::Cache=${folder}/cache`];
  let using: readonly string[] = [];
  if ((await missing(using)).length === 0) {
    using = own;
    await apt([...using, 'update']);
  }
  const names = await missing(using);
  if (names.length === 0 || !(await apt([...using, 'download', ...names], folder)).ok) return false;
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.deb')))
    if (!(await runCommand('dpkg', ['-x', join(folder, name), join(folder, 'root')])).ok) return false;
  const files = readdirSync(join(folder, 'root'), { recursive: true, encoding: 'utf8' });
  const library = files.find((name) => /\/libclamav\.so\.\d+$/.test(name));
  const lines = [join(folder, 'root/usr/sbin/clamd')];
  if (library !== undefined) lines.push(dirname(join(folder, 'root', library)));
  writeFileSync(clamdNote, lines.join('\n'));
  return true;
}

/** Makes sure there is a clamd for the tests of scanning: of this machine, else from Debian, installed as root or else unpacked. */
export async function ensureClamd(): Promise<Counted> {
  const found = findClamd() ?? (((await installed()) || (await unpacked(dirname(clamdNote)))) && findClamd());
  if (found) return { passed: 1, failed: 0, words: '' };
  return {
    passed: 0,
    failed: 1,
    words: 'The tests of scanning need clamd: sudo apt-get install clamav-daemon',
  };
}
