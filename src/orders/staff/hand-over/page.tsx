/** `/orders/:id/hand-over`: gives an order to another investigator of the agency that holds it. */
import { z } from 'zod';
import { listInvestigators, listMemberNames } from '../../../access/index.ts';
import { actAs, type Desk } from '../../../audit/index.ts';
import { staffPaths } from '../../../paths.ts';
import { Refusal } from '../../../platform/refusal.ts';
import {
  type Answer,
  field,
  get,
  page,
  post,
  type Route,
  redirect,
  type Visit,
} from '../../../platform/web/index.ts';
import { handOverOrder } from '../../order/hand-over.ts';
import { openOrder } from '../../order/open-order.ts';
import { Head } from '../one/head.tsx';
import { idOf, lineOf } from '../place-asked.ts';
import { getWritable } from '../write/writable.ts';
import { HandOverView, type Returned, t } from './view.tsx';

const show = (desk: Desk, visit: Visit, returned?: Returned): Promise<Answer> => {
  const id = idOf(visit);
  return actAs(desk, visit, lineOf('order.open', id, { part: 'hand-over' }), async (act) => {
    await getWritable(act, id);
    const { one, story } = await openOrder(act, id);
    const investigators = await listInvestigators(act);
    const names = await listMemberNames(act, [one.lead]);
    const isMeanwhile = returned?.wrong.length === 0;
    return page(
      desk.frame({
        visit,
        member: act.actor,
        title: t('title', { reference: one.reference }),
        place: 'orders',
        hasErrors: returned !== undefined && !isMeanwhile,
        backHref: staffPaths.order(id),
        children: (
          <HandOverView
            orderId={id}
            lead={names.get(one.lead)?.name ?? ''}
            isGone={investigators.every(({ memberId }) => memberId !== one.lead)}
            others={investigators.filter(({ memberId }) => memberId !== one.lead)}
            returned={returned}
            formToken={visit.formToken()}
            head={<Head one={one} story={story} />}
          />
        ),
      }),
      returned === undefined ? {} : { status: isMeanwhile ? 409 : 422 },
    );
  });
};

async function handOver(desk: Desk, visit: Visit): Promise<Answer> {
  const id = idOf(visit);
  const who = z.uuid().safeParse(field(visit.form, 'who')).data ?? '';
  const why = field(visit.form, 'why').trim().slice(0, 2000);
  const wrong = [...(who === '' ? (['who'] as const) : []), ...(why === '' ? (['why'] as const) : [])];
  if (wrong.length > 0) return show(desk, visit, { who, why, wrong });
  try {
    const line = { ...lineOf('order.hand-over', id, { member: who }), purpose: why };
    await actAs(desk, visit, line, (act) => handOverOrder(act, id, who));
  } catch (fault) {
    if (fault instanceof Refusal && (fault.code === 'changed-meanwhile' || fault.code === 'bad-request'))
      return show(desk, visit, { who, why, wrong: [] });
    throw fault;
  }
  return redirect(`${staffPaths.order(id)}?done=handed`);
}

export const handOverRoutes = (desk: Desk): readonly Route[] => [
  get(staffPaths.orderHandOver(':id'), 'order.hand-over', (visit) => show(desk, visit)),
  post(staffPaths.orderHandOver(':id'), 'order.hand-over.save', (visit) => handOver(desk, visit)),
];
