/** The pages of what leaves: what would make a referral stronger, its pack, and what came back. */
import type { Desk } from '../../../audit/index.ts';
import type { FileStore } from '../../../platform/store/index.ts';
import type { Route } from '../../../platform/web/index.ts';
import { evidenceRoutes } from '../evidence/page.tsx';
import { qualityRoute } from '../quality/page.tsx';
import { packPageRoutes } from './page.tsx';

export const packRoutes = (desk: Desk, store: FileStore): readonly Route[] => [
  ...packPageRoutes(desk, store),
  qualityRoute(desk),
  ...evidenceRoutes(desk, store),
];
