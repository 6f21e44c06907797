import type { Settings } from '../platform/config.ts';
import type { Doors } from '../platform/db/prepare.ts';

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

/** What a practice database is filled with, in order. */
const firstLoads: readonly FirstLoad[] = [];

/** Makes a practice database complete. Never called over a database that was made for real work. */
export async function loadPractice(start: FirstStart): Promise<void> {
  for (const load of firstLoads) await load(start);
}
