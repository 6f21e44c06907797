/** Consent to a report that an investigation took in was taken back: its lead is told, and nobody else learns that there is one [D12 R8]. */
import type { WorkerAct } from '../../access/index.ts';
import { noon } from '../../entries/index.ts';
import { staffPaths } from '../../paths.ts';
import { londonDay } from '../../platform/working-days.ts';
import { type ConsentStanding, consentStanding, getReport, listConsentSteps } from '../../reports/index.ts';
import { type NewTask, settleTasks, type Wanted } from '../../tasks/index.ts';
import { listAddedReports } from '../investigation/added-report-store.ts';
import type { Investigation } from '../investigation/investigation.ts';
import { getInvestigation, listFedBy } from '../investigation/investigation-store.ts';
import { planWord } from '../plan/plan-words.ts';

const source = 'investigation-consent';

/** No word that anybody typed, and nothing of the report but its reference and the day. */
const taskOf = (one: Investigation, reference: string, { withdrawn }: ConsentStanding): NewTask => ({
  agencyId: one.agencyId,
  ownerId: one.lead,
  dueOn: londonDay(withdrawn.at),
  title: `${one.reference}: ${planWord('consent', { reference, at: noon(withdrawn.on) })}`,
  aboutPath: staffPaths.investigation(one.investigationId),
  recordId: one.investigationId,
  source,
  sourceKey: `${one.investigationId} ${withdrawn.stepId}`,
});

/** A ground that the desk named ends it; that the desk uses it no more does not: the investigation has to stop as well. */
const stateOf = ({ state }: ConsentStanding): Wanted['state'] =>
  state === 'ground' ? 'done' : state === 'agreed-again' ? 'cancelled' : 'open';

/** The same for one investigation, of all its reports at once: what is not named here is taken for no longer asked. */
async function settleConsent(act: WorkerAct, one: Investigation): Promise<void> {
  const added = (await listAddedReports(act, one.investigationId)).map((each) => each.reportId);
  const wanted: Wanted[] = [];
  for (const each of one.beganFrom === null ? added : [one.beganFrom, ...added]) {
    const standing = consentStanding(await listConsentSteps(act, each), one.agencyId);
    if (standing === undefined) continue;
    const { reference } = await getReport(act, each);
    wanted.push({ task: taskOf(one, reference, standing), state: stateOf(standing) });
  }
  await settleTasks(act, source, one.investigationId, wanted);
}

/** Tells the lead of each open investigation that began from the report, or that it was added to. Safe to run twice. */
export async function consentWithdrawn(act: WorkerAct, reportId: string): Promise<void> {
  for (const one of await listFedBy(act, reportId)) await settleConsent(act, one);
}

/** An investigation was opened again: its lead is told of what was taken back while it was closed. Safe to run twice. */
export async function consentWhileClosed(act: WorkerAct, investigationId: string): Promise<void> {
  const one = await getInvestigation(act, investigationId);
  if (one.state === 'open') await settleConsent(act, one);
}
