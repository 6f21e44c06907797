import { Worker } from 'node:worker_threads';
import { type Crew, soloCrew } from '../matching/index.ts';

/** A crew that holds threads until it is ended. */
export type HeldCrew = Crew & { end(): Promise<void> };

/** What goes to a thread and what comes back. */
export type ToThread = { kit: unknown } | { piece: unknown };
export type FromThread = { answer: unknown } | { failed: string };

/**
 * Starts a crew of threads around the table engine. Pieces go to whoever is free; answers come back in the order of the
 * pieces, so that nothing shows how many threads there were. With one thread the work is done here.
 */
export async function startCrew(threads: number): Promise<HeldCrew> {
  if (threads <= 1) return { ...soloCrew(), end: async () => {} };
  const members = Array.from({ length: threads }, () => new Member());
  return {
    size: threads,
    async equip(kit) {
      await Promise.all(members.map((member) => member.ask({ kit })));
    },
    async run(pieces) {
      const answers = new Array<unknown>(pieces.length);
      let next = 0;
      const work = async (member: Member): Promise<void> => {
        while (next < pieces.length) {
          const at = next++;
          answers[at] = await member.ask({ piece: pieces[at] });
        }
      };
      await Promise.all(members.map(work));
      return answers;
    },
    async end() {
      await Promise.all(members.map((member) => member.end()));
    },
  };
}

/** One thread, asked one thing at a time. */
class Member {
  private readonly worker = new Worker(new URL('./crew-thread.ts', import.meta.url));
  private waiting: { resolve(answer: unknown): void; reject(error: Error): void } | undefined;

  constructor() {
    this.worker.on('message', (message: FromThread) => {
      if ('failed' in message) this.waiting?.reject(new Error(message.failed));
      else this.waiting?.resolve(message.answer);
    });
    this.worker.on('error', (error) =>
      this.waiting?.reject(error instanceof Error ? error : new Error(String(error))),
    );
    this.worker.on('exit', () => this.waiting?.reject(new Error('A thread of the crew ended early')));
  }

  ask(message: ToThread): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
      this.worker.postMessage(message);
    });
  }

  async end(): Promise<void> {
    this.waiting = undefined;
    await this.worker.terminate();
  }
}
