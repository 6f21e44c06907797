import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countyMentions, fillMentions } from '../bench/parts/bulk-mentions.ts';
import { startWorker } from '../src/apps/worker-site.ts';
import { hasPairsToScore, learnModel, listKeptMentions } from '../src/identities/index.ts';
import { readBookRing } from '../src/platform/keys/index.ts';
import { openLog } from '../src/platform/log.ts';
import { openReport } from '../src/reports/index.ts';
import { launchChromium } from '../src/testing/chromium.ts';
import { freshDatabase } from '../src/testing/database.ts';
import { workerFiles } from '../src/testing/file-store.ts';
import { partnershipIn, type Telling, type TestMember } from '../src/testing/partnership.ts';
import { type PlantedTelling, plantPeople, plantVehicles } from '../src/testing/planted-repeats.ts';
import { staffSiteOver } from '../src/testing/staff-site.ts';
import { freePort } from '../src/testing/strength/whole-service.ts';
import { liftOwner } from '../src/testing/trust/bare-ground.ts';

const port = await freePort();
const origin = `http://127.0.0.1:${port}`;
const database = await freshDatabase();
const given = await partnershipIn(database);
const keys = readBookRing(given.keysDir);
const police = 'cheshire-police';
const bronwen = await given.member('duty-desk').of(police, 'Bronwen Ashgrove');
const tobias = await given.member('duty-desk').of(police, 'Tobias Fenwright');
const ottoline = await given.member('administrator').of(police, 'Ottoline Quarrier');
const desk = await staffSiteOver(database, given.keysDir, { url: origin });
const stored = 50_000;
await fillMentions({
  ...{ ownerUrl: database.ownerUrl, keys, agencyId: 'cheshire-east-council' },
  mentions: countyMentions(stored, 2026),
});
const owner = database.pool('owner');
await liftOwner(owner);

let browser: Browser;
beforeAll(async () => {
  await desk.site.listen({ host: '127.0.0.1', port });
  browser = await launchChromium();
});
afterAll(() => browser?.close());

async function browsing(member: TestMember): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.addCookies([{ name: 'plainsight-staff', value: member.session, url: origin }]);
  return context.newPage();
}

/** The worker of the product, with its queue. */
const startRealWorker = async () =>
  startWorker({
    pool: database.pool('worker'),
    jobsUrl: database.doors.jobs,
    keys,
    log: openLog('worker', 'error'),
    checkpointPath: `${given.keysDir}-checkpoints`,
    concurrency: 4,
    post: { smtpUrl: undefined, mailFrom: 'plainsight@desk.test', staffUrl: origin, practice: true },
    files: await workerFiles(given.keysDir),
  });

const perReport = 25;

/** The tellings of people and vehicles as reports; each carries the number of its thing in its description. */
function reportsOf(tellings: readonly PlantedTelling[]): Telling[] {
  const described = tellings.map(({ told, thing }) => ({ told, description: `Number ${thing}.` }));
  const count = Math.ceil(tellings.length / perReport);
  return Array.from({ length: count }, (_, report) => {
    const here = described.slice(report * perReport, (report + 1) * perReport);
    return {
      whatSeen: 'A list.',
      people: here.flatMap(({ told, description }) => {
        if (told.kind !== 'person') return [];
        const { names, birth, sex, nationality } = told.value;
        const known = { name: names[0]?.full, dateOfBirth: birth?.date, nationality };
        return [{ ...known, ...(sex === 'male' || sex === 'female' ? { sex } : {}), description }];
      }),
      vehicles: here.flatMap(({ told, description }) => {
        if (told.kind !== 'vehicle') return [];
        const { plate, make, colour } = told.value;
        return [{ plate, make, colour, description }];
      }),
    };
  });
}

/** What thing each mention of a report is about, by the number in its description. */
async function thingsOf(reportId: string): Promise<[mentionId: string, thing: string][]> {
  const kept = await given.worker.act({}, { act: 'report.assess' }, async (act) =>
    listKeptMentions(act, reportId, (await openReport(act, reportId)).dataKey),
  );
  return kept.flatMap(({ mentionId, mention }) =>
    'description' in mention.value ? [[mentionId, `${mention.kind} ${mention.value.description}`]] : [],
  );
}

