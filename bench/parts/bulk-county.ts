/**
 * Fills an empty practice database with a large invented county in bulk: the same reports, told by the same generator, sealed with
 * the same keys, matched by the same comparison, as rows that are copied in by the tables' owner. By the acts a million would take
 * hours. A test holds what comes out against what the acts leave.
 */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type pg from 'pg';
import type { Contexts } from '../../src/audit/index.ts';
import { withClient } from '../../src/platform/db/pool.ts';
import type { BookRing } from '../../src/platform/keys/index.ts';
import type { PracticeOrder } from '../../src/practice/generate.ts';
import { loadPeople } from '../../src/practice/load-people.ts';
import { linesInTransaction, sealAll, takeTransactions } from './bulk-book.ts';
import { foldCommon } from './bulk-common.ts';
import { tellReferencesApart } from './bulk-references.ts';
import { overBareTables } from './bulk-tables.ts';
import type { Asked, Matched } from './bulk-thread.ts';
import { type ToldSlice, weave } from './bulk-weave.ts';

export interface BulkOrder {
  readonly ownerUrl: string;
  readonly keysDir: string;
  readonly keys: BookRing;
  readonly worker: Contexts<BookRing>;
  readonly workerPool: pg.Pool;
  readonly reports: number;
  readonly until: Date;
  /** Reports told in one go, each go a county of its own over the same three years; the newest sixty of each still wait. */
  readonly slice?: number;
  readonly threads?: number;
  progress(what: string): void;
}

const threeYears = 3 * 365 * 86_400_000;

/** Asks one thread after the other, each as soon as it is free. */
class Threads {
  readonly #all: readonly Worker[];

  constructor(count: number, data: object) {
    this.#all = Array.from(
      { length: count },
      () =>
        new Worker(new URL('./bulk-thread.ts', import.meta.url), {
          workerData: data,
          execArgv: ['--import', new URL('../../bin/tsx-hook.mjs', import.meta.url).href],
        }),
    );
  }

  /** What each of the questions is answered with, in their order. */
  async ask<T>(questions: readonly Asked[]): Promise<T[]> {
    const answers: T[] = [];
    const waiting = questions.entries();
    const lane = async (thread: Worker) => {
      for (const [at, question] of waiting) answers[at] = await this.#answer<T>(thread, question);
    };
    await Promise.all(this.#all.map(lane));
    return answers;
  }

  #answer<T>(thread: Worker, question: Asked): Promise<T> {
    return new Promise((resolve, reject) => {
      thread.once('error', reject);
      thread.once('message', (answer: { done: T } | { fault: string }) => {
        thread.off('error', reject);
        if ('fault' in answer) reject(new Error(answer.fault));
        else resolve(answer.done);
      });
      thread.postMessage(question);
    });
  }

  async end(): Promise<void> {
    await Promise.all(this.#all.map((thread) => thread.terminate()));
  }
}

export interface Filled {
  readonly reports: number;
  readonly matches: number;
  readonly bookBatches: number;
}

/** Fills. */
export async function fillInBulk(order: BulkOrder): Promise<Filled> {
  const { ownerUrl, keysDir, reports, until, slice = 25_000, progress } = order;
  await order.worker.act({}, { act: 'practice.load' }, loadPeople);
  const threadCount = order.threads ?? availableParallelism();
  const slices = Math.ceil(reports / slice);
  const filled = await withClient(ownerUrl, async (owner) => {
    const xacts = Math.ceil((4 * slice) / linesInTransaction);
    const firstXact = await takeTransactions(owner, slices * xacts);
    const fill = async () => {
      const threads = new Threads(threadCount, { ownerUrl, keysDir, now: until });
      try {
        const asked = Array.from({ length: slices }, (_, at): Asked => {
          const count = Math.min(slice, reports - at * slice);
          const from = new Date(until.getTime() - threeYears);
          const told: PracticeOrder = { seed: 2026 + at, count, from, until };
          return { slice: told, xacts: [firstXact + at * xacts, xacts] };
        });
        const told = await threads.ask<ToldSlice>(asked);
        progress(`${reports} reports told`);
        const woven = weave(told);
        progress('woven');
        const share = (first: number): Asked => ({ woven, first, step: threadCount });
        const found = await threads.ask<Matched>(
          Array.from({ length: threadCount }, (_, first) => share(first)),
        );
        await tellReferencesApart(owner);
        await foldCommon(
          owner,
          found.flatMap(({ common }) => common),
        );
        return found;
      } finally {
        await threads.end();
      }
    };
    const found = await overBareTables(owner, fill, progress);
    return found.reduce((sum, { count }) => sum + count, 0);
  });
  progress(`${filled} matches`);
  await withClient(ownerUrl, (client) => client.query('vacuum (analyze)'));
  progress('vacuumed');
  const bookBatches = await sealAll(order.workerPool, order.keys);
  return { reports, matches: filled, bookBatches };
}
