import { expect, test } from 'vitest';
import { freshDatabase } from '../../../testing/database.ts';
import { countStored } from '../../../testing/file-store.ts';
import { partnershipIn } from '../../../testing/partnership.ts';
import { note, photo, program } from '../../../testing/sample-files.ts';
import { staffSiteOver } from '../../../testing/staff-site.ts';
import { liftOwner } from '../../../testing/trust/bare-ground.ts';
import { problemsWithHtml } from '../../../testing/valid-html.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const site = await staffSiteOver(database, given.keysDir);
const bronwen = await given.member('duty-desk').of('cheshire-police', 'Bronwen Ashgrove');
const callum = await given.member('frontline').of('cheshire-east-council', 'Callum Threlby');
const owner = database.pool('owner');
await liftOwner(owner);

const told = { channel: 'phone-101', told: 'A boy at the car wash never goes home.' };

test('[A17] what was told yesterday was received yesterday: on the record, at the desk and for its time limit', async () => {
  const browser = site.as(bronwen);
  const shown = (part: Intl.DateTimeFormatOptions) =>
    yesterday.toLocaleString('en-GB', { timeZone: 'Europe/London', ...part });
  const yesterday = new Date(Math.floor(Date.now() / 60_000 - 26 * 60) * 60_000);
  const check = await browser.press(await browser.open('/reports/new'), 'Check and save', {
    ...told,
    told: 'They rang yesterday.',
    received: 'earlier',
    'received-day': shown({ day: 'numeric' }),
    'received-month': shown({ month: 'numeric' }),
    'received-year': shown({ year: 'numeric' }),
    'received-time': shown({ hour: '2-digit', minute: '2-digit' }),
  });
  await browser.press(await browser.press(check, 'Save the report'), 'They have it');
  const { rows } = await owner.query<{ id: string; at: Date }>(
    'select report_id as id, received_at as at from reports.reports',
  );
  expect(rows.map(({ at }) => at)).toEqual([yesterday]);
  await given.workerHears();
  const page = await browser.open(`/reports/${rows[0]?.id}`);
  const when = `${shown({ dateStyle: 'long' })} at ${shown({ timeStyle: 'short' })}`;
  expect(page.text).toContain(`Call to 101, received ${when}`);
  expect((await browser.open('/inbox')).rows()[0]).toMatch(/Late by .*Received 26 hours ago/);
});

test('a form with mistakes comes back with everything typed, says what to do, and is kept already', async () => {
  const browser = site.as(bronwen);
  const typed = {
    'received-day': '31',
    'received-month': '2',
    'received-year': '2026',
    received: 'earlier',
    'received-time': 'noon',
    'people-0-name': 'Ion',
    'people-1-name': '',
    'phones-0-number': '07700 900462',
    phone: '07700 900463',
    observed: 'Line one\nline two',
  };
  const wrong = await browser.press(await browser.open('/reports/new'), 'Check and save', typed);
  expect(wrong.status).toBe(422);
  expect(wrong.errors).toEqual([
    'Choose how it came to you',
    'Enter a real day, like 27 3 2026',
    'Enter a time of day, like 14:05',
    'Write what they told you',
    'You wrote a name or how to reach them. Choose “Confidential” or “They give their name”, or take it out',
  ]);
  const { fields } = wrong.formWith('Check and save');
  expect(fields).toMatchObject({ ...typed, 'people-1-name': '' });
  const key = fields['key'];
  const later = await browser.open(`/reports/new/${key}`);
  expect(later.formWith('Check and save').fields).toMatchObject(typed);
  await browser.press(await browser.open(`/reports/new/${key}/throw-away`), 'Yes, throw it away');
  expect((await browser.open('/reports/new')).text).not.toContain('not finished');
});

