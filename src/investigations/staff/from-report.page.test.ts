import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { freshDatabase } from '../../testing/database.ts';
import { investigatingIn } from '../../testing/investigating.ts';
import { partnershipIn } from '../../testing/partnership.ts';
import { staffSiteOver } from '../../testing/staff-site.ts';
import { problemsWithHtml } from '../../testing/valid-html.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const { open } = investigatingIn(given);
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
