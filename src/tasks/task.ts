/** The noun: something that somebody has to do by a day. Pure. */
import type { Day } from '../platform/working-days.ts';

export const taskStates = ['open', 'done', 'cancelled'] as const;
export type TaskState = (typeof taskStates)[number];

/** Why a task is no longer asked for: a code, since words could tell of somebody. */
export const cancelReasons = ['not-needed', 'done-elsewhere', 'mistake', 'no-longer-possible'] as const;
export type CancelReason = (typeof cancelReasons)[number];

/** What a room asks for. Its title is the room's own words: never a name, nor what anybody typed. */
export interface NewTask {
  readonly agencyId: string;
  /** Null: whoever of the agency takes it. */
  readonly ownerId: string | null;
  readonly dueOn: Day;
  readonly title: string;
  /** Where it is done: an address out of paths. */
  readonly aboutPath: string | null;
  /** The record it is about: the task shows only to whoever may see that. */
  readonly recordId: string | null;
  /** The part of the house that asks, such as `referrals.clock`, and what in it this stands for: the same cause makes one task. */
  readonly source: string;
  readonly sourceKey: string;
}

export interface Task extends NewTask {
  readonly taskId: string;
  readonly state: TaskState;
  readonly ownerName: string | null;
  /** The member who ended it; null while it is open, and where its own source did. */
  readonly endedBy: string | null;
  /** Of tasks of one day, the order in which they were asked for: a whole number. */
  readonly place: string;
}

export const happenings = ['made', 'given', 'moved', 'done', 'cancelled', 'opened-again'] as const;

/** One entry of a task's history: added, never changed. */
export interface TaskHappening {
  readonly what: (typeof happenings)[number];
  /** Null: the service itself. */
  readonly memberId: string | null;
  readonly ownerId?: string | null;
  readonly dueOn?: Day;
  readonly reason?: CancelReason;
}

/** How a task stands against a day. */
export function standsOn(
  task: Pick<Task, 'dueOn'>,
  today: Day,
  weekEnds: Day,
): 'overdue' | 'today' | 'week' | 'later' {
  if (task.dueOn < today) return 'overdue';
  if (task.dueOn === today) return 'today';
  return task.dueOn <= weekEnds ? 'week' : 'later';
}
