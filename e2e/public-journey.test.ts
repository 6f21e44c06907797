import pg from 'pg';
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { makeOwnView, releaseOwnItem } from '../src/support/own-view/give-own-view.ts';
import { publicSiteOver } from '../src/testing/public-site.ts';
import { supportingIn } from '../src/testing/supporting.ts';
import { axe, judged, runsOut, showAnswer, wrongOnPaper } from './pages/looks.ts';
import { inEnglish, keyboard, pointer, tellEverything } from './pages/public.ts';
import { away, phone, publicBrowser } from './pages/public-browser.ts';

const { origin, street, database, given, keysDir, desk, visiting, awayAnswers } = await publicBrowser();
/** A site whose database is dead, and one that takes a single request a minute. */
const nowhere = new pg.Pool({ host: '127.0.0.1', port: 1, connectionTimeoutMillis: 500 });
const broken = await publicSiteOver({ pool: () => nowhere }, keysDir);
const slow = await publicSiteOver(database, keysDir, { requestsPerMinute: 1 });
afterAll(() => nowhere.end());

/** Whoever prints their receipt has the code and what to do with it, and nothing to press. */
const receiptOnPaper = {
  shows: ['main h1', '[data-receipt]', 'main .govuk-list li'],
  leavesOut: ['main form', '.govuk-button', '.govuk-exit-this-page', '.govuk-language-navigation'],
};

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
    await tellEverything(page, keyboard(page), inEnglish, async (name) => {
      found.push(...(await axe(page, name)));
      if (name === 'receipt') found.push(...(await wrongOnPaper(page, name, receiptOnPaper)));
    });
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

test('what stands beside the way is sound to axe and fits 320 pixels: stand-ins, removing somebody, what was lost or wrong', async () => {
  const visitor = street.visitor();
  const told = { 'what-seen': 'Six men in a van.' };
  const form = await visitor.open('/report/what-happened');
  const people = await visitor.press(await visitor.open('/report/people'), 'Continue', { name: 'Ion' });
  const pages = {
    'the database is dead': await broken.visitor().press(form, 'Continue', told),
    'too many requests': (await slow.visitor().open('/'), await slow.visitor().press(form, 'Continue', told)),
    'the form is too old': await visitor.press(form, 'Continue', { ...told, 'form-token': 'stale' }),
    'remove somebody': await visitor.open(people.link('Remove Person 1')),
    'no such day': await visitor.press(await visitor.open('/report/when'), 'Continue', { 'from-day': '31' }),
    'too long': await visitor.press(await visitor.open('/report/people/new'), 'Continue', {
      name: 'x'.repeat(3_000),
    }),
    'longer than any form': await visitor.press(form, 'Continue', { 'what-seen': 'x'.repeat(2_000_000) }),
  };
  expect(Object.values(pages).map(({ status }) => status)).toEqual([503, 429, 409, 200, 422, 422, 413]);
  const found: string[] = [];
  await visiting({ viewport: { width: 1280, height: 900 } }, async (page) => {
    for (const [name, { html }] of Object.entries(pages)) {
      await showAnswer(page, origin, html);
      found.push(...(await judged(page, name, 320)));
    }
  });
  expect(found).toEqual([]);
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

test('[C22] what a person reads of their own support behind a code is sound to axe, fits 320 pixels from right to left too, and is left at once', async () => {
  const { as, begin } = supportingIn(given);
  const worker = await given.member('support-worker').of('halton-borough-council', 'Thandiwe Rushcombe');
  const id = await begin(worker);
  const words = 'A room with a door of your own';
  const code = await as(worker, 'case.own-view', id, async (act) => {
    const made = await makeOwnView(act, id, 'ti');
    await releaseOwnItem(act, id, { kind: 'support', about: '', words });
    return made;
  });
  const found: string[] = [];
  await visiting(phone, async (page) => {
    for (const lang of ['', '/ar', '/sq', '/vi', '/ti', '/fa']) {
      await page.goto(`${origin}${lang}/mine${lang === '' ? '?in=en' : ''}`);
      found.push(
        ...(await runsOut(page, `code page ${lang}`)),
        ...(await axe(page, `code page ${lang}`, lang !== '')),
      );
      await page.locator('[name="code"]').fill(code);
      await page.locator('main form').first().locator('button').first().click();
      await page.getByText(words).waitFor();
      expect(await page.locator('html').getAttribute('dir')).toBe(
        ['/ar', '/fa'].includes(lang) ? 'rtl' : 'ltr',
      );
      found.push(
        ...(await runsOut(page, `own page ${lang}`)),
        ...(await axe(page, `own page ${lang}`, lang !== '')),
      );
    }
    await awayAnswers(page);
    await page.locator('.govuk-exit-this-page a, .govuk-exit-this-page__button').first().click();
    await page.waitForURL(away);
  });
  expect(found).toEqual([]);
});

test.each([
  ['the button', (page: Page) => page.getByRole('button', { name: 'Exit this page' }).click()],
  ['Esc three times', (page: Page) => thrice(page, 'Escape')],
  ['Shift three times', (page: Page) => thrice(page, 'Shift')],
])('[A10] %s leaves at once, and the page left is no more in the history', async (_, leave) => {
  await visiting({}, async (page) => {
    await awayAnswers(page);
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
    await awayAnswers(page);
    await page.goto(`${origin}/report/danger`);
    await page.getByRole('button', { name: 'Exit this page' }).click();
    await page.waitForURL(away);
  });
});

test('nothing went wrong out of sight', () => {
  expect(street.faults).toEqual([]);
});
