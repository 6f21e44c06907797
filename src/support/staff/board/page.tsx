/** `/team-board`: who of a team has how many cases of which risk, what is overdue, and how the load is shared [C13]. References, no lives. */
import { listMemberNames, listSupportWorkers, reads } from '../../../access/index.ts';
import { type Desk, lookAs } from '../../../audit/index.ts';
import { staffPaths } from '../../../paths.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { get, page, type Route } from '../../../platform/web/index.ts';
import { addDays, londonDay } from '../../../platform/working-days.ts';
import { countTasksByOwner } from '../../../tasks/index.ts';
import { listTeamAlerts } from '../../alerts/alert-store.ts';
import { listCaseloads } from '../../caseload/caseload-query.ts';
import { lapseDays } from '../../caseload/lapse.ts';
import { contactSigns } from '../contact/contact-signs.tsx';
import { BoardView, t } from './view.tsx';

/** Of what has to be noticed in the team's cases. */
const mostAlerts = 20;

export const boardRoute = (desk: Desk): Route =>
  get(staffPaths.teamBoard(), 'board', (visit) =>
    lookAs(desk, visit, async (look) => {
      if (!reads(look.actor, 'case')) throw new Refusal('not-found');
      const { agencyId } = look.actor;
      const today = londonDay(look.now);
      const loads = await listCaseloads(look, agencyId, {
        today,
        lapsedBefore: addDays(today, -lapseDays(today)),
      });
      const workers = await listSupportWorkers(look);
      const others = loads.flatMap(({ holder }) =>
        workers.some(({ memberId }) => memberId === holder) ? [] : [holder],
      );
      const alerts = await listTeamAlerts(look, agencyId, mostAlerts + 1);
      const signs = await contactSigns(
        look,
        alerts.map(({ caseId }) => caseId),
      );
      const names = await listMemberNames(look, others);
      const owners = [...workers.map(({ memberId }) => memberId), ...others];
      const tasks = await countTasksByOwner(look, agencyId, owners, { today, until: addDays(today, 7) });
      return page(
        desk.frame({
          visit,
          member: look.actor,
          title: t('title'),
          place: 'day',
          backHref: staffPaths.myDay(),
          children: (
            <BoardView
              workers={[
                ...workers,
                ...others.map((memberId) => ({ memberId, name: names.get(memberId)?.name ?? '' })),
              ]}
              alerts={alerts.slice(0, mostAlerts)}
              more={alerts.length > mostAlerts}
              signs={signs}
              formToken={visit.formToken()}
              loads={loads}
              tasks={tasks}
              me={look.actor.memberId}
              today={today}
            />
          ),
        }),
      );
    }),
  );
