// `npm test`: everything that has to hold, each step with its seconds, and a last line `N passed, N failed`.
import { ensureChromium } from './steps/chromium.ts';
import { ensureClamd } from './steps/clamd.ts';
import { runProgram } from './steps/run.ts';
import { check, openTally } from './steps/tally.ts';
import { runTests } from './steps/vitest.ts';

const tally = openTally();
const program = (title: string, name: string, ...args: string[]) =>
  tally.step(title, async () => check(await runProgram(name, args)));

// Types and the quick checks run beside each other, then pure tests on all cores; what has to be fetched waits for the network.
await Promise.all([
  program('types, promises, environment', 'oxlint'),
  (async () => {
    await program('format and lint', 'biome', 'ci', '--colors=off', '.');
    const rooms = ['src', 'tools', 'e2e', 'bench'];
    await program('boundaries', 'depcruise', ...rooms, '--config', '.dependency-cruiser.cjs');
    await program('dead code', 'knip', '--no-progress');
    await tally.step('pure tests', () => runTests('pure'));
  })(),
  (async () => {
    await tally.step('clamd', ensureClamd);
    await tally.step('Chromium', ensureChromium);
  })(),
]);
await tally.step('database, browser and page tests', () => runTests('database', 'browser'));
process.exit(tally.close());
