/** `/orders/:id`: what the court has forbidden whom, each condition by itself. */
import { z } from 'zod';
import { listAgencies, listInvestigators, listMemberNames, listSharesOf } from '../../../access/index.ts';
import { actAs, type Desk } from '../../../audit/index.ts';
import { staffPaths } from '../../../paths.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { field, get, page, post, type Route, redirect } from '../../../platform/web/index.ts';
import { londonDay } from '../../../platform/working-days.ts';
import { listDrafts } from '../../order/draft-store.ts';
import { listHappened } from '../../order/entry-store.ts';
import { openOrder } from '../../order/open-order.ts';
import { settleTouch } from '../../watch/settle-touch.ts';
import { idOf, lineOf, placeAsked } from '../place-asked.ts';
import { writesIn } from '../write/writable.ts';
import { nameOfOrder } from './head.tsx';
import { loadTouched } from './load-touched.ts';
import { t } from './one-words.ts';
import { OneView } from './view.tsx';

const oneRoute = (desk: Desk): Route =>
  get(staffPaths.order(':id'), 'order', (visit) => {
    const id = idOf(visit);
    const at = placeAsked(visit);
    return actAs(desk, visit, lineOf('order.open', id), async (act) => {
      const { one, story } = await openOrder(act, id, at);
      const [then] = at === undefined ? [] : await listHappened(act, id, { before: at + 1, most: 1 });
      const isOurs = at === undefined && one.agencyId === act.actor.agencyId;
      const names = await listMemberNames(act, then === undefined ? [one.lead] : [then.by]);
      const agencies = await listAgencies(act);
      const agencyName = (agencyId: string) =>
        agencies.find((each) => each.agencyId === agencyId)?.name ?? agencyId;
      const works = writesIn(act.actor, one) && at === undefined;
      const leads = works ? await listInvestigators(act) : [];
      const shares = works ? await listSharesOf(act, id) : [];
      return page(
        desk.frame({
          visit,
          member: act.actor,
          title: t('title', { name: nameOfOrder(one, story), reference: one.reference }),
          place: 'orders',
          backHref: staffPaths.orders(),
          children: (
            <OneView
              one={one}
              story={story}
              today={londonDay(act.now)}
              holder={agencyName(one.agencyId)}
              works={works}
              lead={isOurs ? (names.get(one.lead)?.name ?? '') : undefined}
              isLeadGone={works && leads.every(({ memberId }) => memberId !== one.lead)}
              shownTo={shares.filter(({ endedAt, until }) => endedAt === null && until > act.now).length}
              touched={works ? await loadTouched(act, id, agencyName) : []}
              formToken={visit.formToken()}
              then={then}
              drafts={works ? await listDrafts(act, id) : []}
              done={visit.query['done']}
              nameOf={(memberId) => names.get(memberId)?.name ?? ''}
            />
          ),
        }),
      );
    });
  });

const settleRoute = (desk: Desk): Route =>
  post(staffPaths.settleTouch(':id'), 'order.touch.settle', async (visit) => {
    const id = idOf(visit);
    const reportId = z.uuid().safeParse(field(visit.form, 'report')).data;
    if (reportId === undefined) throw new Refusal('not-found');
    try {
      await actAs(desk, visit, lineOf('order.settle-touch', id, { report: reportId }), (act) =>
        settleTouch(act, id, reportId),
      );
    } catch (fault) {
      // A colleague has just done the same: the page shows that it waits no more.
      if (!(fault instanceof Refusal) || fault.code !== 'changed-meanwhile') throw fault;
    }
    return redirect(`${staffPaths.order(id)}?done=settled`);
  });

export const oneRoutes = (desk: Desk): readonly Route[] => [oneRoute(desk), settleRoute(desk)];
