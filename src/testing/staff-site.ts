import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { afterAll } from 'vitest';
import { buildStaffSite } from '../apps/staff-site.ts';
import { assets } from '../design/index.ts';
import { type Clock, systemClock } from '../platform/clock.ts';
import { listenFor } from '../platform/db/notices.ts';
import { readDeskRing } from '../platform/keys/index.ts';
import type { FileStore } from '../platform/store/index.ts';
import { type Browsing, browse } from './browse.ts';
import type { TestDatabase } from './database.ts';
import { testFileStore } from './file-store.ts';
import type { TestMember } from './partnership.ts';

export interface TestStaffSite {
  readonly site: FastifyInstance;
  /** Nobody yet. */
  visitor(): Browsing;
  /** A browser in which this member is signed in. */
  as(member: TestMember): Browsing;
  /** Faults that were logged instead of shown: a test of pages wants none. */
  readonly faults: unknown[];
}

/** Compiled once and kept beside the packages, for all test files and runs. */
const assetFolder = fileURLToPath(new URL('../../.cache/assets', import.meta.url));

/** The staff site over a test's own database, without a process and without a port. */
export async function staffSiteOver(
  database: Pick<TestDatabase, 'pool'>,
  keysDir: string,
  of: {
    clock?: Clock;
    practice?: boolean;
    url?: string;
    publicUrl?: string;
    requestsPerMinute?: number;
    /** When not the partnership's own as it is. */
    fileStore?: FileStore;
  } = {},
): Promise<TestStaffSite> {
  const faults: unknown[] = [];
  // Opens nothing before a page opens a stream.
  const notices = listenFor(database.pool('staff'), { channel: 'plainsight_desk' });
  const site = await buildStaffSite({
    pool: database.pool('staff'),
    notices,
    keys: readDeskRing(keysDir),
    fileStore: of.fileStore ?? testFileStore(keysDir),
    assets: await assets('staff', assetFolder),
    url: of.url ?? 'http://desk.test',
    publicUrl: of.publicUrl ?? 'http://report.test',
    practice: of.practice ?? true,
    clock: of.clock ?? systemClock,
    log: { fault: (_reference, _route, error) => void faults.push(error) },
    healthy: async () => true,
    trustProxy: [],
    requestsPerMinute: of.requestsPerMinute ?? 100_000,
  });
  afterAll(async () => {
    await site.close();
    await notices.close();
  });
  return {
    site,
    faults,
    visitor: () => browse(site),
    as: (member) => Object.assign(browse(site), { cookie: `plainsight-staff=${member.session}` }),
  };
}
