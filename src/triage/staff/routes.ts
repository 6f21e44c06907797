/** What the desk shows on the staff site. */
import type { Desk } from '../../audit/index.ts';
import type { Notices } from '../../platform/db/notices.ts';
import type { FileStore } from '../../platform/store/index.ts';
import type { Route } from '../../platform/web/index.ts';
import { handingRoutes } from './handing/page.tsx';
import { inboxRoutes } from './inbox/page.tsx';
import { addRoutes } from './investigate/add-page.tsx';
import { furtherRoutes } from './investigate/further-page.tsx';
import { investigateRoutes } from './investigate/routes.tsx';
import { openLiveDesk } from './live/live-desk.ts';
import { eventsRoute } from './live/page.ts';
import { referRoutes } from './refer/routes.ts';
import { reportRoutes } from './report/page.tsx';
import { searchRoutes } from './search/page.tsx';
import { stoodStillRoutes } from './still/page.tsx';
import { supportRoutes } from './support/routes.ts';

/** `notices`: what tells the open pages that it is time to ask again. */
export const deskRoutes = (desk: Desk, fileStore: FileStore, notices: Notices): readonly Route[] => [
  ...inboxRoutes(desk),
  ...stoodStillRoutes(desk),
  ...searchRoutes(desk),
  ...reportRoutes(desk, fileStore),
  ...referRoutes(desk),
  ...supportRoutes(desk),
  ...handingRoutes(desk),
  ...investigateRoutes(desk),
  ...addRoutes(desk),
  ...furtherRoutes(desk),
  eventsRoute(desk, openLiveDesk(desk, notices)),
];
