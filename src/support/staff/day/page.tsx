/** `/my-day`: what a support worker has to do: overdue, today and the next seven days, from every part of the service, by one indexed query [C13]. */
import { listNotSupporting, reads } from '../../../access/index.ts';
import { type Desk, lookAs } from '../../../audit/index.ts';
import { staffPaths } from '../../../paths.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { get, page, type Route } from '../../../platform/web/index.ts';
import { addDays, londonDay } from '../../../platform/working-days.ts';
import { listTasks, tasksOnPage } from '../../../tasks/index.ts';
import { listAlerts } from '../../alerts/alert-store.ts';
import { findHears } from '../../approval/approval-rule-store.ts';
import { countOffers } from '../../transfer/transfer-store.ts';
import { contactSigns } from '../contact/contact-signs.tsx';
import { DayView, t } from './view.tsx';

/** Days ahead that the page shows, today not counted. */
const ahead = 7;
const mostAlerts = 20;
/** Of what nobody of the team has taken yet. */
const mostUntaken = 10;

export const dayRoute = (desk: Desk): Route =>
  get(staffPaths.myDay(), 'day', (visit) =>
    lookAs(desk, visit, async (look) => {
      if (!reads(look.actor, 'case')) throw new Refusal('not-found');
      const { agencyId, memberId } = look.actor;
      const today = londonDay(look.now);
      const until = addDays(today, ahead);
      const alerts = await listAlerts(
        look,
        { agencyId, memberId, gone: await listNotSupporting(look) },
        'mine',
        mostAlerts + 1,
        await findHears(look),
      );
      const shared = await listAlerts(look, look.actor, 'shared', mostAlerts + 1);
      const tasks = await listTasks(look, { whose: { agencyId, memberId }, to: until });
      const untaken = await listTasks(look, { whose: { agencyId, memberId: null } });
      const signs = await contactSigns(
        look,
        [...tasks, ...untaken]
          .map(({ recordId }) => recordId)
          .concat([...alerts, ...shared].map(({ caseId }) => caseId)),
      );
      return page(
        desk.frame({
          visit,
          member: look.actor,
          title: t('title'),
          place: 'day',
          children: (
            <DayView
              offers={await countOffers(look, agencyId)}
              alerts={alerts.slice(0, mostAlerts)}
              moreAlerts={alerts.length > mostAlerts}
              shared={shared.slice(0, mostAlerts)}
              moreShared={shared.length > mostAlerts}
              signs={signs}
              tasks={tasks.slice(0, tasksOnPage)}
              more={tasks.length > tasksOnPage}
              untaken={untaken.slice(0, mostUntaken)}
              moreUntaken={untaken.length > mostUntaken}
              me={memberId}
              today={today}
              until={until}
              formToken={visit.formToken()}
            />
          ),
        }),
      );
    }),
  );
