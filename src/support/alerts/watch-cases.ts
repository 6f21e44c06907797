/** What days bring to cases, as the worker notices it [X24]. */
import type { WorkerAct } from '../../access/index.ts';
import { addDays, londonDay } from '../../platform/working-days.ts';
import { lapseDays } from '../caseload/lapse.ts';
import { endingDays } from './alert.ts';
import { raiseDue } from './alert-store.ts';

/** Raises alerts of contact that has lapsed and of what is about to end. Safe to run often. Gives how many are new. */
export const watchCases = (act: WorkerAct): Promise<number> => {
  const today = londonDay(act.now);
  return raiseDue(act, {
    today,
    lapsedBefore: addDays(today, -lapseDays(today)),
    endsBy: addDays(today, endingDays(today)),
  });
};
