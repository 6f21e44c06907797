/** What reports show on the staff site. */
import type { Desk } from '../../audit/index.ts';
import type { FileStore } from '../../platform/store/index.ts';
import type { Route } from '../../platform/web/index.ts';
import { checkRoute } from './take/check-page.tsx';
import { takeFormRoutes } from './take/page.tsx';
import { takeSaveRoutes } from './take/save-page.tsx';

/** `publicUrl`: where somebody whose report a member takes comes back to it. */
export const takeRoutes = (desk: Desk, fileStore: FileStore, publicUrl: string): readonly Route[] => [
  ...takeFormRoutes(desk),
  checkRoute(desk),
  ...takeSaveRoutes(desk, fileStore, publicUrl),
];
