/** The whole service as `npm start` runs it, for tests and figures that start it, kill it and start it again. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { bareEnvironment } from '../../platform/config.ts';
import { placeOf, removePlace } from '../../platform/db/cluster-place.ts';
import { killPostmaster, runningPostmaster } from '../../platform/db/postmaster.ts';

const boot = fileURLToPath(new URL('../../../bin/boot.cjs', import.meta.url));

const partNames = ['public', 'staff', 'worker'] as const;
type PartName = (typeof partNames)[number];

export interface WholeService {
  readonly publicUrl: string;
  readonly staffUrl: string;
  /** Milliseconds from the command to the line that says it is ready. */
  readonly readyAfter: number;
  /** Everything it has printed. */
  words(): string;
  /** What a part holds in memory now (RSS), in MB. */
  memory(part: PartName): number;
  /** Ends every process of the program at once (SIGKILL), and the database server with it when asked. */
  kill(withDatabase: boolean): Promise<void>;
  /** Ends the database server's process (SIGKILL); the program is to start it again. @throws {Error} when none runs */
  killDatabase(): void;
  /** Ends one part's process (SIGKILL); the program is to start it again. @throws {Error} when it does not run */
  killPart(part: PartName): void;
  /** Ends the server's side of every connection of ours, as an administrator or a proxy might (SIGTERM). @throws {Error} when there is none */
  terminateConnections(): void;
  /** The process ids of the parts that run. */
  parts(): readonly number[];
  /** Ctrl-C, and waits until all of it is gone. */
  stop(): Promise<void>;
}

export interface ServiceOrder {
  readonly dataDir: string;
  readonly ports: { readonly public: number; readonly staff: number };
  /** Further settings, as in the environment. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** A port that nobody listens on now. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  return typeof address === 'object' && address ? address.port : 0;
}

/** Every process's parent, out of /proc. */
function parents(): Map<number, number> {
  const found = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    if (!Number.isInteger(pid)) continue;
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      found.set(pid, Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      // It ended while we were looking.
    }
  }
  return found;
}

/** A process and all that it started, itself first; of a database server only when asked. */
function treeOf(root: number, without: number | undefined): number[] {
  const above = parents();
  const tree = [root];
  for (const pid of tree)
    for (const [child, parent] of above) if (parent === pid && child !== without) tree.push(child);
  return tree;
}

const commandOf = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
};

/** The process of a part, by the module that its command line names. */
const processOf = (pids: readonly number[], part: PartName): number | undefined =>
  pids.find((pid) => commandOf(pid).includes(`apps/${part}.ts`));

/** What a process holds in memory, in MB. */
function memoryOf(pid: number | undefined): number {
  if (pid === undefined) return 0;
  const line = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Math.round(Number(line?.[1] ?? 0) / 1024);
}

/** What there is to be killed: a round that hits nothing would prove nothing. */
function found(pids: readonly (number | undefined)[], what: string): number[] {
  const there = pids.filter((pid) => pid !== undefined);
  if (there.length === 0) throw new Error(`There is nothing to kill: ${what}`);
  return there;
}

function end(pids: readonly number[], signal: 'SIGKILL' | 'SIGTERM' = 'SIGKILL'): void {
  for (const pid of pids)
    try {
      process.kill(pid, signal);
    } catch {
      // Gone already.
    }
}

function launch({ dataDir, ports, settings = {} }: ServiceOrder): { child: ChildProcess; said: string[] } {
  const env = {
    ...bareEnvironment(),
    DATA_DIR: dataDir,
    PORT: String(ports.public),
    STAFF_PORT: String(ports.staff),
    ...settings,
  };
  const child = spawn(process.execPath, [boot, 'start'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said: string[] = [];
  child.stdout.on('data', (part: Buffer) => void said.push(part.toString()));
  child.stderr.on('data', (part: Buffer) => void said.push(part.toString()));
  return { child, said };
}

const patience = 120_000;

/** Starts the service and waits until it says that it is ready. */
export async function startWholeService(order: ServiceOrder): Promise<WholeService> {
  const began = performance.now();
  const { child, said } = launch(order);
  const words = () => said.join('');
  const ended = once(child, 'close');
  while (!/^Plainsight is ready/m.test(words())) {
    if (child.exitCode !== null || performance.now() - began > patience) {
      end(treeOf(child.pid ?? 0, undefined));
      throw new Error(`The service did not start: ${words()}`);
    }
    await wait(10);
  }
  const readyAfter = performance.now() - began;
  const database = () => runningPostmaster(placeOf(order.dataDir).data)?.pid;
  const ours = () => treeOf(child.pid ?? 0, database());
  return {
    publicUrl: `http://127.0.0.1:${order.ports.public}`,
    staffUrl: `http://127.0.0.1:${order.ports.staff}`,
    readyAfter,
    words,
    memory: (part) => memoryOf(processOf(ours(), part)),
    parts: () => {
      const all = ours();
      return partNames.map((part) => processOf(all, part)).filter((pid) => pid !== undefined);
    },
    killPart(part) {
      end(found([processOf(ours(), part)], part));
    },
    terminateConnections() {
      const doors = /_(public_site|staff_site|worker|jobs) /;
      const [server = 0] = found([database()], 'database');
      const connections = treeOf(server, undefined).filter((pid) => doors.test(commandOf(pid)));
      end(found(connections, 'connections'), 'SIGTERM');
    },
    async kill(withDatabase) {
      end(treeOf(child.pid ?? 0, withDatabase ? undefined : database()));
      await ended;
    },
    killDatabase() {
      end(found([database()], 'database'));
    },
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Takes away what a service left: its database server, the cluster and the data folder. */
export function removeService(dataDir: string): void {
  const place = placeOf(dataDir);
  const left = runningPostmaster(place.data);
  if (left) killPostmaster(left);
  removePlace(place);
  rmSync(dataDir, { recursive: true, force: true });
}
