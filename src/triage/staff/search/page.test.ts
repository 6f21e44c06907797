import { expect, test } from 'vitest';
import { freshDatabase } from '../../../testing/database.ts';
import { partnershipIn } from '../../../testing/partnership.ts';
import { staffSiteOver } from '../../../testing/staff-site.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const bronwen = await given.member('duty-desk').of('cheshire-police');

test('a report is found by any of its words, by its plate with or without the space, and by its reference', async () => {
  const { reportId } = await given.report({
    whatSeen: 'Crying at Zanzibar.',
    vehicles: [{ plate: 'AB12 CDE' }],
  });
  const mine = desk.as(bronwen);
  const page = await mine.open('/search');
  for (const words of ['zanzibar CRYING', 'ab12cde', 'AB12 CDE'])
    expect((await mine.press(page, 'Search', { words })).html).toContain(`/reports/${reportId}`);
  const found = await mine.press(page, 'Search', { words: 'zanzibar' });
  expect(found.text).toContain('1 report found');
  const reference = /R-\w{4}-\w{4}/.exec(found.rows()[0] ?? '')?.[0] ?? '';
  const spoken = reference.toLowerCase().replaceAll('-', ' ');
  expect((await mine.press(page, 'Search', { words: spoken })).rows()[0]).toContain(reference);
});

test('what was searched for stands in no address, and the search is in the book without its words', async () => {
  const mine = desk.as(bronwen);
  const found = await mine.press(await mine.open('/search'), 'Search', { words: 'zanzibar' });
  expect(mine.at).toBe('/search');
  expect(found.html).not.toMatch(/href="[^"]*zanzibar/i);
  const { rows } = await database
    .pool('worker')
    .query(`select detail::text, purpose from audit.entries where act = 'report.search'`);
  expect(rows.length).toBeGreaterThan(0);
  expect(JSON.stringify(rows).toLowerCase()).not.toContain('zanzibar');
});

test('nothing is told of reports that are not open: finding one and finding none look the same', async () => {
  const mine = desk.as(bronwen);
  const page = await mine.open('/search');
  const before = await mine.press(page, 'Search', { words: 'mozambique' });
  const heldBy = 'halton-borough-council';
  await given.report({ whatSeen: 'Mozambique.', heldBy });
  await given.report({ whatSeen: 'Mozambique.', heldBy, othersSee: 'hidden' });
  const after = await mine.press(page, 'Search', { words: 'mozambique' });
  expect(after.text).toBe(before.text);
  expect(after.text).toContain('No report holds all these words');
});

test('a search for nothing says what to do', async () => {
  const mine = desk.as(bronwen);
  const page = await mine.press(await mine.open('/search'), 'Search', { words: '  ' });
  expect(page.status).toBe(422);
  expect(page.errors).toEqual(['Write a word or a reference to search for']);
});

test('older reports follow on the next page, each once', async () => {
  const ids = await Promise.all(
    Array.from({ length: 30 }, async () => (await given.report({ whatSeen: 'Madagascar.' })).reportId),
  );
  const mine = desk.as(bronwen);
  const first = await mine.press(await mine.open('/search'), 'Search', { words: 'madagascar' });
  const second = await mine.press(first, 'Older reports');
  const shown = [...`${first.html}${second.html}`.matchAll(/href="\/reports\/([0-9a-f-]{36})"/g)].map(
    (found) => found[1],
  );
  expect(shown.toSorted()).toEqual(ids.toSorted());
});

test('nothing went wrong out of sight', () => {
  expect(desk.faults).toEqual([]);
});
