/** Figures on the staff site. */
import type { Desk } from '../../audit/index.ts';
import type { Route } from '../../platform/web/index.ts';
import { funnelRoutes } from './funnel/page.tsx';

export const figureRoutes = (desk: Desk): readonly Route[] => funnelRoutes(desk);
