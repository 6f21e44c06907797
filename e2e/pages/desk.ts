/** The staff site in a real browser, by keyboard. Each object can only be held by being on its page. */

import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** More stops than any page of the desk has. */
const mostStops = 150;

/** Presses Tab until the element with this name has the focus; the name is what a screen reader says. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const said: string[] = [];
  for (let stop = 0; stop < mostStops; stop += 1) {
    await page.keyboard.press('Tab');
    const words = await page.evaluate(() => {
      const element = document.activeElement;
      const label = element?.id ? document.querySelector(`label[for="${element.id}"]`) : null;
      return (element?.getAttribute('aria-label') ?? label?.textContent ?? element?.textContent ?? '')
        .replace(/\s+/g, ' ')
        .trim();
    });
    said.push(words);
    if (typeof name === 'string' ? words === name : name.test(words)) return;
  }
  throw new Error(`the keyboard does not reach ${String(name)}; it reached: ${said.join(' | ')}`);
}

/** Presses Enter and waits for the page that follows. */
async function enter(page: Page): Promise<void> {
  await Promise.all([page.waitForEvent('domcontentloaded'), page.keyboard.press('Enter')]);
  await page.locator('html.js-enabled').waitFor();
}

export async function signInByKeyboard(page: Page, origin: string, name: RegExp): Promise<InboxPage> {
  await page.goto(`${origin}/sign-in`);
  await page.locator('html.js-enabled').waitFor();
  await tabTo(page, name);
  await enter(page);
  return onInbox(page);
}

export interface InboxPage {
  /** `c` on the first report. */
  claimFirst(): Promise<InboxPage>;
  /** `j`, then Enter. */
  openFirst(): Promise<ReportPage>;
  /** `/`, the words, Enter. */
  search(words: string): Promise<void>;
}

export async function onInbox(page: Page): Promise<InboxPage> {
  expect(await page.locator('h1').textContent()).toBe('Inbox');
  return {
    claimFirst: async () => {
      await page.keyboard.press('j');
      await Promise.all([page.waitForEvent('domcontentloaded'), page.keyboard.press('c')]);
      await page.locator('html.js-enabled').waitFor();
      return onInbox(page);
    },
    openFirst: async () => {
      await page.keyboard.press('j');
      await enter(page);
      return onReport(page);
    },
    search: async (words) => {
      await page.keyboard.press('/');
      await page.keyboard.type(words);
      await enter(page);
    },
  };
}

export interface ReportPage {
  press(button: string): Promise<ReportPage>;
  ask(question: string): Promise<ReportPage>;
  /** Chooses the first decision, which is the most urgent, and gives a reason. */
  decide(reason: string): Promise<ReportPage>;
  text(): Promise<string>;
}

export async function onReport(page: Page): Promise<ReportPage> {
  expect(await page.locator('h1').textContent()).toMatch(/^Report R-/);
  const press = async (button: string) => {
    await tabTo(page, button);
    await enter(page);
    return onReport(page);
  };
  return {
    press,
    ask: async (question) => {
      await tabTo(page, 'Ask the reporter');
      await page.keyboard.type(question);
      return press('Send question');
    },
    decide: async (reason) => {
      await tabTo(page, 'Urgent response');
      await page.keyboard.press('Space');
      await tabTo(page, 'Your reason');
      await page.keyboard.type(reason);
      return press('Save decision');
    },
    text: async () => (await page.locator('main').textContent()) ?? '',
  };
}
