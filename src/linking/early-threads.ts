// Imports nothing of the house: a thread takes longer to start than much of what it is to do, so it starts before all else is read.
import { Worker } from 'node:worker_threads';

const early: Worker[] = [];

/** A thread of a crew, in whichever state of starting. */
export function newThread(): Worker {
  // Without what this process was told to load first: a thread has no need of it.
  return new Worker(new URL('./crew-thread.ts', import.meta.url), {
    execArgv: process.execArgv.filter((flag) => flag === '--experimental-strip-types'),
  });
}

/** Starts threads that somebody will want soon. They keep nothing from ending. */
export function startEarly(threads: number): void {
  for (let at = 0; at < threads; at++) {
    const worker = newThread();
    worker.unref();
    early.push(worker);
  }
}

/** So many threads: those that were started early first. Those that nobody wants are ended. */
export function takeThreads(threads: number): Worker[] {
  const taken = early.splice(0, threads);
  for (const worker of taken) worker.ref();
  for (const worker of early.splice(0)) void worker.terminate();
  while (taken.length < threads) taken.push(newThread());
  return taken;
}
