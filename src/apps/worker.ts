/** The worker as a process of its own. */
import { join } from 'node:path';
import { openPool } from '../platform/db/pool.ts';
import { readBookRing } from '../platform/keys/index.ts';
import { openLog } from '../platform/log.ts';
import { becomeChild } from './child.ts';
import { startWorker } from './worker-site.ts';

const child = await becomeChild();
const log = openLog('worker', child.settings.logLevel);
const pool = openPool(child.door('worker'), {
  max: 8,
  name: 'plainsight-worker',
  onBroken: () => log.warn('database.connection-broke'),
});
const worker = await startWorker({
  pool,
  jobsUrl: child.door('jobs'),
  keys: readBookRing(child.settings.keysDir),
  log,
  checkpointPath: join(child.settings.dataDir, 'book', 'checkpoints'),
  concurrency: 4,
  post: { ...child.settings, practice: child.practice },
});
child.onStop(async () => {
  await worker.stop();
  await pool.end();
});
child.ready();
