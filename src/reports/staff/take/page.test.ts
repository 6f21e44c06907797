import { expect, test } from 'vitest';
import { movableClock } from '../../../platform/clock.ts';
import { freshDatabase } from '../../../testing/database.ts';
import { moveClock } from '../../../testing/move-clock.ts';
import { partnershipIn } from '../../../testing/partnership.ts';
import { deskOf, receiptOn } from '../../../testing/public-journey.ts';
import { publicSiteOver } from '../../../testing/public-site.ts';
import { staffSiteOver } from '../../../testing/staff-site.ts';
import { liftOwner } from '../../../testing/trust/bare-ground.ts';
import { lookInTables, seeker } from '../../../testing/trust/planted-words.ts';
import { problemsWithHtml } from '../../../testing/valid-html.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const clock = movableClock(new Date());
const site = await staffSiteOver(database, given.keysDir, { clock, publicUrl: 'https://report.example.org' });
const street = await publicSiteOver(database, given.keysDir);
const desk = await deskOf(given);
const bronwen = await given.member('duty-desk').of('cheshire-police', 'Bronwen Ashgrove');
const callum = await given.member('frontline').of('cheshire-east-council', 'Callum Threlby');
const owner = database.pool('owner');
await liftOwner(owner);

const told = { channel: 'phone-101', told: 'A boy at the car wash never goes home.' };
const lines = async (act: string) =>
  (await owner.query<{ record_id: string }>('select record_id from audit.entries where act = $1', [act]))
    .rows;

test('[A17] somebody on the phone is heard: words and observation apart, the receipt handed over, and they come back with it', async () => {
  const browser = site.as(bronwen);
  const empty = await browser.open('/reports/new');
  expect(empty.text).toContain('It goes to the duty desk of Cheshire Police.');
  const check = await browser.press(empty, 'Check and save', {
    ...told,
    'their-reference': 'Log 4711',
    danger: 'yes',
    observed: 'She whispered, and somebody shouted behind her.',
    where: 'the car wash, CW2 7AB',
    'people-0-description': 'About 15, thin',
    'people-0-role': 'may-be-affected',
    'vehicles-0-plate': 'AB12 CDE',
    language: 'ro',
    interpreter: 'yes',
    'interpreter-wish': 'a woman',
    identity: 'confidential',
    name: 'Ana',
    phone: '07700 900461',
    'safe-words': 'about the library book',
    'never-voicemail': 'yes',
  });
  expect(check.h1).toBe('Check the report');
  expect(check.text).toContain('This speaks of danger now.');
  expect(check.text).toContain('Call to 101, taken by you');
  expect(check.text).toContain('This is CW2 7AB');
  const receipt = await browser.press(check, 'Save the report');
  expect(receipt.h1).toBe('The report is saved');
  const code = receiptOn(receipt);
  expect(receipt.text).toContain('https://report.example.org/ro/return');
  expect(receipt.text).toMatch(/Group 6/);

  const { report, told: kept, contact } = await desk.reportThatTells(told.told);
  expect(report).toMatchObject({
    channel: 'phone-101',
    language: 'ro',
    takenBy: bronwen.memberId,
    agencyId: 'cheshire-police',
    danger: 'yes',
  });
  expect(kept?.taken).toEqual({
    observed: 'She whispered, and somebody shouted behind her.',
    theirReference: 'Log 4711',
    interpreter: true,
    interpreterWish: 'a woman',
  });
  expect(contact).toMatchObject({ name: 'Ana', neverVoicemail: true, safeWords: 'about the library book' });
  expect(await lines('report.take')).toEqual([{ record_id: report.reportId }]);

  await given.workerHears();
  const page = await browser.open(`/reports/${report.reportId}`);
  expect(page.text).toContain('Taken by Bronwen Ashgrove');
  expect(page.text).toContain('What Bronwen Ashgrove noticed');
  expect(page.text).toContain('Needs an interpreter: Romanian. a woman');
  const inbox = await browser.open('/inbox');
  expect(inbox.rows()[0]).toContain('Call to 101Taken by Bronwen Ashgrove');

  const caller = street.visitor();
  const back = await caller.press(await caller.open('/return'), 'Open my report', { code });
  expect(back.text).toContain('Your report');
  await browser.press(receipt, 'They have it');
});

test('the receipt is shown until it is handed over, and then nowhere; pressing again makes no second report', async () => {
  const browser = site.as(bronwen);
  const words = 'Told once, saved by many presses.';
  const check = await browser.press(await browser.open('/reports/new'), 'Check and save', {
    ...told,
    told: words,
  });
  const presses = await Promise.all(Array.from({ length: 4 }, () => browser.press(check, 'Save the report')));
  expect(new Set(presses.map(receiptOn)).size).toBe(1);
  const { report } = await desk.reportThatTells(words);
  expect((await lines('report.take')).filter((line) => line.record_id === report.reportId)).toHaveLength(1);
  const [receipt] = presses;
  if (receipt === undefined) throw new Error('no answer');
  const code = receiptOn(receipt);
  expect((await browser.open('/reports/new')).text).toContain(
    `${report.reference} is saved; its receipt is not yet handed over`,
  );
  const done = await browser.press(receipt, 'They have it');
  expect(done.h1).toBe(`Report ${report.reference} is saved`);
  expect(done.link('Open the report')).toBe(`/reports/${report.reportId}`);
  const again = await browser.press(check, 'Save the report');
  expect(again.h1).toBe(done.h1);
  expect(again.text).not.toContain(code);
  expect((await browser.open('/reports/new')).text).not.toContain(report.reference);
});

