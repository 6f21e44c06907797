/** Every address of the public site: what the tests of side doors compare there. */
import { publicAccess } from '../../apps/access-matrix-public.ts';
import { publicPaths } from '../../paths.ts';
import { everyStreetRoute } from '../every-route.ts';
import { type Asked, hidden, keysDir, twins } from './side-doors.ts';

const ending = ['report.send', 'report.start-again'];

/** What somebody sends who reads what was released to them by a code: to open it, and to write back, first without what is asked. */
export const ownPageAsked = (code: string): Asked[] =>
  ['/mine', '/ro/mine'].flatMap((url) =>
    [{}, { tell: 'yes' }, { tell: 'yes', kind: 'feedback', words: 'The room is cold.' }].map(
      (form): Asked => ({
        ...{ door: 'public', method: 'POST', url },
        form: { code, ...form },
      }),
    ),
  );

/** Every route of the public site, and a guess at the hidden report by its reference. */
export async function everyStreetAddress(): Promise<Asked[]> {
  const routes = await everyStreetRoute(twins[0], keysDir);
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
