/** SQL for tasks and their history, and the one query behind every list of them. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Act, Look } from '../access/index.ts';
import { type Day, isDay } from '../platform/working-days.ts';
import {
  cancelReasons,
  happenings,
  type NewTask,
  type Task,
  type TaskHappening,
  type TaskState,
  taskStates,
} from './task.ts';

/** Tasks on one page. */
export const tasksOnPage = 50;

const day = z.string().transform((text, context): Day => {
  if (isDay(text)) return text;
  context.addIssue('no day');
  return z.NEVER;
});
const taskShape = z
  .object({
    task_id: z.string(),
    agency_id: z.string(),
    owner_id: z.string().nullable(),
    owner_name: z.string().nullable(),
    due_on: day,
    title: z.string(),
    about_path: z.string().nullable(),
    record_id: z.string().nullable(),
    source: z.string(),
    source_key: z.string(),
    state: z.enum(taskStates),
    ended_by: z.string().nullable(),
    place: z.string(),
  })
  .transform(
    (row): Task => ({
      taskId: row.task_id,
      agencyId: row.agency_id,
      ownerId: row.owner_id,
      ownerName: row.owner_name,
      dueOn: row.due_on,
      title: row.title,
      aboutPath: row.about_path,
      recordId: row.record_id,
      source: row.source,
      sourceKey: row.source_key,
      state: row.state,
      endedBy: row.ended_by,
      place: row.place,
    }),
  );
const columns = sql`t.task_id, t.agency_id, t.owner_id, n.name as owner_name, t.due_on, t.title, t.about_path, t.record_id, t.source,
  t.source_key, t.state, t.ended_by, t.place::text from tasks.tasks t left join access.member_names n on n.member_id = t.owner_id`;

/** Keeps a new task; undefined where its cause has made one already. */
export async function insertTask(act: Act<unknown>, task: NewTask): Promise<string | undefined> {
  const taskId = randomUUID();
  const kept = await act.db.run(sql`insert into tasks.tasks
      (task_id, agency_id, owner_id, due_on, title, about_path, record_id, source, source_key, made_at)
    values (${taskId}, ${task.agencyId}, ${task.ownerId}, ${task.dueOn}, ${task.title}, ${task.aboutPath}, ${task.recordId},
      ${task.source}, ${task.sourceKey}, ${act.now})
    on conflict (source, source_key) do nothing`);
  return kept === 0 ? undefined : taskId;
}

/** Changes a task that stands as expected; 0 when it does not, or does not show. */
export const changeTask = (
  act: Act<unknown>,
  task: Pick<Task, 'taskId' | 'ownerId' | 'dueOn' | 'state' | 'endedBy'>,
  from: TaskState,
): Promise<number> =>
  act.db.run(sql`update tasks.tasks set owner_id = ${task.ownerId}, due_on = ${task.dueOn}, state = ${task.state},
      ended_at = case when ${task.state} = 'open' then null else ${act.now}::timestamptz end,
      ended_by = ${task.endedBy}
    where task_id = ${task.taskId} and state = ${from}`);

export async function addHappening(
  act: Act<unknown>,
  taskId: string,
  happened: TaskHappening,
): Promise<void> {
  await act.db.run(sql`insert into tasks.history (history_id, task_id, what, member_id, owner_id, due_on, reason, at)
    values (${randomUUID()}, ${taskId}, ${happened.what}, ${happened.memberId}, ${happened.ownerId ?? null}, ${happened.dueOn ?? null},
      ${happened.reason ?? null}, ${act.now})`);
}

/** One task that shows to whoever asks. @throws {Refusal} not-found */
export const getTask = (context: Look<unknown>, taskId: string): Promise<Task> =>
  context.db.one(taskShape, sql`select ${columns} where t.task_id = ${taskId}`);

/** The tasks that a source has made for these causes. */
export const findTasksFrom = (
  context: Look<unknown>,
  source: string,
  keys: readonly string[],
): Promise<Task[]> =>
  context.db.all(
    taskShape,
    sql`select ${columns} where t.source = ${source} and t.source_key = any (${[...keys]}::text[])`,
  );

/** Where a page begins: after this task. */
export type TaskCursor = Pick<Task, 'dueOn' | 'place' | 'taskId'>;

export interface TaskList {
  /** A member's, those of an agency that nobody has taken (`memberId` null), or all of an agency's. */
  readonly whose: { readonly agencyId: string; readonly memberId?: string | null };
  /** Only tasks due on days from and to, both counted in. */
  readonly from?: Day;
  readonly to?: Day;
  readonly after?: TaskCursor | undefined;
}

/** Open tasks of a member or an agency by the day they are due, then as they were asked for: one indexed query, one more than a page when there are more. */
export const listTasks = (look: Look<unknown>, { whose, from, to, after }: TaskList): Promise<Task[]> =>
  look.db.all(
    taskShape,
    sql`select ${columns} where t.state = 'open' and t.agency_id = ${whose.agencyId}
      ${whose.memberId === undefined ? sql`` : whose.memberId === null ? sql`and t.owner_id is null` : sql`and t.owner_id = ${whose.memberId}`}
      ${from === undefined ? sql`` : sql`and t.due_on >= ${from}::date`}
      ${to === undefined ? sql`` : sql`and t.due_on <= ${to}::date`}
      ${after === undefined ? sql`` : sql`and (t.due_on, t.place, t.task_id) > (${after.dueOn}::date, ${after.place}::bigint, ${after.taskId}::uuid)`}
      order by t.due_on, t.place, t.task_id limit ${tasksOnPage + 1}`,
  );

