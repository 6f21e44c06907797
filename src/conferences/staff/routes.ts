/** Risk conferences on the staff site: calling one, its agenda, and its items. */
import type { Desk } from '../../audit/index.ts';
import type { Route } from '../../platform/web/index.ts';
import { briefRoutes } from './brief/page.tsx';
import { callRoutes } from './call/page.tsx';
import { changeRoutes } from './change/page.tsx';
import { itemRoutes } from './item/page.tsx';
import { letInRoutes } from './let-in/page.tsx';
import { listRoute } from './list/page.tsx';
import { ofCaseRoutes } from './of-case/page.tsx';
import { oneRoutes } from './one/page.tsx';
import { putRoutes } from './put/page.tsx';
import { readBackRoutes } from './read-back/page.tsx';

export const conferenceRoutes = (desk: Desk): readonly Route[] => [
  listRoute(desk),
  ...callRoutes(desk),
  ...ofCaseRoutes(desk),
  ...putRoutes(desk),
  ...changeRoutes(desk),
  ...oneRoutes(desk),
  ...itemRoutes(desk),
  ...letInRoutes(desk),
  ...briefRoutes(desk),
  ...readBackRoutes(desk),
];
