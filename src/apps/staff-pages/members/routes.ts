/** The pages on which administrators look after members. */
import type { Desk } from '../../../audit/index.ts';
import type { Route } from '../../../platform/web/index.ts';
import { inviteRoutes } from './invite-page.tsx';
import { membersRoute } from './list-page.tsx';
import { memberRoutes } from './member-page.tsx';

/** Inviting stands before one member's page: the router tells them apart in any case. */
export const membersRoutes = (desk: Desk): readonly Route[] => [
  membersRoute(desk),
  ...inviteRoutes(desk),
  ...memberRoutes(desk),
];
