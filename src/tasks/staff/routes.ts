/** What tasks show on the staff site. */
import type { Desk } from '../../audit/index.ts';
import type { Route } from '../../platform/web/index.ts';
import { listRoute } from './list/page.tsx';
import { type TaskEndings, type TaskGivings, taskRoutes } from './one/page.tsx';

/** `endings`: what ends a task with what it came from, by the source that made it. */
export const tasksRoutes = (
  desk: Desk,
  endings: TaskEndings = {},
  givings: TaskGivings = {},
): readonly Route[] => [listRoute(desk), ...taskRoutes(desk, endings, givings)];
