/** `/tasks`: what a member, or their team, has to do, by the day it is due. A list carries no lives, so reading it is a look. */
import { type Desk, lookAs } from '../../../audit/index.ts';
import { staffPaths } from '../../../paths.ts';
import { get, page, type Route } from '../../../platform/web/index.ts';
import { londonDay } from '../../../platform/working-days.ts';
import { countTasks, listTasks, tasksOnPage } from '../../task-store.ts';
import { daysOf, readCursor, readFilters, weekEnd } from './task-filters.ts';
import { TasksView, t } from './view.tsx';

export const listRoute = (desk: Desk): Route =>
  get(staffPaths.tasks(), 'tasks', (visit) =>
    lookAs(desk, visit, async (look) => {
      const { agencyId, memberId } = look.actor;
      const filters = readFilters(visit.query);
      const after = readCursor(visit.query['after']);
      const today = londonDay(look.now);
      const whose = filters.whose === 'mine' ? { agencyId, memberId } : { agencyId };
      const tasks = await listTasks(look, { whose, ...daysOf(filters.when, today), after });
      const counts = await countTasks(look, agencyId, memberId, today, weekEnd(today));
      return page(
        desk.frame({
          visit,
          member: look.actor,
          title: t('title'),
          place: 'tasks',
          children: (
            <TasksView
              tasks={tasks.slice(0, tasksOnPage)}
              more={tasks.length > tasksOnPage}
              filters={filters}
              later={after !== undefined}
              counts={counts}
              today={today}
              me={memberId}
              done={visit.query['done']}
              formToken={visit.formToken()}
            />
          ),
        }),
      );
    }),
  );
