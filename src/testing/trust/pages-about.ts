/** The addresses of every page about one record, for tests of what has to stand on all of them. */
import { randomUUID } from 'node:crypto';
import { type StaffRule, staffAccess } from '../../apps/access-matrix.ts';
import type { TestDatabase } from '../database.ts';
import { everyStaffRoute } from '../every-route.ts';
import { filledAddress } from './fill-address.ts';

/** Every route that gives a page about a record of this kind by its id alone. */
export async function pagesAbout(
  of: { readonly database: Pick<TestDatabase, 'pool'>; readonly keysDir: string },
  what: keyof StaffRule,
  id: string,
): Promise<readonly { readonly name: string; readonly url: string }[]> {
  const routes = await everyStaffRoute(of.database, of.keysDir);
  return routes
    .filter(({ method, path }) => method === 'GET' && !/:(file|mention|match|request)Id/.test(path))
    .filter(({ name }) => staffAccess[name]?.[what] === true)
    .map((route) => {
      const nothing = {
        mention: randomUUID(),
        match: randomUUID(),
        request: randomUUID(),
        file: randomUUID(),
      };
      return { name: route.name, url: filledAddress(route, { ...nothing, id, agency: 'cheshire-police' }) };
    });
}
