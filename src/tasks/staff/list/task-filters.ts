/** What narrows the list of tasks: read out of an address and written back into one. Pure; what is unknown in an address is as not there. */
import { z } from 'zod';
import { addDays, type Day, isDay } from '../../../platform/working-days.ts';
import type { TaskCursor, TaskList } from '../../task-store.ts';

export const whoses = ['mine', 'team'] as const;
export const whens = ['all', 'overdue', 'today', 'week'] as const;

export interface TaskFilters {
  readonly whose: (typeof whoses)[number];
  readonly when: (typeof whens)[number];
  /** Of the agency's, those of this member alone. */
  readonly owner?: string | undefined;
}

export function readFilters(query: Readonly<Record<string, string>>): TaskFilters {
  const owner = z.uuid().safeParse(query['owner']).data;
  return {
    whose: owner === undefined ? (whoses.find((each) => each === query['whose']) ?? 'mine') : 'team',
    when: whens.find((each) => each === query['when']) ?? 'all',
    owner,
  };
}

/** The filters as an address's query; nothing for what is usual. */
export function filterQuery({ whose, when, owner }: TaskFilters): URLSearchParams {
  const query = new URLSearchParams();
  if (owner !== undefined) query.set('owner', owner);
  else if (whose !== 'mine') query.set('whose', whose);
  if (when !== 'all') query.set('when', when);
  return query;
}

/** The last of the next seven days. */
export const weekEnd = (today: Day): Day => addDays(today, 7);

/** The days that a filter asks for. */
export function daysOf(when: TaskFilters['when'], today: Day): Pick<TaskList, 'from' | 'to'> {
  if (when === 'overdue') return { to: addDays(today, -1) };
  if (when === 'today') return { from: today, to: today };
  return when === 'week' ? { from: addDays(today, 1), to: weekEnd(today) } : {};
}

export function readCursor(text: string | undefined): TaskCursor | undefined {
  const [dueOn = '', place = '', taskId = ''] = (text ?? '').split('_');
  return isDay(dueOn) &&
    z.iso.date().safeParse(dueOn).success &&
    /^\d{1,18}$/.test(place) &&
    z.uuid().safeParse(taskId).success
    ? { dueOn, place, taskId }
    : undefined;
}

export const writeCursor = ({ dueOn, place, taskId }: TaskCursor): string => `${dueOn}_${place}_${taskId}`;
