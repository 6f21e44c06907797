import { createHash, randomUUID } from 'node:crypto';
import { type Act, getPublicDesk, registerRecord } from '../access/index.ts';
import { attachFiles, type KeptFile } from '../files/index.ts';
import { newDataKey, reporterKey, seal } from '../platform/keys/index.ts';
import { newReceiptCode, newReference } from './receipt.ts';
import type { Channel, Report } from './report.ts';
import { isImmediateDanger, speaksOfDanger } from './report-rules.ts';
import { saveReceipt, saveReport } from './report-store.ts';
import { type ContactTold, type Told, textsOf } from './told.ts';

export interface Submission {
  readonly told: Told;
  /** Sealed apart; absent when the reporter stays anonymous. */
  readonly contact?: ContactTold | undefined;
  /** What was taken into the store for it. */
  readonly files?: readonly KeptFile[];
  readonly channel: Channel;
  /** The language of the pages, or that was spoken. */
  readonly language: string;
  /** Whose report it is; the public desk's when left out. */
  readonly agencyId?: string;
  /** What it is to other agencies; sealed when left out. */
  readonly othersSee?: 'sealed' | 'hidden';
  /** When a member takes it for somebody: who does, and when it was told them, which is when time limits begin. */
  readonly taken?: { readonly by: string; readonly receivedAt: Date } | undefined;
  /** An id made beforehand, where the line in the book has to name the report. */
  readonly reportId?: string;
}

/**
 * Takes a report. (1) Builds it from what was told; (2) judges immediate danger, which puts it first in the queue;
 * (3) registers the record, and with that makes its data key; (4) seals and keeps it as received, with a receipt that alone
 * brings the reporter back, and hangs the files on it; (5) announces it. All of it is true with the commit of the act, or none.
 */
export async function submitReport(
  act: Act,
  submission: Submission,
): Promise<{ reportId: string; reference: string; receipt: string; urgent: boolean; lostFiles: number }> {
  const { told, contact } = submission;
  const agencyId = submission.agencyId ?? (await getPublicDesk(act));
  const report = buildReport(submission, agencyId, act.now);

  const { reportId } = report;
  const dataKey = newDataKey();
  const sections = {
    told: seal(dataKey, contentsPlace(reportId, 'told'), JSON.stringify(told)),
    ...(contact === undefined
      ? {}
      : { contact: seal(dataKey, contentsPlace(reportId, 'contact'), JSON.stringify(contact)) }),
  };
  const receipt = newReceiptCode();
  const locator = createHash('sha256').update(act.keys.receiptLocator(receipt)).digest();
  const reporters = seal(reporterKey(receipt), receiptPlace(reportId), dataKey);

  const othersSee = submission.othersSee ?? 'sealed';
  // In this order, though none waits for the answer of the one before.
  await Promise.all([
    registerRecord(act, { recordId: reportId, kind: 'report', agencyId, othersSee }, dataKey),
    saveReport(act, report, sections),
    saveReceipt(act, reportId, locator, reporters),
    act.announce('reportSubmitted', { reportId }),
  ]);
  const from = submission.channel === 'public-site' ? 'reporter' : 'member';
  const lost = await attachFiles(act, { recordId: reportId, dataKey, from }, submission.files ?? []);
  return {
    reportId,
    reference: report.reference,
    receipt,
    urgent: isImmediateDanger(told, act.now),
    lostFiles: lost.length,
  };
}

/** Where a sealed section belongs: a section moved elsewhere does not open. */
export const contentsPlace = (reportId: string, section: string): string => `contents:${reportId}:${section}`;
export const receiptPlace = (reportId: string): string => `receipt:${reportId}`;

/** The coded fields of a report just told. */
export function buildReport(submission: Submission, agencyId: string, now: Date): Report {
  const { told, taken } = submission;
  return {
    reportId: submission.reportId ?? randomUUID(),
    agencyId,
    reference: newReference(),
    channel: submission.channel,
    language: submission.language,
    receivedAt: taken?.receivedAt ?? now,
    danger: told.danger ?? 'not-answered',
    dangerWords: speaksOfDanger(textsOf(told), now),
    affected: told.affected ?? 'not-answered',
    identityChoice: told.identity,
    wardCode: told.where?.wardCode ?? null,
    councilCode: told.where?.councilCode ?? null,
    happenedFrom: told.when?.from ?? null,
    howOften: told.when?.howOften ?? 'not-answered',
    stage: 'received',
    takenBy: taken?.by ?? null,
    enteredAt: taken === undefined ? null : now,
  };
}
