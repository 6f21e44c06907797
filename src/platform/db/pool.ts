import pg from 'pg';

/** How a pool of connections behaves. */
export interface PoolOptions {
  /** Connections at most. */
  readonly max: number;
  /** Shown in pg_stat_activity, so that an operator can tell who holds a connection. */
  readonly name: string;
  /** Milliseconds after which the server gives a statement up. */
  readonly statementTimeout?: number;
  /** Told when an idle connection breaks; the pool itself recovers. */
  readonly onBroken?: (error: Error) => void;
}

/**
 * How the server plans for a door, whoever made its login: the server's default for a far page is a disk's with moving heads, with
 * which lists among 50,000 reports read whole tables (14 ms, not 0.4); and compiling a plan takes longer than any statement of ours.
 */
const planning = 'set random_page_cost = 1.1; set jit = off';

/** Opens a pool. Without its error listener a restart of the server would end the process. */
export function openPool(url: string, options: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max,
    application_name: options.name,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: options.statementTimeout ?? 15_000,
    idle_in_transaction_session_timeout: 60_000,
    keepAlive: true,
    // Statements that do not wait for each other travel together; the protocol keeps their order.
    pipeline: true,
  });
  pool.on('error', (error) => options.onBroken?.(error));
  // A connection that breaks while checked out reports to its holder through the query; this only keeps the process alive.
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
    // Travels ahead of the first statement; a connection that cannot take it reports so through that one.
    client.query(planning).catch(() => undefined);
  });
  return pool;
}

/** Runs work over one connection of its own and closes it whatever happens. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'plainsight-setup' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Runs work in one transaction: all of it or none. */
export async function inTransaction<T>(client: pg.ClientBase, work: () => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    const result = await work();
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}