test('what a frontline member of an agency without a desk takes goes to the public’s desk, and they see no more of it', async () => {
  const browser = site.as(callum);
  const empty = await browser.open('/reports/new');
  expect(empty.text).toContain('It goes to the duty desk of Cheshire Police.');
  const check = await browser.press(empty, 'Check and save', {
    ...told,
    channel: 'in-person',
    told: 'On the doorstep.',
  });
  const receipt = await browser.press(check, 'Save the report');
  const done = await browser.press(receipt, 'They do not want one');
  const { report } = await desk.reportThatTells('On the doorstep.');
  expect(report).toMatchObject({
    agencyId: 'cheshire-police',
    takenBy: callum.memberId,
    channel: 'in-person',
  });
  expect(done.text).toContain('Your role does not read reports.');
  expect((await browser.open(`/reports/${report.reportId}`)).status).toBe(404);
});

test('an agency whose desk is staffed keeps what its members take', async () => {
  await given.member('duty-desk').of('halton-borough-council');
  const browser = site.as(await given.member('support-worker').of('halton-borough-council'));
  const empty = await browser.open('/reports/new');
  expect(empty.text).toContain('It goes to the duty desk of Halton Borough Council.');
  const check = await browser.press(empty, 'Check and save', { ...told, told: 'Told in Halton.' });
  await browser.press(check, 'Save the report');
  const { rows } = await owner.query(
    `select agency_id from reports.reports where taken_by is not null order by entered_at desc limit 1`,
  );
  expect(rows).toEqual([{ agency_id: 'halton-borough-council' }]);
});

test('a place that could be several is chosen at the check', async () => {
  const browser = site.as(bronwen);
  const check = await browser.press(await browser.open('/reports/new'), 'Check and save', {
    ...told,
    told: 'Somewhere near Northwich.',
    where: 'Northw',
  });
  expect(check.text).toContain('Several places fit.');
  await browser.press(check, 'Save the report', { place: '1' });
  const { report } = await desk.reportThatTells('Somewhere near Northwich.');
  expect(report.councilCode).not.toBeNull();
});

test('the slip can be had in every language of the public site', async () => {
  const browser = site.as(bronwen);
  const check = await browser.press(await browser.open('/reports/new'), 'Check and save', {
    ...told,
    told: 'In Arabic.',
    language: 'ar',
  });
  const receipt = await browser.press(check, 'Save the report');
  expect(receipt.html).toMatch(/<section class="ps-slip" lang="ar" dir="rtl"/);
  expect(receipt.text).toContain('https://report.example.org/ar/return');
  const english = await browser.open(`${browser.at}?slip=en`);
  expect(english.text).toContain('Your code');
  expect(problemsWithHtml(receipt.html)).toEqual([]);
});

test('every page of taking a report is valid and accessible markup', async () => {
  const browser = site.as(await given.member('duty-desk').of('cheshire-police'));
  const form = await browser.open('/reports/new');
  const wrong = await browser.press(form, 'Check and save', {
    'people-0-name': 'x'.repeat(400),
    where: 'Northw',
  });
  const check = await browser.press(wrong, 'Check and save', { ...told, 'people-0-name': 'Ion' });
  const away = await browser.open(`${browser.at.replace('/check', '')}/throw-away`);
  const receipt = await browser.press(check, 'Save the report');
  const saved = await browser.press(receipt, 'They have it');
  const gone = await browser.open('/reports/new/aaaaaaaaaaaa/saved');
  for (const page of [form, wrong, check, away, receipt, saved, gone])
    expect([
      page.h1,
      problemsWithHtml(page.html).filter(
        (each) => page.errors.length === 0 || !each.includes('heading-level: Initial'),
      ),
    ]).toEqual([page.h1, []]);
});

test('neither what is typed nor a receipt lies readable anywhere', async () => {
  const browser = site.as(await given.member('first-responder').of('cheshire-police'));
  const mark = 'Zqvarnholt';
  const check = await browser.press(await browser.open('/reports/new'), 'Check and save', {
    ...told,
    told: `${mark} told`,
    observed: `${mark} observed`,
    partner: `${mark} partner`,
    'their-reference': mark,
    'people-0-name': mark,
    'interpreter-wish': mark,
    identity: 'named',
    name: mark,
  });
  const pools = { owner, jobs: database.pool('jobs') };
  const typing = seeker([mark]);
  await lookInTables(pools, typing.look);
  expect(typing.met).toEqual([]);
  const code = receiptOn(await browser.press(check, 'Save the report'));
  const saved = seeker([mark, code, code.replaceAll('-', '')]);
  await lookInTables(pools, saved.look);
  expect(saved.met).toEqual([]);
});

test('a receipt that nobody handed over is gone after an hour', async () => {
  const browser = site.as(bronwen);
  const check = await browser.press(await browser.open('/reports/new'), 'Check and save', {
    ...told,
    told: 'Left on the screen.',
  });
  const receipt = await browser.press(check, 'Save the report');
  const { at } = browser;
  await moveClock(database, clock, 61);
  await owner.query(`update access.sessions set idle_until = idle_until + interval '1 day'`);
  const later = await browser.open(at);
  expect(later.text).toContain('There is nothing here');
  expect(later.text).not.toContain(receiptOn(receipt));
});

test('nothing went wrong out of sight', () => {
  expect(site.faults).toEqual([]);
  expect(street.faults).toEqual([]);
});
