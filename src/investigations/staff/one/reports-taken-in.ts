import type { StaffAct } from '../../../access/index.ts';
import { findConsentStanding, listOpenReports } from '../../../reports/index.ts';
import { listAddedReports } from '../../investigation/added-report-store.ts';
import type { Investigation } from '../../investigation/investigation.ts';
import type { ReportTakenIn } from './model.ts';

/** The reports that an investigation took in, with what whoever asks may read of each, and how consent to it stands. */
export async function listReportsTakenIn(act: StaffAct, one: Investigation): Promise<ReportTakenIn[]> {
  const taken = [
    ...(one.beganFrom === null ? [] : [{ reportId: one.beganFrom, addedAt: undefined }]),
    ...(await listAddedReports(act, one.investigationId)),
  ];
  const open = await listOpenReports(
    act,
    taken.map(({ reportId }) => reportId),
  );
  return Promise.all(
    taken.map(async (each) => ({
      ...each,
      short: open.get(each.reportId),
      consent: await findConsentStanding(act, each.reportId),
    })),
  );
}
