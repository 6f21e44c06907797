/** The staff site without its process: tests build it over their own database and send requests to it. */
import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import { touchSession } from '../access/index.ts';
import { accountRoutes } from '../access/staff/routes.ts';
import { asSignedIn, type Contexts, contextsFor, type Desk } from '../audit/index.ts';
import { bookRoutes } from '../audit/staff/routes.ts';
import type { Assets } from '../design/index.ts';
import type { Clock } from '../platform/clock.ts';
import type { DeskRing } from '../platform/keys/index.ts';
import type { FileStore } from '../platform/store/index.ts';
import { type Asset, buildSite, type FaultLog, type Route } from '../platform/web/index.ts';
import { takeRoutes } from '../reports/staff/routes.ts';
import { deskRoutes } from '../triage/staff/routes.ts';
import { accountDoor } from './account-door.ts';
import { failedJobsRoute } from './staff-pages/failed-jobs/page.tsx';
import { staffFrames } from './staff-pages/frame.tsx';
import { homeRoute } from './staff-pages/home/page.tsx';
import { membersRoutes } from './staff-pages/members/routes.ts';
import { staffStandIns } from './stand-in-pages/staff.tsx';

export interface StaffSiteOptions {
  /** Under the staff site's own login. */
  readonly pool: pg.Pool;
  readonly keys: DeskRing;
  /** Where attached files lie. */
  readonly fileStore: FileStore;
  readonly assets: Assets;
  /** How browsers reach the site. */
  readonly url: string;
  /** How they reach the public site, which a receipt leads back to. */
  readonly publicUrl: string;
  /** Everything in the database is invented; every page says so. */
  readonly practice: boolean;
  readonly clock: Clock;
  readonly log: FaultLog;
  healthy(): Promise<boolean>;
  readonly trustProxy: readonly string[];
  readonly requestsPerMinute: number;
}

/** As long as a session can last at most. */
const cookieSeconds = 12 * 60 * 60;

/** Builds the staff site without listening. */
export async function buildStaffSite(options: StaffSiteOptions): Promise<FastifyInstance> {
  const { assets, url, clock, log, keys } = options;
  const contexts = contextsFor('staff', options.pool, keys);
  const frames = staffFrames({ assets, practice: options.practice });
  return buildSite({
    door: 'staff',
    url,
    routes: staffRoutes(contexts, frames, options).map(keepingSession(contexts, clock)),
    languages: [],
    standIns: staffStandIns(frames),
    assets: new Map(
      [...assets.files].map(([href, file]): [string, Asset] => [href, { ...file, br: file.brotli }]),
    ),
    keys,
    clock,
    log,
    healthy: options.healthy,
    requestsPerMinute: options.requestsPerMinute,
    trustProxy: options.trustProxy,
    cookieSeconds,
  });
}

/** What the staff site knows of itself and of the world outside it. */
export type Outside = Pick<StaffSiteOptions, 'publicUrl' | 'keys' | 'practice' | 'fileStore'>;

/** Every page and form of the staff site. The access matrix walks this list. */
export function staffRoutes(
  contexts: Contexts<DeskRing>,
  frames: ReturnType<typeof staffFrames>,
  { publicUrl, keys, practice, fileStore }: Outside,
): readonly Route[] {
  const desk: Desk = { contexts, frame: frames.forMember };
  return [
    ...accountRoutes(accountDoor({ contexts, frames, keys, practice })),
    homeRoute(desk),
    ...deskRoutes(desk, fileStore),
    ...takeRoutes(desk, publicUrl),
    ...bookRoutes(desk),
    ...membersRoutes(desk),
    failedJobsRoute(desk),
  ];
}

const aMinute = 60_000;
/** How many sessions are remembered at most; beyond that, all are asked after again. */
const mostRemembered = 10_000;

/** Marks a member's session as in use, at most once a minute for each, before the page is answered. */
function keepingSession(contexts: Contexts<DeskRing>, clock: Clock): (route: Route) => Route {
  const marked = new Map<string, number>();
  return (route) => ({
    ...route,
    answer: async (visit) => {
      const { token } = visit;
      const now = clock.now().getTime();
      if (token !== undefined && now - (marked.get(token) ?? 0) >= aMinute) {
        if (marked.size >= mostRemembered) marked.clear();
        marked.set(token, now);
        await contexts.keep({ session: token }, async (keep) => {
          if (keep.actor.door === 'staff' && keep.actor.memberId !== null)
            await touchSession(keep, asSignedIn(keep).actor);
        });
      }
      return route.answer(visit);
    },
  });
}
