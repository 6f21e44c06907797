import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { addDays, londonDay } from '../../platform/working-days.ts';
import { freshDatabase } from '../../testing/database.ts';
import { partnershipIn } from '../../testing/partnership.ts';
import { staffSiteOver } from '../../testing/staff-site.ts';
import { createTask } from '../index.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const { as, faults } = await staffSiteOver(database, given.keysDir);
const ann = await given.member('first-responder').of('cheshire-police', 'Ann Archer');
const bobBaker = await given.member('first-responder').of('cheshire-police', 'Bob Baker');
const elsewhere = await given.member('first-responder').of('halton-borough-council', 'Cat Carter');
const today = londonDay(new Date());
const make = (title: string, days: number, ownerId: string | null = ann.memberId) =>
  given.worker.act({}, { act: 'report.assess' }, (act) =>
    createTask(act, {
      agencyId: 'cheshire-police',
      ownerId,
      dueOn: addDays(today, days),
      title,
      aboutPath: null,
      recordId: null,
      source: 'test',
      sourceKey: randomUUID(),
    }),
  );

test('[C13] my tasks: overdue, today, next 7 days and later, each under its heading; the empty list teaches', async () => {
  const browser = as(ann);
  expect((await browser.open('/tasks')).text).toContain('Tasks appear by themselves');
  await make('Tell the council', -2);
  await make('Record the decision', 0);
  await make('Ask for the guardian', 3);
  await make('Follow up', 60);
  await make('Nobody’s yet', 1, null);
  const page = await browser.open('/tasks');
  expect(page.section('Overdue')).toContain('Tell the council 2 days overdue');
  expect(page.section('Today')).toContain('Record the decision');
  expect(page.section('Next 7 days')).toContain('Ask for the guardian');
  expect(page.section('Later')).toContain('Follow up');
  expect(page.text).toContain('1 of yours is overdue, 1 is due today, and 1 in the next 7 days');
  expect(page.text).not.toContain('Nobody’s yet');
  expect((await browser.open('/tasks?whose=team')).text).toContain('Nobody’s yet');
  expect((await browser.open('/tasks?when=overdue')).text).not.toContain('Follow up');
});

test('[C13] the tasks of one colleague are listed by themselves; of another agency’s member none are, and no name', async () => {
  await make('Ring the landlord', -3, bobBaker.memberId);
  const browser = as(ann);
  const team = await browser.open('/tasks?whose=team&when=overdue');
  const theirs = await browser.open(team.link('Bob Baker'));
  expect(theirs.text).toContain('Bob Baker’s');
  expect(theirs.section('Overdue')).toContain('Ring the landlord');
  expect(theirs.text).not.toContain('Tell the council');
  const done = await browser.press(theirs, 'Done (Ring the landlord)');
  expect(done.text).toContain('Bob Baker’s');
  expect(done.text).toContain('Nothing in this part of the list');
  // One's own are “Mine”.
  const own = await browser.open(`/tasks?owner=${ann.memberId}&when=overdue`);
  expect(own.text).toContain('Tell the council');
  expect(own.text).not.toMatch(/Ann Archer’s|Ring the landlord/);
  const none = await browser.open(`/tasks?owner=${elsewhere.memberId}`);
  expect(none.text).not.toContain('Cat Carter');
});

test('[C13] a task is done from the list, given to a colleague, and taken off with a reason', async () => {
  const browser = as(ann);
  const list = await browser.open('/tasks?when=overdue');
  const done = await browser.press(list, 'Done (Tell the council)');
  expect(done.text).toContain('Marked as done.');
  expect(done.text).toContain('Nothing in this part of the list');
  const all = await browser.open('/tasks');
  const one = await browser.open(all.link('Follow up'));
  expect(one.text).toContain('Made, due');
  const unsaid = await browser.press(one, 'Take off');
  expect(unsaid.status).toBe(422);
  expect(unsaid.errors).toEqual(['Choose why it is no longer to be done']);
  expect((await browser.press(one, 'Take off', { reason: 'not-needed' })).text).toContain(
    'Taken off the list.',
  );
  const given = await browser.open((await browser.open('/tasks')).link('Ask for the guardian'));
  const bob = /value="([^"]+)"[^>]*>Bob Baker/.exec(given.html)?.[1] ?? '';
  expect((await browser.press(given, 'Give', { owner: bob })).text).toContain('The task has its new owner.');
  expect((await browser.open('/tasks')).text).not.toContain('Ask for the guardian');
  expect((await browser.press(given, 'Mark as done')).text).toContain('Marked as done.');
  expect((await browser.press(given, 'Mark as done')).text).toContain(
    'Somebody else has changed that task meanwhile',
  );
  expect(faults).toEqual([]);
});
