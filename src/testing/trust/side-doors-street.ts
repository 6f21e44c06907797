/** Every address of the public site: what the tests of side doors compare there. */
import { publicAccess } from '../../apps/access-matrix-public.ts';
import { streetRoutes } from '../../apps/public-routes.tsx';
import { contextsFor } from '../../audit/index.ts';
import { assets } from '../../design/index.ts';
import { publicPaths } from '../../paths.ts';
import { systemClock } from '../../platform/clock.ts';
import { readStreetRing } from '../../platform/keys/index.ts';
import { makeBrake } from '../../platform/web/index.ts';
import { testFileStore } from '../file-store.ts';
import { type Asked, assetFolder, hidden, keysDir, twins } from './side-doors.ts';

const ending = ['report.send', 'report.start-again'];

/** Every route of the public site, and a guess at the hidden report by its reference. */
export async function everyStreetAddress(): Promise<Asked[]> {
  const routes = streetRoutes({
    contexts: contextsFor('public', twins[0].pool('public'), readStreetRing(keysDir)),
    keys: readStreetRing(keysDir),
    clock: systemClock,
    fileStore: testFileStore(keysDir),
    assets: await assets('public', assetFolder),
    practice: true,
    returnBrake: makeBrake({ perKey: 1_000, overall: 1_000, windowSeconds: 60 }),
  });
  if (routes.length !== Object.keys(publicAccess).length)
    throw new Error('a public route is not in the matrix');
  // What throws a draft away, or sends it, comes last: all else has something to be about.
  const rank = ({ name, method }: (typeof routes)[number]): number =>
    ending.includes(name) ? 2 : Number(method === 'POST');
  return [
    ...routes
      .toSorted((a, b) => rank(a) - rank(b))
      .map(({ method, path }): Asked => {
        const url = path.replace(':key', 'new');
        return { door: 'public', method, url, ...(method === 'GET' ? {} : { form: {} }) };
      }),
    { door: 'public', method: 'POST', url: publicPaths.comeBack(), form: { code: hidden.reference } },
  ];
}
