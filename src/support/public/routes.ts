/** What the public site mounts of this room: a person's own view, and nothing of any case. */
import type { Route } from '../../platform/web/index.ts';
import { ownRoutes } from './own/page.tsx';
import type { OwnSite } from './own-site.ts';

export type { OwnPage, OwnSite } from './own-site.ts';

export const supportPublicRoutes = (site: OwnSite): readonly Route[] => ownRoutes(site);
