/** `/cases/:id/outcomes`: the Core Outcome Set at the start, at reviews and after support, each beside the times before; `?at=` as it stood. */
import { listMemberNames } from '../../../access/index.ts';
import { actAs, type Desk } from '../../../audit/index.ts';
import { PastNote } from '../../../entries/index.ts';
import { staffPaths } from '../../../paths.ts';
import { get, page, type Route } from '../../../platform/web/index.ts';
import type { Entry, EntryOf } from '../../case/entry.ts';
import { listWritten } from '../../case/entry-store.ts';
import { openCase } from '../../case/open-case.ts';
import { byDay } from '../../case/story.ts';
import { CaseHead, Done } from '../case/head.tsx';
import { idOf, lineOf, momentAsked, placeAsked } from '../case-place.ts';
import { OutcomesView, t } from './view.tsx';

const mostWritten = 1000;
const isOutcome = (entry: Entry): entry is EntryOf<'outcome'> => entry.kind === 'outcome';

export const outcomesRoute = (desk: Desk): Route =>
  get(staffPaths.caseOutcomes(':id'), 'case.outcomes', (visit) => {
    const id = idOf(visit);
    const at = placeAsked(visit);
    return actAs(desk, visit, lineOf('case.open', id, { part: 'outcomes' }), async (act) => {
      const { one, story, dataKey } = await openCase(act, id, at);
      const written = await listWritten(act, id, dataKey, {
        kinds: ['outcome'],
        most: mostWritten,
        ...(at === undefined ? {} : { upTo: at }),
      });
      const { now, step: then } = await momentAsked(act, id, at);
      const names = await listMemberNames(act, then === undefined ? [] : [then.by]);
      const own = one.agencyId === act.actor.agencyId;
      return page(
        desk.frame({
          visit,
          member: act.actor,
          title: t('title', { reference: one.reference }),
          place: 'cases',
          backHref: staffPaths.case(id),
          children: (
            <>
              <Done done={visit.query['done']} />
              <PastNote
                then={then}
                now={staffPaths.caseOutcomes(id)}
                nameOf={(memberId) => names.get(memberId)?.name ?? ''}
              />
              <CaseHead one={one} story={story} now={now} part="outcomes" at={at} />
              <OutcomesView
                caseId={id}
                written={byDay(written.filter(isOutcome))}
                writes={own && at === undefined}
                shut={!own && written.length === 0}
              />
            </>
          ),
        }),
      );
    });
  });
