/** `/inbox`: every undecided report of the member's agency, by danger and time limit. */
import { listAgencies, reads, takesReports, worksAtDesk } from '../../../access/index.ts';
import { type Desk, lookAs } from '../../../audit/index.ts';
import { staffPaths } from '../../../paths.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { get, page, type Route } from '../../../platform/web/index.ts';
import { listUnfinished } from '../../../reports/index.ts';
import { readCursor, readFilters } from './inbox-filters.ts';
import { itemsOnPage, listInbox } from './inbox-query.ts';
import { t } from './inbox-view-props.ts';
import { InboxView } from './view.tsx';

/** A list carries references, not lives, so reading it is a look and leaves no line. */
export const inboxRoute = (desk: Desk): Route =>
  get(staffPaths.inbox(), 'inbox', (visit) =>
    lookAs(desk, visit, async (look) => {
      if (!reads(look.actor, 'report')) throw new Refusal('not-allowed');
      const filters = readFilters(visit.query);
      const after = readCursor(visit.query['after']);
      const rows = await listInbox(look, filters, after);
      const agencies = await listAgencies(look);
      const unfinished = takesReports(look.actor) ? await listUnfinished(look) : [];
      return page(
        desk.frame({
          visit,
          member: look.actor,
          title: t('title'),
          place: 'inbox',
          children: (
            <InboxView
              rows={rows.slice(0, itemsOnPage)}
              more={rows.length > itemsOnPage}
              filters={filters}
              after={after}
              now={look.now}
              me={look.actor}
              claims={worksAtDesk(look.actor)}
              agencyNames={new Map(agencies.map((agency) => [agency.agencyId, agency.name]))}
              formToken={visit.formToken()}
              done={visit.query['done']}
              unfinished={unfinished}
            />
          ),
        }),
      );
    }),
  );
