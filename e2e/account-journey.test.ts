import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPost } from '../src/apps/open-post.ts';
import { postErrands } from '../src/apps/post.ts';
import { movableClock } from '../src/platform/clock.ts';
import { runJobs } from '../src/platform/jobs/index.ts';
import { codeOf, timeOver, typeSignIn } from '../src/testing/account.ts';
import { launchChromium } from '../src/testing/chromium.ts';
import { freshDatabase } from '../src/testing/database.ts';
import { moveClock } from '../src/testing/move-clock.ts';
import { partnershipIn } from '../src/testing/partnership.ts';
import { staffSiteOver } from '../src/testing/staff-site.ts';
import { freePort } from '../src/testing/strength/whole-service.ts';
import { chooseAnother, followMail, join, signIn } from './pages/accounts.ts';
import { judged, wrongOnPaper } from './pages/looks.ts';

/** A port that was free a moment ago: the site must know its own address before it listens. */
const port = await freePort();
const origin = `http://127.0.0.1:${port}`;
const database = await freshDatabase();
const given = await partnershipIn(database);
const clock = movableClock(new Date());
const now = timeOver(clock);
const desk = await staffSiteOver(database, given.keysDir, { url: origin, clock });
const gareth = await given.member('administrator').of('cheshire-police', 'Gareth Lindenhall');
const log = { warn: () => undefined };
const post = await openPost(
  { smtpUrl: undefined, mailFrom: 'plainsight@desk.test', staffUrl: origin, practice: true },
  given.worker,
  log,
);
const failed: string[] = [];
const jobs = await runJobs({
  url: database.doors.jobs,
  handlers: postErrands({ contexts: given.worker, mailer: post.mailer, staffUrl: origin, log }),
  concurrency: 1,
  onFailure: (job) => void failed.push(job),
});

let browser: Browser;
beforeAll(async () => {
  await desk.site.listen({ host: '127.0.0.1', port });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await jobs.stop();
  await post.stop();
});

const found: string[] = [];
/** Looks at a page as axe, and at 320 pixels' width. */
const judging = (page: Page) => async (name: string) => {
  await page.locator('html.js-enabled').waitFor();
  found.push(...(await judged(page, name, 320)));
};

