/** Tasks: who does what by when, whatever room it comes from. Never fetches upward: rooms hand in values and an address. */
export {
  completeTasksFrom,
  createTask,
  giveTaskFrom,
  passTasksOn,
  releaseStrandedTasks,
  releaseTasksOf,
  settleTasks,
  type Wanted,
} from './do-tasks.ts';
export type { TaskEndings, TaskGivings } from './staff/one/page.tsx';
export { type NewTask, standsOn, type Task } from './task.ts';
export {
  countTasksByOwner,
  findTasksFrom,
  listRecordsWithTasksFrom,
  listTasks,
  listTasksAbout,
  listWhoHasTasks,
  type OwnersTasks,
  tasksOnPage,
} from './task-store.ts';
