/** What the desk shows on the staff site. */
import type { Desk } from '../../audit/index.ts';
import type { FileStore } from '../../platform/store/index.ts';
import type { Route } from '../../platform/web/index.ts';
import { inboxRoute } from './inbox/page.tsx';
import { reportRoutes } from './report/page.tsx';
import { searchRoutes } from './search/page.tsx';

export const deskRoutes = (desk: Desk, fileStore: FileStore): readonly Route[] => [
  inboxRoute(desk),
  ...searchRoutes(desk),
  ...reportRoutes(desk, fileStore),
];
