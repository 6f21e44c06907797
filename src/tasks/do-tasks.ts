/** The acts on tasks. Each works in its caller's transaction and adds its line to the task's history. */
import type { Act, Look, StaffAct, WorkerAct } from '../access/index.ts';
import { Refusal } from '../platform/refusal.ts';
import type { CancelReason, NewTask, Task, TaskHappening } from './task.ts';
import { ownerToBe } from './task-owner-store.ts';
import {
  addHappening,
  changeTask,
  findTasksFrom,
  getTask,
  insertTask,
  listStranded,
  listTasksAbout,
  listTasksOf,
} from './task-store.ts';

const whoActs = (act: Pick<Act<unknown>, 'actor'>): string | null =>
  act.actor.door === 'staff' ? act.actor.memberId : null;

/**
 * Makes a task once for its cause: asked for again, the one there is stays as it is, and nothing is given. Its team's, where its owner may not
 * be told of what it is about.
 */
export async function createTask(act: Act<unknown>, task: NewTask): Promise<string | undefined> {
  const ownerId = await ownerToBe(act, task);
  const taskId = await insertTask(act, { ...task, ownerId });
  if (taskId !== undefined)
    await addHappening(act, taskId, {
      what: 'made',
      memberId: whoActs(act),
      ownerId,
      dueOn: task.dueOn,
    });
  return taskId;
}

async function change(
  act: Act<unknown>,
  task: Task,
  to: Partial<Pick<Task, 'ownerId' | 'dueOn' | 'state'>>,
  happened: Omit<TaskHappening, 'memberId'>,
  bySource = false,
): Promise<void> {
  const ended =
    to.state === undefined ? {} : { endedBy: to.state === 'open' || bySource ? null : whoActs(act) };
  if ((await changeTask(act, { ...task, ...to, ...ended }, task.state)) === 0)
    throw new Refusal('changed-meanwhile');
  await addHappening(act, task.taskId, { ...happened, memberId: whoActs(act) });
}

async function getOpenTask(act: Look<unknown>, taskId: string): Promise<Task> {
  const task = await getTask(act, taskId);
  if (task.state !== 'open') throw new Refusal('changed-meanwhile');
  return task;
}

/** Marks a task done. @throws {Refusal} not-found, changed-meanwhile when it is not open any more */
export async function completeTask(act: StaffAct, taskId: string): Promise<void> {
  await change(act, await getOpenTask(act, taskId), { state: 'done' }, { what: 'done' });
}

/** Gives a task to a colleague of the same agency, to oneself, or back to the team. @throws {Refusal} not-found, changed-meanwhile */
export async function reassignTask(act: StaffAct, taskId: string, ownerId: string | null): Promise<void> {
  const task = await getOpenTask(act, taskId);
  if (task.ownerId !== ownerId) await change(act, task, { ownerId }, { what: 'given', ownerId });
}

/** Takes a task off the lists, with the reason. @throws {Refusal} not-found, changed-meanwhile */
export async function cancelTask(act: StaffAct, taskId: string, reason: CancelReason): Promise<void> {
  await change(act, await getOpenTask(act, taskId), { state: 'cancelled' }, { what: 'cancelled', reason });
}

/** The open task that a source has for this cause is somebody else's from now on; null: its team's. Nothing where there is none, or it is theirs. */
export async function giveTaskFrom(
  act: StaffAct,
  source: string,
  sourceKey: string,
  ownerId: string | null,
): Promise<void> {
  for (const task of await findTasksFrom(act, source, [sourceKey]))
    if (task.state === 'open' && task.ownerId !== ownerId)
      await change(act, task, { ownerId }, { what: 'given', ownerId });
}

/** What a source has told by tasks that show to whoever acts is seen: those that are open are done. */
export async function completeTasksFrom(
  act: StaffAct,
  source: string,
  sourceKeys: readonly string[],
): Promise<void> {
  for (const task of await findTasksFrom(act, source, sourceKeys))
    if (task.state === 'open') await change(act, task, { state: 'done' }, { what: 'done' });
}

/**
 * A record has another holder: what the old one had to do about it is the new one's. What was given to others stays theirs, and so does what
 * stays with whom it was given to by name: `staying`, by its cause. `from` null: what nobody has taken.
 */
export async function passTasksOn(
  act: StaffAct,
  recordId: string,
  from: string | null,
  to: string,
  staying: readonly string[] = [],
): Promise<void> {
  for (const task of await listTasksAbout(act, recordId))
    if (task.ownerId === from && !staying.includes(task.sourceKey))
      await change(act, task, { ownerId: to }, { what: 'given', ownerId: to });
}

/** Gives what a member who has stopped had to do back to their team. */
export async function releaseTasksOf(act: Act<unknown>, memberId: string): Promise<void> {
  for (const task of await listTasksOf(act, memberId))
    await change(act, task, { ownerId: null }, { what: 'given', ownerId: null });
}

/** The same for everybody who has left, is suspended, or does nothing about orders and investigations any more: a task that came in the very moment is found here. */
export async function releaseStrandedTasks(act: WorkerAct): Promise<void> {
  for (const task of await listStranded(act))
    await change(act, task, { ownerId: null }, { what: 'given', ownerId: null });
}

/** A task as its source has it now: still asked for, done, or no longer asked for. */
export interface Wanted {
  readonly task: NewTask;
  readonly state: 'open' | 'done' | 'cancelled';
}

/**
 * Brings the tasks that a source has about a record in step with it: makes what is asked for, moves its day, ends what is done, no
 * longer asked for or no longer named at all, and opens again what its source has opened again. What a member ended by hand stays
 * ended while its day stays the same.
 */
export async function settleTasks(
  act: Act<unknown>,
  source: string,
  recordId: string,
  wanted: readonly Wanted[],
): Promise<void> {
  const keys = wanted.map(({ task }) => task.sourceKey);
  const known = new Map((await findTasksFrom(act, source, keys)).map((task) => [task.sourceKey, task]));
  for (const { task, state } of wanted) {
    const found = known.get(task.sourceKey);
    if (found === undefined) {
      if (state === 'open') await createTask(act, task);
    } else await settleOne(act, found, task, state);
  }
  for (const task of await listTasksAbout(act, recordId))
    if (task.source === source && !keys.includes(task.sourceKey))
      await settleOne(act, task, task, 'cancelled');
}

async function settleOne(
  act: Act<unknown>,
  found: Task,
  task: NewTask,
  state: Wanted['state'],
): Promise<void> {
  const { dueOn } = task;
  const moved = found.dueOn !== dueOn;
  if (state === 'open' && found.state === 'open' && moved)
    await change(act, found, { dueOn }, { what: 'moved', dueOn }, true);
  if (state === 'open' && found.state !== 'open' && (moved || found.endedBy === null)) {
    // Whoever had it may be gone since.
    const ownerId = await ownerToBe(act, found);
    await change(act, found, { dueOn, state, ownerId }, { what: 'opened-again', dueOn, ownerId }, true);
  }
  if (state === 'done' && found.state === 'open') await change(act, found, { state }, { what: 'done' }, true);
  if (state === 'cancelled' && found.state === 'open')
    await change(act, found, { state }, { what: 'cancelled', reason: 'no-longer-possible' }, true);
}
