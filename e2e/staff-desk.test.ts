import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../src/testing/chromium.ts';
import { freshDatabase } from '../src/testing/database.ts';
import { partnershipIn, type TestMember } from '../src/testing/partnership.ts';
import { staffSiteOver } from '../src/testing/staff-site.ts';
import { freePort } from '../src/testing/strength/whole-service.ts';
import { onInbox, signInByKeyboard } from './pages/desk.ts';
import { judged, wrongOnPaper } from './pages/looks.ts';

/** A port that was free a moment ago: the site must know its own address before it listens. */
const port = await freePort();
const origin = `http://127.0.0.1:${port}`;
const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir, { url: origin });
const police = 'cheshire-police';
const bronwen = await given.member('duty-desk', 'first-responder').of(police, 'Bronwen Ashgrove');
const rosalind = await given.member('data-protection-officer').of(police, 'Rosalind Okonjo-Bray');
const gareth = await given.member('administrator').of(police, 'Gareth Lindenhall');
const callum = await given.member('frontline').of('cheshire-east-council', 'Callum Threlby');
const yasmin = await given.member('duty-desk').of('halton-borough-council', 'Yasmin Coldwell-Reyes');

const vehicles = [{ plate: 'AB12 CDE', make: 'Transit', colour: 'white' }];
const people = [{ name: 'Andrei Popescu', approximateAge: '30', nationality: 'Romanian' }];
await given.report({ vehicles, people, heldBy: 'halton-borough-council' });
await given.report({ vehicles, people });
const full = await given.report({
  whatSeen: 'لا أستطيع الكلام. Call 07700 900456, please.\nHe has a knife.',
  language: 'ar',
  vehicles,
  people,
  phones: [{ number: '07700 900458', whose: 'the boss' }],
  businesses: [{ name: 'Zephyrine Hand Car Wash', website: 'zephyrine.example' }],
  identity: 'confidential',
  contact: { phone: '07700 900459', safeTimes: 'Mondays', neverVoicemail: true },
  where: { text: 'Behind the station', councilCode: 'E06000049' },
});
const decided = await given.report({ whatSeen: 'A quiet street.', danger: 'no' });

let browser: Browser;
beforeAll(async () => {
  await desk.site.listen({ host: '127.0.0.1', port });
  browser = await launchChromium();
});
afterAll(() => browser?.close());

async function as<T>(
  member: TestMember | undefined,
  work: (page: Page, context: BrowserContext) => Promise<T>,
) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    if (member !== undefined)
      await context.addCookies([{ name: 'plainsight-staff', value: member.session, url: origin }]);
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('console', (message) => {
      // The browser itself says that an answer was 401, 404, 409 or 422, which is what was tested.
      if (message.type() === 'error' && !/status of (401|404|409|422)/.test(message.text()))
        errors.push(message.text());
    });
    page.on('pageerror', (error) => errors.push(error.message));
    const result = await work(page, context);
    expect(errors).toEqual([]);
    return result;
  } finally {
    await context.close();
  }
}

test('the desk’s main flow passes by keyboard: sign in, claim, open, ask, decide, undo', async () => {
  await as(undefined, async (page) => {
    const inbox = await signInByKeyboard(page, origin, /Bronwen Ashgrove/);
    await inbox.claimFirst();
    expect(await page.locator('[data-keyboard-item]').first().textContent()).toContain('You');
    let report = await (await onInbox(page)).openFirst();
    expect(await report.text()).toContain('07700 900456');
    report = await report.press('Release');
    report = await report.press('Claim');
    expect(await report.text()).toContain('The report is yours.');
    report = await report.ask('Which door do they use?');
    expect(await report.text()).toContain('Which door do they use?');
    report = await report.decide('He says there is a knife.');
    expect(await report.text()).toContain('Your decision is saved.');
    report = await report.press('Undo this decision');
    expect(await report.text()).toContain('The decision is undone.');
    await page.goto(`${origin}/inbox`);
    await page.locator('html.js-enabled').waitFor();
    await (await onInbox(page)).search('station');
    expect(await page.locator('main').textContent()).toContain('1 report found');
  });
});

test('every page of the desk, in each state, is sound to axe and fits 320 pixels', async () => {
  const found: string[] = [];
  const look = async (page: Page, name: string, path?: string) => {
    if (path !== undefined) await page.goto(origin + path);
    await page.locator('html.js-enabled').waitFor();
    found.push(...(await judged(page, name, 320)));
  };
  await as(undefined, async (page) => {
    await look(page, 'sign-in', '/sign-in');
    await look(page, 'signed out', '/inbox');
  });
  await as(bronwen, async (page) => {
    await look(page, 'inbox', '/inbox?done=claimed');
    await look(page, 'inbox filtered to nothing', '/inbox?owner=mine&priority=4&matches=any');
    await look(page, 'beginning a referral', `/reports/${full.reportId}/refer`);
    await look(page, 'report', `/reports/${full.reportId}`);
    found.push(
      ...(await wrongOnPaper(page, 'report', {
        shows: ['main h1', '.ps-marking', 'main .ps-as-told', '.ps-mention__text'],
        leavesOut: ['main form', '.govuk-button', '.govuk-service-navigation', '.ps-account'],
      })),
    );
    await page.getByRole('button', { name: 'Send question' }).click();
    await look(page, 'report with an error');
    await page.getByLabel('Pass to another agency').check();
    await page.getByRole('button', { name: 'Save decision' }).click();
    await look(page, 'report with a decision’s errors');
    await page.goto(`${origin}/reports/${decided.reportId}`);
    await page.getByLabel('No further action').check();
    await page.getByLabel('Your reason').fill('Nothing there.');
    await page.getByRole('button', { name: 'Save decision' }).click();
    await look(page, 'report decided');
    await look(page, 'search', '/search');
    await page.getByLabel('Search by word or reference').fill('van');
    await page.getByRole('button', { name: 'Search' }).click();
    await look(page, 'search found');
    await page.getByLabel('Search by word or reference').fill(' ');
    await page.getByRole('button', { name: 'Search' }).click();
    await look(page, 'search with an error');
    await look(page, 'matches', '/matches?kind=person');
    await page
      .getByRole('button', { name: /^Compare/ })
      .first()
      .click();
    await look(page, 'a pair');
    await page.getByRole('link', { name: 'See everything that is joined' }).click();
    await look(page, 'an identity');
    await page.getByRole('link', { name: 'Join with another report by hand' }).click();
    await page.getByLabel('Reference of the other report').fill('nonsense');
    await page.getByRole('button', { name: 'Show what it tells of' }).click();
    await look(page, 'joining by hand, with an error');
    await look(page, 'requests', '/hits');
    await look(page, 'sealed matches', '/hits?side=sealed');
    await look(page, 'what was answered', '/hits?side=answered');
    await look(page, 'not found', '/nothing');
  });
  await as(yasmin, (page) => look(page, 'inbox of another agency', '/inbox'));
  await as(callum, (page) => look(page, 'home', '/'));
  await as(rosalind, (page) => look(page, 'the book', '/book'));
  await as(gareth, async (page) => {
    await look(page, 'failed jobs', '/failed-jobs');
    await look(page, 'model health', '/model-health');
  });
  expect(found).toEqual([]);
  expect(desk.faults).toEqual([]);
});
