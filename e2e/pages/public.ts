/** The public site as a reporter goes through it: with a pointer or with the keyboard alone, in any language. */
import type { Page } from 'playwright-core';

/** How somebody uses a page. Elements are found by their place in the form, so that it works in every language. */
export interface Hands {
  write(field: string, text: string): Promise<void>;
  choose(field: string, value: string): Promise<void>;
  /** Presses the button or follows the link that this selector finds. */
  press(selector: string): Promise<void>;
}

export const pointer = (page: Page): Hands => ({
  write: (field, text) => page.locator(`#${field}`).fill(text),
  choose: (field, value) => page.locator(`input[name="${field}"][value="${value}"]`).check(),
  press: (selector) => page.locator(selector).first().click(),
});

const mostPresses = 120;

/** Tab until the element that has the focus is the one that is wanted. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < mostPresses; presses++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not reach ${selector}`);
}

export const keyboard = (page: Page): Hands => ({
  write: async (field, text) => {
    await tabTo(page, `#${field}`);
    await page.keyboard.insertText(text);
  },
  choose: async (field, value) => {
    await tabTo(page, `input[name="${field}"]`);
    await page.keyboard.press('Space');
    const chosen = `input[name="${field}"][value="${value}"]:checked`;
    for (let presses = 0; presses < 10; presses++) {
      if (await page.evaluate((wanted) => document.querySelector(wanted) !== null, chosen)) return;
      await page.keyboard.press('ArrowDown');
    }
    throw new Error(`the keyboard does not choose ${value}`);
  },
  press: async (selector) => {
    await tabTo(page, selector);
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  },
});

/** The button that leads on: the first of the page's last form. */
const on = 'main form button.govuk-button:not([name]):not([hidden])';

/** What happens on each page before it is left. */
type Look = (name: string) => Promise<void>;

/** What is told, and in which language's pages. */
interface Telling {
  /** The first part of their addresses; none in English. */
  readonly lang: '' | '/cy' | '/ro' | '/ar';
  readonly whatSeen: string;
  /** Whether danger is answered with yes, or only spoken of in `whatSeen`. */
  readonly danger: 'answered' | 'written';
}

export const inEnglish: Telling = {
  lang: '',
  whatSeen: 'Six men, a white van, five in the morning.',
  danger: 'answered',
};

/** The whole way from the first page to the last, and back with the code. Gives the code. */
export async function tellEverything(
  page: Page,
  hands: Hands,
  { lang, whatSeen, danger }: Telling,
  look: Look,
): Promise<string> {
  const looked = async (name: string, before?: () => Promise<void>) => {
    await page.locator('main h1').waitFor();
    await look(name);
    await before?.();
    await hands.press(on);
  };
  await page.locator('main h1').waitFor();
  await look('home');
  await hands.press(`main a.govuk-button[href="${lang}/report"]`);
  await look('start');
  await hands.press(`main a.govuk-button[href="${lang}/report/danger"]`);
  await looked('danger', () => hands.choose('danger', danger === 'answered' ? 'yes' : 'unsure'));
  if (danger === 'answered') await looked('call 999');
  await looked('nothing seen');
  await looked('what happened', () => hands.write('what-seen', whatSeen));
  if (danger === 'written') await looked('call 999');
  await looked('where', () => hands.write('where', 'Northw'));
  await looked('which place', () => hands.choose('place', '1'));
  await looked('when', () => hands.choose('how-often', 'daily'));
  await looked('people', () => hands.write('description', 'Thin, grey coat'));
  await looked('people listed');
  await looked('vehicles', () => hands.write('plate', 'AB12 CDE'));
  await looked('vehicles listed');
  await look('phones');
  await hands.press('main form button[name="skip"]');
  await looked('businesses');
  await look('files');
  await hands.press('main form button[name="skip"]');
  await looked('affected', () => hands.choose('affected', 'no'));
  await looked('how you know', () => hands.write('how-know', 'I live opposite.'));
  await looked('contact', () => hands.choose('identity', 'confidential'));
  await looked('contact details', () => hands.write('phone', '07700 900123'));
  await looked('check');
  await looked('receipt', () => hands.write('code', 'wrong'));
  const code = (await page.locator('[data-receipt]').getAttribute('data-receipt')) ?? '';
  await looked('receipt not proved', async () => {
    await page.locator('#code').fill('');
    await hands.write('code', code.toLowerCase().replaceAll('-', ' '));
  });
  await page.waitForURL('**/report/sent');
  await look('sent');
  await hands.press(`a[href="${lang}/return"]`);
  await looked('return', () => hands.write('code', code));
  await page.waitForURL('**/return/report');
  await looked('returned', () => hands.write('answer', 'One more thing.'));
  await page.locator('.moj-message-item').waitFor();
  await look('answered');
  await hands.press('main form button[name="finish"]');
  return code;
}
