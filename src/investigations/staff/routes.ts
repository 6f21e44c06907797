/** What investigators do on the staff site. */
import type { Desk } from '../../audit/index.ts';
import type { Route } from '../../platform/web/index.ts';
import { courtRoute } from '../court/staff/page.tsx';
import { decisionsRoute } from './decisions/page.tsx';
import { historyRoutes } from './history/page.tsx';
import { listRoutes } from './list/page.tsx';
import { memberRoutes } from './members/page.tsx';
import { oneRoute } from './one/page.tsx';
import { planRoutes } from './plan/page.tsx';
import { writeRoutes } from './write/page.tsx';

export const investigationRoutes = (desk: Desk): readonly Route[] => [
  ...listRoutes(desk),
  oneRoute(desk),
  ...planRoutes(desk),
  courtRoute(desk),
  decisionsRoute(desk),
  ...memberRoutes(desk),
  ...historyRoutes(desk),
  ...writeRoutes(desk),
];
