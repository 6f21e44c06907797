import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordSharing, shareCase } from '../src/support/share/share-case.ts';
import { launchChromium } from '../src/testing/chromium.ts';
import { freshDatabase } from '../src/testing/database.ts';
import { partnershipIn, type TestMember } from '../src/testing/partnership.ts';
import { staffSiteOver } from '../src/testing/staff-site.ts';
import { freePort } from '../src/testing/strength/whole-service.ts';
import { personCalled, supportingIn, warningOf } from '../src/testing/supporting.ts';
import { judged } from './pages/looks.ts';

const port = await freePort();
const origin = `http://127.0.0.1:${port}`;
const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir, { url: origin });

let browser: Browser;
beforeAll(async () => {
  await desk.site.listen({ host: '127.0.0.1', port });
  browser = await launchChromium();
});
afterAll(() => browser?.close());

/** What a reader must see within, in milliseconds. */
const soon = { timeout: 5000 };

async function browsing(member: TestMember): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.addCookies([{ name: 'plainsight-staff', value: member.session, url: origin }]);
  return { context, page: await context.newPage() };
}

test('[C2 X8] consent taken back in one browser takes the case off the other’s open screen within five seconds', async () => {
  const { as, begin, write } = supportingIn(given);
  const warrington = 'warrington-borough-council';
  const thandiwe = await given.member('support-worker').of('halton-borough-council', 'Thandiwe Rushcombe');
  const beatrix = await given.member('support-worker').of(warrington, 'Beatrix Colmslow');
  const id = await begin(thandiwe);
  await write(thandiwe, id, personCalled('Ioana'), warningOf('He waits outside.'));
  const agreed = { purpose: 'housing', agencyId: warrington, words: 'Them.', language: 'ro' } as const;
  await as(thandiwe, 'consent.record', id, (act) =>
    recordSharing(act, id, { ...agreed, answer: 'yes', interpreter: 'present', givenAt: act.now }),
  );
  await as(thandiwe, 'record.share', id, (act) =>
    shareCase(act, id, {
      toAgency: warrington,
      sections: ['person'],
      purpose: 'housing',
      ground: 'consent',
    }),
  );
  const [mine, theirs] = await Promise.all([browsing(thandiwe), browsing(beatrix)]);
  await Promise.all([
    theirs.page.waitForRequest(/\/events\?of=case/),
    theirs.page.goto(`${origin}/cases/${id}`),
  ]);
  await theirs.page.getByText('He waits outside.').first().waitFor(soon);
  await mine.page.goto(`${origin}/cases/${id}/sharing`);
  await mine.page.selectOption('[name="purpose"]', 'housing');
  await mine.page.selectOption('[name="agency"]', warrington);
  await mine.page.check('[name="answer"][value="withdrawn"]');
  const began = performance.now();
  await mine.page.getByRole('button', { name: 'Write it down' }).click();
  await theirs.page.getByRole('heading', { name: 'This case is no longer open to you' }).waitFor(soon);
  expect(performance.now() - began).toBeLessThan(5000);
  expect(await theirs.page.content()).not.toMatch(/He waits outside|Ioana/);
  expect(await judged(theirs.page, 'a case that is shut', 320)).toEqual([]);
  await mine.context.close();
  await theirs.context.close();
});

test('nothing went wrong out of sight', () => {
  expect(desk.faults).toEqual([]);
});
