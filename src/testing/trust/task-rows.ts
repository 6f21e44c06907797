/** Tasks of the rights matrix's county: about each record, for each desk that has it, and one of each agency about no record. */
import type { Planted } from './bare-ground.ts';
import type { County } from './county.ts';
import { idFor } from './county-rows.ts';

export const at = '2026-01-01T00:00:00Z';
export type TaskRow = Readonly<Record<string, string | null>>;

const taskId = (key: string): string => idFor('task', key);
export const task = (key: string, agencyId: string, recordId: string | null): TaskRow => ({
  task_id: taskId(key),
  agency_id: agencyId,
  due_on: '2026-01-01',
  title: 'An invented task',
  record_id: recordId,
  source: 'test',
  source_key: key,
  made_at: at,
});

export function tasksOf(county: County): TaskRow[] {
  return [
    ...county.records.flatMap(({ recordId, desks }) =>
      desks.map((desk) => task(`${recordId} at ${desk}`, desk, recordId)),
    ),
    ...county.agencies.map(({ agencyId }) => task(`own of ${agencyId}`, agencyId, null)),
  ];
}

/** The tasks and one line of history of each. */
export const rowsOfTasks = (county: County): Planted => ({
  'tasks.tasks': tasksOf(county),
  'tasks.history': tasksOf(county).map((row) => ({
    history_id: idFor('history', row['task_id'] ?? ''),
    task_id: row['task_id'] ?? null,
    what: 'made',
    at,
  })),
});
