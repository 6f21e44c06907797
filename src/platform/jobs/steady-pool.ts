/**
 * The queue's connections. The queue tries again what failed by chance, but takes a connection that was terminated, or a server
 * that is away, for the end: marking a job as done would then end the whole process. Such errors are handed to it as what they
 * are here, something to try again: a job may be marked as done twice, and is safe to run twice.
 */
import pg from 'pg';

/** SQLSTATE 40001: the code by which the queue tries again soon (50 ms, then longer, up to 5 s; a hundred times). */
const tryAgain = '40001';
/** Shutdown by an administrator, a crash, not up yet; any connection exception; and the system's own words for them. */
const lost = /^(57P0[0-9]|08...|ECONNRESET|ECONNREFUSED|EPIPE|ENOENT)$/;
const lostWithoutCode = /^Connection terminated|is not queryable|timeout exceeded when trying to connect/;

function forTheQueue(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (!lost.test(code) && !lostWithoutCode.test(error.message)) return error;
  return Object.assign(new Error('the database was away', { cause: error }), { code: tryAgain });
}

/** Opens the pool; the caller ends it. */
export function openSteadyPool(url: string, max: number): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max, application_name: 'plainsight-jobs' });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
    const send = client.query;
    Reflect.set(client, 'query', (...given: readonly unknown[]) => {
      const sent: unknown = Reflect.apply(send, client, [...given]);
      return sent instanceof Promise
        ? sent.catch((error: unknown) => {
            throw forTheQueue(error);
          })
        : sent;
    });
  });
  const connect = pool.connect.bind(pool);
  const waiting = async () => {
    try {
      return await connect();
    } catch (error) {
      throw forTheQueue(error);
    }
  };
  Reflect.set(pool, 'connect', (done?: Parameters<typeof connect>[0]) =>
    done === undefined ? waiting() : connect(done),
  );
  return pool;
}
