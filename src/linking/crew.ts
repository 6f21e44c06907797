import type { Worker } from 'node:worker_threads';
import type { Crew } from '../matching/table/index.ts';
import { CrewMember } from './crew-member.ts';
import { takeThreads } from './early-threads.ts';

/** A crew that holds threads until it is ended. */
export type HeldCrew = Crew & { end(): Promise<void> };

/** What goes to a thread and what comes back. `next` is the number of the next piece that nobody has begun: whoever takes one counts it up. */
export type ToThread = { kit: unknown } | { pieces: readonly unknown[]; next: Int32Array };
export type FromThread = { answers: [at: number, answer: unknown][] } | { failed: string };

/** A thread that works for longer than this lets waiting signals in before its next piece. */
const LONG_ENOUGH_MS = 50;

/**
 * Starts a crew of threads around the table engine: this thread and others beside it. Each takes the next piece when it is free;
 * answers come back in the order of the pieces, so that nothing shows how many threads there were.
 */
export function startCrew(threads: number): HeldCrew {
  const own = new CrewMember();
  const others = takeThreads(Math.max(1, threads) - 1).map((worker) => new OtherThread(worker));
  const takeAll = async (
    pieces: readonly unknown[],
    next: Int32Array,
    answers: unknown[],
    told?: (share: number) => void,
  ): Promise<void> => {
    let rested = performance.now();
    for (;;) {
      const at = Atomics.add(next, 0, 1);
      if (at >= pieces.length) return;
      answers[at] = own.run(pieces[at]);
      const now = performance.now();
      if (now - rested < LONG_ENOUGH_MS) continue;
      told?.(Math.min(1, Atomics.load(next, 0) / pieces.length));
      await new Promise((resume) => setImmediate(resume));
      rested = performance.now();
    }
  };
  return {
    size: others.length + 1,
    async equip(kit) {
      for (const other of others) other.tell({ kit });
      await own.equip(kit);
    },
    async run(pieces, told) {
      const answers = new Array<unknown>(pieces.length);
      const next = new Int32Array(new SharedArrayBuffer(4));
      const asked = pieces.length > 1 ? others.map((other) => other.ask({ pieces, next }, answers)) : [];
      try {
        await Promise.all([takeAll(pieces, next, answers, told), ...asked]);
      } finally {
        Atomics.store(next, 0, pieces.length);
        await Promise.allSettled(asked);
      }
      return answers;
    },
    async end() {
      await Promise.all(others.map((other) => other.end()));
    },
  };
}

/** Another thread, given pieces to take from. */
class OtherThread {
  private readonly worker: Worker;
  private waiting: { resolve(message: FromThread): void; reject(error: Error): void } | undefined;

  constructor(worker: Worker) {
    this.worker = worker;
    this.worker.on('message', (message: FromThread) => this.waiting?.resolve(message));
    this.worker.on('error', (error) =>
      this.waiting?.reject(error instanceof Error ? error : new Error(String(error))),
    );
    this.worker.on('exit', () => this.waiting?.reject(new Error('A thread of the crew ended early')));
  }

  tell(message: ToThread): void {
    this.worker.postMessage(message);
  }

  async ask(message: ToThread, answers: unknown[]): Promise<void> {
    const told = await new Promise<FromThread>((resolve, reject) => {
      this.waiting = { resolve, reject };
      this.worker.postMessage(message);
    });
    if ('failed' in told) throw new Error(told.failed);
    for (const [at, answer] of told.answers) answers[at] = answer;
  }

  async end(): Promise<void> {
    this.waiting = undefined;
    await this.worker.terminate();
  }
}
