import type { WorkerAct } from '../../access/index.ts';
import { addDays, type Day, londonDay } from '../../platform/working-days.ts';
import { endingDays } from './alert.ts';
import { raiseAlert } from './alert-store.ts';

/** The last day of funding that is told by now: as long before as anything else that protects somebody. */
export const fundingToldUntil = (now: Date): Day => addDays(londonDay(now), endingDays(londonDay(now)));

/** Tells a case that a service to which its person was referred has ended, or that its funding ends. The same end is told once. */
export const tellServiceEnds = (
  act: WorkerAct,
  of: {
    readonly caseId: string;
    readonly agencyId: string;
    readonly serviceId: string;
    readonly endsOn: Day;
    readonly ended: boolean;
  },
): Promise<void> =>
  raiseAlert(act, {
    caseId: of.caseId,
    agencyId: of.agencyId,
    kind: 'service-ends',
    section: 'plan',
    cause: `${of.serviceId} ${of.endsOn}${of.ended ? ' ended' : ''}`,
    on: of.endsOn,
  });
