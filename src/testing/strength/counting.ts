/** Counts, after the rounds, what was acknowledged against what is there: by the desk's reading, by each receipt, and by the book. */
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { z } from 'zod';
import type { WorkerAct } from '../../access/index.ts';
import { openFilesFolder } from '../../apps/files-folder.ts';
import { contextsFor, type Finding, readCheckpoints, verifyBook } from '../../audit/index.ts';
import { getPart } from '../../files/file-store.ts';
import { settingsFrom } from '../../platform/config.ts';
import { runningCluster } from '../../platform/db/embedded.ts';
import { openPool } from '../../platform/db/pool.ts';
import { prepareDatabase } from '../../platform/db/prepare.ts';
import { openStream, readBookPublicKey, readBookRing, readStreetRing } from '../../platform/keys/index.ts';
import type { FileStore } from '../../platform/store/index.ts';
import { openReport, readReceipt } from '../../reports/index.ts';
import { receiptCaller, returnToReport } from '../../reports/return-to-report.ts';
import type { Acknowledged } from './reporters.ts';

export interface Counted {
  readonly acknowledged: number;
  /** How many of them came with a file. */
  readonly files: number;
  /** Texts acknowledged that are not there exactly once as typed. */
  readonly lostOrAltered: readonly string[];
  /** Texts that are there more than once. */
  readonly doubled: readonly string[];
  /** Receipts that do not bring back their own report. */
  readonly deafReceipts: readonly string[];
  /** Files acknowledged whose original does not open as it was sent. */
  readonly lostFiles: readonly string[];
  /** Reports that never reached the inbox. */
  readonly unplaced: number;
  /** Reports from the street that the book has no line for. */
  readonly unwritten: number;
  readonly findings: readonly Finding[];
}

/** What a count finds when nothing is wrong. */
export const nothingWrong = {
  lostOrAltered: [],
  doubled: [],
  deafReceipts: [],
  lostFiles: [],
  unplaced: 0,
  unwritten: 0,
  findings: [],
};

const idShape = z.object({ report_id: z.string() });
const numberShape = z.object({ n: z.bigint() });

/** What the originals of a report's files say, read as the worker reads them; fails where one does not open. */
async function originalsOf(act: WorkerAct, store: FileStore, reportId: string): Promise<string[]> {
  const { dataKey } = await openReport(act, reportId);
  const said: string[] = [];
  const files = sql`select file_id from files.files where record_id = ${reportId}`;
  for (const { file_id: fileId } of await act.db.all(z.object({ file_id: z.string() }), files)) {
    const { key, blob } = await getPart(act, { fileId, recordId: reportId }, 'original', dataKey);
    said.push((await buffer(openStream(key, 'original', store.open(blob)))).toString());
  }
  return said;
}

/** Counts over the database that runs over this data folder, by the settings that its service was started with beside it. */
export async function count(
  dataDir: string,
  acknowledged: readonly Acknowledged[],
  started: Readonly<Record<string, string>> = {},
): Promise<Counted> {
  const ownerUrl = runningCluster(dataDir)?.ownerUrl;
  if (ownerUrl === undefined) throw new Error('the database does not run');
  const settings = settingsFrom({ ...started, DATA_DIR: dataDir });
  const { keysDir } = settings;
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
    const withFile = acknowledged.flatMap(({ text, file }) => (file === undefined ? [] : [{ text, file }]));
    const store = openFilesFolder(settings, readStreetRing(keysDir));
    const lostFiles: string[] = [];
    for (const { text, file } of withFile) {
      const [reportId = ''] = idsOf.get(text) ?? [];
      const kept = await inAct((act) => originalsOf(act, store, reportId));
      if (!kept.includes(file)) lostFiles.push(text);
    }
    // A line of a report that is sent bears nothing of it, so that they are only counted.
    const { n: unwritten } = await inAct((act) =>
      act.db.one(
        numberShape,
        sql`select (select count(*) from reports.reports where channel = 'public-site')
          - (select count(*) from audit.entries where act = 'report.submit' and door = 'public') as n`,
      ),
    );
    const checkpoints = readCheckpoints(join(dataDir, 'book', 'checkpoints'));
    const verdict = await inAct((act) => verifyBook(act.db, readBookPublicKey(keysDir), checkpoints));
    return {
      acknowledged: acknowledged.length,
      files: withFile.length,
      lostOrAltered: acknowledged.map(({ text }) => text).filter((text) => idsOf.get(text)?.length !== 1),
      doubled: [...idsOf].filter(([, ids]) => ids.length > 1).map(([text]) => text),
      deafReceipts,
      lostFiles,
      unplaced: Number(unplaced),
      unwritten: Math.max(0, Number(unwritten)),
      findings: verdict.findings,
    };
  } finally {
    await workerPool.end();
    await streetPool.end();
  }
}
