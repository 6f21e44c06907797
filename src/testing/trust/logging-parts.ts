/** The three parts of the service over a test's own database, with everything that they log, as they would write it. */

import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { buildPublicSite } from '../../apps/public-site.ts';
import { buildStaffSite } from '../../apps/staff-site.ts';
import { startWorker } from '../../apps/worker-site.ts';
import { assets } from '../../design/index.ts';
import { systemClock } from '../../platform/clock.ts';
import { readBookRing, readDeskRing, readStreetRing } from '../../platform/keys/index.ts';
import { type Log, openLog } from '../../platform/log.ts';
import type { TestDatabase } from '../database.ts';
import { testFileStore, workerFiles } from '../file-store.ts';
import { easyScanner } from '../files.ts';

export interface LoggingParts {
  readonly street: FastifyInstance;
  readonly desk: FastifyInstance;
  /** `smtpUrl`: the mail server it hands mails to; without one the practice county's own post takes them. */
  startWorker(smtpUrl?: string): ReturnType<typeof startWorker>;
  /** All that was logged so far. */
  logged(): string;
}

const assetFolder = fileURLToPath(new URL('../../../.cache/assets', import.meta.url));
const common = {
  practice: true,
  clock: systemClock,
  healthy: async () => true,
  trustProxy: [],
  requestsPerMinute: 100_000,
};
const faultsTo = (log: Log) => ({
  fault: (reference: string, route: string, error: unknown) =>
    log.fault('page.fault', error, { reference, route }),
});

/** Builds the sites; the worker is started when it is asked for. */
export async function loggingParts(database: TestDatabase, keysDir: string): Promise<LoggingParts> {
  const lines: string[] = [];
  const logOf = (part: string): Log =>
    openLog(part, 'debug', { write: (line: string) => void lines.push(line) });
  const street = await buildPublicSite({
    ...common,
    pool: database.pool('public'),
    keys: readStreetRing(keysDir),
    fileStore: testFileStore(keysDir),
    assets: await assets('public', assetFolder),
    url: 'http://report.test',
    log: faultsTo(logOf('public')),
  });
  const desk = await buildStaffSite({
    ...common,
    pool: database.pool('staff'),
    keys: readDeskRing(keysDir),
    fileStore: testFileStore(keysDir),
    assets: await assets('staff', assetFolder),
    url: 'http://desk.test',
    publicUrl: 'http://report.test',
    log: faultsTo(logOf('staff')),
  });
  return {
    street,
    desk,
    logged: () => lines.join(''),
    startWorker: async (smtpUrl) =>
      startWorker({
        pool: database.pool('worker'),
        jobsUrl: database.doors.jobs,
        keys: readBookRing(keysDir),
        log: logOf('worker'),
        checkpointPath: `${keysDir}-checkpoints`,
        concurrency: 2,
        post: {
          smtpUrl,
          mailFrom: 'plainsight@desk.test',
          staffUrl: 'http://desk.test',
          practice: true,
        },
        files: await workerFiles(keysDir, easyScanner),
      }),
  };
}
