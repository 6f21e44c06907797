/** What investigators do on the staff site. */
import type { Desk } from '../../audit/index.ts';
import type { FileStore } from '../../platform/store/index.ts';
import type { Route } from '../../platform/web/index.ts';
import { courtRoute } from '../court/staff/page.tsx';
import { courtPaperRoute } from '../court/staff/paper/page.ts';
import { briefingRoutes } from '../disruption/staff/briefing/page.tsx';
import { effectRoute } from '../disruption/staff/effect/page.tsx';
import { disruptionRoute } from '../disruption/staff/page.tsx';
import { chronologyRoutes } from './chronology/page.tsx';
import { decisionsRoute } from './decisions/page.tsx';
import { disclosureRoutes } from './disclosure/page.tsx';
import { evidenceRoutes } from './evidence/page.tsx';
import { groupsRoute } from './groups/page.ts';
import { historyRoutes } from './history/page.tsx';
import { leftAloneRoutes } from './left-alone/page.tsx';
import { listRoutes } from './list/page.tsx';
import { memberRoutes } from './members/page.tsx';
import { oneRoute } from './one/page.tsx';
import { planRoutes } from './plan/page.tsx';
import { templateRoutes } from './templates/page.tsx';
import { writeRoutes } from './write/page.tsx';

export const investigationRoutes = (desk: Desk, store: FileStore): readonly Route[] => [
  ...listRoutes(desk),
  ...leftAloneRoutes(desk),
  oneRoute(desk),
  groupsRoute(desk),
  ...planRoutes(desk),
  courtRoute(desk),
  courtPaperRoute(desk),
  disruptionRoute(desk),
  effectRoute(desk),
  ...briefingRoutes(desk),
  ...evidenceRoutes(desk, store),
  ...chronologyRoutes(desk),
  ...disclosureRoutes(desk),
  ...templateRoutes(desk, store),
  decisionsRoute(desk),
  ...memberRoutes(desk),
  ...historyRoutes(desk),
  ...writeRoutes(desk),
];
