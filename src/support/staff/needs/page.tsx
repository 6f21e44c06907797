/** `/cases/:id/needs`: every area with what was last said of it; `?at=` as it stood. */
import { listMemberNames } from '../../../access/index.ts';
import { actAs, type Desk } from '../../../audit/index.ts';
import { staffPaths } from '../../../paths.ts';
import { get, page, type Route } from '../../../platform/web/index.ts';
import { londonDay } from '../../../platform/working-days.ts';
import { openCase } from '../../case/open-case.ts';
import { allOf } from '../../case/story.ts';
import { CaseHead, Done } from '../case/head.tsx';
import { idOf, lineOf, momentAsked, placeAsked } from '../case-place.ts';
import { t } from './needs-words.ts';
import { NeedsView } from './view.tsx';

export const needsRoute = (desk: Desk): Route =>
  get(staffPaths.caseNeeds(':id'), 'case.needs', (visit) => {
    const id = idOf(visit);
    const at = placeAsked(visit);
    return actAs(desk, visit, lineOf('case.open', id, { part: 'needs' }), async (act) => {
      const { one, story } = await openCase(act, id, at);
      const { now, step: then } = await momentAsked(act, id, at);
      const needs = allOf(story, 'need');
      const names = await listMemberNames(act, [...new Set(needs.map((need) => need.by))]);
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
              <CaseHead one={one} story={story} now={now} part="needs" at={at} />
              <NeedsView
                caseId={id}
                needs={needs}
                day={londonDay(now)}
                works={own && one.state === 'open' && at === undefined}
                shut={!own && needs.length === 0}
                then={then?.at}
                nameOf={(memberId) => names.get(memberId)?.name ?? ''}
              />
            </>
          ),
        }),
      );
    });
  });
