/** The staff site without its process: tests build it over their own database and send requests to it. */
import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import { sessionLimits } from '../access/index.ts';
import { accountRoutes } from '../access/staff/routes.ts';
import { type Contexts, contextsFor, type Desk } from '../audit/index.ts';
import { bookRoutes } from '../audit/staff/routes.ts';
import { conferenceRoutes } from '../conferences/staff/routes.ts';
import type { Assets } from '../design/index.ts';
import { figureRoutes } from '../figures/staff/routes.ts';
import { identityRoutes } from '../identities/staff/routes.ts';
import { investigationRoutes } from '../investigations/staff/routes.ts';
import { orderRoutes } from '../orders/staff/routes.ts';
import type { Clock } from '../platform/clock.ts';
import { type Notices, noNotices } from '../platform/db/notices.ts';
import type { DeskRing } from '../platform/keys/index.ts';
import type { FileStore } from '../platform/store/index.ts';
import { type Asset, buildSite, type FaultLog, type Route } from '../platform/web/index.ts';
import { clockRoutes } from '../referrals/clock/staff/routes.ts';
import { packRoutes } from '../referrals/staff/pack/routes.ts';
import { referralRoutes } from '../referrals/staff/routes.ts';
import { findOpenReport, listOpenReports } from '../reports/index.ts';
import { takeRoutes } from '../reports/staff/routes.ts';
import { endReferralTask, referralTaskSource, tellServices } from '../services/index.ts';
import { serviceRoutes } from '../services/staff/routes.ts';
import { contactSigns, endPlanTask, givePlanTask, planSource } from '../support/index.ts';
import { supportRoutes } from '../support/staff/routes.ts';
import { tasksRoutes } from '../tasks/staff/routes.ts';
import { deskRoutes } from '../triage/staff/routes.ts';
import { accountDoor } from './account-door.ts';
import { keepingSession } from './keeping-session.ts';
import { ownAccountRoutes } from './staff-pages/account/page.tsx';
import { componentsRoute } from './staff-pages/components/page.tsx';
import { failedJobsRoute } from './staff-pages/failed-jobs/page.tsx';
import { staffFrames } from './staff-pages/frame.tsx';
import { homeRoute } from './staff-pages/home/page.tsx';
import { membersRoutes } from './staff-pages/members/routes.ts';
import { mindingOfRecord } from './staff-pages/minding.tsx';
import { sessionRoutes } from './staff-pages/session/routes.ts';
import { mindingLateForms } from './staff-pages/unsent/late-forms.ts';
import { unsentRoutes } from './staff-pages/unsent/page.tsx';
import { unsentForms } from './staff-pages/unsent/unsent-forms.ts';
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
  /** What tells open pages that something may have changed; without it they ask by themselves now and then. */
  readonly notices?: Notices;
}

/** As long as a session can last at most, and what was typed in it waits. */
const cookieSeconds = (sessionLimits.absoluteHours + sessionLimits.unsentHours) * 60 * 60;

/** Builds the staff site without listening. */
export async function buildStaffSite(options: StaffSiteOptions): Promise<FastifyInstance> {
  const { assets, url, clock, log, keys } = options;
  const contexts = contextsFor('staff', options.pool, keys);
  const unsent = unsentForms(contexts, keys);
  const frames = staffFrames({ assets, practice: options.practice, ownerMark: unsent.ownerMark });
  return buildSite({
    door: 'staff',
    url,
    routes: staffRoutes(contexts, frames, options)
      .map(mindingLateForms({ contexts, frames, unsent }))
      .map(keepingSession(contexts, clock)),
    speaks: () => false,
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
export type Outside = Pick<
  StaffSiteOptions,
  'url' | 'publicUrl' | 'keys' | 'practice' | 'fileStore' | 'notices'
>;

/** Every page and form of the staff site. The access matrix walks this list. */
export function staffRoutes(
  contexts: Contexts<DeskRing>,
  frames: ReturnType<typeof staffFrames>,
  { url, publicUrl, keys, practice, fileStore, notices = noNotices }: Outside,
): readonly Route[] {
  const desk: Desk = { contexts, frame: frames.forMember, minding: mindingOfRecord };
  const routes = [
    ...accountRoutes(accountDoor({ contexts, frames, keys, practice, publicUrl })),
    homeRoute(desk),
    ...deskRoutes(desk, fileStore, notices),
    ...identityRoutes(desk, listOpenReports, findOpenReport),
    ...takeRoutes(desk, fileStore, publicUrl),
    ...packRoutes(desk, fileStore),
    ...referralRoutes(desk),
    ...clockRoutes(desk, url),
    ...tasksRoutes(desk, {
      endings: { [planSource]: endPlanTask, [referralTaskSource]: endReferralTask },
      givings: { [planSource]: givePlanTask },
      signsOf: contactSigns,
    }),
    ...supportRoutes(desk, { publicUrl, store: fileStore, tellServices }),
    ...serviceRoutes(desk),
    ...figureRoutes(desk),
    ...conferenceRoutes(desk),
    ...investigationRoutes(desk, fileStore),
    ...orderRoutes(desk),
    ...bookRoutes(desk),
    ...membersRoutes(desk),
    failedJobsRoute(desk),
    componentsRoute(desk, frames),
    ...ownAccountRoutes(desk),
    ...sessionRoutes(desk),
  ];
  const unsent = unsentForms(contexts, keys);
  return [...routes, ...unsentRoutes({ desk, unsent, isForm: isFormOf(routes) })];
}

/** Is this the address of a form of these? */
function isFormOf(routes: readonly Route[]): (path: string) => boolean {
  const patterns = routes
    .filter((route) => route.method === 'POST')
    .map((route) => new RegExp(`^${route.path.replaceAll(/:[^/]+/g, '[^/]+')}$`));
  return (path) => patterns.some((pattern) => pattern.test(path));
}
