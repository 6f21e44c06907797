import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { grantShare } from '../../../access/index.ts';
import { asSignedIn } from '../../../audit/index.ts';
import { openCleaner, scannerAt } from '../../../files/index.ts';
import { clamdFor } from '../../../testing/clamd.ts';
import { freshDatabase } from '../../../testing/database.ts';
import { alterFile, storedFiles } from '../../../testing/file-store.ts';
import { eicar, filesOf } from '../../../testing/files.ts';
import { attribute, type PageRead } from '../../../testing/page.ts';
import { partnershipIn, type TestMember } from '../../../testing/partnership.ts';
import { invented, note, photo, screenshot } from '../../../testing/sample-files.ts';
import { staffSiteOver } from '../../../testing/staff-site.ts';
import { problemsWithHtml } from '../../../testing/valid-html.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const files = filesOf(given);
const clamd = clamdFor();
await clamd.start();
const cleaner = await openCleaner(join(dirname(given.keysDir), 'cleaning'));
afterAll(async () => {
  await cleaner.close();
  await clamd.close();
});
const scanner = scannerAt(clamd.url);
const bronwen = await given.member('duty-desk').of('cheshire-police', 'Bronwen Ashgrove');
const kirsty = await given.member('investigator').of('cheshire-police', 'Kirsty Marrowdale');
const ruaridh = await given.member('duty-desk').of('warrington-borough-council', 'Ruaridh Spinnaker');

const check = async () => {
  await files.check({ scanner, cleaner });
  await given.workerHears();
};
/** What a member gets of an address, as bytes. */
async function fetched(member: TestMember, url: string) {
  const answer = await desk.site.inject({ url, headers: { cookie: `plainsight-staff=${member.session}` } });
  return { status: answer.statusCode, headers: answer.headers, bytes: answer.rawPayload };
}
const imageIn = (page: PageRead) => {
  const image = page.elements.find((each) => attribute(each, 'class') === 'ps-file__preview');
  return (image && attribute(image, 'src')) ?? '';
};

test('[A7] [A8] a photo with its place: it waits, then the desk sees it, its copy says nothing of it, and the place is offered', async () => {
  const earlier = await given.report({ where: { text: 'By the canal, CH1 1AB', postcode: 'CH1 1AB' } });
  const report = await given.report();
  const sent = await photo('van.jpg');
  await files.attach(report, await files.keep(sent));
  const mine = desk.as(bronwen);
  let page = await mine.open(`/reports/${report.reportId}`);
  expect(page.section('Files')).toContain('van.jpg Waiting Photo or picture, 1 KB. From the reporter');
  expect(page.section('Files')).toContain('Until then nobody can open it.');
  expect(page.section('Files')).toContain('Files wait because no malware scanner is set.');
  expect(page.section('Files')).not.toContain('Open the');
  const [waiting] = await files.list(bronwen, report.reportId);
  const at = `/reports/${report.reportId}/files/${waiting?.fileId}`;
  for (const part of ['copy', 'preview', 'original'])
    expect((await fetched(bronwen, `${at}/${part}`)).status).toBe(404);

  await check();
  page = await mine.open(`/reports/${report.reportId}`);
  const shown = page.section('Files');
  expect(shown).toContain('van.jpg Safe to open');
  expect(shown).not.toContain('no malware scanner');
  expect(shown).toContain('OFFICIAL-SENSITIVE.');
  expect(shown).toContain(waiting?.sha256 ?? 'its hash');
  expect(shown).toMatch(/Taken near 53\.1900, -2\.8900/);
  expect(shown).toContain('3 May 2026, 14:10 by the clock of the device');
  expect(shown).toContain('SM-G900F');
  expect(problemsWithHtml(page.html)).toEqual([]);
  const preview = await fetched(bronwen, imageIn(page));
  expect(preview.headers).toMatchObject({ 'content-type': 'image/webp', 'cache-control': 'no-store' });
  expect(String(preview.headers['content-disposition'])).toMatch(/^inline/);
  const copy = await fetched(bronwen, `${at}/copy`);
  expect(String(copy.headers['content-disposition'])).toMatch(/^attachment/);
  expect(copy.headers['content-type']).toBe('image/jpeg');
  for (const { bytes } of [copy, preview]) expect((await sharp(bytes).metadata()).exif).toBeUndefined();
  expect((await sharp(sent.bytes).metadata()).exif).toBeDefined();
  expect(copy.bytes.includes(invented.model)).toBe(false);
  expect(sent.bytes.includes(invented.model)).toBe(true);

  page = await mine.press(page, 'Use 53.1900, -2.8900 as a place of this report');
  expect(page.section('Files')).toContain('Used as a place of this report');
  expect(page.section('History')).toContain('Suggestion accepted by Bronwen Ashgrove');
  expect(page.section('Drawn from it')).toContain('53.1900, -2.8900');
  expect(earlier.reportId).not.toBe(report.reportId);
});

