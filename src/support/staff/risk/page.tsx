/** `/cases/:id/risk`: the course of risk for one person, in a picture, in words and as a table; `?at=` as it stood. */
import { listMemberNames } from '../../../access/index.ts';
import { actAs, type Desk } from '../../../audit/index.ts';
import { staffPaths } from '../../../paths.ts';
import { get, page, type Route } from '../../../platform/web/index.ts';
import { londonDay } from '../../../platform/working-days.ts';
import { partState } from '../../approval/approval-rule.ts';
import { findRuleThen } from '../../approval/approval-rule-store.ts';
import { isWrittenIn } from '../../case/entry.ts';
import { openCase } from '../../case/open-case.ts';
import { allOf } from '../../case/story.ts';
import { tellCourse } from '../../risk/course.ts';
import { listJudgements } from '../../risk/list-judgements.ts';
import { ApprovalParts } from '../approval/parts.tsx';
import { CaseHead, Done } from '../case/head.tsx';
import { idOf, lineOf, momentAsked, placeAsked } from '../case-place.ts';
import { ChildTools } from './child-tools.tsx';
import { t } from './risk-words.ts';
import { RiskView } from './view.tsx';
import { JudgeAfter, Watch } from './watch.tsx';

export const riskRoute = (desk: Desk): Route =>
  get(staffPaths.caseRisk(':id'), 'case.risk', (visit) => {
    const id = idOf(visit);
    const at = placeAsked(visit);
    return actAs(desk, visit, lineOf('case.open', id, { part: 'risk' }), async (act) => {
      const { one, story, dataKey } = await openCase(act, id, at);
      const { now, step: then } = await momentAsked(act, id, at);
      const { judged, older } = await listJudgements(act, id, { story, dataKey }, at);
      const own = one.agencyId === act.actor.agencyId;
      const parts = own ? [partState(story, 'risk', await findRuleThen(act, id, now))] : [];
      const looking = parts.flatMap(({ asked }) => (asked === undefined ? [] : [asked.by, asked.body.to]));
      const names = await listMemberNames(act, [...new Set([...judged.map(({ by }) => by), ...looking])]);
      const nameOf = (memberId: string) => names.get(memberId)?.name ?? '';
      const works = own && at === undefined && isWrittenIn(one, 'risk');
      const course = tellCourse(judged);
      const shut = !own && judged.length === 0;
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
              <CaseHead one={one} story={story} now={now} part="risk" at={at} />
              {works && visit.query['done'] === 'follow-up' ? (
                <JudgeAfter caseId={id} domains={course.map(({ domain }) => domain)} />
              ) : null}
              <RiskView
                caseId={id}
                course={course}
                older={older}
                tools={allOf(story, 'child-tool')}
                approval={<ApprovalParts caseId={id} parts={parts} works={works} at={at} nameOf={nameOf} />}
                today={londonDay(now)}
                works={works}
                shut={shut}
                then={then?.at}
                nameOf={nameOf}
              />
              <ChildTools caseId={id} story={story} today={londonDay(now)} works={works} shut={shut} />
              <Watch
                caseId={id}
                story={story}
                today={londonDay(now)}
                writes={own && at === undefined}
                shut={shut}
              />
            </>
          ),
        }),
      );
    });
  });
