import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { afterAll } from 'vitest';
import { buildPublicSite } from '../apps/public-site.ts';
import { type Assets, assets } from '../design/index.ts';
import { type Clock, systemClock } from '../platform/clock.ts';
import { readStreetRing } from '../platform/keys/index.ts';
import type { FileStore } from '../platform/store/index.ts';
import { type Browsing, browse } from './browse.ts';
import type { TestDatabase } from './database.ts';
import { testFileStore } from './file-store.ts';

export interface TestPublicSite {
  readonly site: FastifyInstance;
  readonly assets: Assets;
  /** Somebody with an empty cookie jar. */
  visitor(): Browsing;
  /** Faults that were logged instead of shown. */
  readonly faults: readonly unknown[];
}

/** Compiled once and kept beside the packages, for all test files and runs. */
const assetFolder = fileURLToPath(new URL('../../.cache/assets', import.meta.url));

/** The public site over a test's own database, without a process and without a port. */
export async function publicSiteOver(
  database: Pick<TestDatabase, 'pool'>,
  keysDir: string,
  of: {
    clock?: Clock;
    practice?: boolean;
    url?: string;
    requestsPerMinute?: number;
    /** When not the partnership's own as it is. */
    fileStore?: FileStore;
    returnTries?: { perSource: number; overall: number };
  } = {},
): Promise<TestPublicSite> {
  const faults: unknown[] = [];
  const made = await assets('public', assetFolder);
  const site = await buildPublicSite({
    pool: database.pool('public'),
    keys: readStreetRing(keysDir),
    fileStore: of.fileStore ?? testFileStore(keysDir),
    assets: made,
    url: of.url ?? 'http://report.test',
    practice: of.practice ?? true,
    clock: of.clock ?? systemClock,
    log: { fault: (_reference, _route, error) => void faults.push(error) },
    healthy: async () => true,
    trustProxy: [],
    requestsPerMinute: of.requestsPerMinute ?? 100_000,
    returnTries: of.returnTries ?? { perSource: 100_000, overall: 100_000 },
  });
  afterAll(() => site.close());
  return { site, assets: made, faults, visitor: () => browse(site) };
}
