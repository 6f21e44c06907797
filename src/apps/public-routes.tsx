/** Every page of the public site: reporting, and a person's own view of their support, in one frame. */
import type { Route } from '../platform/web/index.ts';
import { PublicPage, type PublicSite, publicRoutes } from '../reports/public/routes.ts';
import { supportPublicRoutes } from '../support/public/routes.ts';

export const streetRoutes = (site: PublicSite): readonly Route[] => [
  ...publicRoutes(site),
  ...supportPublicRoutes({
    ...site,
    ownFrame: (page) => <PublicPage site={site} {...page} />,
  }),
];
