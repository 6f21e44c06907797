/** `/cases/:id/alerts/settle`: somebody of the case's own agency has looked at an alert and done what it asks. */
import { z } from 'zod';
import { actAs, type Desk } from '../../../audit/index.ts';
import { staffPaths } from '../../../paths.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { field, post, type Route, redirect } from '../../../platform/web/index.ts';
import { settleAlerts } from '../../alerts/alert-store.ts';
import { hearsComplaint } from '../../approval/approval-rule.ts';
import { findHears } from '../../approval/approval-rule-store.ts';
import { getCase } from '../../case/case-store.ts';
import { idOf, lineOf } from '../case-place.ts';

export const settleAlertRoute = (desk: Desk): Route =>
  post(staffPaths.settleAlert(':id'), 'case.alerts.settle', async (visit) => {
    const id = idOf(visit);
    const alertId = z.uuid().safeParse(field(visit.form, 'alert')).data;
    if (alertId === undefined) throw new Refusal('not-found');
    await actAs(desk, visit, lineOf('case.settle-alert', id, { alert: alertId }), async (act) => {
      const { memberId } = act.actor;
      const complaints = hearsComplaint(await findHears(act), (await getCase(act, id)).holder, memberId);
      if ((await settleAlerts(act, { caseId: id, alertId }, memberId, complaints)) === 0)
        throw new Refusal('not-found');
    });
    const from = field(visit.form, 'from');
    if (from === 'board') return redirect(staffPaths.teamBoard());
    return redirect(from === 'case' ? staffPaths.case(id) : staffPaths.myDay());
  });
