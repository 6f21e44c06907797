import type { Worker } from 'node:worker_threads';
import type { Crew } from '../matching/table/index.ts';
import { CrewMember } from './crew-member.ts';
import { takeThreads } from './early-threads.ts';

/** A crew that holds threads until it is ended. */
export type HeldCrew = Crew & { end(): Promise<void> };

/** What goes to a thread and what comes back. `next` is the number of the next piece that nobody has begun: whoever takes one counts it up. */
export type ToThread = { kit: unknown } | { question: number; pieces: readonly unknown[]; next: Int32Array };
export type FromThread = { question: number } & (
  | { answers: [at: number, answer: unknown][] }
  | { failed: string }
);

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
  ): Promise<number> => {
    let rested = performance.now();
    for (let taken = 0; ; taken++) {
      const at = Atomics.add(next, 0, 1);
      if (at >= pieces.length) return taken;
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
      const settled = Promise.allSettled(asked);
      try {
        // A thread that has not started yet took nothing, and nobody waits for it to say so.
        if ((await takeAll(pieces, next, answers, told)) < pieces.length) await Promise.all(asked);
      } catch (error) {
        Atomics.store(next, 0, pieces.length);
        await settled;
        throw error;
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
  private readonly waiting = new Map<number, (answer: FromThread | Error) => void>();
  private questions = 0;
  private fault: Error | undefined;

  constructor(worker: Worker) {
    this.worker = worker;
    this.worker.on('message', (message: FromThread) => this.waiting.get(message.question)?.(message));
    this.worker.on('error', (error) => this.fail(error instanceof Error ? error : new Error(String(error))));
    this.worker.on('exit', () => this.fail(new Error('A thread of the crew ended early')));
  }

  private fail(error: Error): void {
    this.fault ??= error;
    for (const answer of this.waiting.values()) answer(this.fault);
  }

  tell(message: ToThread): void {
    this.worker.postMessage(message);
  }

  async ask(work: { pieces: readonly unknown[]; next: Int32Array }, answers: unknown[]): Promise<void> {
    if (this.fault) throw this.fault;
    const question = ++this.questions;
    const told = await new Promise<FromThread | Error>((resolve) => {
      this.waiting.set(question, resolve);
      this.worker.postMessage({ question, ...work } satisfies ToThread);
    });
    this.waiting.delete(question);
    if (told instanceof Error) throw told;
    if ('failed' in told) throw new Error(told.failed);
    for (const [at, answer] of told.answers) answers[at] = answer;
  }

  async end(): Promise<void> {
    this.waiting.clear();
    await this.worker.terminate();
  }
}
