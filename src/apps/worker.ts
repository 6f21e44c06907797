/** The worker as a process of its own. */
import { join } from 'node:path';
import { openCleaner, scannerAt } from '../files/index.ts';
import { openPool } from '../platform/db/pool.ts';
import { readBookRing } from '../platform/keys/index.ts';
import { openLog } from '../platform/log.ts';
import { becomeChild } from './child.ts';
import { openFilesFolder, workFolder } from './files-folder.ts';
import { startWorker } from './worker-site.ts';

const child = await becomeChild();
const log = openLog('worker', child.settings.logLevel);
const pool = openPool(child.door('worker'), {
  max: 8,
  name: 'plainsight-worker',
  onBroken: () => log.warn('database.connection-broke'),
});
const { settings } = child;
const keys = readBookRing(settings.keysDir);
const worker = await startWorker({
  pool,
  jobsUrl: child.door('jobs'),
  keys,
  log,
  checkpointPath: join(settings.dataDir, 'book', 'checkpoints'),
  concurrency: 4,
  post: { ...settings, practice: child.practice },
  files: {
    store: openFilesFolder(settings, keys),
    scanner: settings.clamdUrl === undefined ? undefined : scannerAt(settings.clamdUrl),
    cleaner: await openCleaner(workFolder(settings)),
  },
});
child.onStop(async () => {
  await worker.stop();
  await pool.end();
});
child.ready();
