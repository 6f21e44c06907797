/**
 * `node tools/take-pictures.ts`: takes the README's pictures in `docs/pictures/` anew, from the whole service as `npm start` runs it,
 * over an invented county of its own that is gone afterwards.
 */
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { launchChromium } from '../src/testing/chromium.ts';
import { freePort, removeService, startWholeService } from '../src/testing/strength/whole-service.ts';
import { root } from './steps/run.ts';

const folder = join(root, 'docs', 'pictures');
const desk = { width: 1280, height: 860 };
const phone = { width: 390, height: 760 };

/** Colours of a drawn page are few, so a palette keeps the picture small. */
async function keep(page: Page, name: string): Promise<void> {
  const picture = await page.screenshot();
  await sharp(picture)
    .png({ palette: true, compressionLevel: 9, effort: 10 })
    .toFile(join(folder, `${name}.png`));
}

async function onPage(
  browser: Browser,
  viewport: { width: number; height: number },
  work: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
  await work(await context.newPage());
  await context.close();
}

async function publicSite(browser: Browser, url: string): Promise<void> {
  await onPage(browser, desk, async (page) => {
    await page.goto(url);
    await keep(page, 'public-home');
  });
  await onPage(browser, phone, async (page) => {
    await page.goto(`${url}/report/what-happened`);
    await page.fill(
      '[name="what-seen"]',
      'Six men are brought in a van before it is light, and taken away after dark.',
    );
    await keep(page, 'public-question');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.goto(`${url}/report/check`);
    await page.getByRole('button', { name: 'Send the report' }).click();
    await page.waitForURL('**/report/receipt');
    await keep(page, 'public-receipt');
  });
  await onPage(browser, phone, async (page) => {
    await page.goto(`${url}/ar/report/danger`);
    await keep(page, 'public-arabic');
  });
}

async function signIn(page: Page, url: string, member: RegExp): Promise<void> {
  await page.goto(`${url}/sign-in`);
  await page.getByRole('button', { name: member }).first().click();
  await page.waitForURL((address) => !address.pathname.startsWith('/sign-in'));
}

async function staffSite(browser: Browser, url: string): Promise<void> {
  await onPage(browser, desk, async (page) => {
    await signIn(page, url, /Bronwen Ashgrove/);
    await page.goto(`${url}/inbox`);
    await keep(page, 'desk-inbox');
    await page.goto(`${url}/inbox?matches=any`);
    await page.locator('[data-keyboard-open]').first().click();
    await page.waitForURL('**/reports/**');
    await keep(page, 'desk-report');
    await page.goto(`${url}/components`);
    await keep(page, 'components');
  });
  await onPage(browser, desk, async (page) => {
    await signIn(page, url, /Bronwen Ashgrove/);
    await page.goto(`${url}/matches`);
    await page.locator('main a[href^="/matches/"]').first().click();
    await keep(page, 'desk-pair');
    await page.goto(`${url}/clock`);
    await page.locator('main a[href$="/clock"]').first().click();
    await keep(page, 'referral-clock');
  });
  await onPage(browser, desk, async (page) => {
    await signIn(page, url, /Thandiwe Rushcombe/);
    await page.goto(`${url}/cases`);
    // The list says no names, so each is opened until the one whose story is told in full is there.
    const listed = await page
      .locator('main a[href^="/cases/"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    for (const address of listed.filter((each) => /^\/cases\/[0-9a-f-]{36}$/.test(each))) {
      await page.goto(url + address);
      if ((await page.getByText('Ioana').count()) > 0) break;
    }
    await keep(page, 'support-person');
  });
}

const dataDir = mkdtempSync(join(tmpdir(), 'plainsight-pictures-'));
mkdirSync(folder, { recursive: true });
const service = await startWholeService({
  dataDir,
  ports: { public: await freePort(), staff: await freePort() },
  settings: { PRACTICE: '1' },
});
const browser = await launchChromium();
try {
  await publicSite(browser, service.publicUrl);
  await staffSite(browser, service.staffUrl);
} finally {
  await browser.close();
  await service.stop();
  removeService(dataDir);
}
