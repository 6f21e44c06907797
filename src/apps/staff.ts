/** The staff site as a process of its own. */
import { join } from 'node:path';
import { assets } from '../design/index.ts';
import { systemClock } from '../platform/clock.ts';
import { listenFor } from '../platform/db/notices.ts';
import { openPool } from '../platform/db/pool.ts';
import { schemaHealth } from '../platform/db/schema-health.ts';
import { readDeskRing } from '../platform/keys/index.ts';
import { openLog } from '../platform/log.ts';
import { becomeChild } from './child.ts';
import { openFilesFolder } from './files-folder.ts';
import { buildStaffSite } from './staff-site.ts';

const child = await becomeChild();
const { settings } = child;
const log = openLog('staff', settings.logLevel);
const pool = openPool(child.door('staff'), {
  max: 10,
  name: 'plainsight-staff',
  onBroken: () => log.warn('database.connection-broke'),
});
const keys = readDeskRing(settings.keysDir);
const notices = listenFor(pool, {
  channel: 'plainsight_desk',
  onChange: (state) => (state === 'listening' ? log.info('notices.listening') : log.warn('notices.polling')),
});
const site = await buildStaffSite({
  pool,
  notices,
  keys,
  fileStore: openFilesFolder(settings, keys),
  assets: await assets('staff', join(settings.dataDir, 'assets')),
  url: settings.staffUrl,
  publicUrl: settings.publicUrl,
  practice: child.practice,
  clock: systemClock,
  log: { fault: (reference, route, error) => log.fault('page.fault', error, { reference, route }) },
  healthy: schemaHealth(pool),
  trustProxy: settings.trustProxy,
  requestsPerMinute: 600,
});
child.onStop(async () => {
  await site.close();
  await notices.close();
  await pool.end();
});
await site.listen({ host: settings.host, port: settings.staffPort });
child.ready();
