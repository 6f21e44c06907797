import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { buildStaffSite } from '../../src/apps/staff-site.ts';
import { assets } from '../../src/design/index.ts';
import { systemClock } from '../../src/platform/clock.ts';
import { type Notices, noNotices } from '../../src/platform/db/notices.ts';
import { readDeskRing } from '../../src/platform/keys/index.ts';
import { testFileStore } from '../../src/testing/file-store.ts';
import type { County } from './county.ts';

/** The staff site over a county, asked without a line; open pages follow by these notices, or by looking again alone; what goes wrong in it is said on the standard error. */
export const staffSiteFor = async (
  { staffPool, keysDir }: Pick<County, 'staffPool' | 'keysDir'>,
  notices: Notices = noNotices,
): Promise<FastifyInstance> =>
  buildStaffSite({
    notices,
    pool: staffPool,
    keys: readDeskRing(keysDir),
    fileStore: testFileStore(keysDir),
    assets: await assets('staff', fileURLToPath(new URL('../../.cache/assets', import.meta.url))),
    url: 'http://localhost',
    publicUrl: 'http://localhost',
    practice: true,
    clock: systemClock,
    log: { fault: (_reference, route, error) => process.stderr.write(`${route}: ${String(error)}\n`) },
    healthy: async () => true,
    trustProxy: [],
    requestsPerMinute: 1e9,
  });
