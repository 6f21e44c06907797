/** The public site as a process of its own. */
import { join } from 'node:path';
import { assets } from '../design/assets/assets.ts';
import { systemClock } from '../platform/clock.ts';
import { openPool } from '../platform/db/pool.ts';
import { schemaHealth } from '../platform/db/schema-health.ts';
import { readStreetRing } from '../platform/keys/index.ts';
import { openLog } from '../platform/log.ts';
import { becomeChild } from './child.ts';
import { openFilesFolder } from './files-folder.ts';
import { buildPublicSite } from './public-site.ts';

const child = await becomeChild();
const { settings } = child;
const log = openLog('public', settings.logLevel);
const pool = openPool(child.door('public'), {
  max: 10,
  name: 'plainsight-public',
  onBroken: () => log.warn('database.connection-broke'),
});
const keys = readStreetRing(settings.keysDir);
const site = await buildPublicSite({
  pool,
  keys,
  fileStore: openFilesFolder(settings, keys),
  assets: await assets('public', join(settings.dataDir, 'assets')),
  url: settings.publicUrl,
  practice: child.practice,
  clock: systemClock,
  log: { fault: (reference, route, error) => log.fault('page.fault', error, { reference, route }) },
  healthy: schemaHealth(pool),
  trustProxy: settings.trustProxy,
  requestsPerMinute: 300,
});
child.onStop(async () => {
  await site.close();
  await pool.end();
});
await site.listen({ host: settings.host, port: settings.publicPort });
child.ready();
