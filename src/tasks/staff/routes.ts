/** What tasks show on the staff site. */
import type { Desk } from '../../audit/index.ts';
import type { Route } from '../../platform/web/index.ts';
import { listRoute } from './list/page.tsx';
import { taskRoutes } from './one/page.tsx';

export const tasksRoutes = (desk: Desk): readonly Route[] => [listRoute(desk), ...taskRoutes(desk)];
