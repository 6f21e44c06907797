import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../src/testing/chromium.ts';
import { freshDatabase } from '../src/testing/database.ts';
import { partnershipIn, type TestMember } from '../src/testing/partnership.ts';
import { receiptOn, tellBriefly } from '../src/testing/public-journey.ts';
import { publicSiteOver } from '../src/testing/public-site.ts';
import { staffSiteOver } from '../src/testing/staff-site.ts';
import { freePort } from '../src/testing/strength/whole-service.ts';
import { liftOwner } from '../src/testing/trust/bare-ground.ts';
import { judged } from './pages/looks.ts';

const port = await freePort();
const origin = `http://127.0.0.1:${port}`;
const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir, { url: origin });
const street = await publicSiteOver(database, given.keysDir);
const owner = database.pool('owner');
await liftOwner(owner);
const police = 'cheshire-police';
const bronwen = await given.member('duty-desk').of(police, 'Bronwen Ashgrove');
const tobias = await given.member('duty-desk').of(police, 'Tobias Fenwright');

let browser: Browser;
beforeAll(async () => {
  await desk.site.listen({ host: '127.0.0.1', port });
  browser = await launchChromium();
});
afterAll(() => browser?.close());

/** What the desk must see within, in milliseconds. */
const soon = { timeout: 5000 };

async function browsing(member: TestMember, script = true): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    javaScriptEnabled: script,
  });
  await context.addCookies([{ name: 'plainsight-staff', value: member.session, url: origin }]);
  return { context, page: await context.newPage() };
}

async function openInbox(page: Page, query = ''): Promise<void> {
  await page.goto(`${origin}/inbox${query}`);
  await page.getByText('Follows by itself.').waitFor(soon);
}

const row = (page: Page, reference: string) => page.locator('tr', { hasText: reference });
const referenceOf = async (reportId: string) => {
  const { rows } = await owner.query<{ reference: string }>(
    'select reference from reports.reports where report_id = $1',
    [reportId],
  );
  return rows[0]?.reference ?? '';
};

test('[B2] a claim in one browser is seen in the other within seconds, and whatever is half typed there stays', async () => {
  const { reportId } = await given.report();
  const reference = await referenceOf(reportId);
  const [mine, theirs] = await Promise.all([browsing(bronwen), browsing(tobias)]);
  await Promise.all([openInbox(mine.page), openInbox(theirs.page)]);
  await theirs.page.locator('#words').fill('white va');
  await row(mine.page, reference)
    .getByRole('button', { name: /^Claim/ })
    .click();
  await row(theirs.page, reference).getByText('Bronwen Ashgrove').waitFor(soon);
  expect(await theirs.page.inputValue('#words')).toBe('white va');
  expect(await theirs.page.evaluate(() => document.activeElement?.id)).toBe('words');
  expect(await row(theirs.page, reference).getByRole('button').count()).toBe(0);
  await mine.context.close();
  await theirs.context.close();
});

test('a report from the public site comes in by itself, marked and said; so does the reporter’s answer', async () => {
  const { context, page } = await browsing(bronwen);
  await openInbox(page);
  const before = await page.locator('tbody tr').count();
  const visitor = street.visitor();
  const check = await tellBriefly(visitor, 'A man is locked in the shed. Help me.');
  const receipt = await visitor.press(check, 'Send the report');
  await given.workerHears();
  await page.locator('tr.ps-fresh').waitFor(soon);
  expect(await page.locator('tbody tr').count()).toBe(before + 1);
  expect(await page.locator('tr.ps-fresh').first().textContent()).toContain('New');
  expect(await page.locator('[data-live-said]').textContent()).toBe('1 new report, in immediate danger');
  expect(await page.locator('[data-live-part="counts"]').textContent()).toMatch(
    new RegExp(`^${before + 1} reports? waits?,`),
  );
  await given.reporterAnswers(receiptOn(receipt).replaceAll('-', ''), 'He is out now.');
  await given.workerHears();
  await page.locator('tr.ps-fresh').getByText('New answer').waitFor({ timeout: 10_000 });
  expect(await judged(page, 'a live inbox', 320)).toEqual([]);
  await context.close();
});

