/** Tasks: who does what by when, whatever room it comes from. Never fetches upward: rooms hand in values and an address. */
export { createTask, passTasksOn, releaseTasksOf, settleTasks, type Wanted } from './do-tasks.ts';
export type { NewTask, Task } from './task.ts';
export { listTasksAbout, listWhoHasTasks } from './task-store.ts';
