import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { createElement } from 'preact';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assets, Gallery, galleryLanguages, renderDocument } from '../src/design/index.ts';
import { frameWords } from '../src/platform/words/index.ts';
import { launchChromium } from '../src/testing/chromium.ts';
import { axe, violationsOn } from './pages/looks.ts';

const contentPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'";
const pages = ['public/en', 'public/ar', 'staff/en', 'staff/ar', 'staff/cy', 'staff/ro'] as const;

/**
 * That a control's name holds the words seen on it. The Design System's scripts put commas between the parts of these two names,
 * so that they are read with pauses; the words are all there.
 */
const naming = 'label-content-name-mismatch';
const namedByTheDesignSystem = ['.govuk-accordion__section-button', '.govuk-file-upload-button'];

let folder: string;
let server: Server;
let browser: Browser;
let origin: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plainsight-gallery-'));
  const sites = { public: await assets('public', folder), staff: await assets('staff', folder) };
  const answers = new Map<string, { type: string; body: Buffer | string }>([
    ...sites.public.files,
    ...sites.staff.files,
    ['/left', { type: 'text/html', body: '<title>Weather</title>' }],
  ]);
  for (const site of ['public', 'staff'] as const) {
    for (const lang of galleryLanguages) {
      const page = createElement(Gallery, { site, lang, words: frameWords(lang), assets: sites[site] });
      const body = renderDocument(page).replace('https://www.bbc.co.uk/weather', '/left');
      answers.set(`/${site}/${lang}`, { type: 'text/html; charset=utf-8', body });
    }
  }
  server = createServer((request, response) => {
    const answer = answers.get(request.url ?? '');
    response.writeHead(answer ? 200 : 404, {
      'content-type': answer?.type ?? 'text/plain',
      'content-security-policy': contentPolicy,
    });
    response.end(answer?.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await new Promise((resolve) => server?.close(resolve));
  await rm(folder, { recursive: true, force: true });
});

async function onPage(path: string, width: number, look: (page: Page, errors: string[]) => Promise<void>) {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  try {
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(origin + path);
    await page.locator('html.js-enabled').waitFor();
    await look(page, errors);
  } finally {
    await context.close();
  }
}

describe('every component in a real browser', () => {
  for (const path of pages) {
    it(`${path}: axe finds nothing, on a phone or a desk, and the content policy is kept`, async () => {
      // Welsh and Romanian are English in other words; colours, which take half of axe's time, are the same in all.
      const widths = /(cy|ro)$/.test(path) ? [375] : [375, 1280];
      const colours = { 'color-contrast': { enabled: path.endsWith('en') } };
      for (const width of widths) {
        await onPage(`/${path}`, width, async (page, errors) => {
          const found = [
            ...(await violationsOn(page, { rules: { [naming]: { enabled: false }, ...colours } })),
            ...(await violationsOn(page, { runOnly: [naming] }, namedByTheDesignSystem)),
          ];
          expect(
            found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(', ')}`),
          ).toEqual([]);
          expect(errors).toEqual([]);
        });
      }
    });

    it(`${path}: nothing runs out of the page at 320 pixels`, async () => {
      await onPage(`/${path}`, 320, async (page) => {
        const [content, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
        expect(content).toBeLessThanOrEqual(room ?? 0);
      });
    });
  }

  it('axe sees a picture without words and grey words on white, where there are such', async () => {
    await onPage('/public/en', 375, async (page) => {
      await page.evaluate(() => {
        const grey = document.createElement('p');
        grey.textContent = 'Hardly to be read';
        grey.style.color = '#ccc';
        document.querySelector('main')?.prepend(document.createElement('img'), grey);
      });
      const found = (await violationsOn(page)).map(({ id }) => id);
      expect(found).toEqual(expect.arrayContaining(['image-alt', 'color-contrast']));
    });
  });

  it('colours that were sound once are not measured again, and grey words are found wherever they come up', async () => {
    const greyIn = (place: string) => async (page: Page) => {
      expect((await axe(page, 'as it is')).filter((each) => each.includes('color-contrast'))).toEqual([]);
      await page.evaluate((selector) => {
        const [grey] = document.querySelectorAll<HTMLElement>(selector);
        if (grey) grey.style.color = '#ccc';
      }, place);
      expect((await axe(page, 'grey')).join()).toContain('color-contrast');
    };
    await onPage('/public/en', 375, greyIn('.govuk-body'));
    await onPage('/public/en', 375, greyIn('.govuk-hint'));
    await onPage('/staff/en', 375, greyIn('main'));
  });

  it('leaves the page when Esc is pressed three times', async () => {
    await onPage('/public/en', 1280, async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      expect(page.url()).toBe(`${origin}/public/en`);
      await page.keyboard.press('Escape');
      await page.waitForURL(`${origin}/left`);
    });
  });

  it('moves through a list by j and k and to the search by /, but not while someone is typing', async () => {
    await onPage('/staff/en', 1280, async (page) => {
      const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
      await page.keyboard.press('j');
      expect(await focused()).toBe('R-2047');
      await page.keyboard.press('j');
      await page.keyboard.press('j');
      expect(await focused()).toBe('R-2041');
      await page.keyboard.press('k');
      expect(await focused()).toBe('R-2046');
      await page.keyboard.press('/');
      await page.keyboard.type('jk van');
      expect(await page.inputValue('#q')).toBe('jk van');
    });
  });
});
