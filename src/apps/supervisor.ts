import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { bareEnvironment } from '../platform/config.ts';
import { type Briefing, message, type Part, refusedToStart } from './child.ts';

/** One part to run: what it is told, and the module that is it. */
export interface PartToRun {
  readonly briefing: Briefing;
  readonly module: URL;
}

/** What the supervisor tells whoever shows progress. */
export interface Watcher {
  ready(part: Part): void;
  /** A part ended by itself and will be started again after `wait` milliseconds. */
  died(part: Part, how: string, wait: number): void;
  /** A part ended for something that only the operator can put right. */
  refused(part: Part): void;
}

/** The parts that run. */
export interface Supervisor {
  /** Resolves when every part has reported ready for the first time. */
  readonly allReady: Promise<void>;
  /** The process of a part now. */
  pidOf(part: Part): number | undefined;
  /** Asks every part to stop, waits, and after `patience` milliseconds ends what is left. */
  stop(patience?: number): Promise<void>;
}

const hook = new URL('../../bin/tsx-hook.mjs', import.meta.url);
const firstWait = 250;
const longestWait = 30_000;

interface Running {
  child: ChildProcess | undefined;
  wait: number;
  timer: NodeJS.Timeout | undefined;
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => child.once('exit', () => resolve()));
}

/**
 * Starts the parts, each in a process of its own, and starts again what dies: at once at first, ever later after that. A part that was
 * ready for `settledAfter` milliseconds starts afresh with the shortest wait.
 */
export function supervise(plan: readonly PartToRun[], watcher: Watcher, settledAfter = 5_000): Supervisor {
  let stopping = false;
  const running = new Map<Part, Running>();

  const start = (each: PartToRun, state: Running, onReady: () => void) => {
    const { part } = each.briefing;
    let readySince = Number.POSITIVE_INFINITY;
    const child = fork(fileURLToPath(each.module), [], {
      execArgv: ['--import', hook.href, '--enable-source-maps'],
      env: bareEnvironment(),
      serialization: 'json',
    });
    state.child = child;
    child.on('error', () => undefined);
    child.send({ kind: 'brief', briefing: each.briefing }, () => undefined);
    child.on('message', (raw) => {
      if (message.safeParse(raw).data?.kind !== 'ready') return;
      readySince = performance.now();
      watcher.ready(part);
      onReady();
    });
    child.once('exit', (code, signal) => {
      if (stopping) return;
      if (code === refusedToStart) return watcher.refused(part);
      if (performance.now() - readySince >= settledAfter) state.wait = firstWait;
      watcher.died(part, signal ?? `exit code ${code}`, state.wait);
      state.timer = setTimeout(() => start(each, state, onReady), state.wait);
      state.wait = Math.min(state.wait * 2, longestWait);
    });
  };

  const allReady = Promise.all(
    plan.map(
      (each) =>
        new Promise<void>((resolve) => {
          const state: Running = { child: undefined, wait: firstWait, timer: undefined };
          running.set(each.briefing.part, state);
          start(each, state, resolve);
        }),
    ),
  ).then(() => undefined);

  const stop = async (patience = 6_500) => {
    stopping = true;
    const children = [...running.values()].flatMap((state) => {
      clearTimeout(state.timer);
      return state.child ? [state.child] : [];
    });
    for (const child of children) if (child.connected) child.send({ kind: 'stop' }, () => undefined);
    const giveUp = setTimeout(() => {
      for (const child of children) child.kill('SIGKILL');
    }, patience);
    await Promise.all(children.map(ended));
    clearTimeout(giveUp);
  };
  return { allReady, pidOf: (part) => running.get(part)?.child?.pid, stop };
}
