/** The public site without its process: tests build it over their own database and send requests to it. */
import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import { contextsFor } from '../audit/index.ts';
import type { Assets } from '../design/assets/assets.ts';
import { publicPaths } from '../paths.ts';
import type { Clock } from '../platform/clock.ts';
import type { StreetRing } from '../platform/keys/index.ts';
import type { FileStore } from '../platform/store/index.ts';
import { type Asset, buildSite, type FaultLog, makeBrake } from '../platform/web/index.ts';
import { isLang } from '../platform/words/index.ts';
import { draftMinutes } from '../reports/public/routes.ts';
import { streetRoutes } from './public-routes.tsx';
import { publicStandIns } from './stand-in-pages/public.tsx';

export interface PublicSiteOptions {
  /** Under the public site's own login. */
  readonly pool: pg.Pool;
  readonly keys: StreetRing;
  /** Where attached files lie. */
  readonly fileStore: FileStore;
  readonly assets: Assets;
  /** How browsers reach the site. */
  readonly url: string;
  /** Everything in the database is invented; every page says so. */
  readonly practice: boolean;
  readonly clock: Clock;
  readonly log: FaultLog;
  healthy(): Promise<boolean>;
  readonly trustProxy: readonly string[];
  readonly requestsPerMinute: number;
  /** Tries of a receipt a minute: from one source, and from all together. */
  readonly returnTries?: { readonly perSource: number; readonly overall: number };
}

/** Guessing a receipt of 115 bits is hopeless at any rate; this keeps it from costing us anything. */
const usualTries = { perSource: 5, overall: 120 };

/** Builds the public site without listening. */
export async function buildPublicSite(options: PublicSiteOptions): Promise<FastifyInstance> {
  const { assets, keys, clock } = options;
  const tries = options.returnTries ?? usualTries;
  const site = {
    contexts: contextsFor('public', options.pool, keys),
    keys,
    clock,
    fileStore: options.fileStore,
    assets,
    practice: options.practice,
    returnBrake: makeBrake({ perKey: tries.perSource, overall: tries.overall, windowSeconds: 60 }),
  };
  return buildSite({
    door: 'public',
    url: options.url,
    routes: streetRoutes(site),
    // A person's own page is read in more languages than the site is offered in.
    speaks: (lang, path) => isLang(lang) || path === publicPaths.own(),
    standIns: publicStandIns(site),
    assets: new Map(
      [...assets.files].map(([href, file]): [string, Asset] => [href, { ...file, br: file.brotli }]),
    ),
    keys,
    clock,
    log: options.log,
    healthy: options.healthy,
    requestsPerMinute: options.requestsPerMinute,
    trustProxy: options.trustProxy,
    cookieSeconds: draftMinutes * 60,
  });
}
