import { expect, test } from 'vitest';
import { freshDatabase } from '../../../testing/database.ts';
import { attribute, type PageRead, textOf } from '../../../testing/page.ts';
import { partnershipIn } from '../../../testing/partnership.ts';
import { staffSiteOver } from '../../../testing/staff-site.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const bronwen = await given.member('duty-desk').of('cheshire-police', 'Bronwen Ashgrove');
const kirsty = await given.member('investigator').of('cheshire-police', 'Kirsty Marrowdale');
const ruaridh = await given.member('duty-desk').of('halton-borough-council', 'Ruaridh Spinnaker');

/** The address of the first link whose words begin so. */
function linkOn(page: PageRead, words: string): string {
  const found = page.elements.find((each) => each.tagName === 'a' && textOf(each).startsWith(words));
  return (found && attribute(found, 'href')) ?? `no link says ${words}`;
}

const person = { name: 'Ludmila Veselinova', dateOfBirth: '1994-05-17', nationality: 'Bulgarian' };
await given.report({ people: [person] });
const second = await given.report({
  people: [{ ...person, name: 'Lyudmila Veselinova', dateOfBirth: '1994-05-18' }],
});
await given.report({ vehicles: [{ plate: 'KX53 PRT', colour: 'white' }] });
await given.report({ whatSeen: 'The van was KX53 PRT.' });

test('[B11] what looks alike waits in a list, strongest first, with references and nothing that was told', async () => {
  const page = await desk.as(bronwen).open('/matches');
  expect(page.status).toBe(200);
  expect(page.h1).toBe('Matches');
  expect(page.rows()).toHaveLength(2);
  expect(page.rows()[0]).toMatch(/^Vehicle Certain R-\w{4}-\w{4}/);
  expect(page.rows()[1]).toMatch(/^Person (Strong|Possible) R-/);
  expect(page.text).not.toContain('Veselinova');
  const people = await desk.as(bronwen).open('/matches?kind=person');
  expect(people.rows()).toHaveLength(1);
  expect((await desk.as(bronwen).open('/matches?kind=business')).text).toContain('Nothing waits for you');
  expect((await desk.as(ruaridh).open('/matches')).text).toContain('Nothing waits for you');
});

const openPair = async (who = bronwen) => {
  const list = await desk.as(who).open('/matches?kind=person');
  return desk.as(who).open(linkOn(list, 'Compare Person'));
};

test('[B13] side by side every field that differs is marked, with its sentence and its weight', async () => {
  const page = await openPair();
  expect(page.h1).toBe('Are these the same person?');
  const rows = page.rows();
  expect(rows.find((row) => row.startsWith('Names'))).toMatch(
    /Ludmila Veselinova Lyudmila Veselinova Told differently ?Family names are the same/,
  );
  expect(rows.find((row) => row.startsWith('Born'))).toMatch(
    /1994-05-17 1994-05-18 Told differently Dates of birth differ in one digit/,
  );
  expect(rows.find((row) => row.startsWith('Nationality'))).toContain('Same');
  const marked = page.elements.filter((each) =>
    attribute(each, 'class')?.includes('ps-compare__row--differs'),
  );
  expect(marked).toHaveLength(2);
  expect(page.section('Why these may be one')).toMatch(/Nationality is the same \+\d\.\d/);
  expect(page.elements.filter((each) => each.tagName === 'rect').length).toBeGreaterThan(3);
});

test('[B11, B12] an answer with its reason is kept, goes out of the list, and can be taken back', async () => {
  let page = await openPair();
  const address = page.formWith('Save the answer').action.replace('/answer', '');
  page = await desk.as(bronwen).press(page, 'Save the answer', { answer: 'different', reason: ' ' });
  expect(page.status).toBe(422);
  expect(page.errors).toEqual(['Say why']);
  page = await desk.as(bronwen).press(page, 'Save the answer', { answer: 'different', reason: 'Sisters.' });
  expect(page.text).toContain('Your answer is kept.');
  expect(page.text).toContain('A person said: different');
  expect(page.section('Answer again')).toContain('Sisters.');
  expect((await desk.as(bronwen).open('/matches?kind=person')).text).toContain('Nothing waits for you');
  const report = await desk.as(bronwen).open(`/reports/${second.reportId}`);
  expect(report.section('Other records that match')).not.toContain('Ludmila');
  const decided = await desk.as(bronwen).open('/matches?list=decided');
  expect(decided.rows()[0]).toMatch(/^Person Different R-.*Bronwen Ashgrove/);

  const stale = await desk.as(bronwen).open(address);
  page = await desk
    .as(bronwen)
    .press(stale, 'Take it back', { 'undo-reason': 'Their mother told otherwise.' });
  expect(page.text).toContain('The answer is taken back.');
  expect(page.text).toContain('Waits for a person');
  expect((await desk.as(bronwen).open('/matches?kind=person')).rows()).toHaveLength(1);
  page = await desk.as(bronwen).press(stale, 'Save the answer', { answer: 'same', reason: 'Old knowledge.' });
  expect(page.text).toContain('A colleague decided about this meanwhile.');
  expect(page.text).toContain('Waits for a person');
});

test('an investigator compares and is offered nothing to decide; another agency finds nothing', async () => {
  const page = await openPair(kirsty);
  expect(page.text).toContain('Deciding about matches is the duty desk’s.');
  const list = await desk.as(bronwen).open('/matches?kind=person');
  expect((await desk.as(ruaridh).open(linkOn(list, 'Compare Person'))).status).toBe(404);
});

test('[B14] of one identity each value stands with who told it and when, and what does not agree side by side', async () => {
  let page = await desk.as(bronwen).open(`/reports/${second.reportId}`);
  page = await desk.as(bronwen).open(linkOn(page, 'Compare side by side'));
  page = await desk
    .as(bronwen)
    .press(page, 'Save the answer', { answer: 'same', reason: 'Same passport photo.' });
  expect(page.text).toContain('A person said: the same');
  const identity = await desk.as(bronwen).open(linkOn(page, 'See everything that is joined'));
  expect(identity.h1).toBe('Person told of in 2 reports');
  const told = identity.section('What is told');
  expect(told).toMatch(
    /Names Told differently .*Ludmila Veselinova R-.*Cheshire.* Told in an answer .*Lyudmila Veselinova R-/,
  );
  expect(told).toContain('1994-05-17');
  expect(told).toContain('1994-05-18');
  expect(identity.section('How they come together')).toContain('A person said: the same');
  expect(identity.section('Joins and splits')).toContain('Same passport photo.');
  const { rows } = await database.pool('owner').query(`select 1 where false`);
  expect(rows).toEqual([]);
  expect(desk.faults).toEqual([]);
});
