/** The two doors as an attacker finds them: every route, with a cookie of their own, the names of all fields, and other people's ids. */
import type { FastifyInstance } from 'fastify';
import { publicPaths, staffPaths } from '../../paths.ts';
import { readDeskRing, readStreetRing } from '../../platform/keys/index.ts';
import { makeFormToken } from '../../platform/web/forgery.ts';
import type { Route } from '../../platform/web/index.ts';
import type { Browsing } from '../browse.ts';
import type { TestDatabase } from '../database.ts';
import { everyStaffRoute, everyStreetRoute } from '../every-route.ts';
import { attribute, type PageRead } from '../page.ts';
import { type Partnership, partnershipIn } from '../partnership.ts';
import { tellBriefly } from '../public-journey.ts';
import { publicSiteOver } from '../public-site.ts';
import { staffSiteOver } from '../staff-site.ts';
import type { DoorKnown } from './hostile-requests.ts';

export interface HostileGround {
  readonly given: Partnership;
  readonly public: {
    readonly site: FastifyInstance;
    readonly door: DoorKnown;
    readonly faults: readonly unknown[];
  };
  readonly staff: {
    readonly site: FastifyInstance;
    readonly door: DoorKnown;
    readonly faults: readonly unknown[];
  };
  /** Words that none of the attackers may ever be shown. */
  readonly secrets: readonly string[];
}

/** Others' words: in a report of the police that the attackers' agency has no part in, and in a stranger's half-finished report. */
const secrets = ['zzsecretofthepolice', 'zzsecretofastranger'] as const;

const fieldsOf = (page: PageRead): string[] =>
  page.elements
    .filter((element) => ['input', 'textarea', 'select', 'button'].includes(element.tagName))
    .flatMap((element) => attribute(element, 'name') ?? []);

/** The names of all fields that are seen at these addresses; what is no page, and streams, are not looked at. */
async function fieldsOn(browser: Browsing, paths: readonly string[]): Promise<string[]> {
  const names = new Set<string>(['filters', 'from', 'owner', 'q', 'code', 'answer']);
  for (const path of paths) for (const name of fieldsOf(await browser.open(path))) names.add(name);
  return [...names];
}

/** What ends the attackers' sessions, or throws away their report, would end the attack. */
const endsIt = ['sign-out', 'account.end-session', 'account.end-other-sessions', 'report.start-again'];

const pathsOf = (routes: readonly Route[], asked: Route['method']): string[] =>
  routes.filter(({ name, method }) => method === asked && !endsIt.includes(name)).map(({ path }) => path);

/** An address with each of these in the place of what it is about. */
const withIds = (path: string, ids: readonly string[]): string[] =>
  path.includes(':') ? ids.map((id) => path.replaceAll(/:\w+/g, id)) : [path];

const tokenOf = (cookie: string | undefined) => cookie?.split('=')[1] ?? '';

/** Builds both sites over a database of the test's own, with something in it that is another's. */
export async function hostileGround(database: TestDatabase): Promise<HostileGround> {
  const given = await partnershipIn(database);
  const police = await given.member('duty-desk').of('cheshire-police');
  const own = await given.member('duty-desk').of('cheshire-east-council');
  const administrator = await given.member('administrator').of('cheshire-east-council');
  const officer = await given.member('data-protection-officer').of('cheshire-east-council');
  const foreign = await given.report({
    whatSeen: `They spoke of ${secrets[0]}.`,
    vehicles: [{ plate: 'AB12 CDE' }],
  });
  const mine = await given.report({
    heldBy: 'cheshire-east-council',
    channel: 'frontline',
    vehicles: [{ plate: 'AB12 CDE' }],
  });

  const street = await publicSiteOver(database, given.keysDir);
  const stranger = street.visitor();
  await tellBriefly(stranger, `A half-finished word of ${secrets[1]}.`);
  const attacker = street.visitor();
  await tellBriefly(attacker, 'Something of the attacker’s own.');
  const streetRing = readStreetRing(given.keysDir);
  const streetRoutes = await everyStreetRoute(database, given.keysDir);
  const pages = pathsOf(streetRoutes, 'GET').flatMap((path) => withIds(path, ['new', 'zz']));
  const forms = pathsOf(streetRoutes, 'POST').flatMap((path) => withIds(path, ['new', 'zz']));
  const inArabic = (paths: readonly string[]) => paths.map((path) => `/ar${path}`);
  const cookie = tokenOf(attacker.cookie);

  const desk = await staffSiteOver(database, given.keysDir);
  const deskRing = readDeskRing(given.keysDir);
  const staffRoutes = await everyStaffRoute(database, given.keysDir);
  const strangers = [foreign.reportId, '00000000-0000-4000-8000-000000000000', 'zz'];
  // The attacker's own report is tried as often as those of others: what does not get in cannot break anything inside.
  const ids = [...strangers, ...strangers.map(() => mine.reportId)];
  const staffPages = pathsOf(staffRoutes, 'GET');
  const sessions = [own.session, own.session, own.session, officer.session, administrator.session];
  return {
    given,
    secrets: [...secrets, police.session],
    public: {
      site: street.site,
      faults: street.faults,
      door: {
        pages: [...pages, ...inArabic(pages), '/health', publicPaths.leave()],
        forms: [...forms, ...inArabic(forms)],
        fields: await fieldsOn(attacker, pages),
        cookieName: 'plainsight-report',
        own: [{ cookie, token: () => makeFormToken(streetRing, cookie) }],
      },
    },
    staff: {
      site: desk.site,
      faults: desk.faults,
      door: {
        pages: [...staffPages.flatMap((path) => withIds(path, ids)), '/health'],
        forms: pathsOf(staffRoutes, 'POST').flatMap((path) => withIds(path, ids)),
        fields: await fieldsOn(
          desk.as(own),
          staffPages
            .filter((path) => path !== staffPaths.events())
            .flatMap((path) => withIds(path, [mine.reportId])),
        ),
        cookieName: 'plainsight-staff',
        own: sessions.map((session) => ({ cookie: session, token: () => makeFormToken(deskRing, session) })),
      },
    },
  };
}
