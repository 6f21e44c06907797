import pg from 'pg';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPracticeSession } from '../src/access/index.ts';
import { movableClock } from '../src/platform/clock.ts';
import { launchChromium } from '../src/testing/chromium.ts';
import { freshDatabase } from '../src/testing/database.ts';
import { moveClock } from '../src/testing/move-clock.ts';
import { partnershipIn, type TestMember } from '../src/testing/partnership.ts';
import { staffSiteOver } from '../src/testing/staff-site.ts';
import { freePort } from '../src/testing/strength/whole-service.ts';
import { liftOwner } from '../src/testing/trust/bare-ground.ts';
import { axe, judged, showAnswer } from './pages/looks.ts';

/** A port that was free a moment ago: the site must know its own address before it listens. */
const port = await freePort();
const origin = `http://127.0.0.1:${port}`;
const database = await freshDatabase();
const given = await partnershipIn(database);
const clock = movableClock(new Date());
const desk = await staffSiteOver(database, given.keysDir, { url: origin, clock });
/** A site whose database is dead, and one that takes a single request a minute. */
const nowhere = new pg.Pool({ host: '127.0.0.1', port: 1, connectionTimeoutMillis: 500 });
const broken = await staffSiteOver({ pool: () => nowhere }, given.keysDir);
const slow = await staffSiteOver(database, given.keysDir, { requestsPerMinute: 1 });
const police = 'cheshire-police';
const gareth = await given.member('administrator').of(police, 'Gareth Lindenhall');
const seen = 'Zwanenveld lets them out before dawn.';
const { reportId } = await given.report({ whatSeen: seen });
const ofTheRecord = /Zwanenveld|R-\w{4}-\w{4}/;
const reportAt = `${origin}/reports/${reportId}`;

let browser: Browser;
beforeAll(async () => {
  await desk.site.listen({ host: '127.0.0.1', port });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await nowhere.end();
});

const officer = (name: string) => given.member('duty-desk').of(police, name);

/** A browser of its own in which this member is signed in, at a page whose script runs. */
async function at<T>(
  member: TestMember,
  address: string,
  work: (page: Page, context: BrowserContext) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    await context.addCookies([{ name: 'plainsight-staff', value: member.session, url: origin }]);
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.clock.install();
    await page.goto(address);
    await page.locator('html.js-enabled').waitFor();
    const result = await work(page, context);
    expect(errors).toEqual([]);
    return result;
  } finally {
    await context.close();
  }
}

/** Time goes by for the service and for the page. */
async function wait(page: Page, minutes: number): Promise<void> {
  await moveClock(database, clock, minutes);
  await page.clock.fastForward(minutes * 60_000);
}

const warning = (page: Page) => page.getByRole('dialog', { name: 'You will soon be signed out' });
const notice = (page: Page) => page.getByRole('heading', { level: 1, name: 'You are signed out' });
const wholeDocument = (page: Page) =>
  page.evaluate(() => document.documentElement.outerHTML + document.title);

test.each([
  {
    summary: 'Suspend',
    why: 'reason-suspend',
    button: 'Suspend',
    done: 'They are suspended and signed out everywhere.',
  },
  {
    summary: 'They have left',
    why: 'reason-leave',
    button: 'Record that they have left',
    done: 'It is recorded that they left.',
  },
])(
  'whoever is stopped by "$button" loses the page that is open before them within five seconds, to the last word',
  async (how) => {
    const kirsty = await officer('Kirsty Marrowdale');
    await at(kirsty, reportAt, async (page, context) => {
      expect(await wholeDocument(page)).toContain('Zwanenveld');
      const account = await context.newPage();
      await account.goto(`${origin}/account`);
      expect(await wholeDocument(account)).toContain('Kirsty');
      await at(gareth, `${origin}/members/${kirsty.memberId}`, async (office) => {
        await office.getByText(how.summary, { exact: true }).first().click();
        await office.locator(`#${how.why}`).fill('Lost phone');
        await office.getByRole('button', { name: how.button }).click();
        await office.getByText(how.done).waitFor();
      });
      await page.clock.resume();
      await notice(page).waitFor({ timeout: 5000 });
      await notice(account).waitFor({ timeout: 5000 });
      const left = (await wholeDocument(page)) + (await wholeDocument(account));
      expect(left).not.toMatch(ofTheRecord);
      expect(left).not.toContain('Kirsty');
    });
  },
);

test('a warning comes five minutes before, keeps what was typed and gives the focus back', async () => {
  await at(await officer('Bronwen Ashgrove'), reportAt, async (page) => {
    const note = page.getByLabel('Add a note');
    await note.fill('Half a thought');
    await wait(page, 26);
    await warning(page).waitFor();
    expect(await warning(page).textContent()).toContain('In 4 minutes');
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Stay signed in');
    expect(await axe(page, 'a warning')).toEqual([]);
    await page.keyboard.press('Enter');
    await warning(page).waitFor({ state: 'hidden' });
    expect(await note.inputValue()).toBe('Half a thought');
    expect(await note.evaluate((field) => field === document.activeElement)).toBe(true);
    await wait(page, 20);
    expect(await warning(page).isVisible()).toBe(false);
    await wait(page, 6);
    await warning(page).waitFor();
    await page.keyboard.press('Escape');
    await warning(page).waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Add note' }).click();
    await page.getByText('Your note is added.').waitFor();
  });
});

