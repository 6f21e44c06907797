/** What is wrong with the looks of a page in a real browser. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * The Design System's file button is named by all the words seen on it, in their order, with a comma between two that is
 * only heard. For that comma axe does not find the words again.
 */
const axeMisreads = (rule: string, html: string): boolean =>
  rule === 'label-content-name-mismatch' && html.includes('class="govuk-file-upload-button');

/** Words that run out of a screen, as wide as it is or as wide as is said. A page is measured once its styles are there. */
export async function runsOut(page: Page, name: string, width?: number): Promise<string[]> {
  await page.waitForLoadState('load');
  const usual = page.viewportSize();
  if (width !== undefined) await page.setViewportSize({ width, height: 700 });
  const [content = 0, room = 0] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    innerWidth,
  ]);
  if (width !== undefined && usual) await page.setViewportSize(usual);
  return content > room ? [`${name} runs out: ${content} of ${room}`] : [];
}

/** Axe over a page of one frame, told to describe violations alone: describing all that is well takes half its time. */
export const axeOver = (page: Page): AxeBuilder =>
  new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });

/** What axe finds on a page. */
export async function axe(page: Page, name: string): Promise<string[]> {
  await page.waitForLoadState('load');
  const { violations } = await axeOver(page).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.filter(({ html }) => !axeMisreads(id, html)).map(({ html }) => `${name}: ${id}: ${html}`),
  );
}

/** What is wrong with a page's looks: words that run out of a narrow screen, and what axe finds. */
export const judged = async (page: Page, name: string, width?: number): Promise<string[]> => [
  ...(await axe(page, name)),
  ...(await runsOut(page, name, width)),
];
