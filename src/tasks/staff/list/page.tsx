/** `/tasks`: what a member, or their team, has to do, by the day it is due. A list carries no lives, so reading it is a look. */
import type { VNode } from 'preact';
import { listMemberNames, type StaffLook } from '../../../access/index.ts';
import { type Desk, lookAs } from '../../../audit/index.ts';
import { staffPaths } from '../../../paths.ts';
import { get, page, type Route } from '../../../platform/web/index.ts';
import { londonDay } from '../../../platform/working-days.ts';
import { countTasks, listTasks, tasksOnPage } from '../../task-store.ts';
import { daysOf, readCursor, readFilters, type TaskFilters, weekEnd } from './task-filters.ts';
import { TasksView, t } from './view.tsx';

/** By record: what whoever asks has to mind of the person it is about before they get in touch. Handed in by the doors. */
export type SignsOf = (
  look: StaffLook,
  recordIds: readonly (string | null)[],
) => Promise<ReadonlyMap<string, VNode>>;

/** What a member of one's own agency is called: lists are by owner within an agency alone. */
async function nameOfColleague(look: StaffLook, memberId: string): Promise<string | undefined> {
  const found = (await listMemberNames(look, [memberId])).get(memberId);
  return found?.agencyId === look.actor.agencyId ? found.name : undefined;
}

export const listRoute = (desk: Desk, signsOf: SignsOf): Route =>
  get(staffPaths.tasks(), 'tasks', (visit) =>
    lookAs(desk, visit, async (look) => {
      const { agencyId, memberId } = look.actor;
      const asked = readFilters(visit.query);
      const named =
        asked.owner === undefined || asked.owner === memberId
          ? undefined
          : await nameOfColleague(look, asked.owner);
      const filters: TaskFilters =
        named === undefined
          ? { ...asked, owner: undefined, ...(asked.owner === memberId && { whose: 'mine' }) }
          : asked;
      const after = readCursor(visit.query['after']);
      const today = londonDay(look.now);
      const owner = filters.whose === 'mine' ? memberId : filters.owner;
      const whose = owner === undefined ? { agencyId } : { agencyId, memberId: owner };
      const tasks = await listTasks(look, { whose, ...daysOf(filters.when, today), after });
      const counts = await countTasks(look, agencyId, memberId, today, weekEnd(today));
      const signs = await signsOf(
        look,
        tasks.map(({ recordId }) => recordId),
      );
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
              signs={signs}
              me={memberId}
              ownerName={named}
              done={visit.query['done']}
              formToken={visit.formToken()}
            />
          ),
        }),
      );
    }),
  );
