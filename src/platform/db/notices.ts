/**
 * Tells whoever listens that something in the database may have changed; what, nobody is told. One connection of its own listens
 * for as long as anybody wants to know. Whether notices really arrive is tried out by an echo: behind a pooler that hands connections
 * round they do not, and then everybody is told every few seconds instead, as they are while the connection is away.
 */
import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** `rights`: somebody may perhaps read less than a moment ago. Nothing else is said. */
export type NoticeWord = '' | 'rights';

export interface Notices {
  /** Calls `work` at each notice, with its one word, until the function that is given back is called. */
  listen(work: (word: NoticeWord) => void): () => void;
}

/** Nobody tells anything: whoever would listen asks by itself now and then. */
export const noNotices: Notices = { listen: () => () => undefined };

export interface ListenOptions {
  /** The channel that the database's triggers tell. */
  readonly channel: string;
  /** Milliseconds between two tellings while no notices arrive. */
  readonly pollEvery?: number;
  /** Milliseconds between two echoes, and within which one has to come back. */
  readonly echoEvery?: number;
  readonly echoWithin?: number;
  /** Milliseconds until a lost connection is tried again; doubled each time, up to the last. */
  readonly firstRetry?: number;
  readonly lastRetry?: number;
  /** Told when notices begin to arrive, and when they stop; for the log. */
  onChange?(state: 'listening' | 'polling'): void;
}

export interface Listening extends Notices {
  /** How notices come by now; `idle` while nobody listens. */
  state(): 'idle' | 'listening' | 'polling';
  close(): Promise<void>;
}

const echoChannel = 'plainsight_echo';
/** Milliseconds for which the connection stays when nobody listens any more: pages come and go. */
const linger = 10_000;

/** A client as the pool would make one, but never handed round. */
const ownClient = (pool: pg.Pool): pg.Client =>
  new pg.Client({
    ...pool.options,
    application_name: 'plainsight-listener',
    keepAlive: true,
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 0,
  });

/** Listens on behalf of a pool's login. Nothing is opened before somebody listens; nothing that goes wrong here is thrown at anybody. */
export function listenFor(pool: pg.Pool, options: ListenOptions): Listening {
  const { channel, pollEvery = 3000, echoEvery = 30_000, echoWithin = 3000 } = options;
  const { firstRetry = 1000, lastRetry = 30_000 } = options;
  const works = new Set<(word: NoticeWord) => void>();
  let client: pg.Client | undefined;
  let state: 'idle' | 'listening' | 'polling' = 'idle';
  /** What was last said of it; a pause in which nobody listened is no news. */
  let told: 'listening' | 'polling' | undefined;
  let retry = firstRetry;
  let nonce = '';
  let closed = false;
  const timers = new Map<string, NodeJS.Timeout>();

  const after = (name: string, milliseconds: number, work: () => void) => {
    clearTimeout(timers.get(name));
    timers.set(name, setTimeout(work, milliseconds).unref());
  };
  const calm = (...names: readonly string[]) => {
    for (const name of names.length === 0 ? [...timers.keys()] : names) clearTimeout(timers.get(name));
  };
  /** While nothing is heard, anything may have happened. */
  const tell = (word: NoticeWord = 'rights') => {
    for (const work of works) work(word);
  };
  const become = (next: 'listening' | 'polling') => {
    if (told !== next) options.onChange?.(next);
    told = next;
    state = next;
  };

  /** Until notices arrive, or arrive again. */
  function poll(): void {
    const again = () => {
      tell();
      after('poll', pollEvery, again);
    };
    after('poll', pollEvery, again);
  }

  function drop(): void {
    const old = client;
    client = undefined;
    calm('echo', 'deaf');
    old?.removeAllListeners('notification');
    old?.end().catch(() => undefined);
  }

  /** No notices arrive: asks now and then, and tries again later. */
  function lost(): void {
    drop();
    if (closed || works.size === 0) return;
    become('polling');
    poll();
    after('retry', retry, () => void connect());
    retry = Math.min(retry * 2, lastRetry);
  }

  function echo(): void {
    nonce = randomBytes(9).toString('base64url');
    after('deaf', echoWithin, lost);
    pool.query('select pg_notify($1, $2)', [echoChannel, nonce]).catch(() => undefined);
  }

  function heard(message: pg.Notification): void {
    if (message.channel === channel) {
      tell(message.payload === 'rights' ? 'rights' : '');
      return;
    }
    if (message.channel !== echoChannel || message.payload !== nonce) return;
    calm('deaf', 'poll');
    retry = firstRetry;
    const wasPolling = state !== 'listening';
    become('listening');
    // Whatever happened while nobody was heard is told once.
    if (wasPolling) tell();
    after('echo', echoEvery, echo);
  }

  async function connect(): Promise<void> {
    if (closed || works.size === 0 || client !== undefined) return;
    const own = ownClient(pool);
    client = own;
    const end = () => {
      if (client === own) lost();
    };
    own.on('error', end);
    own.on('end', end);
    own.on('notification', heard);
    try {
      await own.connect();
      await own.query(`listen ${pg.escapeIdentifier(channel)}; listen ${pg.escapeIdentifier(echoChannel)}`);
      if (client === own) echo();
    } catch {
      end();
    }
  }

  function rest(): void {
    if (works.size > 0) return;
    drop();
    calm();
    state = 'idle';
  }

  return {
    state: () => state,
    listen: (work) => {
      works.add(work);
      calm('rest');
      if (client === undefined && !closed && works.size === 1) {
        poll();
        void connect();
      }
      return () => {
        works.delete(work);
        if (works.size === 0) after('rest', linger, rest);
      };
    },
    close: async () => {
      closed = true;
      const old = client;
      calm();
      works.clear();
      client = undefined;
      // A line that is dead already would keep whoever closes waiting.
      const ended = old?.end().catch(() => undefined);
      await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 1000).unref())]);
    },
  };
}