test('a place that is not used is remembered as such, and an investigator reads all of it and settles nothing', async () => {
  const report = await given.report();
  await files.attach(report, await files.keep(await photo('yard.jpg', '#113355')));
  await check();
  const mine = desk.as(bronwen);
  const theirs = await desk.as(kirsty).open(`/reports/${report.reportId}`);
  expect(theirs.section('Files')).toContain('Suggested as a place of this report');
  expect(theirs.forms.map(({ action }) => action).filter((action) => action.includes('/reports/'))).toEqual(
    [],
  );
  expect((await fetched(kirsty, imageIn(theirs))).status).toBe(200);
  let page = await mine.open(`/reports/${report.reportId}`);
  page = await mine.press(page, 'Do not use 53.1900, -2.8900 as a place of this report');
  expect(page.section('Files')).toContain('Not used');
  expect(page.section('History')).toContain('Suggestion dismissed by Bronwen Ashgrove');
});

test('the original is opened for a typed purpose only, and each opening stands in the book', async () => {
  const report = await given.report();
  const sent = await screenshot('advert.png');
  await files.attach(report, await files.keep(sent));
  await check();
  const mine = desk.as(bronwen);
  let page = await mine.open(`/reports/${report.reportId}`);
  await fetched(bronwen, imageIn(page));
  await fetched(bronwen, page.link('Open the copy advert.png'));
  page = await mine.open(page.link('Open the original advert.png'));
  expect(page.h1).toBe('Open the original');
  expect(problemsWithHtml(page.html)).toEqual([]);
  const form = page.formWith('Open the original');
  const again = await mine.press(page, 'Open the original', { purpose: '  ' });
  expect(again.status).toBe(422);
  expect(again.errors).toEqual(['Say what you need the original for']);
  const answer = await desk.site.inject({
    method: 'POST',
    url: form.action,
    headers: {
      cookie: `plainsight-staff=${bronwen.session}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    payload: String(new URLSearchParams({ ...form.fields, purpose: 'Evidence for the court' })),
  });
  expect(answer.rawPayload.equals(sent.bytes)).toBe(true);
  expect(String(answer.headers['content-disposition'])).toMatch(/^attachment/);
  const { rows } = await database.pool('worker').query(
    `select act, purpose from audit.entries where record_id = $1 and act in ('file.preview', 'file.open-copy', 'file.open-original')
       order by entry_id`,
    [report.reportId],
  );
  expect(rows).toEqual([
    { act: 'file.preview', purpose: null },
    { act: 'file.open-copy', purpose: null },
    { act: 'file.open-original', purpose: 'Evidence for the court' },
  ]);
});

test('[D4] an original whose bytes were altered is not opened at its report either: whoever asked and every investigation that holds it have a task at once, and the desk learns of none', async () => {
  const report = await given.report();
  const before = storedFiles(given.keysDir);
  await files.attach(report, await files.keep(note('rota.txt', 'Twelve men, forty pounds.')));
  const [blob = ''] = storedFiles(given.keysDir).filter((path) => !before.includes(path));
  await check();
  const theirs = desk.as(kirsty);
  await theirs.press(await theirs.open(`/reports/${report.reportId}/investigate`), 'Begin the investigation');
  const id = /investigations\/([0-9a-f-]{36})/.exec(theirs.at)?.[1] ?? '';
  const mine = desk.as(bronwen);
  const page = await mine.open(`/reports/${report.reportId}`);
  const ask = await mine.open(page.link('Open the original rota.txt'));
  alterFile(blob);
  const refused = await mine.press(ask, 'Open the original', { purpose: 'For the prosecutor' });
  expect(refused.status).toBe(409);
  expect(refused.h1).toBe('This file is not as it came');
  expect(problemsWithHtml(refused.html)).toEqual([]);
  await given.workerHears();
  const tasks = async (who: TestMember) => (await desk.as(who).open('/tasks')).text;
  expect(await tasks(bronwen)).toContain(': a file is not as it came');
  for (const told of [refused.text, await tasks(bronwen)]) {
    expect(told).not.toContain('Twelve men');
    expect(told).not.toMatch(/investigation|evidence/i);
  }
  expect(await tasks(kirsty)).toContain('a file of the evidence is not as it came');
  const register = (await theirs.open(`/investigations/${id}/evidence`)).text;
  expect(register).toContain('1 file was found altered, missing or not to be read');
});

test('[A7] malware is refused for good, and what has no safe copy says why', async () => {
  const report = await given.report();
  const broken = { ...(await photo('cut.jpg')), bytes: (await photo()).bytes.subarray(0, 600) };
  await files.attach(report, await files.keep(note('letter.txt', String(eicar))), await files.keep(broken));
  await check();
  const mine = desk.as(bronwen);
  const page = await mine.open(`/reports/${report.reportId}`);
  const shown = page.section('Files');
  expect(shown).toContain('letter.txt Refused: malware');
  expect(shown).toContain('The scanner calls it Test-File.UNOFFICIAL. Nobody can open it.');
  expect(shown).toContain('cut.jpg No safe copy');
  expect(shown).toContain('a safe copy could not be made: it is damaged or not complete');
  expect(() => page.link('Open the original letter.txt')).toThrow();
  const original = await mine.open(page.link('Open the original cut.jpg'));
  expect(original.text).toContain('Open it only on a machine that is meant for such files.');
  const found = await files.list(bronwen, report.reportId);
  const infected = found.find(({ state }) => state === 'infected');
  for (const part of ['copy', 'preview', 'original'])
    expect(
      (await fetched(bronwen, `/reports/${report.reportId}/files/${infected?.fileId}/${part}`)).status,
    ).toBe(404);
});

test('files alone from a reporter who comes back bring the report back to the inbox', async () => {
  const report = await given.report();
  const mine = desk.as(bronwen);
  await mine.press(await mine.open(`/reports/${report.reportId}`), 'Save decision', {
    decision: 'no-further-action',
    reason: 'Nothing there.',
  });
  await files.attach(report, await files.keep(note('new.txt')));
  await given.workerHears();
  expect((await mine.open('/inbox')).html).toContain(report.reportId);
  expect((await mine.open(`/reports/${report.reportId}`)).section('History')).toContain('Reporter answered');
});

test('whoever the files are not shared with finds none of them', async () => {
  const vehicles = [{ plate: 'KX61 FLS' }];
  const report = await given.report({ vehicles });
  await files.attach(report, await files.keep(note('secret.txt', 'Only for the police.')));
  await check();
  await given.staff.act(
    { session: bronwen.session },
    { act: 'record.share', record: { kind: 'report', id: report.reportId } },
    (act) =>
      grantShare(asSignedIn(act), {
        recordId: report.reportId,
        sections: ['told', 'mentions'],
        toAgency: ruaridh.agencyId,
        purpose: 'test',
        basis: 'test',
      }),
  );
  const page = await desk.as(ruaridh).open(`/reports/${report.reportId}`);
  expect(page.status).toBe(200);
  expect(page.section('Files')).toContain('or none that are shared with your agency');
  expect(page.html).not.toContain('secret.txt');
  const [file] = await files.list(bronwen, report.reportId);
  const at = `/reports/${report.reportId}/files/${file?.fileId}`;
  const none = `/reports/${report.reportId}/files/${randomUUID()}`;
  for (const part of ['copy', 'preview', 'original']) {
    const [one, other] = [await fetched(ruaridh, `${at}/${part}`), await fetched(ruaridh, `${none}/${part}`)];
    expect([one.status, one.bytes.toString()]).toEqual([404, other.bytes.toString()]);
    expect((await fetched(bronwen, `${at}/${part}`)).status).toBe(part === 'preview' ? 404 : 200);
  }
});

test('nothing went wrong out of sight', () => {
  expect(desk.faults).toEqual([]);
});
