import { listAgencies, registerPartnership } from '../access/index.ts';
import { contextsFor } from '../audit/index.ts';
import type { Settings } from '../platform/config.ts';
import { openPool } from '../platform/db/pool.ts';
import type { Doors } from '../platform/db/prepare.ts';
import { readBookRing } from '../platform/keys/index.ts';
import { loadCounty } from '../practice/index.ts';
import { openFilesFolder } from './files-folder.ts';

/** What filling a practice database needs. */
export interface FirstStart {
  readonly settings: Settings;
  readonly ownerUrl: string;
  readonly doors: Doors;
  /** Shows a line to whoever is waiting. */
  progress(line: string): void;
}

/**
 * Fills something into a practice database before its doors open. Called at every start, so it returns at once when its
 * work is done already, and goes on or begins anew when an earlier start was killed in the middle.
 */
export type FirstLoad = (start: FirstStart) => Promise<void>;

/** Begins a new database, real or practice, with the partnership's public bodies; returns at once on any other. */
export async function loadPartnership(settings: Settings, workerUrl: string): Promise<void> {
  const pool = openPool(workerUrl, { max: 1, name: 'plainsight-first-start' });
  try {
    const contexts = contextsFor('worker', pool, readBookRing(settings.keysDir));
    const known = await contexts.look({}, listAgencies);
    if (known.length === 0) await contexts.act({}, { act: 'agency.register' }, registerPartnership);
  } finally {
    await pool.end();
  }
}

/** What a practice database is filled with, in order. */
const firstLoads: readonly FirstLoad[] = [loadInventedCounty];

/** Makes a practice database complete. Never called over a database that was made for real work. */
export async function loadPractice(start: FirstStart): Promise<void> {
  for (const load of firstLoads) await load(start);
}

/** How many reports the invented county has: three years of them. */
const countyReports = 3000;

async function loadInventedCounty({ settings, doors, progress }: FirstStart): Promise<void> {
  const pool = openPool(doors.worker, { max: 2, name: 'plainsight-first-start' });
  try {
    const keys = readBookRing(settings.keysDir);
    await loadCounty(contextsFor('worker', pool, keys), {
      name: 'county',
      reports: countyReports,
      fileStore: openFilesFolder(settings, keys),
      progress: (loaded, wanted) => {
        if (loaded % 500 === 0) progress(`Loading the invented county: ${loaded} of ${wanted} reports …`);
      },
    });
  } finally {
    await pool.end();
  }
}
