/** A reporter came back after their report went into an investigation: its lead is told, and nobody else learns that there is one [D1 R8]. */
import type { StaffAct, WorkerAct } from '../../access/index.ts';
import { listTasksAbout, settleTasks } from '../../tasks/index.ts';
import type { Investigation } from '../investigation/investigation.ts';
import { listFedBy } from '../investigation/investigation-store.ts';
import { furtherSource, furtherTasks } from './further.ts';
import { listFurther } from './list-further.ts';

/** Brings the tasks in step with what waits: made for what came, done once it is answered, not asked for while the investigation is closed. */
export async function settleFurther(act: StaffAct | WorkerAct, one: Investigation): Promise<void> {
  const { investigationId, state } = one;
  const tasks = state === 'closed' ? [] : furtherTasks(one, await listFurther(act, one));
  const waiting = new Set(tasks.map(({ sourceKey }) => sourceKey));
  const answered = (await listTasksAbout(act, investigationId)).filter(
    ({ source, sourceKey }) => source === furtherSource && state === 'open' && !waiting.has(sourceKey),
  );
  await settleTasks(act, furtherSource, investigationId, [
    ...tasks.map((task) => ({ task, state: 'open' as const })),
    ...answered.map((task) => ({ task, state: 'done' as const })),
  ]);
}

/** Tells the lead of each open investigation that took the report in and whose agency may read what came. Safe to run twice. */
export async function furtherCame(act: WorkerAct, reportId: string): Promise<void> {
  for (const one of await listFedBy(act, reportId)) await settleFurther(act, one);
}
