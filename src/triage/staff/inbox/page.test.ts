import { expect, test } from 'vitest';
import { freshDatabase } from '../../../testing/database.ts';
import { partnershipIn } from '../../../testing/partnership.ts';
import { staffSiteOver } from '../../../testing/staff-site.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const bronwen = await given.member('duty-desk').of('cheshire-police', 'Bronwen Ashgrove');
const tobias = await given.member('duty-desk').of('cheshire-police', 'Tobias Fenwright');

test('an empty inbox says what will come and where to look meanwhile', async () => {
  const inbox = await desk.as(bronwen).open('/inbox');
  expect(inbox.status).toBe(200);
  expect(inbox.h1).toBe('Inbox');
  expect(inbox.text).toContain('Nothing is waiting');
});

test('[B1] the inbox shows every source by danger and time limit, with place, matches and owner', async () => {
  const vehicles = [{ plate: 'AB12 CDE' }];
  await given.report({ whatSeen: 'A van.', vehicles, danger: 'no', howKnow: 'I live there.' });
  await given.report({
    whatSeen: 'The van again.',
    vehicles,
    channel: 'phone-101',
    where: { text: 'Crewe', wardCode: 'E05008628', councilCode: 'E06000049' },
  });
  await given.report({ whatSeen: 'Help me, he has a knife.', channel: 'email' });
  const inbox = await desk.as(bronwen).open('/inbox');
  const rows = inbox.rows();
  expect(rows).toHaveLength(3);
  expect(rows[0]).toContain('Immediate');
  expect(rows[0]).toContain('E-mail');
  expect(rows[1]).toContain('Certain');
  expect(rows[1]).toContain('Call to 101');
  expect(rows[1]).toContain('1 record');
  expect(inbox.text).toContain('3 reports wait, none is late.');
});

test('[B2] claiming shows others at once that a report is taken, and releasing gives it back', async () => {
  const mine = desk.as(bronwen);
  const inbox = await mine.open('/inbox?priority=1');
  const reference = /R-\w{4}-\w{4}/.exec(inbox.rows()[0] ?? '')?.[0] ?? '';
  const claimed = await mine.press(inbox, `Claim report ${reference}`);
  expect(mine.at).toMatch(/^\/inbox\?priority=1&done=claimed#r-/);
  expect(claimed.text).toContain('The report is yours.');
  const theirs = await desk.as(tobias).open('/inbox?priority=1');
  expect(theirs.rows()[0]).toContain('Bronwen Ashgrove');
  expect(theirs.rows()[0]).not.toContain('Claim');
  const released = await mine.press(claimed, `Release report ${reference}`);
  expect(released.rows()[0]).toContain('Nobody');
});

test('nothing went wrong out of sight', () => {
  expect(desk.faults).toEqual([]);
});
