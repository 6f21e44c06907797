/** Every route of both sites, for tests that walk them all. */
import { fileURLToPath } from 'node:url';
import { streetRoutes } from '../apps/public-routes.tsx';
import { staffFrames } from '../apps/staff-pages/frame.tsx';
import { staffRoutes } from '../apps/staff-site.ts';
import { contextsFor } from '../audit/index.ts';
import { assets } from '../design/index.ts';
import { systemClock } from '../platform/clock.ts';
import { readDeskRing, readStreetRing } from '../platform/keys/index.ts';
import { makeBrake, type Route } from '../platform/web/index.ts';
import type { TestDatabase } from './database.ts';
import { testFileStore } from './file-store.ts';

const assetFolder = fileURLToPath(new URL('../../.cache/assets', import.meta.url));
type Over = Pick<TestDatabase, 'pool'>;

/** Every page and form of the staff site over a test's own database. */
export async function everyStaffRoute(database: Over, keysDir: string): Promise<readonly Route[]> {
  const keys = readDeskRing(keysDir);
  return staffRoutes(
    contextsFor('staff', database.pool('staff'), keys),
    staffFrames({ assets: await assets('staff', assetFolder), practice: true, ownerMark: () => '' }),
    {
      url: 'http://desk.test',
      publicUrl: 'http://report.test',
      keys,
      practice: true,
      fileStore: testFileStore(keysDir),
    },
  );
}

/** Every page and form of the public site over a test's own database. */
export async function everyStreetRoute(database: Over, keysDir: string): Promise<readonly Route[]> {
  const keys = readStreetRing(keysDir);
  return streetRoutes({
    contexts: contextsFor('public', database.pool('public'), keys),
    keys,
    clock: systemClock,
    fileStore: testFileStore(keysDir),
    assets: await assets('public', assetFolder),
    practice: true,
    returnBrake: makeBrake({ perKey: 1_000, overall: 1_000, windowSeconds: 60 }),
  });
}