test('an administrator invites; the mail leads to an account; it signs in, and chooses another password by mail', async () => {
  const complaints: string[] = [];
  const newPage = async (cookie?: string) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    if (cookie !== undefined)
      await context.addCookies([{ name: 'plainsight-staff', value: cookie, url: origin }]);
    const page = await context.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error' && !/status of (401|404|422|429)/.test(message.text()))
        complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    return page;
  };
  const office = await newPage(gareth.session);
  await office.goto(`${origin}/members/invite`);
  await office.getByLabel('Name', { exact: true }).fill('Joan Larkspur');
  await office.getByLabel('Work e-mail address').fill('joan.larkspur@police.example');
  await office.getByLabel('Duty desk').check();
  await office.getByRole('button', { name: 'Send invitation' }).click();

  const page = await newPage();
  const look = judging(page);
  const email = 'joan.larkspur@police.example';
  const password = 'violet harbour ladder';
  const code = (secret: Buffer, away = 0) => codeOf({ secret }, now(), away);
  await followMail(page, origin, 'You are invited to sign in');
  const { secret, recoveryCodes } = await join(page, password, code, look);
  expect(await page.locator('h1').textContent()).toBe('Inbox');
  expect(recoveryCodes).toHaveLength(10);
  await page.getByRole('button', { name: 'Sign out' }).click();

  await signIn(page, origin, { email, password, code: '000000' });
  await look('sign-in refused');
  expect(await page.getByLabel('E-mail address').inputValue()).toBe(email);
  expect(await page.getByLabel('Password', { exact: true }).inputValue()).toBe('');
  await signIn(page, origin, { email, password, code: code(secret, 1) });
  expect(await page.locator('h1').textContent()).toBe('Inbox');

  await moveClock(database, clock, 2);
  await page.goto(`${origin}/account/second-factor`);
  await look('another authenticator');
  await page.goto(`${origin}/account/password`);
  await look('another password');
  await page.goto(`${origin}/account/recovery-codes`);
  await look('recovery codes');
  await page.getByLabel('Your present password').fill(password);
  await page.getByLabel('Code from your authenticator app').fill(code(secret, -1));
  await page.getByRole('button', { name: 'Make new recovery codes' }).click();
  await look('new recovery codes');
  expect(await page.locator('h1').textContent()).toBe('Keep your new recovery codes');
  const printing = page.getByRole('button', { name: 'Print this page' });
  expect(await printing.isVisible()).toBe(true);
  found.push(
    ...(await wrongOnPaper(page, 'new recovery codes', {
      shows: ['main h1', '.ps-recovery-codes li'],
      leavesOut: ['.govuk-button', '.govuk-service-navigation', '.ps-account'],
    })),
  );

  const lost = await newPage();
  await lost.goto(`${origin}/sign-in`);
  await lost.getByRole('link', { name: 'I have forgotten my password' }).click();
  await judging(lost)('forgotten');
  await lost.getByLabel('E-mail address').fill(email);
  await lost.getByRole('button', { name: 'Send the link' }).click();
  await judging(lost)('forgotten, sent');
  await followMail(lost, origin, 'Choose another password to sign in with');
  await judging(lost)('reset');
  await chooseAnother(lost, { password: 'copper orchard saddle', code: code(secret) });
  expect(await lost.locator('main').textContent()).toContain('Your password is changed');
  await page.goto(`${origin}/inbox`);
  expect(await page.locator('h1').textContent()).toBe('You are signed out');
  await lost.goto(`${origin}/practice/mail`);
  await judging(lost)('practice mail');
  await lost.getByRole('link', { name: 'You are invited to sign in' }).first().click();
  await judging(lost)('one practice mail');
  for (const path of ['/join/x', '/reset/x']) {
    await lost.goto(origin + path);
    await judging(lost)(path);
  }
  for (let tries = 0; tries < 5; tries += 1)
    await typeSignIn(desk.visitor(), { email, password, code: '000000' });
  await signIn(lost, origin, { email, password, code: '000000' });
  await lost.getByText('There have been too many tries').first().waitFor();
  await judging(lost)('sign-in slowed');
  await lost.goto(`${origin}/practice/mail`);
  await expect
    .poll(
      async () => {
        await lost.reload();
        return (await lost.locator('main').textContent()) ?? '';
      },
      { timeout: 20_000 },
    )
    .toContain('Your password was changed');
  expect({ found, complaints, failed, faults: desk.faults }).toEqual({
    found: [],
    complaints: [],
    failed: [],
    faults: [],
  });
});

test('all of it works without script', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const office = await browser.newContext();
  await office.addCookies([{ name: 'plainsight-staff', value: gareth.session, url: origin }]);
  const invites = await office.newPage();
  await invites.goto(`${origin}/members/invite`);
  await invites.getByLabel('Name', { exact: true }).fill('Ivor Pennant');
  await invites.getByLabel('Work e-mail address').fill('ivor.pennant@police.example');
  await invites.getByLabel('Duty desk').check();
  await invites.getByRole('button', { name: 'Send invitation' }).click();
  await expect
    .poll(
      async () => {
        await page.goto(`${origin}/practice/mail`);
        return (await page.locator('main').textContent()) ?? '';
      },
      { timeout: 20_000 },
    )
    .toContain('ivor.pennant@police.example');
  await followMail(page, origin, 'You are invited to sign in');
  const { secret } = await join(
    page,
    'silver meadow kettle',
    (key) => codeOf({ secret: key }, now()),
    async () => undefined,
  );
  expect(await page.locator('h1').textContent()).toBe('Inbox');
  await signIn(page, origin, {
    email: 'ivor.pennant@police.example',
    password: 'silver meadow kettle',
    code: codeOf({ secret }, now(), 1),
  });
  expect(await page.locator('h1').textContent()).toBe('Inbox');
  await office.close();
  await context.close();
});
