/** What tasks show on the staff site. */
import type { Desk } from '../../audit/index.ts';
import type { Route } from '../../platform/web/index.ts';
import { listRoute } from './list/page.tsx';
import { type TaskRooms, taskRoutes } from './one/page.tsx';

export const tasksRoutes = (desk: Desk, rooms: TaskRooms): readonly Route[] => [
  listRoute(desk, rooms.signsOf),
  ...taskRoutes(desk, rooms),
];
