/** A database under full durability with an invented county of any size in it: its own for the length of one figure, or one that is kept. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import type pg from 'pg';
import { z } from 'zod';
import { listPracticeMembers, startPracticeSession } from '../../src/access/index.ts';
import { type Contexts, contextsFor } from '../../src/audit/index.ts';
import { staffPaths } from '../../src/paths.ts';
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
  /** Loads by the acts themselves until there are so many reports. */
  growTo(reports: number): Promise<void>;
  /** The token of a police duty officer who has just signed in. */
  signIn(): Promise<string>;
  /** Addresses of the police's own reports that have the most matches. */
  crowdedReports(most: number): Promise<string[]>;
  /** Ends every connection, so that the database can be copied; after that it can only be closed. */
  leave(): Promise<void>;
  close(): Promise<void>;
}

const hook = fileURLToPath(new URL('../../bin/tsx-hook.mjs', import.meta.url));
const filler = fileURLToPath(new URL('./fill-county.ts', import.meta.url));

/** Brings up a county of so many reports out of a folder of counties; it is filled in bulk when it is not there yet. */
export async function openFilled(reports: number, counties: string): Promise<County> {
  const dataDir = join(counties, String(reports));
  const order = ['--max-old-space-size=12000', '--import', hook, filler, dataDir, String(reports)];
  const child = spawn(process.execPath, order, { stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error('the county was not filled');
  return openCounty(dataDir);
}

/** Brings a database up: empty and for this run only, or the one of a folder, made there if there is none. */
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
    async signIn() {
      const members = await staff.look({}, listPracticeMembers);
      const officer = members.find(
        ({ agencyId, roles }) => agencyId === 'cheshire-police' && roles.includes('duty-desk'),
      );
      if (officer === undefined) throw new Error('no duty officer in the county');
      return staff.act({}, { act: 'member.sign-in' }, (act) => startPracticeSession(act, officer.memberId));
    },
    async crowdedReports(most) {
      const found = await worker.act({}, { act: 'report.assess' }, (act) =>
        act.db.all(
          z.object({ report_id: z.string() }),
          sql`select m.right_record as report_id from identities.matches m join reports.reports r on r.report_id = m.right_record
            where r.agency_id = 'cheshire-police' group by 1 order by count(*) desc limit ${most}`,
        ),
      );
      return found.map((row) => staffPaths.report(row.report_id));
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
