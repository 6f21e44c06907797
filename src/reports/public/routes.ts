/** Every page and form of the public site, one line each. */
import type { Route } from '../../platform/web/index.ts';
import { accessibilityRoute } from './accessibility/page.tsx';
import { affectedRoutes } from './affected/page.ts';
import { businesses } from './businesses/page.ts';
import { call999Routes } from './call-999/page.tsx';
import { checkRoutes } from './check/page.tsx';
import { comeBackRoutes } from './come-back/page.ts';
import { comeBackReportRoutes } from './come-back-report/page.ts';
import { contactRoutes } from './contact/page.ts';
import { contactDetailsRoutes } from './contact-details/page.ts';
import { dangerRoutes } from './danger/page.ts';
import { filesRoutes } from './files/page.tsx';
import { helpNowRoute } from './help-now/page.tsx';
import { homeRoute } from './home/page.tsx';
import { howYouKnowRoutes } from './how-you-know/page.ts';
import { listRoutes } from './list-question.tsx';
import { people } from './people/page.ts';
import { phones } from './phones/page.ts';
import { privacyRoute } from './privacy/page.tsx';
import type { PublicSite } from './public-site.ts';
import { receiptRoutes } from './receipt/page.tsx';
import { sentRoute } from './sent/page.tsx';
import { startRoutes } from './start/page.tsx';
import { vehicles } from './vehicles/page.ts';
import { whatHappenedRoutes } from './what-happened/page.ts';
import { whatHappensNextRoute } from './what-happens-next/page.tsx';
import { whenRoutes } from './when/page.ts';
import { whereRoutes } from './where/page.ts';
import { whichPlaceRoutes } from './which-place/page.ts';

// What the door needs besides: the same frame for the pages that stand in, and how long a cookie may live.
export { FormToken, hrefFor, langOf, PublicPage } from './frame.tsx';
export { draftMinutes } from './kept-visit.ts';
export { PhoneList } from './phone-list.tsx';
export { phoneNumbers } from './phone-numbers.ts';
export type { PageSite, PublicSite } from './public-site.ts';

export const publicRoutes = (site: PublicSite): readonly Route[] => [
  homeRoute(site),
  helpNowRoute(site),
  whatHappensNextRoute(site),
  privacyRoute(site),
  accessibilityRoute(site),
  ...startRoutes(site),
  ...dangerRoutes(site),
  ...call999Routes(site),
  ...whatHappenedRoutes(site),
  ...whereRoutes(site),
  ...whichPlaceRoutes(site),
  ...whenRoutes(site),
  ...listRoutes(site, people),
  ...listRoutes(site, vehicles),
  ...listRoutes(site, phones),
  ...listRoutes(site, businesses),
  ...filesRoutes(site),
  ...affectedRoutes(site),
  ...howYouKnowRoutes(site),
  ...contactRoutes(site),
  ...contactDetailsRoutes(site),
  ...checkRoutes(site),
  ...receiptRoutes(site),
  sentRoute(site),
  ...comeBackRoutes(site),
  ...comeBackReportRoutes(site),
];
