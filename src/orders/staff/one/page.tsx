/** `/orders/:id`: what the court has forbidden whom, each condition by itself. */
import { listAgencies, listMemberNames, listSharesOf } from '../../../access/index.ts';
import { actAs, type Desk } from '../../../audit/index.ts';
import { staffPaths } from '../../../paths.ts';
import { get, page, type Route } from '../../../platform/web/index.ts';
import { londonDay } from '../../../platform/working-days.ts';
import { listDrafts } from '../../order/draft-store.ts';
import { listHappened } from '../../order/entry-store.ts';
import { openOrder } from '../../order/open-order.ts';
import { idOf, lineOf, placeAsked } from '../place-asked.ts';
import { writesIn } from '../write/writable.ts';
import { nameOfOrder } from './head.tsx';
import { t } from './one-words.ts';
import { OneView } from './view.tsx';

export const oneRoute = (desk: Desk): Route =>
  get(staffPaths.order(':id'), 'order', (visit) => {
    const id = idOf(visit);
    const at = placeAsked(visit);
    return actAs(desk, visit, lineOf('order.open', id), async (act) => {
      const { one, story } = await openOrder(act, id, at);
      const [then] = at === undefined ? [] : await listHappened(act, id, { before: at + 1, most: 1 });
      const names = await listMemberNames(act, then === undefined ? [] : [then.by]);
      const agencies = await listAgencies(act);
      const works = writesIn(act.actor, one) && at === undefined;
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
              holder={agencies.find(({ agencyId }) => agencyId === one.agencyId)?.name ?? one.agencyId}
              works={works}
              shownTo={shares.filter(({ endedAt, until }) => endedAt === null && until > act.now).length}
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
