import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openCleaner, scannerAt } from '../src/files/index.ts';
import type { ChosenFile } from '../src/testing/browse.ts';
import { launchChromium } from '../src/testing/chromium.ts';
import { clamdFor } from '../src/testing/clamd.ts';
import { freshDatabase } from '../src/testing/database.ts';
import { testFilesDir } from '../src/testing/file-store.ts';
import { eicar, filesOf } from '../src/testing/files.ts';
import { partnershipIn } from '../src/testing/partnership.ts';
import { deskOf } from '../src/testing/public-journey.ts';
import { publicSiteOver } from '../src/testing/public-site.ts';
import { note, photo, program, screenshot } from '../src/testing/sample-files.ts';
import { staffSiteOver } from '../src/testing/staff-site.ts';
import { freePort } from '../src/testing/strength/whole-service.ts';
import { judged } from './pages/looks.ts';

/** A port that was free a moment ago: the site must know its own address before it listens. */
const [streetPort, staffPort] = [await freePort(), await freePort()];
const street = `http://127.0.0.1:${streetPort}`;
const staff = `http://127.0.0.1:${staffPort}`;
const database = await freshDatabase();
const given = await partnershipIn(database);
const publicSite = await publicSiteOver(database, given.keysDir, { url: street });
const staffSite = await staffSiteOver(database, given.keysDir, { url: staff });
const files = filesOf(given);
const desk = await deskOf(given);
const bronwen = await given.member('duty-desk').of('cheshire-police', 'Bronwen Ashgrove');
const clamd = clamdFor();
const cleaner = await openCleaner(join(dirname(given.keysDir), 'cleaning'));

let browser: Browser;
beforeAll(async () => {
  await clamd.start();
  await publicSite.site.listen({ host: '127.0.0.1', port: streetPort });
  await staffSite.site.listen({ host: '127.0.0.1', port: staffPort });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await cleaner.close();
  await clamd.close();
});

const phone = { viewport: { width: 320, height: 640 } } as const;

async function visiting<T>(options: BrowserContextOptions, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext(options);
  const wrong: string[] = [];
  try {
    const page = await context.newPage();
    page.on('pageerror', (error) => wrong.push(error.message));
    page.on('console', (message) => {
      // The browser itself says that an answer was 422 or 404, which is what was tested.
      if (message.type() === 'error' && !/status of (404|422)/.test(message.text()))
        wrong.push(message.text());
    });
    const result = await work(page);
    expect(wrong).toEqual([]);
    return result;
  } finally {
    await context.close();
  }
}

const choose = (page: Page, ...chosen: readonly ChosenFile[]) =>
  page
    .locator('input[type="file"]')
    .setInputFiles(chosen.map(({ name, type, bytes }) => ({ name, mimeType: type, buffer: bytes })));
const names = (page: Page) => page.locator('.ps-files__name').allTextContents();
const add = (page: Page) => page.locator('button[name="add"]').click();
const goOn = (page: Page) =>
  page.locator('main form button.govuk-button:not([name]):not([hidden])').first().click();

/** Tells what was seen, passes the files as they are, and sends; what else is asked is left out. Gives the receipt. */
async function send(page: Page, lang: string, whatSeen: string): Promise<string> {
  await page.goto(`${street}${lang}/report/what-happened`);
  await page.locator('#what-seen').fill(whatSeen);
  await goOn(page);
  await page.waitForURL('**/report/where');
  await page.goto(`${street}${lang}/report/files`);
  await goOn(page);
  await page.waitForURL('**/report/affected');
  await page.goto(`${street}${lang}/report/check`);
  await goOn(page);
  await page.waitForURL('**/report/receipt');
  return (await page.locator('[data-receipt]').getAttribute('data-receipt')) ?? '';
}

/** The names of the files on the only report that tells this. */
async function sentWith(whatSeen: string): Promise<string[]> {
  const { report } = await desk.reportThatTells(whatSeen);
  return (await files.list(bronwen, report.reportId)).map(({ name }) => name);
}

test('[A4] [A7] [A8] without script, at 320 pixels: choose, upload, remove, send; then more on return', async () => {
  await visiting({ ...phone, javaScriptEnabled: false }, async (page) => {
    await page.goto(`${street}/report/files`);
    await choose(page, await photo('van.jpg'), await screenshot('advert.png'), program('setup.exe'));
    await add(page);
    expect(await names(page)).toEqual(['van.jpg', 'advert.png']);
    expect(await page.locator('.govuk-error-summary').textContent()).toContain('We cannot take setup.exe.');
    await page.getByRole('button', { name: 'Remove advert.png' }).click();
    expect(await names(page)).toEqual(['van.jpg']);
    const code = await send(page, '', 'Sent without script.');
    expect(await sentWith('Sent without script.')).toEqual(['van.jpg']);
    await page.goto(`${street}/return`);
    await page.locator('#code').fill(code);
    await goOn(page);
    await page.waitForURL('**/return/report');
    await choose(page, note('hours.txt'));
    await goOn(page);
    expect(await names(page)).toEqual(['van.jpg', 'hours.txt']);
  });
  expect(await sentWith('Sent without script.')).toEqual(['van.jpg', 'hours.txt']);
});

