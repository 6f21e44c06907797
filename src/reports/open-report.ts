import { type Look, openRecordKey } from '../access/index.ts';
import { type DeskRing, open } from '../platform/keys/index.ts';
import { listSealedMessages, openMessage } from './message-store.ts';
import type { Message, Report } from './report.ts';
import { getReport, listContents } from './report-store.ts';
import { contentsPlace } from './submit-report.ts';
import { type ContactTold, contactTold, type Told, told } from './told.ts';

export interface OpenedReport {
  readonly report: Report;
  /** Undefined when what was told is not shared with the reader. */
  readonly told: Told | undefined;
  readonly contact: ContactTold | undefined;
  readonly messages: readonly Message[];
  readonly dataKey: Buffer;
}

/**
 * Opens a report to whoever asks: the sections that are theirs to read, as received. Runs only inside an act, or the
 * database gives no rows. @throws {Refusal} not-found, also when it exists and is not theirs
 */
export async function openReport(context: Look<DeskRing>, reportId: string): Promise<OpenedReport> {
  const [report, dataKey, contents, messages] = await Promise.all([
    getReport(context, reportId),
    openRecordKey(context, reportId),
    listContents(context, reportId),
    listSealedMessages(context, reportId),
  ]);
  const read = (section: string): unknown => {
    const sealed = contents.get(section);
    return sealed === undefined
      ? undefined
      : JSON.parse(open(dataKey, contentsPlace(reportId, section), sealed).toString());
  };
  return {
    report,
    told: told.optional().parse(read('told')),
    contact: contactTold.optional().parse(read('contact')),
    messages: messages.map((message) => openMessage(message, dataKey)),
    dataKey,
  };
}
