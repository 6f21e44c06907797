/** R1: reports are sent while the program or its database is killed at random moments; then everything is counted. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { z } from 'zod';
import { contextsFor, type Finding, readCheckpoints, verifyBook } from '../../audit/index.ts';
import { settingsFrom } from '../../platform/config.ts';
import { runningCluster } from '../../platform/db/embedded.ts';
import { openPool } from '../../platform/db/pool.ts';
import { prepareDatabase } from '../../platform/db/prepare.ts';
import { readBookPublicKey, readBookRing, readStreetRing } from '../../platform/keys/index.ts';
import { openReport, readReceipt } from '../../reports/index.ts';
import { receiptCaller, returnToReport } from '../../reports/return-to-report.ts';
import { type Acknowledged, sendReporters } from './reporters.ts';
import { freePort, startWholeService, type WholeService } from './whole-service.ts';

/** What is killed in a round: the program, its database server, or both in one moment. */
export type Victim = 'program' | 'database' | 'both';

export interface KillingOrder {
  readonly rounds: readonly Victim[];
  readonly reporters: number;
  /** A number in [0, 1), from a seed. */
  chance(): number;
}

export interface Counted {
  readonly acknowledged: number;
  readonly retries: number;
  readonly dishonest: readonly string[];
  /** Texts acknowledged that are not there exactly once as typed. */
  readonly lostOrAltered: readonly string[];
  /** Texts that are there more than once. */
  readonly doubled: readonly string[];
  /** Receipts that do not bring back their own report. */
  readonly deafReceipts: readonly string[];
  /** Reports that never reached the inbox. */
  readonly unplaced: number;
  readonly findings: readonly Finding[];
  /** Milliseconds from each kill to the next receipt. */
  readonly recoveries: readonly number[];
}

export const dataFolder = (): string => mkdtempSync(join(tmpdir(), 'plainsight-killed-'));

/** Runs the rounds over a data folder and counts. The service is left stopped; the folder is the caller's to remove. */
export async function killAndCount(dataDir: string, order: KillingOrder): Promise<Counted> {
  const ports = { public: await freePort(), staff: await freePort() };
  const start = () =>
    startWholeService({
      dataDir,
      ports,
      settings: { PRACTICE: '0', TRUST_PROXY: '127.0.0.1', LOG_LEVEL: 'silent' },
    });
  let service: WholeService = await start();
  try {
    const reporters = sendReporters(service.publicUrl, order.reporters);
    const recoveries: number[] = [];
    for (const victim of order.rounds) {
      await wait(250 + order.chance() * 700);
      const before = reporters.acknowledged.length;
      const killed = performance.now();
      if (victim === 'database') service.killDatabase();
      else {
        await service.kill(victim === 'both');
        service = await start();
      }
      while (reporters.acknowledged.length <= before + order.reporters) await wait(10);
      recoveries.push(performance.now() - killed);
    }
    await reporters.goHome();
    const counted = await count(dataDir, reporters.acknowledged);
    return { ...counted, retries: reporters.retries(), dishonest: reporters.dishonest, recoveries };
  } finally {
    await service.stop();
  }
}

const idShape = z.object({ report_id: z.string() });
const numberShape = z.object({ n: z.bigint() });

async function count(dataDir: string, acknowledged: readonly Acknowledged[]) {
  const ownerUrl = runningCluster(dataDir)?.ownerUrl;
  if (ownerUrl === undefined) throw new Error('the database does not run');
  const { keysDir } = settingsFrom({ DATA_DIR: dataDir });
  const { doors } = await prepareDatabase({
    ownerUrl,
    dataDir,
    practice: { asked: undefined, whenNew: false },
  });
  const workerPool = openPool(doors.worker, { max: 1, name: 'counting' });
  const streetPool = openPool(doors.public, { max: 1, name: 'counting' });
  try {
    const street = contextsFor('public', streetPool, readStreetRing(keysDir));
    const worker = contextsFor('worker', workerPool, readBookRing(keysDir));
    const inAct = <T>(work: Parameters<typeof worker.act<T>>[2]) =>
      worker.act({}, { act: 'book.verify' }, work);

    const placed = () =>
      inAct((act) =>
        act.db.one(
          numberShape,
          sql`select count(*) as n from reports.reports r where not exists (select from triage.items i where i.report_id = r.report_id)`,
        ),
      );
    let unplaced = (await placed()).n;
    for (const until = performance.now() + 60_000; unplaced > 0n && performance.now() < until; ) {
      await wait(100);
      unplaced = (await placed()).n;
    }
    const idsOf = await inAct(async (act) => {
      const found = new Map<string, string[]>();
      for (const { report_id } of await act.db.all(idShape, sql`select report_id from reports.reports`)) {
        const text = (await openReport(act, report_id)).told?.whatSeen ?? '';
        found.set(text, [...(found.get(text) ?? []), report_id]);
      }
      return found;
    });
    const deafReceipts: string[] = [];
    for (const { text, receipt } of acknowledged) {
      const code = readReceipt(receipt) ?? '';
      const back = await street.act(
        receiptCaller(readStreetRing(keysDir), code),
        { act: 'report.return' },
        (act) => returnToReport(act, code),
      );
      if (back === undefined || !idsOf.get(text)?.includes(back.reportId)) deafReceipts.push(receipt);
    }
    const checkpoints = readCheckpoints(join(dataDir, 'book', 'checkpoints'));
    const verdict = await inAct((act) => verifyBook(act.db, readBookPublicKey(keysDir), checkpoints));
    return {
      acknowledged: acknowledged.length,
      lostOrAltered: acknowledged.map(({ text }) => text).filter((text) => idsOf.get(text)?.length !== 1),
      doubled: [...idsOf].filter(([, ids]) => ids.length > 1).map(([text]) => text),
      deafReceipts,
      unplaced: Number(unplaced),
      findings: verdict.findings,
    };
  } finally {
    await workerPool.end();
    await streetPool.end();
  }
}
