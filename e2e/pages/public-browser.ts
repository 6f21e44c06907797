/** The public site over a database of its own, and browsers of people who visit it. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { launchChromium } from '../../src/testing/chromium.ts';
import { freshDatabase } from '../../src/testing/database.ts';
import { partnershipIn } from '../../src/testing/partnership.ts';
import { deskOf } from '../../src/testing/public-journey.ts';
import { publicSiteOver } from '../../src/testing/public-site.ts';
import { freePort } from '../../src/testing/strength/whole-service.ts';

/** Where the exit leads to: nothing of ours. */
export const away = 'https://www.bbc.co.uk/weather';
/** An old phone. */
export const phone = { viewport: { width: 320, height: 640 } } as const;

/** Starts the site; to be called once in a file of tests, which it is closed with. */
export async function publicBrowser() {
  // A port that was free a moment ago: the site must know its own address before it listens.
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const database = await freshDatabase();
  const given = await partnershipIn(database);
  const street = await publicSiteOver(database, given.keysDir, { url: origin });
  const desk = await deskOf(given);
  let browser: Browser;
  beforeAll(async () => {
    await street.site.listen({ host: '127.0.0.1', port });
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  /**
   * A visitor with a browser of their own. Whatever it asks of another host, which it does not find, and every error it shows, is a failure.
   * It is watched and not stopped on its way: a browser whose requests are held keeps no style for the next page.
   */
  async function visiting<T>(options: BrowserContextOptions, work: (page: Page) => Promise<T>): Promise<T> {
    const context = await browser.newContext(options);
    const wrong: string[] = [];
    try {
      context.on('request', (request) => {
        if (new URL(request.url()).origin !== origin && request.url() !== away)
          wrong.push(`asked ${request.url()}`);
      });
      const page = await context.newPage();
      page.on('pageerror', (error) => wrong.push(error.message));
      page.on('console', (message) => {
        // The browser itself says that an answer was 422, which is what was tested.
        if (message.type() === 'error' && !message.text().includes('status of 422'))
          wrong.push(message.text());
      });
      const result = await work(page);
      expect(wrong).toEqual([]);
      return result;
    } finally {
      await context.close();
    }
  }

  /** From now on the page that the exit leads to answers. */
  async function awayAnswers(page: Page): Promise<void> {
    const body = '<title>Weather</title><h1>Sunny</h1>';
    await page.route(away, (route) => route.fulfill({ contentType: 'text/html', body }));
  }
  return { origin, street, database, given, keysDir: given.keysDir, desk, visiting, awayAnswers };
}
