import { sql } from 'kysely';
import { z } from 'zod';
import type { Look } from '../../../access/index.ts';

const jobShape = z
  .object({
    job_id: z.string(),
    task: z.string(),
    attempts: z.number(),
    last_error: z.string().nullable(),
    created_at: z.date(),
  })
  .transform((row) => ({
    jobId: row.job_id,
    task: row.task,
    attempts: row.attempts,
    lastError: row.last_error,
    createdAt: row.created_at,
  }));
export type FailedJob = z.infer<typeof jobShape>;

/** Jobs that failed for good, newest first, at most 200; none at all for anyone but an administrator, by the database's own word. */
export const listFailedJobs = (context: Look): Promise<FailedJob[]> =>
  context.db.all(
    jobShape,
    sql`select job_id, task, attempts, last_error, created_at from platform.failed_jobs() order by created_at desc, job_id`,
  );
