import type { Look } from '../../access/index.ts';
import { consentStanding, listConsentSteps, listOpenReports, mayGoOn } from '../../reports/index.ts';
import { listAddedReports } from '../investigation/added-report-store.ts';
import type { Investigation } from '../investigation/investigation.ts';
import type { TakenBack } from './taken-back.ts';

/** The reports that an investigation took in and whose consent was taken back: until its agency's desk names a ground in law, or the person agrees again. Of those that are open to whoever asks. */
export async function readTakenBack(context: Look<object>, one: Investigation): Promise<TakenBack[]> {
  const added = (await listAddedReports(context, one.investigationId)).map(({ reportId }) => reportId);
  const back: Omit<TakenBack, 'reference'>[] = [];
  for (const reportId of one.beganFrom === null ? added : [one.beganFrom, ...added]) {
    const standing = consentStanding(await listConsentSteps(context, reportId), one.agencyId);
    if (standing !== undefined && !mayGoOn(standing)) back.push({ reportId, on: standing.withdrawn.on });
  }
  const open = await listOpenReports(
    context,
    back.map(({ reportId }) => reportId),
  );
  return back.flatMap((each) => {
    const reference = open.get(each.reportId)?.reference;
    return reference === undefined ? [] : [{ ...each, reference }];
  });
}
