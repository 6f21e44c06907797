/** `/orders/:id/sharing`: which agencies know the order because their people could notice a breach. */
import { z } from 'zod';
import {
  basesOn,
  endShare,
  grantShare,
  listAgencies,
  listMemberNames,
  listSharesOf,
  mayReceive,
  type StaffAct,
} from '../../../access/index.ts';
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
import { londonDay, londonInstant } from '../../../platform/working-days.ts';
import { openOrder } from '../../order/open-order.ts';
import { lastDayOf, settleShowing, shownUntil } from '../../order/show-on.ts';
import { Head } from '../one/head.tsx';
import { idOf, lineOf } from '../place-asked.ts';
import { getWritable } from '../write/writable.ts';
import { type SharingProblem, SharingView, t } from './view.tsx';

const receiversOf = async (act: StaffAct) =>
  (await listAgencies(act)).filter((each) => each.agencyId !== act.actor.agencyId && mayReceive(each));

const show = (desk: Desk, visit: Visit, problems: readonly SharingProblem[] = []): Promise<Answer> => {
  const id = idOf(visit);
  return actAs(desk, visit, lineOf('order.open', id, { part: 'sharing' }), async (act) => {
    await getWritable(act, id);
    const { one, story } = await openOrder(act, id);
    const shares = await listSharesOf(act, id);
    const names = await listMemberNames(act, [...new Set(shares.flatMap((each) => each.grantedBy ?? []))]);
    const agencies = await listAgencies(act);
    return page(
      desk.frame({
        visit,
        member: act.actor,
        title: t('title', { reference: one.reference }),
        place: 'orders',
        hasErrors: problems.length > 0,
        backHref: staffPaths.order(id),
        children: (
          <SharingView
            orderId={id}
            shares={shares}
            short={
              new Set(
                shownUntil(story, shares, londonDay(act.now)).flatMap(({ share, isShort }) =>
                  isShort ? [share.shareId] : [],
                ),
              )
            }
            receivers={await receiversOf(act)}
            bases={basesOn(act.now)}
            now={act.now}
            form={visit.form}
            problems={problems}
            formToken={visit.formToken()}
            head={<Head one={one} story={story} part="sharing" done={visit.query['done']} />}
            agencyName={(agencyId) => agencies.find((each) => each.agencyId === agencyId)?.name ?? agencyId}
            nameOf={(memberId) => names.get(memberId ?? '')?.name ?? ''}
          />
        ),
      }),
      problems.length === 0 ? {} : { status: 422 },
    );
  });
};

async function share(desk: Desk, visit: Visit): Promise<Answer> {
  const id = idOf(visit);
  const problems = await actAs(desk, visit, lineOf('record.share', id), async (act) => {
    await getWritable(act, id);
    const { one, story } = await openOrder(act, id);
    const last = lastDayOf(story, londonDay(act.now));
    const to = (await receiversOf(act)).find(({ agencyId }) => agencyId === field(visit.form, 'toAgency'));
    const parts = z.enum(['order', 'both']).safeParse(field(visit.form, 'parts')).data;
    const basis = basesOn(act.now).find(({ code }) => code === field(visit.form, 'basis'));
    if (to !== undefined && parts !== undefined && basis !== undefined) {
      await grantShare(act, {
        recordId: id,
        toAgency: to.agencyId,
        sections: parts === 'both' ? ['order', 'protected'] : ['order'],
        purpose: t('purpose'),
        basis: basis.name,
        // It ends with the order; what stands until further order is looked at again as every share is.
        ...(last === null ? {} : { until: londonInstant(last, 24) }),
      });
      await settleShowing(act, one, story);
    }
    return [
      ...(to === undefined ? (['toAgency'] as const) : []),
      ...(parts === undefined ? (['parts'] as const) : []),
      ...(basis === undefined ? (['basis'] as const) : []),
    ];
  });
  if (problems.length > 0) return show(desk, visit, problems);
  return redirect(`${staffPaths.orderSharing(id)}?done=shared`);
}

async function end(desk: Desk, visit: Visit): Promise<Answer> {
  const id = idOf(visit);
  const shareId = z.uuid().safeParse(field(visit.form, 'share')).data;
  if (shareId === undefined) throw new Refusal('not-found');
  await actAs(desk, visit, lineOf('record.end-share', id), async (act) => {
    await getWritable(act, id);
    // Only a share of this very order: its line in the book names it.
    if ((await listSharesOf(act, id)).every((each) => each.shareId !== shareId))
      throw new Refusal('not-found');
    await endShare(act, shareId);
    const { one, story } = await openOrder(act, id);
    await settleShowing(act, one, story);
  });
  return redirect(`${staffPaths.orderSharing(id)}?done=unshared`);
}

export const sharingRoutes = (desk: Desk): readonly Route[] => [
  get(staffPaths.orderSharing(':id'), 'order.sharing', (visit) => show(desk, visit)),
  post(staffPaths.orderSharing(':id'), 'order.sharing.share', (visit) => share(desk, visit)),
  post(staffPaths.endOrderShare(':id'), 'order.sharing.end', (visit) => end(desk, visit)),
];
