import { reads, type StaffAct } from '../access/index.ts';
import { listFiles } from '../files/index.ts';
import { listKeptMentions } from '../identities/index.ts';
import {
  addReport,
  beginInvestigation,
  type Grade,
  openFurther,
  takeFurther,
  type Written,
} from '../investigations/index.ts';
import { Refusal } from '../platform/refusal.ts';
import { mustMayGoOn, openReport } from '../reports/index.ts';
import { takeHanded } from './handing/hand-report.ts';
import { filesToInvestigate } from './investigate/files-to-investigate.ts';
import { furtherToInvestigate } from './investigate/further-to-investigate.ts';
import { mentionsToInvestigate } from './investigate/mentions-to-investigate.ts';
import { toldToInvestigate } from './investigate/told-to-investigate.ts';

/** All that a report holds, drawn for an investigation: what was told, what was accepted of its words and files, and the files as they came. @throws {Refusal} not-found, not-allowed; changed-meanwhile where consent to it was taken back and no ground is named */
async function drawFor(act: StaffAct, reportId: string, grade: Grade): Promise<Written[]> {
  if (!reads(act.actor, 'investigation')) throw new Refusal('not-allowed');
  const opened = await openReport(act, reportId);
  await mustMayGoOn(act, reportId);
  const [mentions, files] = await Promise.all([
    listKeptMentions(act, reportId, opened.dataKey),
    listFiles(act, reportId, opened.dataKey),
  ]);
  return [
    ...toldToInvestigate(opened, grade),
    ...mentionsToInvestigate(opened, mentions, grade),
    ...filesToInvestigate(opened, files, act.actor.name),
  ];
}

/**
 * Begins an investigation from a report, with what it says, graded as whoever begins it does. Nothing is written at the report: there it would tell of the investigation.
 * Where a desk handed them the report, that is answered by it: taken up, and nothing else.
 * @throws {Refusal} as `drawFor`
 */
export async function investigateFromReport(
  act: StaffAct,
  reportId: string,
  investigationId: string,
  grade: Grade = {},
): Promise<void> {
  const handedIn = await drawFor(act, reportId, grade);
  await beginInvestigation(act, { investigationId, beganFrom: reportId, handedIn });
  await takeHanded(act, reportId);
}

/**
 * Adds what a report says to an open investigation for which whoever asks is named, as beginning one from it would. Nothing is written at the report.
 * `there-already` where it was taken in before. @throws {Refusal} as `drawFor`; changed-meanwhile also when the investigation is closed
 */
export async function addReportToInvestigation(
  act: StaffAct,
  reportId: string,
  investigationId: string,
  grade: Grade = {},
): Promise<'added' | 'there-already'> {
  const handedIn = await drawFor(act, reportId, grade);
  const outcome = await addReport(act, { investigationId, reportId, handedIn });
  await takeHanded(act, reportId);
  return outcome;
}

/** What is decided of what came to a report after an investigation took it in: messages and files by their ids. */
export interface AddFurther {
  readonly reportId: string;
  readonly investigationId: string;
  readonly add: ReadonlySet<string>;
  readonly leave: ReadonlySet<string>;
  readonly grade: Grade;
  /** Why something is left. */
  readonly why: string;
}

/**
 * Adds what a reporter wrote or sent later to the investigation that took their report in, as what comes along with a report is added, and notes what is left
 * with the reason. Nothing is written at the report. True: more waits. @throws {Refusal} as `drawFor`; changed-meanwhile also when the investigation is closed, or nothing of it waits
 */
export async function addFurtherToInvestigation(
  act: StaffAct,
  { reportId, investigationId, add, leave, grade, why }: AddFurther,
): Promise<boolean> {
  if (!reads(act.actor, 'investigation')) throw new Refusal('not-found');
  const ofReport = (await openFurther(act, investigationId)).waiting.filter(
    (each) => each.reportId === reportId,
  );
  if (ofReport.length === 0) throw new Refusal('changed-meanwhile');
  const opened = await openReport(act, reportId);
  await mustMayGoOn(act, reportId);
  const files = await listFiles(act, reportId, opened.dataKey);
  const answers = furtherToInvestigate(
    { opened, files, by: act.actor.name },
    { add, leave, grade, why, now: act.now },
  );
  await takeFurther(act, { investigationId, answers });
  return (await openFurther(act, investigationId)).waiting.length > 0;
}
