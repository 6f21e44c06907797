/**
 * The worker's checking of files, beside its other work: few at a time, so that a long video never keeps a report waiting. That a
 * file waits stands in its row; news of it only says that there is something to do, and what was missed is found by the sweep.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { Log } from '../platform/log.ts';
import { type CheckTools, checkFile } from './check-file.ts';
import { countWaiting, listWaiting, type WaitingFile } from './check-store.ts';
import { type Scanner, ScannerAway } from './scanner.ts';
import { saveScannerState } from './scanner-store.ts';
import { type Known, watchScanner } from './scanner-watch.ts';

/** At once. */
const lanes = 2;
/** Milliseconds in which what is in hand may still come to its end. */
const patienceAtStop = 3_000;
/** Found by one sweep at most. */
const mostFound = 500;

export interface FileChecks {
  /** Puts a file in the queue, unless it is there already. Does not wait for it. */
  add(file: WaitingFile): void;
  /** Asks how the scanner is, and puts everything that waits in the queue. */
  sweep(): Promise<void>;
  /** Resolves when nothing is in hand or in the queue. */
  idle(): Promise<void>;
  /** Begins nothing more and ends the cleaner. What was in hand is done anew by whoever comes next. */
  stop(): Promise<void>;
}

export interface ChecksOptions extends Omit<CheckTools, 'scanner'> {
  /** Undefined while there is none: then every file waits. */
  readonly scanner: Scanner | undefined;
  readonly log: Pick<Log, 'info' | 'warn' | 'fault'>;
}

/** Begins to check files. */
export function startChecks({ scanner, log, ...tools }: ChecksOptions): FileChecks {
  const { contexts } = tools;
  const waiting = new Map<string, WaitingFile>();
  const inHand = new Map<string, Promise<void>>();
  let stopped = false;
  const tell = async ({ state, version }: Known) => {
    const changed = await contexts.keep({}, (keep) => saveScannerState(keep.db, state, version, keep.now));
    if (changed && state === 'ready') log.info('scanner.ready');
    else if (changed) log.warn(`scanner.${state}`);
  };
  const watched = scanner && watchScanner(scanner, tell);

  async function check(file: WaitingFile): Promise<void> {
    if (watched === undefined) return;
    try {
      await checkFile({ ...tools, scanner: watched }, file);
    } catch (error) {
      // The others would find it away too; the next sweep that finds it back begins them all again.
      if (error instanceof ScannerAway) waiting.clear();
      else if (!stopped) log.fault('file.check-failed', error, { id: file.fileId });
    }
  }
  function begin(): void {
    while (!stopped && inHand.size < lanes) {
      const [next] = waiting.values();
      if (next === undefined) return;
      waiting.delete(next.fileId);
      const work = check(next).finally(() => {
        inHand.delete(next.fileId);
        begin();
      });
      inHand.set(next.fileId, work);
    }
  }
  const add = (file: WaitingFile) => {
    if (watched === undefined || stopped || inHand.has(file.fileId)) return;
    waiting.set(file.fileId, file);
    begin();
  };
  const settled = async (): Promise<void> => {
    while (inHand.size > 0) await Promise.all(inHand.values());
  };
  return {
    add,
    async sweep() {
      if (watched === undefined) return tell({ state: 'unset', version: null });
      if ((await watched.look()).state !== 'ready') return;
      if ((await contexts.look({}, countWaiting)) === 0) return;
      const found = await contexts.act({}, { act: 'file.check' }, (act) => listWaiting(act, mostFound));
      for (const file of found) add(file);
    },
    idle: settled,
    async stop() {
      stopped = true;
      waiting.clear();
      await tools.cleaner.close();
      await Promise.race([settled(), wait(patienceAtStop, undefined, { ref: false })]);
    },
  };
}
