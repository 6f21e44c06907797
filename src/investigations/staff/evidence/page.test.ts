import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { freshDatabase } from '../../../testing/database.ts';
import { alterFile, nightOver, storedFiles } from '../../../testing/file-store.ts';
import { easyCleaner, easyScanner, filesOf } from '../../../testing/files.ts';
import { factOf, investigatingIn, itemTaken, partIn, personFound } from '../../../testing/investigating.ts';
import { partnershipIn, type TestMember } from '../../../testing/partnership.ts';
import { note } from '../../../testing/sample-files.ts';
import { staffSiteOver } from '../../../testing/staff-site.ts';
import { problemsWithHtml } from '../../../testing/valid-html.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const files = filesOf(given);
const { begin, write } = investigatingIn(given);
const kirsty = await given.member('investigator').of('cheshire-police', 'Kirsty Marrowdale');
const imtiaz = await given.member('investigator').of('cheshire-police', 'Imtiaz Quraishy');

const checkFiles = () => files.check({ scanner: easyScanner, cleaner: easyCleaner });
const tonight = async () => (await nightOver(given, files.store)).wrong;

async function download(member: TestMember, url: string, form?: Readonly<Record<string, string>>) {
  const answer = await desk.site.inject({
    method: form === undefined ? 'GET' : 'POST',
    url,
    headers: {
      cookie: `plainsight-staff=${member.session}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    ...(form === undefined ? {} : { payload: String(new URLSearchParams(form)) }),
  });
  return { status: answer.statusCode, text: answer.body };
}

test('[D4] an item gets the next number, is moved from hand to hand, and its continuity stands on one sheet', async () => {
  const browser = desk.as(kirsty);
  const id = await begin(kirsty, { handedIn: [itemTaken('A ledger')] });
  const register = await browser.open(`/investigations/${id}/evidence`);
  expect(problemsWithHtml(register.html)).toEqual([]);
  const form = await browser.open(register.link('Add an item'));
  const unsaid = await browser.press(form, 'Save', { what: 'A blue phone' });
  expect(unsaid.errors).toContain('Choose a category');
  expect(unsaid.html).toContain('A blue phone');
  const saved = await browser.press(unsaid, 'Save', {
    category: 'phone',
    origin: 'seized',
    exhibit: 'KM/2',
    byWhom: 'DS 1044 Marrowdale',
    where: 'Front bedroom',
    storage: 'Bag 7, Crewe store',
  });
  expect(saved.text).toContain('Item 2, exhibit KM/2');
  expect(problemsWithHtml(saved.html)).toEqual([]);
  const move = await browser.open(saved.link('Move it'));
  expect(move.h1).toBe('Move: A blue phone');
  expect(move.formWith('Save').fields['from']).toBe('DS 1044 Marrowdale');
  const moved = await browser.press(move, 'Save', {
    to: 'Digital laboratory',
    why: 'For download',
    seal: 'P77',
  });
  expect(moved.section('Who holds it')).toContain(
    'Held by Digital laboratory. Kept: Bag 7, Crewe store. Seal P77',
  );
  const next = await browser.open(moved.link('Move it'));
  const again = await browser.press(next, 'Save', { from: 'Somebody else', to: 'The court', why: 'Trial' });
  expect(again.section('Who holds it')).toMatch(
    /Somebody else to The court.*Before this it was held by somebody else/s,
  );
  const sheet = await browser.open(again.link('Continuity, to print'));
  expect(problemsWithHtml(sheet.html)).toEqual([]);
  // On paper it is called by what counts nothing, and whoever reads the paper to a colleague finds it by that.
  const reference = /On papers: ([0-9A-Z]{4}-[0-9A-Z]{4})/.exec(saved.text)?.[1] ?? 'none';
  expect(sheet.h1).toBe(`Continuity of item ${reference}`);
  const found = await browser.open(`/investigations/${id}/evidence?find=item+${reference.toLowerCase()}`);
  expect(found.h1).toBe('A blue phone');
  expect((await browser.open(`/investigations/${id}/evidence?find=2`)).h1).toBe('A blue phone');
  const missed = await browser.open(`/investigations/${id}/evidence?find=ZZZZ`);
  expect(missed.text).toContain('No item here is called “ZZZZ”');
  expect(problemsWithHtml(missed.html)).toEqual([]);
  for (const told of [
    'Front bedroom',
    'Digital laboratory',
    'P77',
    'Continuity has a gap',
    'Kirsty Marrowdale',
  ])
    expect(sheet.text).toContain(told);
  // Written over, by whom and where it was seized stays on the sheet; given back, it says when, by whom and to whom, and is held by nobody.
  const change = await browser.open(again.link('Change what is written'));
  const asked = await browser.press(change, 'Save', { byWhom: 'PC 77 Ashgrove', state: 'returned' });
  expect(asked.errors).toEqual([
    'Write the day on which it was given back or destroyed',
    'Write by whom it was given back or destroyed',
  ]);
  const back = await browser.press(asked, 'Save', {
    ...{ 'stateOn-day': '6', 'stateOn-month': '11', 'stateOn-year': '2026' },
    stateBy: 'DC 2231 Quraishy',
    stateHow: 'To its owner',
  });
  const gone = 'Given back on 6 November 2026 by DC 2231 Quraishy: To its owner';
  expect(back.section('Who holds it')).toContain(`${gone}. Last held by The court`);
  const second = await browser.open(back.link('Continuity, to print'));
  expect(problemsWithHtml(second.html)).toEqual([]);
  expect(second.text).toMatch(
    /DS 1044 Marrowdale .*As first written, and written over on .* by Kirsty Marrowdale.* PC 77 Ashgrove /s,
  );
  expect(second.text).toContain(gone);
  const listed = await browser.open(`/investigations/${id}/evidence`);
  expect(listed.text).toContain(gone);
  expect(listed.text).toMatch(/Item 1 .*A ledger.*Item 2 \(KM\/2\)/s);
  expect(problemsWithHtml(listed.html)).toEqual([]);
});

test('[D4] two who add at once get two numbers, and an item entered in error keeps its own', async () => {
  const id = await begin(kirsty);
  const [one, other, third] = [itemTaken('One'), itemTaken('Other'), itemTaken('Third')];
  await Promise.all([write(kirsty, id, one), write(kirsty, id, other)]);
  await write(kirsty, id, { ...one, body: { ...one.body, state: 'entered-in-error' } }, third);
  const browser = desk.as(kirsty);
  const numbers = await Promise.all(
    [one, other, third].map(async ({ about }) =>
      /Item (\d)/.exec((await browser.open(`/investigations/${id}/evidence/${about}`)).text)?.at(1),
    ),
  );
  expect(numbers.slice(0, 2).toSorted()).toEqual(['1', '2']);
  expect(numbers[2]).toBe('3');
});

test('[D4] bytes that were altered are found by the night and on opening, are not opened, and the lead has a task', async () => {
  const browser = desk.as(kirsty);
  const ledger = itemTaken('A ledger');
  const id = await begin(kirsty, { handedIn: [ledger] });
  const at = `/investigations/${id}/evidence/${ledger.about}`;
  const before = storedFiles(given.keysDir);
  const empty = await browser.press(await browser.open(at), 'Add files', {}, []);
  expect(empty.errors).toEqual(['Choose at least one file']);
  const added = await browser.press(empty, 'Add files', {}, [
    note('ledger.txt', 'Twelve men, forty pounds.'),
  ]);
  expect(added.section('Files')).toContain('ledger.txt');
  const again = await browser.press(added, 'Add files', {}, [note('twice.txt', 'Twelve men, forty pounds.')]);
  expect(again.errors).toEqual(['twice.txt is on this item already']);
  const [blob = ''] = storedFiles(given.keysDir).filter((path) => !before.includes(path));
  await checkFiles();
  expect(await tonight()).toBe(0);
  const checked = await browser.open(at);
  expect(problemsWithHtml(checked.html)).toEqual([]);
  expect((await browser.open(`/investigations/${id}/evidence`)).text).toContain('the 1 file is as they came');
  expect((await download(kirsty, checked.link('Open the copy ledger.txt'))).text).toBe('copy');
  const ask = await browser.open(checked.link('Open the original ledger.txt'));
  expect((await browser.press(ask, 'Open the original')).errors).toEqual([
    'Say what you need the original for',
  ]);
  const form = ask.formWith('Open the original');
  const opened = () => download(kirsty, form.action, { ...form.fields, purpose: 'For the prosecutor' });
  expect(await opened()).toEqual({ status: 200, text: 'Twelve men, forty pounds.' });
  for (const path of ['', '/continuity', form.action.slice(at.length)])
    expect((await desk.as(imtiaz).open(`${at}${path}`)).status).toBe(404);

  alterFile(blob);
  const refused = await opened();
  expect(refused.status).toBe(409);
  expect(refused.text).toContain('This file is not as it came');
  expect(refused.text).not.toContain('Twelve men');
  expect(await tonight()).toBe(1);
  const register = await browser.open(`/investigations/${id}/evidence`);
  expect(register.text).toContain('1 file was found altered, missing or not to be read');
  expect(register.text).toContain('A file is not as it came');
  expect(problemsWithHtml(register.html)).toEqual([]);
  const tasks = (await browser.open('/tasks')).html;
  expect(tasks).toContain('a file of the evidence is not as it came');
  expect(new Set(tasks.match(/\/tasks\/[0-9a-f-]{36}/g)).size).toBe(1);
  expect((await desk.as(imtiaz).open('/tasks')).text).not.toContain('evidence');
  rmSync(blob);
  expect((await opened()).status).toBe(409);
  expect((await browser.open(at)).section('Files')).toContain('Not there any more');
});

test('[D9] facts stand in the chronology with day, source, grade and whom they are about by what they are, among what the record holds', async () => {
  const browser = desk.as(kirsty);
  const [ana, gavril] = [personFound('Ana'), personFound('Gavril')];
  const id = await begin(kirsty, {
    handedIn: [
      ...[ana, gavril, partIn(ana.about, 'victim'), partIn(gavril.about, 'suspect')],
      itemTaken('A ledger'),
      factOf('The van came late.', '2026-11-20'),
    ],
  });
  const empty = await browser.open(`/investigations/${await begin(kirsty)}/chronology`);
  expect(empty.text).toContain('Nothing stands in the chronology yet');
  const page = await browser.open(`/investigations/${id}/chronology`);
  expect(problemsWithHtml(page.html)).toEqual([]);
  const form = await browser.open(page.link('Add a fact'));
  expect(problemsWithHtml(form.html)).toEqual([]);
  const range = {
    what: 'Money was sent home',
    when: 'range',
    ...{ 'from-day': '3', 'from-month': '10', 'from-year': '2026' },
  };
  const asked = await browser.press(form, 'Save', {
    ...range,
    source: 'intelligence',
    nature: 'opinion',
    handling: 'C',
  });
  expect(asked.errors).toEqual(['Write the last day', 'Write the conditions']);
  const saved = await browser.press(asked, 'Save', {
    ...{ 'until-day': '9', 'until-month': '10', 'until-year': '2026' },
    conditions: 'Not to partners',
    about: gavril.about,
    sourceGrade: '2',
    informationGrade: 'C',
  });
  expect(saved.text).toContain(
    'Between 3 October 2026 and 9 October 2026 Opinion Sensitive Money was sent home',
  );
  expect(saved.text).toContain('About: Gavril (suspect)');
  expect(saved.text).toContain('Source: Intelligence. Grade 2CC');
  expect(saved.text).toContain('Conditions: Not to partners');
  expect(saved.text).toMatch(/Money was sent home.*Item 1\. Seized by DC 2231 Quraishy.*The van came late/s);
  expect(problemsWithHtml(saved.html)).toEqual([]);
  const strange = factOf('Seen.', '2026-11-20', [randomUUID()]);
  await expect(write(kirsty, id, strange)).rejects.toMatchObject({ code: 'bad-request' });
  expect(desk.faults).toEqual([]);
});
