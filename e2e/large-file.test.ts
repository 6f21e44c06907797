import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, expect, test } from 'vitest';
import { launchChromium } from '../src/testing/chromium.ts';
import { freshDatabase } from '../src/testing/database.ts';
import { partnershipIn } from '../src/testing/partnership.ts';
import { publicSiteOver } from '../src/testing/public-site.ts';
import { freePort } from '../src/testing/strength/whole-service.ts';

const port = await freePort();
const origin = `http://127.0.0.1:${port}`;
const database = await freshDatabase();
const { keysDir } = await partnershipIn(database);
const street = await publicSiteOver(database, keysDir, { url: origin });
await street.site.listen({ host: '127.0.0.1', port });
const folder = mkdtempSync(join(tmpdir(), 'plainsight-large-'));
const browser = await launchChromium();
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

test.each([
  ['without script', false],
  ['with script', true],
] as const)(
  'whoever sends a film of a gigabyte %s reads that it is too large, and not that the site cannot be reached [A7]',
  async (_, javaScriptEnabled) => {
    const film = join(folder, 'film.mp4');
    writeFileSync(
      film,
      Buffer.from('00000018667479706973 6f6d0000020069736f6d6d703432'.replace(' ', ''), 'hex'),
    );
    truncateSync(film, 1_000_000_000);
    const page = await (await browser.newContext({ javaScriptEnabled })).newPage();
    await page.goto(`${origin}/report/what-happened`);
    await page.getByRole('textbox').first().fill('Men in a van.');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.goto(`${origin}/report/files`);
    await page.locator('input[type=file]').setInputFiles(film);
    await page.getByRole('button', { name: 'Continue' }).click({ noWaitAfter: true });
    const said = page.getByRole('alert').getByText('film.mp4 is too large');
    await said.waitFor({ timeout: 60_000 });
    expect(page.url()).toBe(`${origin}/report/files`);
    expect(street.faults).toEqual([]);
  },
);
