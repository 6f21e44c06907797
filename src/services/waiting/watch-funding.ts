import type { WorkerAct } from '../../access/index.ts';
import { londonDay } from '../../platform/working-days.ts';
import { findCases, fundingToldUntil, tellServiceEnds } from '../../support/index.ts';
import { type EndPlace, listServiceEnds } from './ends-query.ts';

/** Services that are looked at together. */
const atOnce = 100;

/**
 * Tells every case whose person was referred to a service that its funding is about to end or has, or that it has ended [X24]: of all services, however many stand in
 * the directory that nobody says anew. Not of somebody whom nobody reaches any more. Safe to run often.
 */
export async function watchFunding(act: WorkerAct): Promise<void> {
  const days = { today: londonDay(act.now), until: fundingToldUntil(act.now) };
  for (const which of ['coming', 'past'] as const) {
    let after: EndPlace | undefined;
    do {
      const ends = await listServiceEnds(act, { ...days, which, after, most: atOnce });
      for (const { serviceId, endsOn, ended, caseIds } of ends)
        if (caseIds.length > 0)
          for (const { caseId, agencyId, contact } of await findCases(act, caseIds))
            if (contact?.safe !== 'ended')
              await tellServiceEnds(act, { caseId, agencyId, serviceId, endsOn, ended });
      after = ends.length < atOnce ? undefined : ends.at(-1);
    } while (after !== undefined);
  }
}
