import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { openRecordKey } from '../../access/index.ts';
import { seal } from '../../platform/keys/index.ts';
import { freshDatabase } from '../../testing/database.ts';
import { easyCleaner, easyScanner, filesOf } from '../../testing/files.ts';
import { partnershipIn } from '../../testing/partnership.ts';
import { photo, program } from '../../testing/sample-files.ts';
import { staffSiteOver } from '../../testing/staff-site.ts';
import { supportingIn } from '../../testing/supporting.ts';
import { liftOwner, plant } from '../../testing/trust/bare-ground.ts';
import { problemsWithHtml } from '../../testing/valid-html.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const files = filesOf(given);
await liftOwner(database.pool('owner'));
const halton = 'halton-borough-council';
const thandiwe = await given.member('support-worker').of(halton, 'Thandiwe Rushcombe');
const beatrix = await given.member('support-worker').of('warrington-borough-council', 'Beatrix Colmslow');
const both = await given.member('support-worker', 'investigator').of(halton, 'Casimir Oldstead');
const { as, begin } = supportingIn(given);

test('documents of a case are added, scanned, listed and opened in the book; nobody beyond its readers finds one', async () => {
  const id = await begin(thandiwe);
  const browser = desk.as(thandiwe);
  let page = await browser.open(`/cases/${id}/documents`);
  expect(page.text).toContain('No documents yet');
  page = await browser.press(page, 'Add documents', {}, [await photo('tenancy.jpg'), program('run.exe')]);
  expect(page.status).toBe(422);
  expect(page.errors).toEqual(['run.exe is of a kind that is not taken']);
  expect(page.text).toContain('tenancy.jpg Being checked');
  expect(problemsWithHtml(page.html)).toEqual([]);
  await files.check({ scanner: easyScanner, cleaner: easyCleaner });
  page = await browser.open(`/cases/${id}/documents`);
  const address = page.link('Open the copy tenancy.jpg');
  const copy = (cookie: string | undefined) =>
    desk.site.inject({ url: address, headers: { cookie: cookie ?? '' } });
  expect([(await copy(browser.cookie)).statusCode, (await copy(browser.cookie)).body]).toEqual([200, 'copy']);
  const { rows } = await database
    .pool('owner')
    .query(`select member_id from audit.entries where act = 'file.open-copy' and record_id = $1`, [id]);
  expect(rows).toEqual([{ member_id: thandiwe.memberId }, { member_id: thandiwe.memberId }]);
  await desk.as(beatrix).open('/cases');
  expect((await copy(desk.as(beatrix).cookie)).statusCode).toBe(404);
  expect(desk.faults).toEqual([]);
});

test('[D12] whoever investigates too sees no document, opens none and adds none', async () => {
  const id = await begin(thandiwe);
  const kept = desk.as(thandiwe);
  const page = await kept.open(`/cases/${id}/documents`);
  const filled = await kept.press(page, 'Add documents', {}, [await photo('tenancy.jpg')]);
  await files.check({ scanner: easyScanner, cleaner: easyCleaner });
  expect(filled.status).toBe(200);
  const address = (await kept.open(`/cases/${id}/documents`)).link('Open the copy tenancy.jpg');
  const browser = desk.as(both);
  const shut = await browser.open(`/cases/${id}/documents`);
  expect(shut.text).toContain('Documents of a case are shut to whoever investigates');
  expect(shut.text).not.toContain('tenancy.jpg');
  expect(shut.html).not.toContain('type="file"');
  const copy = await desk.site.inject({ url: address, headers: { cookie: browser.cookie ?? '' } });
  expect(copy.statusCode).toBe(404);
  // The walls say so too.
  expect(await files.list(thandiwe, id)).toHaveLength(1);
  expect(await files.list(both, id)).toEqual([]);
});

test('[C11] where more was judged than the page of risk tells it says so, and of every area what stands is there', async () => {
  const id = await begin(thandiwe);
  const body = { level: 'high', evidence: 'Wages.', confidence: 'low', asked: 'Ana', on: '2026-11-02' };
  const key = await as(thandiwe, 'case.open', id, (act) => openRecordKey(act, id));
  const judge = (about: string, times: number) => {
    const rows = Array.from({ length: times }, () => {
      const of = {
        entry_id: randomUUID(),
        case_id: id,
        kind: 'risk',
        section: 'risk',
        about,
        at: new Date(),
      };
      const sealed = seal(key, `support-entry:${id}:${of.entry_id}`, JSON.stringify(body));
      return { ...of, by_member: thandiwe.memberId, sealed: `\\x${sealed.toString('hex')}` };
    });
    return plant(database.pool('owner'), { 'support.entries': rows });
  };
  await judge('safety', 1);
  const open = () => desk.as(thandiwe).open(`/cases/${id}/risk`);
  expect((await open()).text).not.toContain('More was judged');
  await judge('money', 2000);
  const told = /More was judged than is told here.*Safety from exploiters ?High/s;
  const page = await open();
  expect(page.text).toMatch(told);
  expect(problemsWithHtml(page.html)).toEqual([]);
});
