import { startWorker } from '../../src/apps/worker-site.ts';
import { openPool } from '../../src/platform/db/pool.ts';
import { readBookRing } from '../../src/platform/keys/index.ts';
import { openLog } from '../../src/platform/log.ts';
import { workerFiles } from '../../src/testing/file-store.ts';
import type { County } from './county.ts';

/** Does this while the worker hears news out of its queue and seals the book beside it, as in the service, in the process that measures. */
export async function besideWorker<T>(
  { doors, keysDir, dataDir }: Pick<County, 'doors' | 'keysDir' | 'dataDir'>,
  work: () => Promise<T>,
): Promise<T> {
  const pool = openPool(doors.worker, { max: 8, name: 'bench-worker' });
  try {
    const worker = await startWorker({
      pool,
      jobsUrl: doors.jobs,
      keys: readBookRing(keysDir),
      log: openLog('worker', 'silent'),
      checkpointPath: `${dataDir}/checkpoints`,
      concurrency: 4,
      post: {
        smtpUrl: undefined,
        mailFrom: 'plainsight@desk.test',
        staffUrl: 'http://desk.test',
        practice: true,
      },
      files: await workerFiles(keysDir),
    });
    try {
      return await work();
    } finally {
      await worker.stop();
    }
  } finally {
    await pool.end();
  }
}
