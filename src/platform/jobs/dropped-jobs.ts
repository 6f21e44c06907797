/**
 * Jobs that a killed worker had in hand. The queue itself gives them out again only after four hours; a report must not wait so
 * long for its assessment. So every worker holds a lock of its own in the database for as long as its connection lives, and takes
 * back what is marked as in the hands of a worker whose lock nobody holds. Jobs are safe to run twice.
 */
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

/** How often dropped jobs are looked for, in milliseconds. */
const every = 2000;
/** The first half of the lock's name, the same for every worker ("jobs" in ASCII); the second is the worker's own. */
const jobs = 1785684595;

const takeBack = `update graphile_worker._private_jobs set locked_at = null, locked_by = null, run_at = least(run_at, now())
  where locked_by is not null and locked_by <> $1 and pg_try_advisory_xact_lock(${jobs}, hashtext(locked_by))`;

/** Shows the other workers that this one lives, and takes back what dead ones dropped, until it is stopped. */
export function watchDroppedJobs(url: string, workerId: string): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const pause = () => wait(every, undefined, { signal: stopping.signal }).catch(() => undefined);

  const holdAndWatch = async (client: pg.Client) => {
    await client.connect();
    await client.query(`select pg_advisory_lock(${jobs}, hashtext($1))`, [workerId]);
    while (!stopping.signal.aborted) {
      await client.query(takeBack, [workerId]);
      await pause();
    }
  };
  const watching = (async () => {
    while (!stopping.signal.aborted) {
      const client = new pg.Client({ connectionString: url, application_name: 'plainsight-jobs-watch' });
      client.on('error', () => undefined);
      // A database that is away ends this connection and with it the lock; both are taken anew when it is back.
      await holdAndWatch(client).catch(pause);
      await client.end().catch(() => undefined);
    }
  })();
  return {
    async stop() {
      stopping.abort();
      await watching;
    },
  };
}
