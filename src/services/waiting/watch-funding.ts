import type { WorkerAct } from '../../access/index.ts';
import { findCases, fundingToldUntil, tellServiceEnds } from '../../support/index.ts';
import { listServiceEnds } from './waiting-query.ts';

/** Tells every case whose person was referred to a service that its funding is about to end, or that it has ended [X24]. Safe to run often. */
export async function watchFunding(act: WorkerAct): Promise<void> {
  for (const { serviceId, endsOn, ended, caseIds } of await listServiceEnds(act, fundingToldUntil(act.now)))
    for (const { caseId, agencyId } of await findCases(act, caseIds))
      await tellServiceEnds(act, { caseId, agencyId, serviceId, endsOn, ended });
}
