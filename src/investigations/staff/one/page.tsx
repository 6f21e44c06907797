/** `/investigations/:id`: one page of it: what it is about, who is what in it, and how all of it is linked. */
import { listAgencies, listInvestigators, listMemberNames, listNamed } from '../../../access/index.ts';
import { actAs, type Desk } from '../../../audit/index.ts';
import { staffPaths } from '../../../paths.ts';
import { get, page, type Route } from '../../../platform/web/index.ts';
import { londonDay } from '../../../platform/working-days.ts';
import { readTakenBack } from '../../consent/taken-back-query.ts';
import { listElsewhere } from '../../elsewhere/elsewhere-store.ts';
import { listFurther } from '../../further/list-further.ts';
import { listAlike } from '../../groups/alike-store.ts';
import { listDrafts } from '../../investigation/draft-store.ts';
import { listHappened } from '../../investigation/entry-store.ts';
import { openInvestigation } from '../../investigation/open-investigation.ts';
import { idOf, lineOf, placeAsked } from '../place-asked.ts';
import { nameOfOne } from './head.tsx';
import { t } from './one-words.ts';
import { listReportsTakenIn } from './reports-taken-in.ts';
import { OneView } from './view.tsx';

export const oneRoute = (desk: Desk): Route =>
  get(staffPaths.investigation(':id'), 'investigation', (visit) => {
    const id = idOf(visit);
    const at = placeAsked(visit);
    return actAs(desk, visit, lineOf('investigation.open', id), async (act) => {
      const { one, story } = await openInvestigation(act, id, at);
      const [then] = at === undefined ? [] : await listHappened(act, id, { before: at + 1, most: 1 });
      const alike = at === undefined ? await listAlike(act, id) : [];
      const names = await listMemberNames(act, [
        one.lead,
        ...(then === undefined ? [] : [then.by]),
        ...alike.flatMap(({ answeredBy }) => answeredBy ?? []),
      ]);
      const named = await listNamed(act, id);
      const leads = await listInvestigators(act);
      const agencies = await listAgencies(act);
      return page(
        desk.frame({
          visit,
          member: act.actor,
          title: t('title', { name: nameOfOne(one, story), reference: one.reference }),
          place: 'investigations',
          backHref: staffPaths.investigations(),
          children: (
            <OneView
              one={one}
              story={story}
              today={londonDay(then?.at ?? act.now)}
              members={named.filter(({ endedAt }) => endedAt === null).length}
              isLeadGone={leads.every(({ memberId }) => memberId !== one.lead)}
              works={one.state === 'open' && at === undefined}
              then={then}
              drafts={at === undefined ? await listDrafts(act, id) : []}
              elsewhere={at === undefined ? await listElsewhere(act, id) : []}
              alike={alike}
              further={at === undefined ? (await listFurther(act, one)).length : 0}
              formToken={visit.formToken()}
              reports={await listReportsTakenIn(act, one)}
              takenBack={await readTakenBack(act, one)}
              done={visit.query['done']}
              agencyName={(agencyId) => agencies.find((each) => each.agencyId === agencyId)?.name ?? agencyId}
              nameOf={(memberId) => names.get(memberId)?.name ?? ''}
            />
          ),
        }),
      );
    });
  });
