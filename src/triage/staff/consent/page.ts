/** The form by which a desk decides after consent was taken back; it stands on the page of the report. */
import { actAs, type Desk, lookAs } from '../../../audit/index.ts';
import { staffPaths } from '../../../paths.ts';
import { type Answer, post, type Route, redirect, type Visit } from '../../../platform/web/index.ts';
import { decideConsentAtDesk } from '../../decide-consent.ts';
import { type ConsentReturned, readConsent } from './read-consent.ts';

/** What the page of one report gives to it. */
interface ReportPage {
  idOf(visit: Visit): string;
  show(visit: Visit, returned: ConsentReturned): Promise<Answer>;
}

export const consentRoute = (desk: Desk, report: ReportPage): Route =>
  post(staffPaths.decideConsent(':id'), 'report.decide-consent', async (visit) => {
    const id = report.idOf(visit);
    const read = await lookAs(desk, visit, async ({ now }) => readConsent(visit.form, now));
    if ('returned' in read) return report.show(visit, read.returned);
    await actAs(
      desk,
      visit,
      {
        act: 'report.decide-consent',
        record: { kind: 'report', id },
        detail: { ground: read.value.ground ?? 'none' },
      },
      (act) => decideConsentAtDesk(act, id, read.value),
    );
    return redirect(`${staffPaths.report(id)}?done=consent-decided#consent`);
  });
