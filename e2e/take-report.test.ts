import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../src/testing/chromium.ts';
import { freshDatabase } from '../src/testing/database.ts';
import { partnershipIn, type TestMember } from '../src/testing/partnership.ts';
import { deskOf } from '../src/testing/public-journey.ts';
import { publicSiteOver } from '../src/testing/public-site.ts';
import { note, program } from '../src/testing/sample-files.ts';
import { staffSiteOver } from '../src/testing/staff-site.ts';
import { freePort } from '../src/testing/strength/whole-service.ts';
import { tabTo } from './pages/desk.ts';
import { judged } from './pages/looks.ts';

const [port, streetPort] = [await freePort(), await freePort()];
const origin = `http://127.0.0.1:${port}`;
const publicUrl = `http://127.0.0.1:${streetPort}`;
const database = await freshDatabase();
const given = await partnershipIn(database);
const site = await staffSiteOver(database, given.keysDir, { url: origin, publicUrl });
const street = await publicSiteOver(database, given.keysDir, { url: publicUrl });
const desk = await deskOf(given);
const bronwen = await given.member('duty-desk').of('cheshire-police', 'Bronwen Ashgrove');
const callum = await given.member('frontline').of('cheshire-east-council', 'Callum Threlby');

let browser: Browser;
beforeAll(async () => {
  await site.site.listen({ host: '127.0.0.1', port });
  await street.site.listen({ host: '127.0.0.1', port: streetPort });
  browser = await launchChromium();
});
afterAll(() => browser?.close());

async function as<T>(
  member: TestMember,
  work: (page: Page, context: BrowserContext) => Promise<T>,
  script = true,
): Promise<T> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    javaScriptEnabled: script,
  });
  const wrong: string[] = [];
  try {
    await context.addCookies([{ name: 'plainsight-staff', value: member.session, url: origin }]);
    const page = await context.newPage();
    page.on('pageerror', (error) => wrong.push(error.message));
    const result = await work(page, context);
    expect(wrong).toEqual([]);
    return result;
  } finally {
    await context.close();
  }
}

const begin = async (page: Page) => {
  await page.goto(`${origin}/reports/new`);
  await page.locator('html.js-enabled').waitFor();
};
const kept = (page: Page) => page.getByText(/^Kept at \d{2}:\d{2}:\d{2}\.$/).waitFor();

test('[A17] a call is taken by keyboard alone, and the caller comes back with the receipt that was read to them', async () => {
  await as(bronwen, async (page, context) => {
    await begin(page);
    await tabTo(page, 'Call to 101');
    await page.keyboard.press('Space');
    await tabTo(page, 'Who passes it on');
    await tabTo(page, 'Yes');
    await page.keyboard.press('Space');
    await tabTo(page, 'What they told, in their words');
    await page.keyboard.type('They take our passports.\nTen of us in one room.');
    await tabTo(page, 'What you noticed yourself');
    await page.keyboard.type('He was whispering.');
    await tabTo(page, 'What they look like and do');
    await page.keyboard.type('The boss');
    await tabTo(page, 'Add another person');
    await page.keyboard.press('Enter');
    await page.keyboard.type('His brother');
    await kept(page);
    expect(await page.locator('[data-part-link="people"].ps-filled').count()).toBe(1);
    await page.keyboard.press('Control+Enter');
    await page.waitForURL('**/check');
    expect(await page.locator('main').textContent()).toContain('His brother');
    await tabTo(page, 'Save the report');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/receipt');
    const code = (await page.locator('[data-receipt]').first().getAttribute('data-receipt')) ?? '';
    const heard = (await page.locator('.ps-aloud__group').allTextContents())
      .flatMap((group) => group.split(', '))
      .map((sign) => (sign === 'zero' ? '0' : sign.charAt(0)))
      .join('');
    expect(heard).toBe(code.replaceAll('-', ''));
    const { told } = await desk.reportThatTells('They take our passports.\nTen of us in one room.');
    expect(told?.taken?.observed).toBe('He was whispering.');
    expect(told?.people.map(({ description }) => description)).toEqual(['The boss', 'His brother']);

    const caller = await context.newPage();
    await caller.goto(`${publicUrl}/return`);
    await caller.locator('#code').fill(heard.toLowerCase());
    await caller.getByRole('button', { name: 'Open my report' }).click();
    await caller.waitForURL('**/return/report');
  });
});

