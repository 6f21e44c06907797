/** `/tasks/:id`: one task with its history, and what may be done with it: done, given to somebody, taken off the list. */
import { z } from 'zod';
import type { StaffAct } from '../../../access/index.ts';
import { actAs, type Desk, type Line, lookAs } from '../../../audit/index.ts';
import { staffPaths } from '../../../paths.ts';
import { Refusal } from '../../../platform/refusal.ts';
import {
  type Answer,
  field,
  get,
  idOf,
  page,
  post,
  type Route,
  redirect,
  type Visit,
} from '../../../platform/web/index.ts';
import { londonDay } from '../../../platform/working-days.ts';
import { cancelTask, completeTask, reassignTask } from '../../do-tasks.ts';
import { cancelReasons, type Task } from '../../task.ts';
import { listColleagues } from '../../task-owner-store.ts';
import { getTask, listHappenings } from '../../task-store.ts';
import type { SignsOf } from '../list/page.tsx';
import { filterQuery, readFilters } from '../list/task-filters.ts';
import { OneTaskView } from './view.tsx';

const show = (desk: Desk, visit: Visit, signsOf: SignsOf, missing?: 'reason'): Promise<Answer> =>
  lookAs(desk, visit, async (look) => {
    const task = await getTask(look, idOf(visit));
    const signs = await signsOf(look, [task.recordId]);
    return page(
      desk.frame({
        visit,
        member: look.actor,
        title: task.title,
        place: 'tasks',
        hasErrors: missing !== undefined,
        backHref: staffPaths.tasks(),
        children: (
          <OneTaskView
            task={task}
            sign={signs.get(task.recordId ?? '')}
            happenings={await listHappenings(look, task.taskId)}
            colleagues={await listColleagues(look, task)}
            today={londonDay(look.now)}
            me={look.actor.memberId}
            formToken={visit.formToken()}
            missing={missing}
          />
        ),
      }),
      missing === undefined ? {} : { status: 422 },
    );
  });

/** Back to the list, as it was filtered, saying what happened. */
function backToList(visit: Visit, done: string): Answer {
  const kept = Object.fromEntries(new URLSearchParams(field(visit.form, 'filters')));
  const query = filterQuery(readFilters(kept));
  query.set('done', done);
  return redirect(`${staffPaths.tasks()}?${query}`);
}

async function doing(
  desk: Desk,
  visit: Visit,
  act: Line['act'],
  done: string,
  work: (act: StaffAct, id: string) => Promise<void>,
): Promise<Answer> {
  const id = idOf(visit);
  try {
    await actAs(desk, visit, { act, detail: { task: id } }, (context) => work(context, id));
  } catch (fault) {
    if (fault instanceof Refusal && fault.code === 'changed-meanwhile') return backToList(visit, 'meanwhile');
    throw fault;
  }
  return backToList(visit, done);
}

const ownerShape = z.union([z.literal('').transform(() => null), z.uuid()]);

/** By source: says in what a task came from that it is another's now, in the same transaction; null: its team's. */
export type TaskGivings = Readonly<
  Record<string, (act: StaffAct, task: Task, ownerId: string | null) => Promise<void>>
>;

async function give(desk: Desk, visit: Visit, givings: TaskGivings): Promise<Answer> {
  const owner = ownerShape.safeParse(field(visit.form, 'owner'));
  if (!owner.success) throw new Refusal('bad-request');
  return doing(desk, visit, 'task.give', 'given', async (act, id) => {
    // Only whoever the form could offer: the walls would refuse another agency's member without a word of why.
    const task = await getTask(act, id);
    const colleagues = await listColleagues(act, task);
    if (owner.data !== null && !colleagues.some((each) => each.memberId === owner.data))
      throw new Refusal('not-found');
    if (task.state === 'open') await givings[task.source]?.(act, task, owner.data);
    await reassignTask(act, id, owner.data);
  });
}

async function cancel(desk: Desk, visit: Visit, signsOf: SignsOf): Promise<Answer> {
  const reason = cancelReasons.find((each) => each === field(visit.form, 'reason'));
  if (reason === undefined) return show(desk, visit, signsOf, 'reason');
  return doing(desk, visit, 'task.cancel', 'cancelled', (act, id) => cancelTask(act, id, reason));
}

/**
 * By source: ends a task together with what it came from, in the same transaction. Gives an address where it cannot be ticked off and is
 * done by writing something there; nothing where it is done.
 */
export type TaskEndings = Readonly<
  Record<string, (act: StaffAct, task: Task) => Promise<string | undefined>>
>;

/** Ticks a task off, or leads to where it is done. */
async function tick(desk: Desk, visit: Visit, endings: TaskEndings): Promise<Answer> {
  let elsewhere: string | undefined;
  const answer = await doing(desk, visit, 'task.complete', 'done', async (act, id) => {
    const task = await getTask(act, id);
    const end = endings[task.source];
    if (end === undefined || task.state !== 'open') return completeTask(act, id);
    elsewhere = await end(act, task);
  });
  return elsewhere === undefined ? answer : redirect(elsewhere);
}

/** What the doors hand in: how tasks end and are given, by the source that made them, and what to mind of whom they are about. */
export interface TaskRooms {
  readonly endings: TaskEndings;
  readonly givings: TaskGivings;
  readonly signsOf: SignsOf;
}

export const taskRoutes = (desk: Desk, { endings, givings, signsOf }: TaskRooms): readonly Route[] => [
  get(staffPaths.task(':id'), 'task', (visit) => show(desk, visit, signsOf)),
  post(staffPaths.taskDone(':id'), 'task.done', (visit) => tick(desk, visit, endings)),
  post(staffPaths.taskGive(':id'), 'task.give', (visit) => give(desk, visit, givings)),
  post(staffPaths.taskCancel(':id'), 'task.cancel', (visit) => cancel(desk, visit, signsOf)),
];
