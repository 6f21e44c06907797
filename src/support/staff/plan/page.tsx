/** `/cases/:id/plan`: goals with their steps, and reviews; `?at=` as it stood. */
import { listMemberNames } from '../../../access/index.ts';
import { actAs, type Desk } from '../../../audit/index.ts';
import { staffPaths } from '../../../paths.ts';
import { get, page, type Route } from '../../../platform/web/index.ts';
import { londonDay } from '../../../platform/working-days.ts';
import { isWrittenIn } from '../../case/entry.ts';
import { openCase } from '../../case/open-case.ts';
import { allOf } from '../../case/story.ts';
import { colleagueOf } from '../../plan/step-owner.ts';
import { CaseHead, Done } from '../case/head.tsx';
import { idOf, lineOf, momentAsked, placeAsked } from '../case-place.ts';
import { PlanView, t } from './view.tsx';

export const planRoute = (desk: Desk): Route =>
  get(staffPaths.casePlan(':id'), 'case.plan', (visit) => {
    const id = idOf(visit);
    const at = placeAsked(visit);
    return actAs(desk, visit, lineOf('case.open', id, { part: 'plan' }), async (act) => {
      const { one, story } = await openCase(act, id, at);
      const { now, step: then } = await momentAsked(act, id, at);
      const own = one.agencyId === act.actor.agencyId;
      const colleagues = allOf(story, 'step').flatMap(({ body }) => colleagueOf(body) ?? []);
      const names = await listMemberNames(act, colleagues);
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
              <CaseHead one={one} story={story} now={now} part="plan" at={at} />
              <PlanView
                caseId={id}
                story={story}
                today={londonDay(now)}
                works={own && one.state === 'open' && at === undefined}
                endingsWork={own && at === undefined && isWrittenIn(one, 'ending')}
                own={own}
                then={then?.at}
                nameOf={(memberId) => names.get(memberId)?.name ?? ''}
              />
            </>
          ),
        }),
      );
    });
  });