test('typing makes the session last, and looking on does not', async () => {
  await at(await officer('Tobias Fenwright'), reportAt, async (page) => {
    const note = page.getByLabel('Add a note');
    for (let minutes = 0; minutes < 60; minutes += 20) {
      await wait(page, 20);
      const kept = page.waitForResponse((answer) => answer.request().method() === 'POST');
      await note.pressSequentially('x');
      await kept;
    }
    expect(await warning(page).isVisible()).toBe(false);
    await wait(page, 26);
    await warning(page).waitFor();
  });
});

test('when the session ends the page is covered, and what was typed is sent on one press after signing in again', async () => {
  const imtiaz = await officer('Imtiaz Quraishy');
  await at(imtiaz, reportAt, async (page) => {
    await page.getByLabel('Add a note').fill('Wrzosek by the canal.');
    await wait(page, 31);
    await notice(page).waitFor();
    const left = await wholeDocument(page);
    expect(left).not.toMatch(ofTheRecord);
    for (const word of ['Wrzosek', 'Imtiaz']) expect(left).not.toContain(word);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('You are signed out');
    expect(await axe(page, 'a notice')).toEqual([]);
    await page.getByRole('button', { name: 'Sign in again' }).click();
    await page.getByRole('button', { name: /Imtiaz Quraishy/ }).click();
    await page.getByRole('heading', { name: 'This has not been sent yet' }).waitFor();
    expect(await judged(page, 'what was not sent yet', 320)).toEqual([]);
    expect(await page.locator('main textarea').inputValue()).toBe('Wrzosek by the canal.');
    await page.getByRole('button', { name: 'Send it now' }).click();
    await page.getByText('Your note is added.').waitFor();
    await page.locator('main').getByText('Wrzosek by the canal.').waitFor();
  });
});

test('before the end that comes in any case a line says when, and that nothing typed is lost', async () => {
  const dewi = await officer('Dewi Pritchley');
  const owner = database.pool('owner');
  await liftOwner(owner);
  await owner.query(
    `update access.sessions set absolute_until = started_at + interval '20 minutes' where member_id = $1`,
    [dewi.memberId],
  );
  await at(dewi, reportAt, async (page) => {
    await wait(page, 6);
    await page.getByText(/you will be signed out, even while you work/).waitFor();
    expect(await warning(page).isVisible()).toBe(false);
    await wait(page, 15);
    await notice(page).waitFor();
  });
});

test('the pages of members and of one’s own account are sound to axe and fit 320 pixels', async () => {
  const somebody = await officer('Oluwaseun Adebanjo');
  const leopold = await given.member('administrator').of(police, 'Leopold Askham-Vane');
  const found: string[] = [];
  await at(leopold, `${origin}/members`, async (page) => {
    const judge = async (name: string) => {
      found.push(...(await judged(page, name, 320)));
    };
    await judge('members');
    await page.goto(`${origin}/members/invite`);
    await page.getByRole('button', { name: 'Send invitation' }).click();
    await judge('invite with errors');
    await page.goto(`${origin}/members/${somebody.memberId}`);
    for (const summary of await page.locator('summary').all()) await summary.click();
    await judge('member');
    await page.goto(`${origin}/members/${leopold.memberId}`);
    await judge('oneself');
    await page.goto(`${origin}/account`);
    await judge('account');
    const form = await desk.as(leopold).open('/members/invite');
    const send = 'Send invitation';
    await slow.visitor().open('/sign-in');
    for (const [title, { html }] of [
      ['Check what you typed', await desk.as(leopold).press(form, send, { 'form-token': 'stale' })],
      ['Sorry, something went wrong', await broken.as(leopold).press(form, send)],
      ['That was a lot of requests at once', await slow.as(leopold).press(form, send)],
    ] as const) {
      await showAnswer(page, origin, html);
      if (!(await page.title()).startsWith(title)) found.push(`not "${title}": ${await page.title()}`);
      await judge(title);
    }
  });
  expect(found).toEqual([]);
});

test('signing out everywhere else covers the pages that are open there', async () => {
  const bronwen = await officer('Hannelore Twist');
  const session = await given.staff.act({}, { act: 'member.sign-in' }, (act) =>
    startPracticeSession(act, bronwen.memberId, 'Firefox on Windows'),
  );
  await at({ ...bronwen, session }, reportAt, async (elsewhere) => {
    await at(bronwen, `${origin}/account`, async (here) => {
      await here.getByRole('button', { name: 'Sign out everywhere else' }).click();
      await here.getByText('You are signed out everywhere else.').waitFor();
      expect(await notice(here).isVisible()).toBe(false);
    });
    await notice(elsewhere).waitFor({ timeout: 5000 });
    expect(await wholeDocument(elsewhere)).not.toContain('Zwanenveld');
  });
});

test('nothing went wrong out of sight', () => {
  expect(desk.faults).toEqual([]);
});
