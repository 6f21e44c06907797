/** Runs the queue. What a job does is handed in; what finally fails stays in the queue, as a code, for administrators to see. */
import { EventEmitter } from 'node:events';
import { Logger, run, type WorkerEvents } from 'graphile-worker';
import { z } from 'zod';
import { Refusal } from '../refusal.ts';
import { watchDroppedJobs } from './dropped-jobs.ts';
import { openSteadyPool } from './steady-pool.ts';

/** A job's handler: an act, safe to run twice. It gets ids, never names. */
export type JobHandler = (ids: Readonly<Record<string, string>>) => Promise<void>;

export interface JobsOptions {
  /** The address of the login that owns the queue's own tables. */
  readonly url: string;
  readonly handlers: Readonly<Record<string, JobHandler>>;
  /** Work to do by the clock, as crontab lines, e.g. `*\/10 * * * * tidy`. */
  readonly timetable?: string;
  readonly concurrency: number;
  /** Told of every failed try: the job's name, a code, and whether it was the last. */
  onFailure(job: string, code: string, last: boolean): void;
}

const idsShape = z.record(z.string(), z.string());

/** The code of an error: a refusal's own, a database's SQLSTATE, or the error's name. Never its text, which may quote a record. */
export function codeOf(error: unknown): string {
  if (error instanceof Refusal) return error.code;
  if (error instanceof Error)
    return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  return 'unknown';
}

/** Starts working; `stop` lets running jobs finish. */
export async function runJobs(options: JobsOptions): Promise<{ stop(): Promise<void> }> {
  const taskList = Object.fromEntries(
    Object.entries(options.handlers).map(([name, handle]) => [
      name,
      async (payload: unknown, helpers: { job: { attempts: number; max_attempts: number } }) => {
        const { _cron, ...ids } = Object(payload) as Record<string, unknown>;
        try {
          await handle(idsShape.parse(ids));
        } catch (error) {
          options.onFailure(name, codeOf(error), helpers.job.attempts >= helpers.job.max_attempts);
          throw new Error(codeOf(error));
        }
      },
    ]),
  );
  const events: WorkerEvents = new EventEmitter();
  let watch: { stop(): Promise<void> } | undefined;
  events.once('pool:create', ({ workerPool }) => {
    watch = watchDroppedJobs(options.url, workerPool.id);
  });
  // One for each job in hand, one that listens, one that looks.
  const pool = openSteadyPool(options.url, options.concurrency + 3);
  const runner = await run({
    pgPool: pool,
    events,
    taskList,
    concurrency: options.concurrency,
    noHandleSignals: true,
    pollInterval: 1000,
    logger: new Logger(() => () => undefined),
    ...(options.timetable === undefined ? {} : { crontab: options.timetable }),
  });
  return {
    async stop() {
      await runner.stop();
      await watch?.stop();
      await pool.end();
    },
  };
}
