// `npm run test:long`: what needs root or minutes. Run before each release.
import { ensureChromium } from './steps/chromium.ts';
import { ensureClamd } from './steps/clamd.ts';
import { openTally } from './steps/tally.ts';
import { runTests } from './steps/vitest.ts';

const tally = openTally();
await tally.step('Chromium', ensureChromium);
await tally.step('clamd', ensureClamd);
await tally.step('long tests', () => runTests('long'));
process.exit(tally.close());
