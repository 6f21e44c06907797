/** A database of its own under full durability, with an invented county of any size in it, for the length of one figure. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
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
  /** Loads until there are so many reports. */
  growTo(reports: number): Promise<void>;
  /** The token of a police duty officer who has just signed in. */
  signIn(): Promise<string>;
  /** Ends every connection, so that the database can be copied; after that it can only be closed. */
  leave(): Promise<void>;
  close(): Promise<void>;
}

/** Brings the database up, empty. */
export async function openCounty(): Promise<County> {
  const dataDir = mkdtempSync(join(tmpdir(), 'plainsight-bench-'));
  const keysDir = join(dataDir, 'keys');
  const cluster = await startCluster({ dataDir, keep: 'while-held' });
  const { ownerUrl } = cluster;
  const { doors } = await prepareDatabase({ ownerUrl, dataDir, practice: { asked: true, whenNew: true } });
  makeKeyFiles(keysDir);
  const open = (url: string) => openPool(url, { max: 4, name: 'bench', statementTimeout: 120_000 });
  const publicPool = open(doors.public);
  const staffPool = open(doors.staff);
  const workerPool = open(doors.worker);
  const staff = contextsFor('staff', staffPool, readDeskRing(keysDir));
  const worker = contextsFor('worker', workerPool, readBookRing(keysDir));
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
      await cluster.destroy();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
