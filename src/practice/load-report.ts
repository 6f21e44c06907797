/** Puts one invented report in as a reporter, the worker and the desk would, at the time it is said to have happened. */
import { randomUUID } from 'node:crypto';
import { openRecordKey, saveShare, takesReports, type WorkerAct } from '../access/index.ts';
import { type FileDesk, type KeptFile, takeFile } from '../files/index.ts';
import { saveMessage, submitReport, takenChannels } from '../reports/index.ts';
import { assessReport, loadAfterwards, loadDecision, receivePassed } from '../triage/index.ts';
import { saidAtOnce, saidLater } from './came-of.ts';
import { drawPicture } from './draw-picture.ts';
import { type PracticeReport, practiceMembers } from './generate.ts';
import { practiceId, publicDesk } from './load-people.ts';
import { typesOf } from './load-ways.ts';

const sharedSections = ['told', 'conversation', 'mentions', 'files'] as const;
const twoYears = 2 * 365 * 86_400_000;

/** A context of another time that announces nothing: what would be announced is done at once instead. */
const at = (act: WorkerAct, now: Date): WorkerAct => ({ ...act, now, announce: async () => undefined });

/** Draws the report's pictures and takes them as its reporter's telephone would have sent them. */
async function takePictures(desk: FileDesk, report: PracticeReport): Promise<KeptFile[]> {
  const kept: KeptFile[] = [];
  for (const picture of report.pictures) {
    const { bytes, type } = await drawPicture(picture);
    const taking = await takeFile(desk, {
      field: 'files',
      name: picture.name,
      saysType: type,
      bytes: (async function* () {
        yield bytes;
      })(),
    });
    if (taking.kind === 'kept') kept.push(taking.file);
  }
  return kept;
}

/** Who took it, where somebody told a member: always the same one for one report. */
export function takenBy(report: PracticeReport): { by: string; receivedAt: Date } | undefined {
  if (takenChannels.every((channel) => channel !== report.channel)) return undefined;
  const takers = practiceMembers.filter((each) => each.agencyId === report.agencyId && takesReports(each));
  const taker = takers[report.receivedAt.getUTCMinutes() % takers.length];
  return taker === undefined ? undefined : { by: practiceId(taker.id), receivedAt: report.receivedAt };
}

/** Loads one report with its assessment, conversation and decision; with its pictures, where there is a place for them. Gives its id. */
export async function loadReport(
  act: WorkerAct,
  report: PracticeReport,
  fileDesk: FileDesk | undefined,
): Promise<string> {
  const received = at(act, report.receivedAt);
  const { contact, ...told } = report.answers;
  const { reportId } = await submitReport(received, {
    told,
    contact,
    channel: report.channel,
    language: report.language,
    agencyId: report.agencyId,
    othersSee: report.visibility === 'hidden' ? 'hidden' : 'sealed',
    taken: takenBy(report),
    files: fileDesk === undefined ? [] : await takePictures(fileDesk, report),
  });
  await assessReport(received, reportId);
  if (report.visibility === 'shared' && report.agencyId !== publicDesk) {
    await saveShare(received, {
      shareId: randomUUID(),
      recordId: reportId,
      sections: sharedSections,
      fromAgency: report.agencyId,
      toAgency: publicDesk,
      purpose: 'report-passed-on',
      basis: 'dpa-2018-schedule-1-paragraph-18',
      grantedBy: null,
      until: new Date(act.now.getTime() + twoYears),
    });
    await receivePassed(received, reportId, publicDesk);
  }
  if (report.conversation.length > 0) {
    const dataKey = await openRecordKey(received, reportId);
    for (const { from, at: sentAt, text } of report.conversation)
      await saveMessage(
        at(act, sentAt),
        reportId,
        { messageId: randomUUID(), author: from, memberId: null, text, sentAt },
        dataKey,
      );
  }
  if (report.decision !== undefined) await loadDecisions(act, reportId, report, report.decision);
  return reportId;
}

const aDay = 86_400_000;

/** The holder's decision, and that of each other desk that had the report, a day later. */
async function loadDecisions(
  act: WorkerAct,
  reportId: string,
  report: PracticeReport,
  decision: NonNullable<PracticeReport['decision']>,
): Promise<void> {
  const passedTo =
    decision.kind === 'pass-to-agency' && decision.toAgencyId !== report.agencyId
      ? decision.toAgencyId
      : undefined;
  const stopped = saidAtOnce(report, decision.kind);
  await loadDecision(at(act, decision.at), reportId, {
    agencyId: report.agencyId,
    decision: decision.kind,
    reason: decision.reason,
    toAgency: passedTo,
    decidedBy: practiceId(decision.memberId),
    // Where it goes on; where a desk stops it, nobody is asked for more.
    ...(decision.kind === 'no-further-action' ? {} : { kinds: typesOf(report.truth.theme) }),
    ...(stopped === undefined ? {} : { stopped }),
  });
  const later = saidLater(report, decision, act.now);
  if (later !== undefined)
    await loadAfterwards(at(act, later.at), reportId, {
      agencyId: report.agencyId,
      saidBy: practiceId(decision.memberId),
      said: later.said,
    });
  const sharedWith = report.visibility === 'shared' ? publicDesk : undefined;
  const dayAfter = new Date(Math.min(decision.at.getTime() + aDay, act.now.getTime()));
  for (const agencyId of new Set([passedTo, sharedWith])) {
    const member = practiceMembers.find(
      (each) => each.agencyId === agencyId && each.roles.includes('duty-desk'),
    );
    if (agencyId === undefined || agencyId === report.agencyId || member === undefined) continue;
    await loadDecision(at(act, dayAfter), reportId, {
      agencyId,
      decision: 'keep-as-intelligence',
      reason: 'Seen, with thanks. The agency that holds it leads; kept here to compare with what comes.',
      toAgency: undefined,
      decidedBy: practiceId(member.id),
    });
  }
}
