/** A database under full durability with an invented county of any size in it: its own for the length of one figure, or one that is kept. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { z } from 'zod';
import { listPracticeMembers, startPracticeSession } from '../../src/access/index.ts';
import { type Contexts, contextsFor } from '../../src/audit/index.ts';
import { startCluster } from '../../src/platform/db/embedded.ts';
import { openPool, withClient } from '../../src/platform/db/pool.ts';
import { type Doors, prepareDatabase } from '../../src/platform/db/prepare.ts';
import {
  type BookRing,
  type DeskRing,
  makeKeyFiles,
  readBookRing,
  readDeskRing,
  readStreetRing,
  type StreetRing,
} from '../../src/platform/keys/index.ts';
import { loadCounty } from '../../src/practice/index.ts';
import { fillInBulk } from './bulk-county.ts';

export interface County {
  readonly dataDir: string;
  readonly keysDir: string;
  readonly ownerUrl: string;
  readonly doors: Doors;
  readonly staffPool: pg.Pool;
  readonly workerPool: pg.Pool;
  readonly street: Contexts<StreetRing>;
  readonly staff: Contexts<DeskRing>;
  readonly worker: Contexts<BookRing>;
  /** Loads by the acts themselves until there are so many reports. */
  growTo(reports: number): Promise<void>;
  /** Fills an empty database in bulk; one that holds as many already is left as it is. */
  fill(reports: number): Promise<void>;
  /** The token of a police duty officer who has just signed in. */
  signIn(): Promise<string>;
  /** Ends every connection, so that the database can be copied; after that it can only be closed. */
  leave(): Promise<void>;
  close(): Promise<void>;
}

/** Brings a database up: empty, or the one that `kept` holds, made there if there is none. */
export async function openCounty(kept?: string): Promise<County> {
  const dataDir = kept ?? mkdtempSync(join(tmpdir(), 'plainsight-bench-'));
  const keysDir = join(dataDir, 'keys');
  const cluster = await startCluster({ dataDir, keep: kept === undefined ? 'while-held' : 'while-wanted' });
  const { ownerUrl } = cluster;
  const { doors } = await prepareDatabase({ ownerUrl, dataDir, practice: { asked: true, whenNew: true } });
  if (!existsSync(keysDir)) makeKeyFiles(keysDir);
  const open = (url: string) => openPool(url, { max: 4, name: 'bench', statementTimeout: 120_000 });
  const publicPool = open(doors.public);
  const staffPool = open(doors.staff);
  const workerPool = open(doors.worker);
  const keys = readBookRing(keysDir);
  const staff = contextsFor('staff', staffPool, readDeskRing(keysDir));
  const worker = contextsFor('worker', workerPool, keys);
  let held = 0;
  const leave = async () => {
    for (const pool of [publicPool, staffPool, workerPool]) if (!pool.ending) await pool.end();
  };
  return {
    dataDir,
    keysDir,
    ownerUrl,
    doors,
    staffPool,
    workerPool,
    street: contextsFor('public', publicPool, readStreetRing(keysDir)),
    staff,
    worker,
    async growTo(reports) {
      await loadCounty(worker, {
        name: `to-${reports}`,
        reports: reports - held,
        progress: (loaded, wanted) => {
          if (loaded % 10_000 === 0) process.stderr.write(`  ${loaded} of ${wanted} reports loaded\n`);
        },
      });
      held = reports;
      // As the server's own housekeeping would within the minute.
      await withClient(ownerUrl, (client) => client.query('vacuum (analyze)'));
    },
    async fill(reports) {
      const { estimate } = z.object({ estimate: z.number() }).parse(
        await withClient(ownerUrl, async (client) => {
          const text = `select reltuples::float8 as estimate from pg_class where oid = 'reports.reports'::regclass`;
          return (await client.query(text)).rows[0];
        }),
      );
      if (estimate > reports * 0.99) return;
      const progress = (what: string) => process.stderr.write(`  ${what}\n`);
      await fillInBulk({ ownerUrl, keysDir, keys, worker, workerPool, reports, until: new Date(), progress });
    },
    async signIn() {
      const members = await staff.look({}, listPracticeMembers);
      const officer = members.find(
        ({ agencyId, roles }) => agencyId === 'cheshire-police' && roles.includes('duty-desk'),
      );
      if (officer === undefined) throw new Error('no duty officer in the county');
      return staff.act({}, { act: 'member.sign-in' }, (act) => startPracticeSession(act, officer.memberId));
    },
    leave,
    async close() {
      await leave();
      if (kept === undefined) {
        await cluster.destroy();
        rmSync(dataDir, { recursive: true, force: true });
      } else await cluster.stop();
    },
  };
}