test('somebody at work in the list is not disturbed: a button says what came in, and shows it', async () => {
  const { context, page } = await browsing(bronwen);
  await openInbox(page);
  await page.keyboard.press('j');
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  const held = await focused();
  const rows = await page.locator('tbody tr').count();
  const { reportId } = await given.report({ danger: 'yes' });
  const show = page.getByRole('button', { name: 'Show 1 new report, in immediate danger' });
  await show.waitFor(soon);
  expect(await focused()).toBe(held);
  expect(await page.locator('tbody tr').count()).toBe(rows);
  await show.click();
  expect(await focused()).toContain(await referenceOf(reportId));
  expect(await page.locator('tbody tr').count()).toBe(rows + 1);
  expect(await show.count()).toBe(0);
  // A colleague's claim of the very row that has the focus is shown in place.
  await given.staff.act({ session: tobias.session }, { act: 'report.claim' }, async (act) => {
    const { sql } = await import('kysely');
    await act.db.run(
      sql`update triage.items set claimed_by = ${tobias.memberId}, claimed_at = ${act.now} where report_id = ${reportId}`,
    );
  });
  await row(page, await referenceOf(reportId))
    .getByText('Tobias Fenwright')
    .waitFor(soon);
  expect(await focused()).toContain(await referenceOf(reportId));
  await context.close();
});

test('an open report says calmly that something has changed, and keeps what is being written', async () => {
  const { reportId } = await given.report();
  const { context, page } = await browsing(bronwen);
  await page.goto(`${origin}/reports/${reportId}`);
  await page.locator('html.js-enabled').waitFor();
  await page.getByLabel('Add a note').fill('She sounded');
  const theirs = await desk.as(tobias).open(`/reports/${reportId}`);
  await desk.as(tobias).press(theirs, 'Claim');
  await page.getByText('Something has changed on this report.').waitFor(soon);
  expect(await page.getByLabel('Add a note').inputValue()).toBe('She sounded');
  const [other] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('link', { name: 'Show it' }).click(),
  ]);
  await other.getByText('Tobias Fenwright').first().waitFor();
  expect(await page.getByLabel('Add a note').inputValue()).toBe('She sounded');
  await context.close();
});

test('whoever is suspended loses the list from the screen within seconds', async () => {
  const member = await given.member('duty-desk').of(police);
  const { context, page } = await browsing(member);
  await openInbox(page);
  expect(await page.locator('body').textContent()).toMatch(/R-\w{4}-\w{4}/);
  await owner.query(`update access.members set state = 'suspended' where member_id = $1`, [member.memberId]);
  await expect
    .poll(async () => (await page.locator('body').textContent()) ?? '', soon)
    .not.toMatch(/R-\w{4}-\w{4}/);
  await context.close();
});

test('a tab that nobody looks at holds no line, and catches up when it is looked at', async () => {
  const { context, page } = await browsing(tobias);
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/events?')) asked.push(request.url());
  });
  await openInbox(page);
  const hide = (hidden: boolean) =>
    page.evaluate(
      (state) => {
        Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state });
        document.dispatchEvent(new Event('visibilitychange'));
      },
      hidden ? 'hidden' : 'visible',
    );
  expect(asked).toHaveLength(1);
  await hide(true);
  await hide(false);
  expect(asked).toHaveLength(1);
  await context.close();
});

test('without script the inbox has its time and a way to draw it again', async () => {
  const { context, page } = await browsing(bronwen, false);
  await page.goto(`${origin}/inbox?priority=1`);
  expect(await page.locator('.ps-live-line').textContent()).toMatch(/Updated \d{2}:\d{2}:\d{2}/);
  await page.getByRole('link', { name: 'Refresh' }).click();
  expect(page.url()).toBe(`${origin}/inbox?priority=1`);
  await context.close();
});

test('pages come again by themselves after the site was away', async () => {
  const other = await freePort();
  const url = `http://127.0.0.1:${other}`;
  const first = await staffSiteOver(database, given.keysDir, { url });
  await first.site.listen({ host: '127.0.0.1', port: other });
  const { context, page } = await browsing(bronwen);
  await context.addCookies([{ name: 'plainsight-staff', value: bronwen.session, url }]);
  await page.goto(`${url}/inbox`);
  await page.getByText('Follows by itself.').waitFor(soon);
  const began = performance.now();
  await first.site.close();
  expect(performance.now() - began).toBeLessThan(2000);
  const second = await staffSiteOver(database, given.keysDir, { url });
  await second.site.listen({ host: '127.0.0.1', port: other });
  const { reportId } = await given.report();
  await row(page, await referenceOf(reportId)).waitFor({ timeout: 15_000 });
  await context.close();
});

test('nothing went wrong out of sight', () => {
  expect(desk.faults).toEqual([]);
});