test('a browser that dies loses nothing: what was typed is offered again where it was left', async () => {
  const context = await browser.newContext();
  await context.addCookies([{ name: 'plainsight-staff', value: callum.session, url: origin }]);
  const page = await context.newPage();
  await begin(page);
  await page.getByRole('radio', { name: 'In person' }).check();
  await page.locator('#told').fill('She came to the housing office alone.');
  await kept(page);
  expect(page.url()).toMatch(/\/reports\/new\/[0-9a-f]{12}$/);
  await context.close();
  await as(callum, async (later) => {
    await later.goto(origin);
    await later.getByText('You have a report you have not finished').waitFor();
    await later.getByRole('link', { name: /^Go on with it/ }).click();
    expect(await later.locator('#told').inputValue()).toBe('She came to the housing office alone.');
    expect(await later.getByRole('radio', { name: 'In person' }).isChecked()).toBe(true);
  });
});

test('while the service cannot be reached the page says so, goes on trying, and keeps all of it when it can', async () => {
  await as(bronwen, async (page) => {
    await begin(page);
    await page.route('**/reports/new/keep', (route) => route.abort());
    await page.locator('#told').fill('Typed in a tunnel.');
    await page.getByText('Not kept: no connection.').waitFor();
    await page.locator('#observed').fill('And more of it.');
    await page.unroute('**/reports/new/keep');
    await kept(page);
    expect(await page.locator('[data-autosave-problem]').textContent()).toBe('');
    await page.reload();
    expect(await page.locator('#told').inputValue()).toBe('Typed in a tunnel.');
    expect(await page.locator('#observed').inputValue()).toBe('And more of it.');
  });
});

test('Enter in a line keeps and leads nowhere; an earlier time is asked for only when it was earlier', async () => {
  await as(bronwen, async (page) => {
    await begin(page);
    const url = page.url();
    expect(await page.locator('#received-time').isVisible()).toBe(false);
    await page.getByRole('radio', { name: 'Earlier' }).check();
    await page.locator('#received-time').fill('9.15');
    await page.keyboard.press('Enter');
    await kept(page);
    expect(page.url()).not.toBe(url);
    expect(await page.locator('#received-time').inputValue()).toBe('9.15');
  });
});

test('every page of taking a report is sound to axe and fits 320 pixels, with script and without', async () => {
  const found: string[] = [];
  for (const script of [true, false])
    await as(
      bronwen,
      async (page) => {
        const look = async (name: string) => {
          if (script) await page.locator('html.js-enabled').waitFor();
          found.push(...(script ? await judged(page, name, 320) : []));
        };
        await page.goto(`${origin}/reports/new`);
        await look('the form');
        await page.getByRole('button', { name: 'Check and save' }).click();
        await page.getByText('There is a problem').waitFor();
        await look('the form with errors');
        await page.getByRole('radio', { name: 'Letter' }).check();
        await page.locator('#told').fill('Found in the letter box.');
        await page.locator('#where').fill('Northw');
        await page.getByRole('button', { name: 'Add another vehicle' }).click();
        await page.getByRole('button', { name: 'Check and save' }).click();
        await page.waitForURL('**/check');
        await look('the check');
        const check = page.url();
        await page.goto(check.replace(/check$/, 'throw-away'));
        await look('throwing it away');
        await page.goto(check.replace(/[0-9a-f]{12}\/check$/, 'aaaaaaaaaaaa/saved'));
        await look('nothing is here');
        await page.goto(check);
        const chosen = [note('slip.txt'), program()].map(({ name, type, bytes }) => ({
          name,
          mimeType: type,
          buffer: bytes,
        }));
        await page.locator('input[type="file"]').setInputFiles(chosen);
        await page.getByRole('button', { name: 'Save the report' }).click();
        await page.getByText('There is a problem').waitFor();
        await look('the check with a file that is not taken');
        await page.getByRole('button', { name: 'Save the report' }).click();
        await page.waitForURL('**/receipt');
        await look('the receipt');
        await page.getByRole('link', { name: 'العربية' }).click();
        await look('the slip in Arabic');
        expect(await page.getByRole('button', { name: 'Print the slip' }).isVisible()).toBe(script);
        await page.getByRole('button', { name: 'They have it' }).click();
        await page.waitForURL('**/saved');
        await look('saved');
      },
      script,
    );
  expect(found).toEqual([]);
});

test('on paper there is the slip and nothing else', async () => {
  await as(bronwen, async (page) => {
    await begin(page);
    await page.getByRole('radio', { name: 'Another phone call' }).check();
    await page.locator('#told').fill('For the printer.');
    await page.getByRole('button', { name: 'Check and save' }).click();
    await page.getByRole('button', { name: 'Save the report' }).click();
    await page.waitForURL('**/receipt');
    await page.emulateMedia({ media: 'print' });
    const seen = await page.locator('body').innerText();
    expect(seen).toContain('Your code');
    for (const not of ['Plainsight', 'Cheshire', 'slavery', 'Reference', 'Bronwen', 'OFFICIAL'])
      expect(seen).not.toContain(not);
  });
});

test('nothing went wrong out of sight', () => {
  expect(site.faults).toEqual([]);
  expect(street.faults).toEqual([]);
});