test('people are added and removed without script, and nothing typed is lost by it', async () => {
  const browser = site.as(bronwen);
  let page = await browser.open('/reports/new');
  page = await browser.press(page, 'Add another person', {
    ...told,
    'people-0-name': 'Ion',
    'people-0-approximateAge': '15',
  });
  expect(browser.at).toMatch(/#people-1-description$/);
  page = await browser.press(page, 'Add another vehicle', {
    'people-1-name': 'Vasile',
    'vehicles-0-plate': 'KX53 PQR',
  });
  expect(page.formWith('Check and save').fields).toMatchObject({
    told: told.told,
    'people-0-name': 'Ion',
    'people-1-name': 'Vasile',
    'people-2-name': '',
    'vehicles-0-plate': 'KX53 PQR',
  });
  const { fields } = page.formWith('Check and save');
  page = await browser.send('/reports/new', { ...fields, do: 'remove-people-0' });
  expect(page.formWith('Check and save').fields).toMatchObject({
    'people-0-name': 'Vasile',
    'people-1-name': '',
  });
  await browser.send('/reports/new', { ...page.formWith('Check and save').fields, do: 'later' });
  expect(browser.at).toBe('/reports/new');
});

test('what was begun is offered again after signing out, to nobody else, and for thirty days', async () => {
  const again = site.as(bronwen);
  const start = await again.open('/reports/new');
  expect(start.text).toContain('You have a report you have not finished');
  expect(start.text).toContain('Call to 101, begun');
  const href = start.elements.flatMap((element) =>
    element.attrs.filter((each) => each.name === 'href' && /^\/reports\/new\/[0-9a-f]{12}$/.test(each.value)),
  )[0]?.value;
  expect((await again.open(href ?? '')).formWith('Check and save').fields['people-0-name']).toBe('Vasile');
  const other = site.as(await given.member('duty-desk').of('cheshire-police'));
  await other.open(href ?? '');
  expect(other.at).toBe('/reports/new');
  expect((await other.open('/reports/new')).text).not.toContain('not finished');
  await owner.query(`update reports.unfinished set expires_at = now() - interval '1 minute'`);
  expect((await again.open('/reports/new')).text).not.toContain('not finished');
});

test('the same draft in two tabs: what either typed is kept, each in its own', async () => {
  const browser = site.as(callum);
  const first = await browser.press(await browser.open('/reports/new'), 'Finish later', {
    ...told,
    told: 'From the start.',
  });
  const href = `/reports/new/${/\/reports\/new\/([0-9a-f]{12})"/.exec(first.html)?.[1]}`;
  const [one, other] = [await browser.open(href), await browser.open(href)];
  await browser.press(one, 'Finish later', { told: 'In one tab.' });
  const apart = await browser.press(other, 'Finish later', { told: 'In the other.' });
  expect(apart.text).toContain('Kept as a report of its own');
  expect(apart.formWith('Check and save').fields['told']).toBe('In the other.');
  expect((await browser.open(href)).formWith('Check and save').fields['told']).toBe('In one tab.');
  // The same page pressed twice is no clash.
  const page = await browser.open(href);
  await browser.press(page, 'Add another person', { 'people-0-name': 'Ion' });
  const twice = await browser.press(page, 'Add another person', { 'people-0-name': 'Ion' });
  expect(twice.text).not.toContain('Kept as a report of its own');
});

test('sent while typing: the latest stays, however the tries arrive, and a draft that others changed is left alone', async () => {
  const browser = site.as(callum);
  const { fields } = (await browser.open('/reports/new')).formWith('Check and save');
  const keep = async (text: string, turn: number, more: Record<string, string> = {}) => {
    const answer = await site.site.inject({
      method: 'POST',
      url: '/reports/new/keep',
      headers: { cookie: browser.cookie ?? '', 'content-type': 'application/x-www-form-urlencoded' },
      payload: String(new URLSearchParams({ ...fields, told: text, turn: String(turn), ...more })),
    });
    return { status: answer.statusCode, body: answer.json<{ outcome: string; href?: string }>() };
  };
  const kept = await keep('First words', 1);
  expect(kept).toMatchObject({
    status: 200,
    body: { outcome: 'kept', href: `/reports/new/${fields['key']}` },
  });
  await Promise.all([keep('First words and more', 2), keep('First words and more, all of them', 3)]);
  await keep('First words', 1);
  const there = await browser.open(kept.body.href ?? '');
  expect(there.formWith('Check and save').fields['told']).toBe('First words and more, all of them');
  expect(
    await keep('From a forgotten tab', 9, { once: '6f1c2a4e-3a44-4a58-9c1c-1df1a1c0a001' }),
  ).toMatchObject({
    status: 409,
    body: { outcome: 'elsewhere' },
  });
});

test('twenty unfinished reports are enough: the next says so and still shows what was typed', async () => {
  const browser = site.as(await given.member('investigator').of('cheshire-police'));
  for (let count = 0; count < 20; count += 1)
    await browser.press(await browser.open('/reports/new'), 'Finish later', told);
  const full = await browser.press(await browser.open('/reports/new'), 'Finish later', {
    told: 'One too many.',
  });
  expect(full.status).toBe(422);
  expect(full.errors[0]).toContain('You have 20 reports you have not finished.');
  expect(full.formWith('Check and save').fields['told']).toBe('One too many.');
});

test('[A7 A17] who takes a report adds the photo they were shown: a file that is not taken is said and nothing else is lost, and the desk has the good one', async () => {
  const browser = site.as(callum);
  const words = 'Showed me the van on their telephone.';
  let page = await browser.press(await browser.open('/reports/new'), 'Check and save', {
    ...told,
    channel: 'in-person',
    told: words,
    where: 'Northw',
  });
  page = await browser.press(page, 'Add files', { place: '1' });
  expect(page.errors).toEqual(['Choose at least one file']);
  const chosen = [await photo('van.jpg'), program('run.exe'), note('wrong.txt')];
  page = await browser.press(page, 'Save the report', { place: '1' }, chosen);
  expect(page.h1).toBe('Check the report');
  expect(page.errors).toEqual(['run.exe is of a kind that is not taken']);
  expect(page.formWith('Save the report').fields['place']).toBe('1');
  expect(page.text).toMatch(/van\.jpg\s*Photo or picture, 1 KB .*wrong\.txt\s*Document, 1 KB/);
  expect(problemsWithHtml(page.html).filter((each) => !each.includes('heading-level: Initial'))).toEqual([]);
  page = await browser.press(page, 'Remove wrong.txt');
  page = await browser.press(page, 'Save the report', {}, [await photo('again.jpg')]);
  expect(page.h1).toBe('The report is saved');

  const { rows } = await owner.query<{ id: string }>(
    'select record_id as id from files.files where member_id = $1',
    [callum.memberId],
  );
  expect(rows).toHaveLength(1);
  await given.workerHears();
  const atDesk = await site.as(bronwen).open(`/reports/${rows[0]?.id}`);
  expect(atDesk.section('Files')).toMatch(
    /^Files .*van\.jpg Waiting Photo or picture, 1 KB\. Added by Callum Threlby/,
  );
});

test('files of a report that is thrown away leave the store, those of whoever takes none never enter it, and what lapsed is told', async () => {
  const browser = site.as(bronwen);
  const before = countStored(given.keysDir);
  const begun = async (words: string) => {
    const check = await browser.press(await browser.open('/reports/new'), 'Check and save', {
      ...told,
      told: words,
    });
    return browser.press(check, 'Add files', {}, [note('kept.txt', words)]);
  };
  const page = await begun('Thrown away with its file.');
  expect(countStored(given.keysDir)).toBe(before + 1);
  const officer = site.as(await given.member('data-protection-officer').of('cheshire-police'));
  const token = (await officer.open('/account')).forms[0]?.fields['form-token'] ?? '';
  const refused = await officer.press(page, 'Save the report', { 'form-token': token }, [note('theirs.txt')]);
  expect(refused.status).toBe(404);
  await browser.press(
    await browser.open(`${browser.at.split('/check')[0]}/throw-away`),
    'Yes, throw it away',
  );
  expect(countStored(given.keysDir)).toBe(before);
  const late = await begun('Saved too late for its file.');
  await owner.query('delete from files.uploads');
  expect((await browser.press(late, 'Save the report')).text).toContain(
    'One file had lain here for more than a day and is not on the report.',
  );
});

test('nothing went wrong out of sight', () => {
  expect(site.faults).toEqual([]);
});
