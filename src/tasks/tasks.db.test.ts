import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { asSignedIn } from '../audit/index.ts';
import { addDays, type Day, londonDay } from '../platform/working-days.ts';
import { freshDatabase } from '../testing/database.ts';
import { partnershipIn, type TestMember } from '../testing/partnership.ts';
import { cancelTask, completeTask, createTask, reassignTask, settleTasks } from './do-tasks.ts';
import type { NewTask } from './task.ts';
import { findTasksFrom, listHappenings, listTasks, type TaskCursor, tasksOnPage } from './task-store.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const ann = await given.member('duty-desk').of('cheshire-police', 'Ann');
const bob = await given.member('duty-desk').of('cheshire-police', 'Bob');
const carer = await given.member('support-worker').of('cheshire-police', 'Carer');
const halton = await given.member('duty-desk').of('halton-borough-council', 'Hal');
const today = londonDay(new Date());

const wanted = (more: Partial<NewTask> = {}): NewTask => ({
  agencyId: 'cheshire-police',
  ownerId: ann.memberId,
  dueOn: today,
  title: 'Tell the council',
  aboutPath: '/inbox',
  recordId: null,
  source: 'test',
  sourceKey: randomUUID(),
  ...more,
});
const make = (more: Partial<NewTask> = {}) =>
  given.worker.act({}, { act: 'report.assess' }, (act) => createTask(act, wanted(more)));
const as = <T>(member: TestMember, work: (act: Parameters<typeof completeTask>[0]) => Promise<T>) =>
  given.staff.act({ session: member.session }, { act: 'task.complete' }, (act) => work(asSignedIn(act)));
const list = (
  member: TestMember,
  whose: 'mine' | 'team',
  days: { from?: Day; to?: Day } = {},
  after?: TaskCursor,
) =>
  given.staff.look({ session: member.session }, (look) =>
    listTasks(look, {
      whose: { agencyId: member.agencyId, ...(whose === 'mine' && { memberId: member.memberId }) },
      ...days,
      after,
    }),
  );
const idsOf = async (...of: Parameters<typeof list>) => (await list(...of)).map((task) => task.taskId);

test('[C13] a task stands in its owner’s list and the team’s, and is done once', async () => {
  const taskId = (await make()) ?? '';
  expect(await idsOf(ann, 'mine')).toContain(taskId);
  expect(await idsOf(bob, 'mine')).not.toContain(taskId);
  expect(await idsOf(bob, 'team')).toContain(taskId);
  await as(bob, (act) => completeTask(act, taskId));
  expect(await idsOf(bob, 'team')).not.toContain(taskId);
  await expect(as(ann, (act) => completeTask(act, taskId))).rejects.toMatchObject({
    code: 'changed-meanwhile',
  });
});

test('a task about a record shows only to whom the record is open, and to no other agency', async () => {
  const { reportId } = await given.report();
  const about = (await make({ recordId: reportId })) ?? '';
  const free = (await make()) ?? '';
  expect(await idsOf(carer, 'team')).toContain(free);
  expect(await idsOf(carer, 'team')).not.toContain(about);
  expect(await idsOf(halton, 'team')).toEqual([]);
  await expect(as(carer, (act) => completeTask(act, about))).rejects.toMatchObject({ code: 'not-found' });
  await expect(as(halton, (act) => completeTask(act, free))).rejects.toMatchObject({ code: 'not-found' });
});

test('[C13] given on, taken off with a reason: all of it stays in the history, whoever did it', async () => {
  const taskId = (await make()) ?? '';
  await as(ann, (act) => reassignTask(act, taskId, bob.memberId));
  expect(await idsOf(bob, 'mine')).toContain(taskId);
  await expect(as(bob, (act) => reassignTask(act, taskId, halton.memberId))).rejects.toThrow();
  await as(bob, (act) => cancelTask(act, taskId, 'mistake'));
  const happened = await given.staff.look({ session: ann.session }, (look) => listHappenings(look, taskId));
  expect(happened.map(({ what, memberName, reason }) => [what, memberName, reason])).toEqual([
    ['cancelled', 'Bob', 'mistake'],
    ['given', 'Ann', null],
    ['made', null, null],
  ]);
});

test('[C13] a list has every task once, by its day and then as they were asked for, page by page; a filter asks for days', async () => {
  const made: { readonly dueOn: Day; readonly taskId: string | undefined }[] = [];
  for (let index = 0; index < tasksOnPage + 7; index += 1) {
    const dueOn = addDays(today, (index % 3) - 1);
    made.push({
      dueOn,
      taskId: await make({ agencyId: 'halton-borough-council', ownerId: null, dueOn }),
    });
  }
  const first = await list(halton, 'team');
  expect(first).toHaveLength(tasksOnPage + 1);
  const last = first[tasksOnPage - 1];
  const rest = await list(halton, 'team', {}, last);
  const all = [...first.slice(0, tasksOnPage), ...rest];
  expect(all.map(({ taskId }) => taskId)).toEqual(
    made.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn)).map(({ taskId }) => taskId),
  );
  const overdue = await list(halton, 'team', { to: addDays(today, -1) });
  expect(overdue.every((task) => task.dueOn < today)).toBe(true);
});

test('a source keeps its tasks in step: made once, moved, ended, opened again; what a member ended stays so', async () => {
  const { reportId: recordId } = await given.report();
  const [one, two] = [wanted({ source: 'steps', recordId }), wanted({ source: 'steps', recordId })];
  const settle = (...states: Parameters<typeof settleTasks>[3]) =>
    given.worker.act({}, { act: 'report.assess' }, (act) => settleTasks(act, 'steps', recordId, states));
  const stand = async () => {
    const found = await given.worker.act({}, { act: 'report.assess' }, (act) =>
      findTasksFrom(act, 'steps', [one.sourceKey, two.sourceKey]),
    );
    return new Map(found.map((task) => [task.sourceKey, task]));
  };
  await settle({ task: one, state: 'open' }, { task: two, state: 'cancelled' });
  await settle({ task: one, state: 'open' });
  expect([...(await stand()).keys()]).toEqual([one.sourceKey]);
  await settle({ task: { ...one, dueOn: addDays(today, 3) }, state: 'open' });
  expect((await stand()).get(one.sourceKey)).toMatchObject({ dueOn: addDays(today, 3), state: 'open' });
  await settle({ task: { ...one, dueOn: addDays(today, 3) }, state: 'done' });
  await settle({ task: { ...one, dueOn: addDays(today, 3) }, state: 'open' });
  const again = (await stand()).get(one.sourceKey);
  expect(again?.state).toBe('open');
  await as(ann, (act) => completeTask(act, again?.taskId ?? ''));
  await settle({ task: { ...one, dueOn: addDays(today, 3) }, state: 'open' });
  expect((await stand()).get(one.sourceKey)?.state).toBe('done');
  await settle({ task: two, state: 'open' });
  await settle();
  expect((await stand()).get(two.sourceKey)).toMatchObject({ state: 'cancelled', endedBy: null });
});
