import { expect, test } from 'vitest';
import { runsOut } from './pages/looks.ts';
import { pointer, tellEverything } from './pages/public.ts';
import { phone, publicBrowser } from './pages/public-browser.ts';

const { origin, desk, visiting } = await publicBrowser();

// They differ from English by their words alone, whose length is measured; Arabic, which turns every page round, is in the daily tests.
test.each([
  ['Welsh', '/cy', 'Mae dyn â chyllell yno, ac mae’r merched yn cael eu curo.'],
  ['Romanian', '/ro', 'Fetele sunt încuiate în casă. El le bate și le ia actele.'],
] as const)(
  'the whole journey passes in %s at 320 pixels, with 999 brought by words of danger',
  async (_, lang, whatSeen) => {
    const found: string[] = [];
    await visiting(phone, async (page) => {
      await page.goto(origin + lang);
      expect(await page.locator('html').getAttribute('lang')).toBe(lang.slice(1));
      await tellEverything(
        page,
        pointer(page),
        { lang, whatSeen, danger: 'written' },
        async (name) => void found.push(...(await runsOut(page, name))),
      );
    });
    expect(found).toEqual([]);
    expect((await desk.reportThatTells(whatSeen)).report.dangerWords).toBe(true);
  },
);
