/** What is wrong with the looks of a page in a real browser. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type axeCore from 'axe-core';
import type { RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { newLooks } from './colours.ts';

/** Axe without its comments: a page reads it in half the time. */
const axeSource = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
const colours = ['color-contrast', 'link-in-text-block'] as const;

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

declare global {
  interface Window {
    /** Axe, once its source has been read into a page. */
    axe: typeof axeCore;
  }
}

/** What axe finds on a page of one frame. */
interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly target: string }[];
}

/** How axe is asked. It describes violations alone, and reads no style sheets beforehand, which no rule that is on asks for. */
const asked: RunOptions = { resultTypes: ['violations'], preload: { assets: ['media'] } };

/**
 * Reads axe into a page. Sending its source takes a page longer than running it, so that a tab keeps it for the other pages of its site; a
 * page that may keep nothing is sent it anew.
 */
async function readAxe(page: Page): Promise<void> {
  const keeps = (source: string) =>
    page.evaluate((given) => {
      try {
        if (given !== '') sessionStorage.setItem('axe', given);
        return sessionStorage.getItem('axe') !== null;
      } catch {
        return false;
      }
    }, source);
  const kept = (await keeps('')) || (await keeps(axeSource));
  await page.evaluate(kept ? "void eval(sessionStorage.getItem('axe'))" : axeSource);
}

/** Axe over a page, or over all of it but some parts. */
export async function violationsOn(
  page: Page,
  options: RunOptions = {},
  leftOut: readonly string[] = [],
): Promise<Violation[]> {
  await page.waitForLoadState('load');
  await readAxe(page);
  return page.evaluate(
    async ({ exclude, chosen }) => {
      const { violations } = await window.axe.run({ include: ['html'], exclude }, chosen);
      return violations.map(({ id, nodes }) => ({
        id,
        nodes: nodes.map(({ html, target }) => ({ html, target: target.join(' ') })),
      }));
    },
    { exclude: [...leftOut], chosen: { ...options, ...asked } satisfies RunOptions },
  );
}

/** What axe has against the colours of elements whose looks are new to it. It has to be on the page already. */
async function coloursOn(page: Page): Promise<Violation[]> {
  const { at, settle } = await newLooks(page);
  if (at.length === 0) return [];
  const found = await page.evaluate(
    async ({ places, chosen }) => {
      const all = document.querySelectorAll('*');
      const include = places.flatMap((place) => all[place] ?? []);
      const { violations } = await window.axe.run({ include }, chosen);
      return violations.map(({ id, nodes }) => ({
        id,
        nodes: nodes.map(({ html, target }) => ({ html, target: target.join(' ') })),
      }));
    },
    { places: at, chosen: { ...asked, runOnly: [...colours] } satisfies RunOptions },
  );
  if (found.length === 0) settle();
  return found;
}

/**
 * What axe finds on a page, in words. `inOtherWords`: it has been judged in English, and only its words and its direction are others:
 * its colours are not measured again.
 */
export async function axe(page: Page, name: string, inOtherWords = false): Promise<string[]> {
  const rules = Object.fromEntries(colours.map((rule) => [rule, { enabled: false }]));
  const found = await violationsOn(page, { rules });
  if (!inOtherWords) found.push(...(await coloursOn(page)));
  return found.flatMap(({ id, nodes }) =>
    nodes.filter(({ html }) => !axeMisreads(id, html)).map(({ html }) => `${name}: ${id}: ${html}`),
  );
}

/** What is wrong with a page on paper: parts that are missing, by their selectors, and parts that are of no use there. */
export async function wrongOnPaper(
  page: Page,
  name: string,
  { shows, leavesOut }: { readonly shows: readonly string[]; readonly leavesOut: readonly string[] },
): Promise<string[]> {
  await page.emulateMedia({ media: 'print' });
  const wrong: string[] = [];
  for (const selector of [...shows, ...leavesOut]) {
    const all = await page.locator(selector).all();
    const seen = await Promise.all(all.map((each) => each.isVisible()));
    const right = shows.includes(selector) ? seen.length > 0 && seen.every(Boolean) : !seen.includes(true);
    if (!right) wrong.push(`${name} on paper: ${selector}: ${seen.join()}`);
  }
  await page.emulateMedia({ media: null });
  return wrong;
}

/** What each open page is answered with at the address of `showAnswer`. */
const answers = new WeakMap<Page, string>();

/**
 * Opens a page that the site answered elsewhere, with the style and scripts of its own address. The address is answered so for as long as
 * the page is open: where that begins and ends with each answer, a browser now and then waits for a request that nobody answers any more.
 */
export async function showAnswer(page: Page, origin: string, html: string): Promise<void> {
  const address = `${origin}/answered`;
  if (!answers.has(page))
    await page.route(address, (route) =>
      route.fulfill({ contentType: 'text/html', body: answers.get(page) ?? '' }),
    );
  answers.set(page, html);
  await page.goto(address);
  await page.locator('html.js-enabled').waitFor();
}

/** What is wrong with a page's looks: words that run out of a narrow screen, and what axe finds. */
export const judged = async (page: Page, name: string, width?: number): Promise<string[]> => [
  ...(await axe(page, name)),
  ...(await runsOut(page, name, width)),
];
