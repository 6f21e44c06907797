import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../src/testing/chromium.ts';
import { freshDatabase } from '../src/testing/database.ts';
import { partnershipIn } from '../src/testing/partnership.ts';
import { deskOf } from '../src/testing/public-journey.ts';
import { publicSiteOver } from '../src/testing/public-site.ts';
import { freePort } from '../src/testing/strength/whole-service.ts';
import { axe, runsOut } from './pages/looks.ts';
import { inEnglish, keyboard, pointer, tellEverything } from './pages/public.ts';

/** A port that was free a moment ago: the site must know its own address before it listens. */
const port = await freePort();
const origin = `http://127.0.0.1:${port}`;
const database = await freshDatabase();
const given = await partnershipIn(database);
const street = await publicSiteOver(database, given.keysDir, { url: origin });
const desk = await deskOf(given);
const away = 'https://www.bbc.co.uk/weather';

let browser: Browser;
beforeAll(async () => {
  await street.site.listen({ host: '127.0.0.1', port });
  browser = await launchChromium();
});
afterAll(() => browser?.close());

const phone = { viewport: { width: 320, height: 640 } } as const;

/** A visitor with a browser of their own. Whatever it asks of another host, and every error it shows, is a failure. */
async function visiting<T>(options: BrowserContextOptions, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext(options);
  const wrong: string[] = [];
  try {
    await context.route(
      (url) => url.origin !== origin,
      (route) => {
        if (route.request().url() === away)
          return route.fulfill({ contentType: 'text/html', body: '<title>Weather</title><h1>Sunny</h1>' });
        wrong.push(`asked ${route.request().url()}`);
        return route.abort();
      },
    );
    const page = await context.newPage();
    page.on('pageerror', (error) => wrong.push(error.message));
    page.on('console', (message) => {
      // The browser itself says that an answer was 422, which is what was tested.
      if (message.type() === 'error' && !message.text().includes('status of 422')) wrong.push(message.text());
    });
    const result = await work(page);
    expect(wrong).toEqual([]);
    return result;
  } finally {
    await context.close();
  }
}

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

test.each([
  ['Welsh', '/cy', 'ltr', 'Mae dyn â chyllell yno, ac mae’r merched yn cael eu curo.'],
  ['Romanian', '/ro', 'ltr', 'Fetele sunt încuiate în casă. El le bate și le ia actele.'],
  ['Arabic', '/ar', 'rtl', 'يضربونه كل ليلة. ساعدوني من فضلكم.'],
] as const)(
  'the whole journey passes in %s at 320 pixels, with 999 brought by words of danger',
  async (_, lang, dir, whatSeen) => {
    const found: string[] = [];
    await visiting(phone, async (page) => {
      await page.goto(origin + lang);
      expect(await page.locator('html').getAttribute('lang')).toBe(lang.slice(1));
      expect(await page.locator('html').getAttribute('dir')).toBe(dir);
      await tellEverything(page, pointer(page), { lang, whatSeen, danger: 'written' }, async (name) => {
        // Welsh and Romanian differ from English by their words alone, whose length is measured; Arabic turns every page round.
        found.push(...(await runsOut(page, name)), ...(dir === 'rtl' ? await axe(page, name, true) : []));
      });
    });
    expect(found).toEqual([]);
    expect((await desk.reportThatTells(whatSeen)).report.dangerWords).toBe(true);
  },
);

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
  expect(street.faults).toEqual([]);
});