const countShape = z.object({ overdue: z.number(), today: z.number(), week: z.number() });
/** How many of a member's tasks are overdue, due today, and due by the week's end; each counted up to a hundred. */
export const countTasks = (
  look: Look<unknown>,
  agencyId: string,
  memberId: string,
  today: Day,
  weekEnds: Day,
) =>
  look.db.one(
    countShape,
    sql`select (count(*) filter (where c.due_on < ${today}::date))::integer as overdue,
        (count(*) filter (where c.due_on = ${today}::date))::integer as today,
        (count(*) filter (where c.due_on > ${today}::date))::integer as week
      from (select due_on from tasks.tasks where state = 'open' and agency_id = ${agencyId} and owner_id = ${memberId}
        and due_on <= ${weekEnds}::date order by due_on limit 300) c`,
  );

const ownersShape = z
  .object({ owner_id: z.string(), overdue: z.number(), today: z.number(), soon: z.number() })
  .transform((row) => ({ ownerId: row.owner_id, overdue: row.overdue, today: row.today, soon: row.soon }));
export type OwnersTasks = z.infer<typeof ownersShape>;

/**
 * For each of these members who owns open tasks of an agency: how many are overdue, due today, and due by a day. It looks at no task of anybody
 * else, so that it takes no time for those that are hidden.
 */
export const countTasksByOwner = (
  look: Look<unknown>,
  agencyId: string,
  owners: readonly string[],
  { today, until }: { readonly today: Day; readonly until: Day },
): Promise<OwnersTasks[]> =>
  look.db.all(
    ownersShape,
    sql`select o.owner_id, c.* from unnest(${[...owners]}::uuid[]) as o(owner_id) cross join lateral (
        select (count(*) filter (where t.due_on < ${today}::date))::integer as overdue,
          (count(*) filter (where t.due_on = ${today}::date))::integer as today,
          (count(*) filter (where t.due_on > ${today}::date))::integer as soon
        from tasks.tasks t where t.state = 'open' and t.owner_id = o.owner_id and t.agency_id = ${agencyId} and t.due_on <= ${until}::date
        having count(*) > 0) c`,
  );

const happeningShape = z
  .object({
    what: z.enum(happenings),
    member_name: z.string().nullable(),
    owner_name: z.string().nullable(),
    due_on: day.nullable(),
    reason: z.enum(cancelReasons).nullable(),
    at: z.date(),
  })
  .transform((row) => ({
    what: row.what,
    memberName: row.member_name,
    ownerName: row.owner_name,
    dueOn: row.due_on,
    reason: row.reason,
    at: row.at,
  }));
export type Happening = z.infer<typeof happeningShape>;

/** What happened to a task, newest first. */
export const listHappenings = (look: Look<unknown>, taskId: string): Promise<Happening[]> =>
  look.db.all(
    happeningShape,
    sql`select h.what, m.name as member_name, o.name as owner_name, h.due_on, h.reason, h.at from tasks.history h
      left join access.member_names m on m.member_id = h.member_id left join access.member_names o on o.member_id = h.owner_id
      where h.task_id = ${taskId} order by h.at desc, h.history_id limit 100`,
  );

/** The open tasks of a member who has stopped. */
export const listTasksOf = (look: Look<unknown>, memberId: string): Promise<Task[]> =>
  look.db.all(
    taskShape,
    sql`select ${columns} where t.state = 'open' and t.owner_id = ${memberId} order by t.due_on, t.place, t.task_id`,
  );

/** Open tasks that stand with somebody who cannot sign in any more, or who could do nothing about the order or investigation; for the worker. */
export const listStranded = (look: Look<unknown>): Promise<Task[]> =>
  look.db.all(
    taskShape,
    sql`select ${columns} where t.state = 'open' and t.owner_id is not null and (
        t.owner_id = any (array(select o.owner_id from (select distinct owner_id from tasks.tasks where state = 'open' and owner_id is not null) o
          where not access.could_do(null, o.owner_id)))
        or (t.source ^@ 'investigation' or t.source ^@ 'order') and not access.could_do(t.record_id, t.owner_id))
      order by t.due_on, t.place, t.task_id`,
  );

/** Whoever owns something that is overdue or due on this day; not for a support case that they may read no more. */
export async function listWhoHasTasks(look: Look<unknown>, today: Day): Promise<string[]> {
  const rows = await look.db.all(
    z.object({ owner_id: z.string() }),
    sql`select distinct owner_id from tasks.tasks where state = 'open' and owner_id is not null and due_on <= ${today}::date
      and access.could_read_case(record_id, owner_id)`,
  );
  return rows.map((row) => row.owner_id);
}

/** The open tasks about a record. */
export const listTasksAbout = (look: Look<unknown>, recordId: string): Promise<Task[]> =>
  look.db.all(
    taskShape,
    sql`select ${columns} where t.state = 'open' and t.record_id = ${recordId} order by t.due_on, t.place, t.task_id`,
  );

/** The records about which a source has open tasks. */
export async function listRecordsWithTasksFrom(look: Look<unknown>, source: string): Promise<string[]> {
  const rows = await look.db.all(
    z.object({ record_id: z.string() }),
    sql`select distinct record_id from tasks.tasks where source = ${source} and state = 'open' and record_id is not null`,
  );
  return rows.map((row) => row.record_id);
}