test.each([
  ['people', 250, (count: number) => plantPeople(count, 411).slice(0, 2 * count)],
  ['vehicles', 250, (count: number) => plantVehicles(count, 412)],
])(
  '[B9] among 50,000 mentions the worker finds repeats with slips of the hand, and little else: %s',
  async (title, count, plant) => {
    const planted = plant(count);
    const things = new Map<string, string>();
    for (const turn of [0, 1])
      for (const telling of reportsOf(planted.filter((_, at) => at % 2 === turn))) {
        const { reportId } = await given.report(telling);
        for (const [mentionId, thing] of await thingsOf(reportId)) things.set(mentionId, thing);
      }
    const { rows } = await owner.query<{ left: string; right: string }>(
      `select left_mention as left, right_mention as right from identities.matches where strength in ('certain', 'strong')
      and state in ('joined', 'proposed') and (left_mention = any ($1) or right_mention = any ($1))`,
      [[...things.keys()]],
    );
    const right = rows.filter(({ left, right: other }) => things.get(left) === things.get(other)).length;
    // Of all that is called strong: strangers of one name or nearly one birthday among those stored count as wrong.
    const precision = right / rows.length;
    const recall = right / (planted.length / 2);
    process.stdout.write(
      `${title} told twice (${planted.length / 2}) among ${stored} mentions: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}\n`,
    );
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.9);
  },
);

test('a model is learnt from what is stored, told as a proposal, and used once an administrator chooses it', async () => {
  const version = 'learnt-2026-11-28-12-00';
  // As if the desk had called all that is strong the same.
  await owner.query(
    `update identities.matches set state = 'confirmed' where kind = 'person' and strength = 'strong' and state = 'proposed'`,
  );
  await given.worker.act({}, { act: 'model.learn' }, (act) =>
    learnModel(act, { memberId: ottoline.memberId, version }),
  );
  const page = await desk.as(ottoline).open('/model-health');
  const told = page.section('The model');
  expect(told).toMatch(/In use is model 2026-11\.\d+\./);
  expect(told).toMatch(/Learnt on .* from \d[\d,]+ pairs\. It settled after \d+ rounds/);
  expect(await given.worker.look({}, hasPairsToScore)).toBe(false);
  const chosen = await desk.as(ottoline).press(page, `Use ${version}`, {});
  expect(chosen.section('The model')).toContain(`In use is model ${version}.`);
  expect(await given.worker.look({}, hasPairsToScore)).toBe(true);
  await desk.as(ottoline).press(chosen, 'Use the model that the service came with', {});
  expect(await given.worker.look({}, hasPairsToScore)).toBe(false);
});

test('[B9 X1] a report that names a known plate, telephone and person shows the hit with its sentences within five seconds of its saving', async () => {
  const first = await given.report({
    heldBy: police,
    people: [{ name: 'Yevhenia Quillfeather', dateOfBirth: '1991-04-17' }],
    vehicles: [{ plate: 'MX51 KLP', make: 'Ford Transit', colour: 'white' }],
    phones: [{ number: '07700 900417' }],
  });
  const { rows } = await owner.query<{ reference: string }>(
    'select reference from reports.reports where report_id = $1',
    [first.reportId],
  );
  const worker = await startRealWorker();
  try {
    const [mine, theirs] = await Promise.all([browsing(bronwen), browsing(tobias)]);
    await theirs.goto(`${origin}/inbox?priority=1`);
    await theirs.getByText('Follows by itself.').waitFor();
    await mine.goto(`${origin}/reports/new`);
    await mine.getByRole('radio', { name: 'Call to 101' }).check();
    await mine.getByRole('radio', { name: 'Yes', exact: true }).first().check();
    await mine.locator('#told').fill('The same van again.');
    await mine.locator('#people-0-name').fill('Yevhenia Quilfeather');
    await mine.locator('#vehicles-0-plate').fill('mx51klp');
    await mine.locator('#phones-0-number').fill('+44 7700 900417');
    await mine.getByRole('button', { name: 'Check and save' }).click();
    await mine.waitForURL('**/check');
    const began = performance.now();
    await mine.getByRole('button', { name: 'Save the report' }).click();
    await theirs.locator('tr.ps-fresh [data-keyboard-open]').click();
    const match = theirs.locator('.ps-match', { hasText: rows[0]?.reference ?? 'none' });
    await match.waitFor();
    const said = (await match.textContent()) ?? '';
    const seconds = (performance.now() - began) / 1000;
    process.stdout.write(`The hit among ${stored} mentions shows ${seconds.toFixed(2)} s after the save\n`);
    for (const sentence of [
      'Number plates are the same',
      'Telephone numbers are the same',
      'Given names are the same',
      'Family names are spellings of one name',
    ])
      expect(said).toContain(sentence);
    expect(seconds).toBeLessThan(5);
  } finally {
    await worker.stop();
  }
  expect(desk.faults).toEqual([]);
});
