/** Services on the staff site: the directory, and referrals to what stands in it. */
import type { Desk } from '../../audit/index.ts';
import type { Route } from '../../platform/web/index.ts';
import { listRoute } from './list/page.tsx';
import { missingRoutes } from './missing/page.tsx';
import { oneRoutes } from './one/page.tsx';
import { outcomesRoute } from './outcomes/page.tsx';
import { ownAnswerRoute } from './own-answer/page.tsx';
import { referRoutes } from './refer/page.tsx';
import { referralRoutes } from './referral/page.tsx';
import { referralsRoute } from './referrals/page.tsx';
import { waitingRoute } from './waiting/page.tsx';
import { writeRoutes } from './write/page.tsx';

export const serviceRoutes = (desk: Desk): readonly Route[] => [
  listRoute(desk),
  waitingRoute(desk),
  ...writeRoutes(desk),
  ...oneRoutes(desk),
  outcomesRoute(desk),
  ...referRoutes(desk),
  ...missingRoutes(desk),
  referralsRoute(desk),
  ownAnswerRoute(desk),
  ...referralRoutes(desk),
];
