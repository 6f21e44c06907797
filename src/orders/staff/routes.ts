/** What members do with orders on the staff site. */
import type { Desk } from '../../audit/index.ts';
import type { Route } from '../../platform/web/index.ts';
import { handOverRoutes } from './hand-over/page.tsx';
import { historyRoutes } from './history/page.tsx';
import { listRoutes } from './list/page.tsx';
import { lookUpRoutes } from './look-up/page.tsx';
import { oneRoutes } from './one/page.tsx';
import { sharingRoutes } from './sharing/page.tsx';
import { writeRoutes } from './write/page.tsx';

export const orderRoutes = (desk: Desk): readonly Route[] => [
  ...listRoutes(desk),
  ...lookUpRoutes(desk),
  ...oneRoutes(desk),
  ...historyRoutes(desk),
  ...sharingRoutes(desk),
  ...handOverRoutes(desk),
  ...writeRoutes(desk),
];
