import { randomUUID } from 'node:crypto';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chromiumFlags, findChromium } from '../src/testing/chromium.ts';
import { freshDatabase } from '../src/testing/database.ts';
import { partnershipIn } from '../src/testing/partnership.ts';
import { staffSiteOver } from '../src/testing/staff-site.ts';
import { freePort } from '../src/testing/strength/whole-service.ts';
import { noteOf, personCalled, supportingIn, warningOf } from '../src/testing/supporting.ts';
import { judged } from './pages/looks.ts';

const port = await freePort();
const origin = `http://127.0.0.1:${port}`;
const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir, { url: origin });
const thandiwe = await given.member('support-worker').of('halton-borough-council', 'Thandiwe Rushcombe');
await given.member('support-worker').of('halton-borough-council', 'Viorica Pembroke-Hale');
const { begin, write } = supportingIn(given);
const son = await begin(thandiwe, { ofWhom: 'dependant' });
const id = await begin(thandiwe);
await write(
  thandiwe,
  id,
  personCalled('Ioana'),
  warningOf('Two men from the house look for her at the bus station.'),
  noteOf('She said: “I counted the days by the bins.”'),
  {
    kind: 'safe-contact',
    about: '',
    body: {
      safe: 'as-written',
      channels: 'Her new phone, by text in Romanian first.',
      times: 'Weekdays between 10 am and 2 pm',
      neverSay: 'Never our name.',
      shared: 'no',
      voicemail: 'never',
      on: '2026-11-02',
    },
  },
  {
    kind: 'safety-plan',
    about: '',
    body: { dangers: 'The grey van.', people: '999', agreed: 'agreed', reviewOn: '2026-12-15' },
  },
  {
    kind: 'appointment',
    about: randomUUID(),
    body: { on: '2026-12-01', time: '11 am', what: 'Counsellor', where: 'The blue door', state: 'coming' },
  },
  { kind: 'tie', about: randomUUID(), body: { role: 'child', name: 'Mihai', from: '2024-01-10' } },
);

let browser: Browser;
beforeAll(async () => {
  await desk.site.listen({ host: '127.0.0.1', port });
  const executablePath = findChromium();
  browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [...chromiumFlags],
  });
});
afterAll(() => browser?.close());

const pages: readonly (readonly [name: string, path: string])[] = [
  ['list', '/cases'],
  ['begin', '/cases/new'],
  ['case', `/cases/${id}`],
  ['empty case', `/cases/${son}`],
  ['safety plan', `/cases/${id}/safety-plan`],
  ['reminder', `/cases/${id}/together`],
  ['beside', `/cases/${id}/together?show=yes`],
  ['notes', `/cases/${id}/notes`],
  ['history', `/cases/${id}/history`],
  ['versions', `/cases/${id}/versions/safety-plan`],
  ['person', `/cases/${id}/write/person`],
  ['safe contact', `/cases/${id}/write/safe-contact`],
  ['write safety plan', `/cases/${id}/write/safety-plan`],
  ['hand over', `/cases/${id}/hand-over`],
];

async function onPage<T>(work: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    await context.addCookies([{ name: 'plainsight-staff', value: thandiwe.session, url: origin }]);
    return await work(await context.newPage());
  } finally {
    await context.close();
  }
}

test('no page of a support case has an axe violation, and none runs out at 320 px', async () => {
  const wrong = await onPage(async (page) => {
    const found: string[] = [];
    for (const [name, path] of pages) {
      await page.goto(origin + path);
      found.push(...(await judged(page, name, 320)));
    }
    return found;
  });
  expect(wrong).toEqual([]);
});
