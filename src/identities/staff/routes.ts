/** What identities show on the staff site. */
import type { Desk } from '../../audit/index.ts';
import type { Route } from '../../platform/web/index.ts';
import { healthRoutes } from './health/page.tsx';
import { askRoutes } from './hits/ask-page.tsx';
import { hitsRoute } from './hits/list-page.tsx';
import { requestRoutes } from './hits/request-page.tsx';
import { identityRoute } from './identity/page.tsx';
import { joinRoutes } from './join/page.tsx';
import { listRoute } from './matches/list-page.tsx';
import { pairRoutes } from './matches/pair-page.tsx';
import type { FindReport, TellReports } from './report-in-words.ts';

/** `tellReports`, `findReport`: how reports, which stand a floor above, are named and found. */
export const identityRoutes = (
  desk: Desk,
  tellReports: TellReports,
  findReport: FindReport,
): readonly Route[] => [
  listRoute(desk, tellReports),
  ...pairRoutes(desk, tellReports),
  identityRoute(desk, tellReports),
  ...joinRoutes(desk, { tell: tellReports, find: findReport }),
  hitsRoute(desk, tellReports),
  ...askRoutes(desk, tellReports),
  ...requestRoutes(desk, tellReports),
  ...healthRoutes(desk),
];
