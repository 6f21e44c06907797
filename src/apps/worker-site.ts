/** The worker: hears the news, seals the book, tidies. No street leads here. */
import type pg from 'pg';
import { clearAccounts, clearEndedSessions, keptDays } from '../access/index.ts';
import { contextsFor, keepCheckpoint, sealBook } from '../audit/index.ts';
import { type Cleaner, type Scanner, startChecks } from '../files/index.ts';
import { clearOldDrafts as clearOldInvestigationDrafts } from '../investigations/index.ts';
import { clearOldDrafts as clearOldOrderDrafts } from '../orders/index.ts';
import { clearExpiredDrafts } from '../platform/forms/draft-store.ts';
import { codeOf, runJobs } from '../platform/jobs/index.ts';
import type { BookRing } from '../platform/keys/index.ts';
import type { Log } from '../platform/log.ts';
import type { FileStore } from '../platform/store/index.ts';
import { clearExpiredUnfinished } from '../reports/index.ts';
import { clearOldDrafts as clearOldServiceDrafts } from '../services/index.ts';
import { clearOldDrafts } from '../support/index.ts';
import { releaseStrandedTasks } from '../tasks/index.ts';
import { releaseStrandedClaims } from '../triage/index.ts';
import { clockTimetable } from './clock-errands.ts';
import { errandsWith } from './errands.ts';
import { evidenceTimetable } from './evidence-errands.ts';
import { figureTimetable } from './figure-errands.ts';
import { fileTimetable } from './file-errands.ts';
import { listeners } from './listeners.ts';
import { matchTimetable } from './match-errands.ts';
import { openPost, type PostSettings } from './open-post.ts';
import { supportTimetable } from './support-errands.ts';

export interface WorkerOptions {
  readonly pool: pg.Pool;
  /** The address of the queue's own login. */
  readonly jobsUrl: string;
  readonly keys: BookRing;
  readonly log: Log;
  /** Where checkpoints of the book are appended. */
  readonly checkpointPath: string;
  readonly concurrency: number;
  /** Where mail goes. */
  readonly post: PostSettings;
  /** Where files lie, what scans them (without it they wait), and what makes their copies. */
  readonly files: {
    readonly store: FileStore;
    readonly scanner: Scanner | undefined;
    readonly cleaner: Cleaner;
  };
}

/** How often the sealer looks for new lines, in milliseconds: half of the second within which they are to be sealed. */
const sealEvery = 400;

/** Starts the worker. `stop` lets what is in hand finish. */
export async function startWorker(options: WorkerOptions): Promise<{ stop(): Promise<void> }> {
  const { pool, keys, log } = options;
  const contexts = contextsFor('worker', pool, keys);
  const handlers = Object.fromEntries(
    Object.entries(listeners).map(([news, listener]) => [
      news,
      (ids: Readonly<Record<string, string>>) =>
        contexts.act({}, listener.line(ids), (act) => listener.hear(act, ids)),
    ]),
  );
  const tidy = async () => {
    await contexts.keep({}, async (keep) => {
      await clearExpiredDrafts(keep.db, keep.now);
      await clearExpiredUnfinished(keep.db, keep.now);
      await clearOldDrafts(keep.db, keep.now);
      await clearOldServiceDrafts(keep.db, keep.now);
      await clearOldInvestigationDrafts(keep.db, keep.now);
      await clearOldOrderDrafts(keep.db, keep.now);
    });
    await contexts.act({}, { act: 'service.tidy' }, async (act) => {
      await clearEndedSessions(act);
      await clearAccounts(act, { linkDays: keptDays.links, mailDays: keptDays.mails });
      await releaseStrandedClaims(act);
      await releaseStrandedTasks(act);
    });
  };
  const post = await openPost(options.post, contexts, log);
  const checks = startChecks({ contexts, log, ...options.files });
  const tools = {
    contexts,
    mailer: post.mailer,
    staffUrl: options.post.staffUrl,
    log,
    checks,
    store: options.files.store,
  };
  const jobs = await runJobs({
    url: options.jobsUrl,
    handlers: { ...handlers, ...errandsWith(tools), tidy },
    timetable: [
      ...['*/10 * * * * tidy', '* * * * * sendMail'],
      ...fileTimetable,
      ...evidenceTimetable,
      ...clockTimetable,
      ...matchTimetable,
      ...supportTimetable,
      ...figureTimetable,
    ].join('\n'),
    concurrency: options.concurrency,
    onFailure: (job, code, last) => (last ? log.error : log.warn)('job.failed', { job, error: code }),
  });
  const sealer = startSealer(options);
  return {
    async stop() {
      await jobs.stop();
      await checks.stop();
      await post.stop();
      await sealer.stop();
    },
  };
}

function startSealer({ pool, keys, log, checkpointPath }: WorkerOptions): { stop(): Promise<void> } {
  let stopping = false;
  let wake: (() => void) | undefined;
  const pause = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, sealEvery);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const loop = async () => {
    while (!stopping) {
      try {
        const batch = await sealBook(pool, keys);
        if (batch === undefined) await pause();
        else keepCheckpoint(checkpointPath, batch);
      } catch (error) {
        log.warn('book.sealer-failed', { error: codeOf(error) });
        await pause();
      }
    }
    // What was written while stopping is sealed too, so that a quiet book has no open second.
    const last = await sealBook(pool, keys).catch(() => undefined);
    if (last !== undefined) keepCheckpoint(checkpointPath, last);
  };
  const running = loop();
  return {
    async stop() {
      stopping = true;
      wake?.();
      await running;
    },
  };
}
