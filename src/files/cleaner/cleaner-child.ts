/** The cleaner's process from outside: started with nothing but what it needs, watched for time and memory, and killed when it is over either. */
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bareEnvironment } from '../../platform/config.ts';
import type { KindId } from '../kinds.ts';

/** How a job ended that was not answered. `gone`: the process died of itself. */
export type Unanswered = 'took-too-long' | 'too-much-memory' | 'gone';

/** A process that waits for work or does it. */
export interface CleanerChild {
  /** The one folder that it may read and write. */
  readonly bench: string;
  readonly pid: number | undefined;
  readonly jobs: number;
  readonly isAlive: boolean;
  /** Its answer, or why there is none; after the latter it is dead. One job at a time. */
  ask(
    kind: KindId,
    limits: Limits,
    folder?: string,
  ): Promise<{ readonly answer: unknown } | { readonly failed: Unanswered }>;
  /** Ends it and removes its folder. */
  end(): void;
}

export interface Limits {
  /** Of computing. On a busy machine that may take longer, but at most `patience` times as long. */
  readonly milliseconds: number;
  /** Resident memory, in bytes. */
  readonly memory: number;
}

const module = new URL('./cleaner-process.ts', import.meta.url);
const root = fileURLToPath(new URL('../../../', import.meta.url));
const timeToStart = 15_000;
const lookEvery = 50;

const patience = 3;

/**
 * The resident memory of a process in bytes, and how long it has computed in milliseconds, all its threads together. Both are 0 where the
 * system does not tell: then the clock on the wall and the limit on its heap are all that holds it.
 */
function spent(pid: number): { memory: number; computing: number } {
  try {
    const [user = 0, system = 0, ...rest] = readFileSync(`/proc/${pid}/stat`, 'latin1')
      .replace(/^.*\) /s, '')
      .split(' ')
      .slice(11)
      .map(Number);
    // Ticks of a hundredth of a second, and pages of 4 kB.
    return { memory: (rest[8] ?? 0) * 4_096, computing: (user + system) * 10 };
  } catch {
    return { memory: 0, computing: 0 };
  }
}

/**
 * Node's permission model lets it read the program and its own bench, write the bench alone, and start nothing. Decoders are native
 * code, to which that does not apply: against those stand the list of decoders that may run, the limits, and a process that has nothing.
 */
const permissions = (bench: string): string[] => [
  '--permission',
  '--allow-addons',
  `--allow-fs-read=${realpathSync(join(root, 'node_modules'))}/*`,
  `--allow-fs-read=${join(root, 'node_modules')}/*`,
  `--allow-fs-read=${join(root, 'src/files')}/*`,
  `--allow-fs-read=${join(root, 'package.json')}`,
  `--allow-fs-read=${bench}/*`,
  `--allow-fs-write=${bench}/*`,
];

/**
 * What the system itself is asked to hold: no memory written to disk when it crashes, an end to its own computing even when nobody is left to
 * end it, and that it goes first when the machine runs out of memory.
 */
const limited = 'ulimit -c 0; ulimit -t 900; echo 700 2>/dev/null >/proc/self/oom_score_adj;';

/** Best in a network of its own, in which there is nobody; where the system does not give one, without. */
const manners = [`${limited} exec unshare -rn -- "$0" "$@"`, `${limited} exec "$0" "$@"`];
let manner = 0;

function launch(bench: string): ChildProcess {
  const program = ['--max-old-space-size=384', ...permissions(bench), fileURLToPath(module)];
  const child = spawn('/bin/sh', ['-c', manners[manner] ?? '', process.execPath, ...program], {
    cwd: bench,
    env: { ...bareEnvironment(), HOME: bench, TMPDIR: bench },
    serialization: 'json',
    // What a parser prints may be what a person wrote.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  child.on('error', () => undefined);
  return child;
}

/** Starts a process whose bench lies in `folder`. @throws when it does not come up */
export async function startChild(folder: string): Promise<CleanerChild> {
  try {
    return await startOnce(folder);
  } catch (error) {
    manner += 1;
    if (manner < manners.length) return startChild(folder);
    manner = 0;
    throw error;
  }
}

async function startOnce(folder: string): Promise<CleanerChild> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const bench = realpathSync(mkdtempSync(join(folder, 'bench-')));
  chmodSync(bench, 0o700);
  const child = launch(bench);
  let jobs = 0;
  let isSpent = false;
  const isAlive = () => !isSpent && child.exitCode === null && child.signalCode === null && child.connected;
  const end = () => {
    child.kill('SIGKILL');
    rmSync(bench, { recursive: true, force: true });
  };
  try {
    await next(child, { milliseconds: timeToStart, memory: Number.POSITIVE_INFINITY }, 'failed to start');
    // People's requests come first.
    if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch (error) {
    end();
    throw error;
  }
  return {
    bench,
    pid: child.pid,
    get jobs() {
      return jobs;
    },
    get isAlive() {
      return isAlive();
    },
    ask: async (kind, limits, folder = bench) => {
      jobs += 1;
      const answered = heard(child, limits);
      child.send({ folder, kind }, () => undefined);
      const outcome = await answered;
      if ('failed' in outcome) {
        // On a busy machine it takes a while to die, and what it holds until then is not the next file's.
        isSpent = true;
        child.kill('SIGKILL');
      }
      return outcome;
    },
    end,
  };
}

/** The next message, or why none comes. */
function heard(child: ChildProcess, limits: Limits): Promise<{ answer: unknown } | { failed: Unanswered }> {
  return new Promise((resolve) => {
    const settle = (outcome: { answer: unknown } | { failed: Unanswered }) => {
      clearTimeout(clock);
      clearInterval(watch);
      child.off('message', answer);
      child.off('exit', gone);
      resolve(outcome);
    };
    const answer = (message: unknown) => settle({ answer: message });
    const gone = () => settle({ failed: 'gone' });
    const before = spent(child.pid ?? 0).computing;
    const clock = setTimeout(() => settle({ failed: 'took-too-long' }), limits.milliseconds * patience);
    const watch = setInterval(() => {
      const { memory, computing } = spent(child.pid ?? 0);
      if (memory > limits.memory) settle({ failed: 'too-much-memory' });
      else if (computing - before > limits.milliseconds) settle({ failed: 'took-too-long' });
    }, lookEvery);
    child.on('message', answer);
    child.on('exit', gone);
    if (child.exitCode !== null || child.signalCode !== null) gone();
  });
}

async function next(child: ChildProcess, limits: Limits, otherwise: string): Promise<void> {
  const outcome = await heard(child, limits);
  if ('failed' in outcome) throw new Error(`the cleaner's process ${otherwise} (${outcome.failed})`);
}
