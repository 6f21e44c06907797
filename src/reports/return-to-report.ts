import { randomUUID } from 'node:crypto';
import type { Look, StreetAct } from '../access/index.ts';
import { attachFiles, type KeptFile, listSentFiles, type SentFile } from '../files/index.ts';
import { open, reporterKey, type StreetRing } from '../platform/keys/index.ts';
import { Refusal } from '../platform/refusal.ts';
import { listSealedMessages, openMessage, saveMessage } from './message-store.ts';
import type { Message, Stage } from './report.ts';
import { findReportOfReceipt } from './report-store.ts';
import { receiptPlace } from './submit-report.ts';

export interface ReturnedReport {
  readonly reportId: string;
  readonly receivedAt: Date;
  readonly language: string;
  readonly stage: Stage;
  readonly messages: readonly Message[];
  /** What the reporter has sent: that it came, and nothing of what became of it. */
  readonly files: readonly SentFile[];
}

/** What a caller brings to the database to come back: the receipt's locator, which only our key can make from the code. */
export const receiptCaller = (keys: StreetRing, code: string): { receipt: string } => ({
  receipt: keys.receiptLocator(code).toString('hex'),
});

/**
 * Comes back with a receipt [A2]: the stage, and the conversation opened with the key that only the code unwraps. Undefined
 * when the code stands for nothing, which is all that is ever told.
 */
export async function returnToReport(context: Look, code: string): Promise<ReturnedReport | undefined> {
  const found = await findReportOfReceipt(context);
  if (found === undefined) return undefined;
  const dataKey = open(reporterKey(code), receiptPlace(found.report_id), found.wrapped_key);
  return {
    reportId: found.report_id,
    receivedAt: found.received_at,
    language: found.language,
    stage: found.stage,
    messages: (await listSealedMessages(context, found.report_id)).map((message) =>
      openMessage(message, dataKey),
    ),
    files: await listSentFiles(context, found.report_id, dataKey),
  };
}

/** What a reporter adds: words, files, or both. */
export interface ReporterAnswer {
  readonly text?: string | undefined;
  readonly files?: readonly KeptFile[];
}

/**
 * Adds the reporter's words to the conversation and their files to the report, and announces it. Gives how many files had lapsed
 * and did not go with it. @throws {Refusal} not-found
 */
export async function answerAsReporter(
  act: StreetAct,
  code: string,
  answer: ReporterAnswer,
): Promise<number> {
  const found = await findReportOfReceipt(act);
  if (found === undefined) throw new Refusal('not-found');
  const reportId = found.report_id;
  const dataKey = open(reporterKey(code), receiptPlace(reportId), found.wrapped_key);
  const { text, files = [] } = answer;
  const messageId = text === undefined ? undefined : randomUUID();
  if (text !== undefined && messageId !== undefined)
    await saveMessage(
      act,
      reportId,
      { messageId, author: 'reporter', memberId: null, text, sentAt: act.now },
      dataKey,
    );
  const lost = await attachFiles(act, { recordId: reportId, dataKey, from: 'reporter' }, files);
  if (messageId !== undefined || lost.length < files.length)
    await act.announce('reporterAnswered', { reportId, ...(messageId === undefined ? {} : { messageId }) });
  return lost.length;
}
