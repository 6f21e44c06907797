/** What first responders do on the staff site. */
import type { Desk } from '../../audit/index.ts';
import type { Route } from '../../platform/web/index.ts';
import { beginRoutes } from './begin/page.tsx';
import { besideRoutes } from './beside/page.tsx';
import { consentRoutes } from './consent/page.tsx';
import { handOnRoutes } from './hand-on/page.ts';
import { historyRoute } from './history/page.tsx';
import { listRoute } from './list/page.tsx';
import { referralRoute } from './referral/page.tsx';
import { sectionRoutes } from './section/page.tsx';
import { shareRoutes } from './share/page.tsx';

export { mindingOfReferral } from './live/minding-referral.tsx';

export const referralRoutes = (desk: Desk): readonly Route[] => [
  listRoute(desk),
  ...beginRoutes(desk),
  referralRoute(desk),
  ...sectionRoutes(desk),
  ...consentRoutes(desk),
  ...besideRoutes(desk),
  historyRoute(desk),
  ...handOnRoutes(desk),
  ...shareRoutes(desk),
];
