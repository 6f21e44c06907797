/** A staff site in a browser of its own, for files that look at one page after the other. */
import type { FastifyInstance } from 'fastify';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchChromium } from '../../src/testing/chromium.ts';
import { judged } from './looks.ts';

/** Opens the site at its address and a browser for the length of the file. */
export function staffBrowser(site: FastifyInstance, origin: string) {
  let browser: Browser | undefined;
  beforeAll(async () => {
    await site.listen({ host: '127.0.0.1', port: Number(new URL(origin).port) });
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  /** A page of this member's, in a context of its own. */
  async function onPage<T>(
    session: string,
    work: (page: Page) => Promise<T>,
    options: BrowserContextOptions = {},
  ): Promise<T> {
    if (browser === undefined) throw new Error('the browser is not open yet');
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    try {
      await context.addCookies([{ name: 'plainsight-staff', value: session, url: origin }]);
      return await work(await context.newPage());
    } finally {
      await context.close();
    }
  }

  return {
    onPage,
    /**
     * What is wrong with these pages for this member: one that is not shown, what axe finds, words that run out at 320 pixels. Where a
     * button is named, the page that pressing it shows is meant: with what is missing, or with what was made.
     */
    wrongWith: (
      session: string,
      pages: readonly (readonly [name: string, path: string, press?: string])[],
    ): Promise<string[]> =>
      onPage(session, async (page) => {
        const found: string[] = [];
        for (const [name, path, press] of pages) {
          const answer = await page.goto(origin + path);
          if (answer?.status() !== 200) found.push(`${name} answered ${answer?.status()}`);
          if (press !== undefined) {
            const [pressed] = await Promise.all([
              page.waitForResponse((each) => each.request().method() === 'POST'),
              page.getByRole('button', { name: press, exact: true }).first().click(),
            ]);
            if (![200, 422].includes(pressed.status())) found.push(`${name} answered ${pressed.status()}`);
          }
          found.push(...(await judged(page, name, 320)));
        }
        return found;
      }),
  };
}
