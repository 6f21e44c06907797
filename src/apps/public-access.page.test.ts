import { expect, test } from 'vitest';
import { contextsFor } from '../audit/index.ts';
import { systemClock } from '../platform/clock.ts';
import { readStreetRing } from '../platform/keys/index.ts';
import { makeFormToken } from '../platform/web/forgery.ts';
import { makeBrake } from '../platform/web/index.ts';
import { freshDatabase } from '../testing/database.ts';
import { testFileStore } from '../testing/file-store.ts';
import { partnershipIn } from '../testing/partnership.ts';
import { publicSiteOver } from '../testing/public-site.ts';
import { type PublicOutcome, publicAccess } from './access-matrix-public.ts';
import { streetRoutes } from './public-routes.tsx';

const database = await freshDatabase();
const { keysDir, member, report } = await partnershipIn(database);
const { site, assets, faults, visitor } = await publicSiteOver(database, keysDir);
const keys = readStreetRing(keysDir);
const routes = streetRoutes({
  contexts: contextsFor('public', database.pool('public'), keys),
  keys,
  clock: systemClock,
  fileStore: testFileStore(keysDir),
  assets,
  practice: true,
  returnBrake: makeBrake({ perKey: 1, overall: 1, windowSeconds: 60 }),
});

const outcomes: Readonly<Record<number, PublicOutcome>> = {
  200: 'page',
  303: 'onward',
  410: 'gone',
  422: 'again',
};

async function walkAll(
  tokenFor: () => Promise<string | undefined>,
): Promise<Record<string, PublicOutcome | number>> {
  const found: Record<string, PublicOutcome | number> = {};
  for (const route of routes) {
    const token = await tokenFor();
    const answer = await site.inject({
      method: route.method,
      url: route.path.replace(':key', 'new'),
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        ...(token === undefined ? {} : { cookie: `plainsight-report=${token}` }),
      },
      ...(route.method === 'GET'
        ? {}
        : {
            payload: String(
              new URLSearchParams(token === undefined ? {} : { 'form-token': makeFormToken(keys, token) }),
            ),
          }),
    });
    found[route.name] = outcomes[answer.statusCode] ?? answer.statusCode;
  }
  return found;
}

const tokenIn = (cookie: string | undefined): string => cookie?.split('=')[1] ?? '';

test('every route of the public site stands in the access matrix, and nothing else does', () => {
  expect(Object.keys(publicAccess).toSorted()).toEqual(routes.map((route) => route.name).toSorted());
});

test('a stranger finds at every public address what the matrix says', async () => {
  const wanted = Object.fromEntries(
    Object.entries(publicAccess).map(([name, rule]) => [name, rule.stranger]),
  );
  expect(await walkAll(async () => undefined)).toEqual(wanted);
});

test('somebody with a report begun finds at every public address what the matrix says', async () => {
  const begun = await walkAll(async () => {
    const someone = visitor();
    const page = await someone.open('/report/what-happened');
    await someone.press(page, 'Continue', { 'what-seen': 'A van came every morning.' });
    return tokenIn(someone.cookie);
  });
  const wanted = Object.fromEntries(Object.entries(publicAccess).map(([name, rule]) => [name, rule.begun]));
  expect(begun).toEqual(wanted);
  expect(faults).toEqual([]);
});

test('a member of staff is nobody on the public site: their token opens what a stranger’s does', async () => {
  await report();
  const { session } = await member('duty-desk').of('cheshire-police');
  expect(await walkAll(async () => session)).toEqual(await walkAll(async () => 'ef'.repeat(32)));
});
