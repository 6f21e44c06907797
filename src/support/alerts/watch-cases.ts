/** What the worker notices of cases: what days bring, and people of a case who may stand in a new report [X24]. */
import { isSharedWith, type WorkerAct } from '../../access/index.ts';
import { addDays, londonDay } from '../../platform/working-days.ts';
import { lapseDays } from '../caseload/lapse.ts';
import { endingDays } from './alert.ts';
import { listCasesFrom, raiseAlert, raiseDue } from './alert-store.ts';

/** Raises alerts of contact that has lapsed and of what is about to end. Safe to run often. Gives how many are new. */
export const watchCases = (act: WorkerAct): Promise<number> => {
  const today = londonDay(act.now);
  return raiseDue(act, {
    today,
    lapsedBefore: addDays(today, -lapseDays(today)),
    endsBy: addDays(today, endingDays(today)),
  });
};

/**
 * A report may be of somebody who is, or was, supported: it matches one that a case was opened from. `matched`: the reports that it matches.
 * The alert says that, and never which report. Of a report that is hidden from the case's agency it says nothing: that there is one is told
 * to nobody.
 */
export async function noticeInReport(
  act: WorkerAct,
  reportId: string,
  matched: readonly string[],
): Promise<void> {
  if (matched.length === 0) return;
  for (const { caseId, agencyId, mayKnow } of await listCasesFrom(act, matched, reportId)) {
    if (!mayKnow && !(await isSharedWith(act, reportId, agencyId))) continue;
    await raiseAlert(act, {
      caseId,
      agencyId,
      kind: 'appeared-again',
      section: 'risk',
      cause: reportId,
      on: londonDay(act.now),
    });
  }
}
