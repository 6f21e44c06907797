/** What the clock shows on the staff site. */
import type { Desk } from '../../../audit/index.ts';
import type { Route } from '../../../platform/web/index.ts';
import { behindRoute } from './behind/page.tsx';
import { boardRoute } from './board/page.tsx';
import { calendarRoutes } from './calendar/page.tsx';
import { lineRoutes } from './line/page.tsx';
import { overviewRoute } from './overview/page.tsx';
import { rulesRoutes } from './rules/page.tsx';

/** `staffUrl`: how calendar programs reach the site. */
export const clockRoutes = (desk: Desk, staffUrl: string): readonly Route[] => [
  boardRoute(desk),
  overviewRoute(desk),
  behindRoute(desk),
  ...rulesRoutes(desk),
  ...calendarRoutes(desk, staffUrl),
  ...lineRoutes(desk),
];
