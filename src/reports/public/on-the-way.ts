/** Where a visitor stands and goes: the journey, with what interrupts it. Pure. */
import { publicPaths } from '../../paths.ts';
import { isUrgent } from './advice.ts';
import type { Answers } from './answers.ts';
import { advance, type StepName, standsAt } from './journey.ts';
import { type KeptVisit, newReport } from './kept-visit.ts';

/** The report in hand with changed answers, and where it goes on. */
export function goOn(kept: KeptVisit, from: StepName, answers: Answers, lost: boolean): KeptVisit {
  const report = kept.report ?? newReport;
  return {
    ...kept,
    report: { ...report, ...advance(from, answers, report.reachedCheck), answers, lostEarlier: lost },
  };
}

/** Where a visitor goes from here: to a receipt not yet proved kept, to advice not yet given, else to the next question. */
export function onward(kept: KeptVisit, now: Date): string {
  if (kept.sent !== undefined) return publicPaths.receipt();
  const report = kept.report ?? newReport;
  if (!report.adviceShown && isUrgent(report.answers, now)) return publicPaths.reportStep('call-999');
  return publicPaths.reportStep(report.at);
}

/** Why this step cannot be shown now: the path to show instead. */
export function insteadOf(step: StepName, kept: KeptVisit | undefined): string | undefined {
  if (kept?.sent !== undefined && kept.report === undefined) return publicPaths.receipt();
  const stands = standsAt(step, kept?.report?.answers);
  return stands === step ? undefined : publicPaths.reportStep(stands);
}
