/** `/caseload-risk`: the risk of the agency's whole caseload over two years, as a picture and as a table. Counts, no lives [X24]. */
import { reads } from '../../../access/index.ts';
import { type Desk, lookAs } from '../../../audit/index.ts';
import { staffPaths } from '../../../paths.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { get, page, type Route } from '../../../platform/web/index.ts';
import { londonDay } from '../../../platform/working-days.ts';
import { countClosedAtRisk } from '../../caseload/caseload-query.ts';
import { monthsUntil, tellCaseload } from '../../risk/caseload-course.ts';
import { listLevelChanges } from '../../risk/risk-change-store.ts';
import { CaseloadView, t } from './view.tsx';

const months = 24;

export const caseloadRoute = (desk: Desk): Route =>
  get(staffPaths.caseloadRisk(), 'caseload', (visit) =>
    lookAs(desk, visit, async (look) => {
      if (!reads(look.actor, 'case')) throw new Refusal('not-found');
      const today = londonDay(look.now);
      const shown = monthsUntil(today, months);
      const changes = await listLevelChanges(look, look.actor.agencyId, shown[0] ?? today);
      const closed = await countClosedAtRisk(look, today);
      return page(
        desk.frame({
          visit,
          member: look.actor,
          title: t('title'),
          place: 'day',
          backHref: staffPaths.teamBoard(),
          children: <CaseloadView months={tellCaseload(changes, shown, today)} closed={closed} />,
        }),
      );
    }),
  );
