import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axe, runsOut } from './pages/looks.ts';
import { inEnglish, keyboard, pointer, tellEverything } from './pages/public.ts';
import { away, phone, publicBrowser } from './pages/public-browser.ts';

const { origin, desk, faults, visiting } = await publicBrowser();

const conversationOfLast = async () => (await desk.reports()).at(-1)?.messages.map(({ text }) => text);

test('[A1] [A4] the whole journey passes without script, at 320 pixels, there and back', async () => {
  const found: string[] = [];
  await visiting({ ...phone, javaScriptEnabled: false }, async (page) => {
    await page.goto(origin);
    await tellEverything(
      page,
      pointer(page),
      inEnglish,
      async (name) => void found.push(...(await runsOut(page, name))),
    );
    expect(await page.context().cookies()).toEqual([]);
  });
  expect(found).toEqual([]);
  expect(await conversationOfLast()).toEqual(['One more thing.']);
});

test('the whole journey passes by keyboard alone, and every page of it is sound to axe', async () => {
  const found: string[] = [];
  await visiting({ viewport: { width: 1280, height: 900 } }, async (page) => {
    await page.goto(origin);
    await tellEverything(
      page,
      keyboard(page),
      inEnglish,
      async (name) => void found.push(...(await axe(page, name))),
    );
  });
  expect(found).toEqual([]);
});

test('the whole journey passes in Arabic at 320 pixels, with 999 brought by words of danger, and every page of it is sound to axe', async () => {
  const whatSeen = 'يضربونه كل ليلة. ساعدوني من فضلكم.';
  const found: string[] = [];
  await visiting(phone, async (page) => {
    await page.goto(`${origin}/ar`);
    expect(await page.locator('html').getAttribute('lang')).toBe('ar');
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    await tellEverything(
      page,
      pointer(page),
      { lang: '/ar', whatSeen, danger: 'written' },
      async (name) => void found.push(...(await runsOut(page, name)), ...(await axe(page, name, true))),
    );
  });
  expect(found).toEqual([]);
  expect((await desk.reportThatTells(whatSeen)).report.dangerWords).toBe(true);
});

test('pages that only tell are sound to axe and fit 320 pixels, in every language', async () => {
  const found: string[] = [];
  await visiting(phone, async (page) => {
    for (const lang of ['', '/cy', '/ro', '/ar'])
      for (const path of ['/help-now', '/what-happens-next', '/privacy', '/accessibility', '/mine']) {
        await page.goto(origin + lang + path);
        found.push(...(await runsOut(page, lang + path)), ...(await axe(page, lang + path, lang !== '')));
      }
    expect(await page.context().cookies()).toEqual([]);
  });
  expect(found).toEqual([]);
});

test.each([
  ['the button', (page: Page) => page.getByRole('button', { name: 'Exit this page' }).click()],
  ['Esc three times', (page: Page) => thrice(page, 'Escape')],
  ['Shift three times', (page: Page) => thrice(page, 'Shift')],
])('[A10] %s leaves at once, and the page left is no more in the history', async (_, leave) => {
  await visiting({}, async (page) => {
    await page.goto(`${origin}/report`);
    await page.goto(`${origin}/report/what-happened`);
    await page.locator('html.js-enabled').waitFor();
    const before = await page.evaluate(() => history.length);
    await leave(page);
    await page.waitForURL(away);
    expect(await page.evaluate(() => history.length)).toBe(before);
    await page.goBack();
    expect(page.url()).toBe(`${origin}/report`);
  });
});

async function thrice(page: Page, key: string): Promise<void> {
  for (let presses = 0; presses < 3; presses++) await page.keyboard.press(key);
}

test('without script the exit is a plain link to a page that is not ours', async () => {
  await visiting({ javaScriptEnabled: false }, async (page) => {
    await page.goto(`${origin}/report/danger`);
    await page.getByRole('button', { name: 'Exit this page' }).click();
    await page.waitForURL(away);
  });
});

test('nothing went wrong out of sight', () => {
  expect(faults).toEqual([]);
});