test.each([
  ['English', ''],
  ['Arabic', '/ar'],
])(
  '[A7] with script, in %s at 320 pixels: progress is shown and can be stopped, and each state is sound to axe',
  async (_, lang) => {
    const found: string[] = [];
    await visiting(phone, async (page) => {
      const see = async (name: string) => void found.push(...(await judged(page, name)));
      await page.goto(`${street}${lang}/report/files`);
      await page.locator('.govuk-file-upload-button').waitFor();
      await see('nothing chosen');
      const line = await page.context().newCDPSession(page);
      const slow = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 1_000_000 };
      await line.send('Network.emulateNetworkConditions', slow);
      await choose(page, note('long.txt', 'They sleep in the yard. '.repeat(400_000)));
      await see('chosen');
      await add(page);
      const status = page.locator('[data-upload-progress] [role="status"]');
      await expect.poll(() => status.textContent(), { timeout: 20_000 }).toMatch(/[1-9]0/);
      await see('under way');
      await page.locator('[data-upload-stop]').click();
      const stopped = await page.locator('[data-upload-progress]').getAttribute('data-stopped');
      await expect.poll(() => status.textContent(), { timeout: 20_000 }).toBe(stopped);
      await see('stopped');
      await line.send('Network.emulateNetworkConditions', { ...slow, uploadThroughput: -1 });
      await page.goto(`${street}${lang}/report/files`);
      expect(await names(page)).toEqual([]);
      await choose(page, await photo('van.jpg', '#445566'), program());
      await add(page);
      await page.locator('.ps-files').waitFor();
      expect(await names(page)).toEqual(['van.jpg']);
      await see('listed, with what was not taken');
      await choose(page, note('straight-on.txt', `They pay in cash. ${lang}`));
      await goOn(page);
      await page.waitForURL('**/report/affected');
      const code = await send(page, lang, `Sent with script ${lang}.`);
      await page.goto(`${street}${lang}/return`);
      await page.locator('#code').fill(code);
      await goOn(page);
      await page.waitForURL('**/return/report');
      await see('returned');
      await page.locator('#answer').fill('Half a thought');
      await choose(page, note('more.txt', `More. ${lang}`));
      await add(page);
      await expect
        .poll(() => names(page), { timeout: 20_000 })
        .toEqual(['van.jpg', 'straight-on.txt', 'more.txt']);
      expect(await page.locator('#answer').inputValue()).toBe('Half a thought');
      await see('added to an answer');
    });
    expect(found).toEqual([]);
    expect(await sentWith(`Sent with script ${lang}.`)).toEqual(['van.jpg', 'straight-on.txt']);
    const unfinished = join(testFilesDir(given.keysDir), 'unfinished');
    await expect.poll(() => readdirSync(unfinished), { timeout: 20_000 }).toEqual([]);
  },
);

test('[A7] [A8] the desk sees the picture, opens the copy and the original, and every state is sound to axe at 320 pixels', async () => {
  const report = await given.report();
  const broken = { ...(await photo('cut.jpg')), bytes: (await photo()).bytes.subarray(0, 600) };
  const sent = [await photo('van.jpg'), note('letter.txt', String(eicar)), broken];
  for (const file of sent) await files.attach(report, await files.keep(file));
  const found: string[] = [];
  await visiting({ viewport: { width: 1280, height: 900 } }, async (page) => {
    await page.context().addCookies([{ name: 'plainsight-staff', value: bronwen.session, url: staff }]);
    const see = async (name: string) => void found.push(...(await judged(page, name, 320)));
    await page.goto(`${staff}/reports/${report.reportId}`);
    expect(await page.getByText('Waiting to be scanned').count()).toBe(3);
    await see('waiting');
    await files.check({ scanner: scannerAt(clamd.url), cleaner });
    await given.workerHears();
    await page.goto(`${staff}/reports/${report.reportId}`);
    const preview = page.locator('.ps-file__preview');
    await preview.scrollIntoViewIfNeeded();
    await expect
      .poll(() => preview.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0);
    await page.locator('.ps-file__evidence summary').first().click();
    await page.getByText('Add files').first().click();
    await see('checked');
    const copying = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Open the copy van.jpg' }).click();
    expect((await copying).suggestedFilename()).toMatch(/\.jpe?g$/);
    await page.getByRole('link', { name: 'Open the original van.jpg' }).click();
    await see('original');
    await page.getByRole('button', { name: 'Open the original' }).click();
    await see('original without a purpose');
    await page.getByLabel('What do you need the original for?').fill('Evidence for the court.');
    const opening = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Open the original' }).click();
    expect((await opening).suggestedFilename()).toBe('van.jpg');
  });
  expect(found).toEqual([]);
});

test('nothing went wrong out of sight', () => {
  expect([...publicSite.faults, ...staffSite.faults]).toEqual([]);
});
