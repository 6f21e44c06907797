/** `/orders`: what a court has forbidden whom, of one's own agency and of those that show theirs; and `/orders/new`, which begins one. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { listAgencies, listSharedWithUs, openRecordKeys, reads } from '../../../access/index.ts';
import { actAs, type Desk, lookAs } from '../../../audit/index.ts';
import { staffPaths } from '../../../paths.ts';
import { Refusal } from '../../../platform/refusal.ts';
import {
  type Answer,
  get,
  page,
  post,
  type Route,
  redirect,
  type Visit,
} from '../../../platform/web/index.ts';
import { londonDay } from '../../../platform/working-days.ts';
import { beginOrder } from '../../order/begin-order.ts';
import { listStanding } from '../../order/entry-store.ts';
import { listOrders } from '../../order/order-store.ts';
import { orderOf, tellStory } from '../../order/story.ts';
import { BeginView, ListView, t, whichOrders } from './view.tsx';

const onPage = 25;
const cursor = z.tuple([z.coerce.date(), z.uuid()]);

const list = (desk: Desk, visit: Visit): Promise<Answer> =>
  actAs(desk, visit, { act: 'order.list' }, async (act) => {
    if (!reads(act.actor, 'order')) throw new Refusal('not-found');
    const which = z.enum(whichOrders).safeParse(visit.query['show']).data ?? 'ours';
    const after = cursor.safeParse((visit.query['after'] ?? '').split('~')).data;
    const found = await listOrders(act, act.actor.agencyId, {
      today: londonDay(act.now),
      which: which === 'shown' ? { shown: await listSharedWithUs(act) } : which,
      most: onPage + 1,
      ...(after === undefined ? {} : { after: { changedAt: after[0], orderId: after[1] } }),
    });
    const shown = found.slice(0, onPage);
    const keys = await openRecordKeys(
      act,
      shown.map((one) => one.orderId),
    );
    const rows = await Promise.all(
      shown.map(async (one) => {
        const key = keys.get(one.orderId);
        const written =
          key === undefined ? [] : await listStanding(act, one.orderId, key, { kinds: ['order'] });
        return { one, subject: orderOf(tellStory(written))?.subject };
      }),
    );
    const agencies = await listAgencies(act);
    return page(
      desk.frame({
        visit,
        member: act.actor,
        title: t('title'),
        place: 'orders',
        children: (
          <ListView
            rows={rows}
            which={which}
            first={after === undefined}
            more={found.length > onPage}
            mayBegin={act.actor.roles.includes('investigator')}
            today={londonDay(act.now)}
            formToken={visit.formToken()}
            agencyName={(agencyId) => agencies.find((each) => each.agencyId === agencyId)?.name ?? agencyId}
          />
        ),
      }),
    );
  });

const ask = (desk: Desk, visit: Visit): Promise<Answer> =>
  lookAs(desk, visit, async (look) => {
    if (!look.actor.roles.includes('investigator')) throw new Refusal('not-found');
    return page(
      desk.frame({
        visit,
        member: look.actor,
        title: t('begin.title'),
        place: 'orders',
        backHref: staffPaths.orders(),
        children: <BeginView formToken={visit.formToken()} />,
      }),
    );
  });

async function begin(desk: Desk, visit: Visit): Promise<Answer> {
  const id = randomUUID();
  const line = { act: 'order.begin', record: { kind: 'order', id }, makesRecord: true } as const;
  await actAs(desk, visit, line, async (act) => {
    if (!act.actor.roles.includes('investigator')) throw new Refusal('not-found');
    await beginOrder(act, id);
  });
  return redirect(staffPaths.orderWrite(id, 'order'));
}

export const listRoutes = (desk: Desk): readonly Route[] => [
  get(staffPaths.orders(), 'orders', (visit) => list(desk, visit)),
  get(staffPaths.beginOrder(), 'order.begin', (visit) => ask(desk, visit)),
  post(staffPaths.beginOrder(), 'order.begin.save', (visit) => begin(desk, visit)),
];
