/** Tells by tasks what was handed to whom, and that it was answered: for the worker, since nobody writes another agency's tasks. */
import type { WorkerAct } from '../../access/index.ts';
import { staffPaths } from '../../paths.ts';
import { londonDay } from '../../platform/working-days.ts';
import { getReport, type Report } from '../../reports/index.ts';
import { type NewTask, settleTasks, type Wanted } from '../../tasks/index.ts';
import { say } from '../referral-values-words.ts';
import { type Declined, type Handing, listDeclined, listHandings } from './handing-store.ts';

const asked = 'triage-handing';
const answered = 'triage-handing-answer';

/** House words alone: who is asked sees on the report what was written to them. */
const askedTask = ({ reportId, reference }: Report, one: Handing, memberId: string): NewTask => ({
  agencyId: one.toAgency,
  ownerId: memberId,
  dueOn: londonDay(one.handedAt),
  title: `${reference}: ${say('handing.asked')}`,
  aboutPath: `${staffPaths.report(reportId)}#handing`,
  recordId: reportId,
  source: asked,
  sourceKey: `${one.handingId} ${memberId}`,
});

/** Asks everybody who is named and has not answered; ends with the first who takes it up, as it does for whoever declines: which of both, it does not tell. */
function asks(report: Report, handings: readonly Handing[], declined: readonly Declined[]): Wanted[] {
  return handings.flatMap((one) =>
    one.named.map((memberId): Wanted => {
      const no = declined.some((each) => each.handingId === one.handingId && each.memberId === memberId);
      const state =
        one.state === 'taken-back' ? 'cancelled' : one.state === 'waiting' && !no ? 'open' : 'done';
      return { task: askedTask(report, one, memberId), state };
    }),
  );
}

/** Tells whoever handed it that there is an answer; the task reads the same whichever it is. */
const answerTask = ({ reportId, reference }: Report, one: Handing, endedAt: Date): NewTask => ({
  agencyId: one.fromAgency,
  ownerId: one.handedBy,
  dueOn: londonDay(endedAt),
  title: `${reference}: ${say('handing.answered')}`,
  aboutPath: `${staffPaths.report(reportId)}#handing`,
  recordId: reportId,
  source: answered,
  sourceKey: one.handingId,
});

/** Brings the tasks in step with how the handings of a report stand. Safe to run twice. */
export async function settleHandings(act: WorkerAct, reportId: string): Promise<void> {
  const [report, handings, declined] = await Promise.all([
    getReport(act, reportId),
    listHandings(act, reportId),
    listDeclined(act, reportId),
  ]);
  await settleTasks(act, asked, reportId, asks(report, handings, declined));
  await settleTasks(
    act,
    answered,
    reportId,
    handings.flatMap((one): Wanted[] =>
      one.endedAt === null || one.state === 'taken-back'
        ? []
        : [{ task: answerTask(report, one, one.endedAt), state: 'open' }],
    ),
  );
}
