import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { freshDatabase } from '../../testing/database.ts';
import { investigatingIn, outlineOf } from '../../testing/investigating.ts';
import { partnershipIn } from '../../testing/partnership.ts';
import { staffSiteOver } from '../../testing/staff-site.ts';
import { problemsWithHtml } from '../../testing/valid-html.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const { open, begin, write, name } = investigatingIn(given);
const kirsty = await given.member('investigator').of('cheshire-police', 'Kirsty Marrowdale');

test('[D1] from a report: what it tells comes along with where it is from, and the report says nothing of it', async () => {
  const browser = desk.as(kirsty);
  const { reportId } = await given.report({
    people: [
      { name: 'Andrei Popescu', role: 'may-be-affected' },
      { name: 'Marku', role: 'may-be-causing' },
    ],
    vehicles: [{ plate: 'KX69 ABZ', colour: 'white' }],
    phones: [{ number: '07700 900461' }],
    where: { text: 'Bramble Farm', postcode: 'CW1 2AB' },
  });
  const report = await browser.open(`/reports/${reportId}`);
  const page = await browser.open(report.link('Begin an investigation'));
  expect(problemsWithHtml(page.html)).toEqual([]);
  const begun = await browser.press(page, 'Begin the investigation');
  for (const told of [
    'Andrei Popescu',
    'Possible victim',
    'Marku',
    'Suspect',
    'KX69 ABZ',
    '07700 900461',
    'Bramble Farm',
  ])
    expect(begun.text).toContain(told);
  expect(begun.text).toMatch(/Hearsay A report \(R-/);
  const id = /investigations\/([0-9a-f-]{36})/.exec(browser.at)?.[1] ?? randomUUID();
  expect((await open(kirsty, id)).one.beganFrom).toBe(reportId);
  const officer = desk.as(await given.member('duty-desk').of('cheshire-police'));
  expect((await officer.open(`/reports/${reportId}`)).text).not.toMatch(/investigation/i);
  expect(desk.faults).toEqual([]);
});

test('[D1] into an open one: the same facts with sources and the grade, once, by those who are named; the report shows nobody a sign', async () => {
  const imtiaz = await given.member('investigator').of('cheshire-police', 'Imtiaz Fenwright');
  const officer = desk.as(await given.member('duty-desk').of('cheshire-police'));
  const { reportId } = await given.report({
    people: [{ name: 'Dorin Halbe', role: 'may-be-causing' }],
    vehicles: [{ plate: 'KX70 TRW' }],
  });
  const [id, others] = [await begin(kirsty), await begin(imtiaz)];
  await write(kirsty, id, outlineOf('Operation Teasel'));
  await write(imtiaz, others, outlineOf('Operation Sorrel'));
  const seen = () => Promise.all([officer, desk.as(imtiaz)].map((one) => one.open(`/reports/${reportId}`)));
  const bare = (pages: Awaited<ReturnType<typeof seen>>) => pages.map(({ text }) => text);
  const before = bare(await seen());

  const browser = desk.as(kirsty);
  const report = await browser.open(`/reports/${reportId}`);
  const page = await browser.open(report.link('Add it to an investigation that you are named for'));
  expect(problemsWithHtml(page.html)).toEqual([]);
  expect(page.text).toContain('Operation Teasel');
  expect(page.text).not.toContain('Operation Sorrel');
  const unchosen = await browser.press(page, 'Add the report', { sourceGrade: '2' });
  expect(unchosen.status).toBe(422);
  expect(unchosen.text).toContain('Choose the investigation');
  const added = await browser.press(unchosen, 'Add the report', { investigation: id, informationGrade: 'C' });
  for (const told of ['Dorin Halbe', 'Suspect', 'KX70 TRW', 'Grade 2C', 'Report R-'])
    expect(added.text).toContain(told);
  expect(added.text).toMatch(/Hearsay A report \(R-/);

  // Pressed again on the page as it stood before: kindly refused, and nothing is there twice.
  const again = await browser.press(page, 'Add the report', { investigation: id });
  expect(again.status).toBe(422);
  expect(again.text).toContain('This report is in that investigation already');
  expect((await open(kirsty, id)).story.standing.filter(({ kind }) => kind === 'vehicle')).toHaveLength(1);
  // Somebody else's investigation is not there, not even to be added to.
  const strange = await browser.press(page, 'Add the report', { investigation: others });
  expect(strange.status).toBe(404);

  expect(bare(await seen())).toEqual(before);
  await name(kirsty, id, imtiaz);
  expect((await desk.as(imtiaz).open(`/investigations/${id}`)).text).toContain('Dorin Halbe');
  expect(desk.faults).toEqual([]);
});
