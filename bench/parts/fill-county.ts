/** Fills the database of one data folder in bulk, in a process of its own: what it takes in memory must not stand in anybody's figures. */
import { setPriority } from 'node:os';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { withClient } from '../../src/platform/db/pool.ts';
import { readBookRing } from '../../src/platform/keys/index.ts';
import { fillInBulk } from './bulk-county.ts';
import { openCounty } from './county.ts';

// The database server that this process starts inherits it: filling takes minutes, and nothing of it is measured.
setPriority(19);
const { positionals } = parseArgs({ allowPositionals: true });
const [dataDir, reports] = z.tuple([z.string(), z.coerce.number()]).parse(positionals);
const county = await openCounty(dataDir);
const { ownerUrl, keysDir, worker, workerPool } = county;
try {
  const held = await withClient(ownerUrl, async (client) => {
    const text = `select reltuples::float8 as estimate from pg_class where oid = 'reports.reports'::regclass`;
    return z.object({ estimate: z.number() }).parse((await client.query(text)).rows[0]).estimate;
  });
  const began = performance.now();
  const progress = (what: string) =>
    process.stderr.write(`  ${Math.round((performance.now() - began) / 1000)} s: ${what}\n`);
  const of = { ownerUrl, keysDir, keys: readBookRing(keysDir), worker, workerPool };
  if (held < reports * 0.99) await fillInBulk({ ...of, reports, until: new Date(), progress });
} finally {
  await county.close();
}
