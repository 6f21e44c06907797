// `npm test`: everything that has to hold, each step with its seconds, and a last line `N passed, N failed`.
import { ensureChromium } from './steps/chromium.ts';
import { ensureClamd } from './steps/clamd.ts';
import { runProgram } from './steps/run.ts';
import { check, openTally } from './steps/tally.ts';
import { runTests } from './steps/vitest.ts';

const tally = openTally();
const program = (title: string, name: string, ...args: string[]) =>
  tally.step(title, async () => check(await runProgram(name, args)));

// Types and typed lint take longest and one core each; the quick ones share the two, and what has to be fetched waits for the network.
await Promise.all([
  program('types', 'tsc', '--noEmit', '-p', '.'),
  (async () => {
    await program('format and lint', 'biome', 'ci', '--colors=off', '.');
    await program(
      'boundaries',
      'depcruise',
      'src',
      'tools',
      'e2e',
      'bench',
      '--config',
      '.dependency-cruiser.cjs',
    );
    await program('dead code', 'knip', '--no-progress');
    await program('promises, environment', 'eslint', '.', '--cache', '--cache-location', '.cache/eslint/');
  })(),
  (async () => {
    await tally.step('clamd', ensureClamd);
    await tally.step('Chromium', ensureChromium);
  })(),
]);
await tally.step('pure tests', () => runTests('pure'));
await tally.step('database, browser, pages', () => runTests('database', 'browser', 'pages'));
process.exit(tally.close());
