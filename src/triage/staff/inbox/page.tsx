/** `/inbox`: every undecided report of the member's agency, by danger and time limit. */
import { listAgencies, reads, type StaffLook, takesReports, worksAtDesk } from '../../../access/index.ts';
import { type Desk, lookAs } from '../../../audit/index.ts';
import { countHits } from '../../../identities/index.ts';
import { staffPaths } from '../../../paths.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { get, page, type Route, type Visit } from '../../../platform/web/index.ts';
import { listUnfinished } from '../../../reports/index.ts';
import { inboxMark } from '../live/watched.ts';
import { readCursor, readFilters } from './inbox-filters.ts';
import { itemsOnPage, listInbox } from './inbox-query.ts';
import { type InboxListProps, t } from './inbox-view-props.ts';
import { InboxFragment, InboxView } from './view.tsx';

/** All that the list shows, under the filters of the address. @throws {Refusal} not-allowed */
async function listFor(look: StaffLook, visit: Visit): Promise<InboxListProps> {
  if (!reads(look.actor, 'report')) throw new Refusal('not-allowed');
  const filters = readFilters(visit.query);
  const after = readCursor(visit.query['after']);
  const rows = await listInbox(look, filters, after);
  const agencies = await listAgencies(look);
  return {
    rows: rows.slice(0, itemsOnPage),
    more: rows.length > itemsOnPage,
    filters,
    after,
    now: look.now,
    me: look.actor,
    claims: worksAtDesk(look.actor),
    agencyNames: new Map(agencies.map((agency) => [agency.agencyId, agency.name])),
    formToken: visit.formToken(),
    mark: inboxMark(look, rows),
  };
}

/** A list carries references, not lives, so reading it is a look and leaves no line. */
const whole = (desk: Desk): Route =>
  get(staffPaths.inbox(), 'inbox', (visit) =>
    lookAs(desk, visit, async (look) => {
      const list = await listFor(look, visit);
      const unfinished = takesReports(look.actor) ? await listUnfinished(look) : [];
      const hits = await countHits(look, look.now);
      return page(
        desk.frame({
          visit,
          member: look.actor,
          title: t('title'),
          place: 'inbox',
          children: <InboxView {...list} done={visit.query['done']} unfinished={unfinished} hits={hits} />,
        }),
      );
    }),
  );

/** The list alone, as an open inbox asks for it when something in it has changed: by the page itself, which is no use of the session. */
const listAlone = (desk: Desk): Route => ({
  ...get(staffPaths.inboxList(), 'inbox.list', (visit) =>
    lookAs(desk, visit, async (look) => page(<InboxFragment {...(await listFor(look, visit))} />)),
  ),
  passive: true,
});

export const inboxRoutes = (desk: Desk): readonly Route[] => [whole(desk), listAlone(desk)];
