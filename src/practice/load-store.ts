/** SQL for how far the filling of a practice database has got. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Act, Look } from '../access/index.ts';

const loadShape = z
  .object({
    load_name: z.string(),
    seed: z.number(),
    wanted: z.number(),
    loaded: z.number(),
    from_at: z.date(),
    until_at: z.date(),
    finished_at: z.date().nullable(),
  })
  .transform((row) => ({
    name: row.load_name,
    seed: row.seed,
    wanted: row.wanted,
    loaded: row.loaded,
    from: row.from_at,
    until: row.until_at,
    finishedAt: row.finished_at,
  }));
export type PracticeLoad = z.infer<typeof loadShape>;

/** A filling that was begun, finished or not. */
export const findLoad = (context: Look, name: string): Promise<PracticeLoad | undefined> =>
  context.db.maybe(
    loadShape,
    sql`select load_name, seed, wanted, loaded, from_at, until_at, finished_at from platform.practice_loads where load_name = ${name}`,
  );

/** How many fillings there are: each has a seed of its own. */
export async function countLoads(context: Look): Promise<number> {
  const row = await context.db.one(
    z.object({ loads: z.bigint() }),
    sql`select count(*) as loads from platform.practice_loads`,
  );
  return Number(row.loads);
}

/** Begins a filling. The database refuses unless it was made for practice. */
export async function beginLoad(act: Act, load: Omit<PracticeLoad, 'loaded' | 'finishedAt'>): Promise<void> {
  await act.db.run(sql`insert into platform.practice_loads (load_name, seed, wanted, loaded, from_at, until_at)
    values (${load.name}, ${load.seed}, ${load.wanted}, 0, ${load.from}, ${load.until})`);
}

/** Notes how many reports are in, in the same transaction that put them there. */
export async function noteLoaded(act: Act, name: string, loaded: number, finished: boolean): Promise<void> {
  await act.db.run(sql`update platform.practice_loads set loaded = ${loaded}, finished_at = ${finished ? act.now : null}
    where load_name = ${name}`);
}
