import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { searchPath } from '../platform/config.ts';

/** Where `npm test` notes the path of a Chromium that it had to fetch. */
export const chromiumNote: string = fileURLToPath(
  new URL('../../.cache/chromium/executable', import.meta.url),
);

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** In the order in which they are taken: one without a window opens the same pages with less than half the work. */
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
] as const;

/** The Chromium of this machine, if it has one. */
export function findChromium(): string | undefined {
  const folders = searchPath().split(delimiter).filter(Boolean);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const noted = existsSync(chromiumNote) ? [readFileSync(chromiumNote, 'utf8').trim()] : [];
  return [...onPath, ...noted].find(isProgram);
}

/** How Chromium is started for tests: also as root and without a network, with nothing left over from earlier runs; it finds no other machine. */
const chromiumFlags: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

/** A browser without a window, with flags of its own where it needs some. Whoever opens it closes it. */
export function launchChromium(...flags: readonly string[]): Promise<Browser> {
  const executablePath = findChromium();
  return chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [...chromiumFlags, ...flags],
  });
}
