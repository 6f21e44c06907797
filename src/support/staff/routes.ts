/** What support workers do on the staff site. */
import type { Desk } from '../../audit/index.ts';
import type { FileStore } from '../../platform/store/index.ts';
import type { Route } from '../../platform/web/index.ts';
import { settleAlertRoute } from './alerts/page.ts';
import { approvalRoutes } from './approval/page.tsx';
import { beginRoutes } from './begin/page.tsx';
import { boardRoute } from './board/page.tsx';
import { caseRoute } from './case/page.tsx';
import { caseloadRoute } from './caseload/page.tsx';
import { contactRoutes } from './contact/page.tsx';
import { dayRoute } from './day/page.tsx';
import { documentRoutes } from './documents/page.tsx';
import { exportRoutes, type ServicesTold } from './export/page.tsx';
import { handInRoutes } from './hand-in/page.tsx';
import { handOverRoutes } from './hand-over/page.tsx';
import { historyRoutes } from './history/page.tsx';
import { findRoute } from './list/find-page.tsx';
import { listRoute } from './list/page.tsx';
import { needsRoute } from './needs/page.tsx';
import { noteRoutes } from './notes/page.tsx';
import { outcomesRoute } from './outcomes/page.tsx';
import { ownPageRoutes } from './own-view/page.tsx';
import { photographRoutes } from './photograph/page.tsx';
import { planRoute } from './plan/page.tsx';
import { referRoutes } from './refer/page.tsx';
import { riskRoute } from './risk/page.tsx';
import { safetyRoute } from './safety/page.tsx';
import { sharingRoutes } from './sharing/page.tsx';
import { standingRoutes } from './standing/page.tsx';
import { supervisionRoutes } from './supervision/page.tsx';
import { togetherRoute } from './together/page.tsx';
import { offerRoutes } from './transfer/offer-page.tsx';
import { offersRoutes } from './transfer/offers-page.tsx';
import { writeRoutes } from './write/page.tsx';

export { mindingOfPerson } from './minding/minding.tsx';

/** `publicUrl`: how the public site is reached, for whoever is given a code. `tellServices`: what a paper says of referrals to services. */
export const supportRoutes = (
  desk: Desk,
  {
    publicUrl,
    store,
    tellServices,
  }: { readonly publicUrl: string; readonly store: FileStore; readonly tellServices: ServicesTold },
): readonly Route[] => [
  dayRoute(desk),
  boardRoute(desk),
  caseloadRoute(desk),
  settleAlertRoute(desk),
  listRoute(desk),
  findRoute(desk),
  ...beginRoutes(desk),
  caseRoute(desk),
  needsRoute(desk),
  planRoute(desk),
  riskRoute(desk),
  outcomesRoute(desk),
  ...approvalRoutes(desk),
  ...supervisionRoutes(desk),
  safetyRoute(desk),
  togetherRoute(desk),
  ...contactRoutes(desk),
  ...noteRoutes(desk),
  ...documentRoutes(desk, store),
  ...photographRoutes(desk, store),
  ...historyRoutes(desk),
  ...writeRoutes(desk),
  ...handOverRoutes(desk),
  ...handInRoutes(desk),
  ...exportRoutes(desk, tellServices),
  ...ownPageRoutes(desk, publicUrl),
  ...offerRoutes(desk),
  ...offersRoutes(desk),
  ...referRoutes(desk),
  ...standingRoutes(desk),
  ...sharingRoutes(desk),
];
