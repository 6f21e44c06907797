/** Consent to the report that an investigation began from was taken back: its lead is told, and nobody else learns that there is one [D12 R8]. */
import type { WorkerAct } from '../../access/index.ts';
import { staffPaths } from '../../paths.ts';
import { londonDay } from '../../platform/working-days.ts';
import { type ConsentStanding, consentStanding, listConsentSteps } from '../../reports/index.ts';
import { type NewTask, settleTasks, type Wanted } from '../../tasks/index.ts';
import type { Investigation } from '../investigation/investigation.ts';
import { listBegunFrom } from '../investigation/investigation-store.ts';
import { planWord } from '../plan/plan-words.ts';

const source = 'investigation-consent';

/** No word that anybody typed, and nothing of the report. */
const taskOf = (one: Investigation, { withdrawn }: ConsentStanding): NewTask => ({
  agencyId: one.agencyId,
  ownerId: one.lead,
  dueOn: londonDay(withdrawn.at),
  title: `${one.reference}: ${planWord('consent')}`,
  aboutPath: staffPaths.investigation(one.investigationId),
  recordId: one.investigationId,
  source,
  sourceKey: `${one.investigationId} ${withdrawn.stepId}`,
});

/** A ground that the desk named ends it; that the desk uses it no more does not: the investigation has to stop as well. */
const stateOf = ({ state }: ConsentStanding): Wanted['state'] =>
  state === 'ground' ? 'done' : state === 'agreed-again' ? 'cancelled' : 'open';

/** Tells the lead of each open investigation that began from the report. Safe to run twice. */
export async function consentWithdrawn(act: WorkerAct, reportId: string): Promise<void> {
  const begun = await listBegunFrom(act, reportId);
  if (begun.length === 0) return;
  const steps = await listConsentSteps(act, reportId);
  for (const one of begun) {
    const standing = consentStanding(steps, one.agencyId);
    if (standing !== undefined)
      await settleTasks(act, source, one.investigationId, [
        { task: taskOf(one, standing), state: stateOf(standing) },
      ]);
  }
}
