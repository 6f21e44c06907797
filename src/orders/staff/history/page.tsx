/** `/orders/:id/history`: who wrote what when; `/orders/:id/versions/:thing`: every version of one thing, as it was. */
import { listMemberNames } from '../../../access/index.ts';
import { actAs, type Desk } from '../../../audit/index.ts';
import { HistoryView, historyWord, VersionsView } from '../../../entries/index.ts';
import { staffPaths } from '../../../paths.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { get, page, type Route } from '../../../platform/web/index.ts';
import { isAbout, isKind } from '../../order/entry.ts';
import { listHappened, listWritten } from '../../order/entry-store.ts';
import { openOrder } from '../../order/open-order.ts';
import { Head } from '../one/head.tsx';
import { idOf, lineOf, placeAsked } from '../place-asked.ts';
import { orderForms } from '../write/order-forms.ts';
import { getWritable } from '../write/writable.ts';
import { w } from '../write/write-words.ts';

const onPage = 50;
const mostVersions = 200;

const historyRoute = (desk: Desk): Route =>
  get(staffPaths.orderHistory(':id'), 'order.history', (visit) => {
    const id = idOf(visit);
    const before = placeAsked(visit);
    return actAs(desk, visit, lineOf('order.open', id, { part: 'history' }), async (act) => {
      await getWritable(act, id);
      const { one, story } = await openOrder(act, id);
      const found = await listHappened(act, id, {
        ...(before === undefined ? {} : { before }),
        most: onPage + 1,
      });
      const steps = found.slice(0, onPage);
      const names = await listMemberNames(act, [
        ...new Set(steps.flatMap(({ by, kind, about }) => (kind === 'handed' ? [by, about] : [by]))),
      ]);
      return page(
        desk.frame({
          visit,
          member: act.actor,
          title: historyWord('title', { reference: one.reference }),
          place: 'orders',
          backHref: staffPaths.order(id),
          children: (
            <HistoryView
              steps={steps.map((step) => ({
                ...step,
                what: w(orderForms[step.kind].title),
                said: step.kind === 'handed' ? names.get(step.about)?.name : undefined,
                page: staffPaths.order(id),
              }))}
              address={staffPaths.orderHistory(id)}
              first={before === undefined}
              more={found.length > onPage}
              head={<Head one={one} story={story} part="history" />}
              nameOf={(memberId) => names.get(memberId)?.name ?? ''}
            />
          ),
        }),
      );
    });
  });

const versionsRoute = (desk: Desk): Route =>
  get(`/orders/:id/versions/:thing`, 'order.versions', (visit) => {
    const id = idOf(visit);
    const kind = visit.params['thing'] ?? '';
    const about = visit.query['about'] ?? '';
    if (!isKind(kind) || !isAbout(kind, about)) throw new Refusal('not-found');
    return actAs(desk, visit, lineOf('order.open', id, { part: `versions of ${kind}` }), async (act) => {
      await getWritable(act, id);
      const { one, story, dataKey } = await openOrder(act, id);
      const versions = await listWritten(act, id, dataKey, { kinds: [kind], about, most: mostVersions });
      const names = await listMemberNames(act, [...new Set(versions.map((each) => each.by))]);
      return page(
        desk.frame({
          visit,
          member: act.actor,
          title: `${historyWord('versions.heading')}: ${one.reference}`,
          place: 'orders',
          backHref: staffPaths.orderHistory(id),
          children: (
            <VersionsView
              what={w(orderForms[kind].title)}
              versions={versions}
              fields={orderForms[kind].fields(story, '')}
              head={<Head one={one} story={story} />}
              speak={w}
              nameOf={(memberId) => names.get(memberId)?.name ?? ''}
            />
          ),
        }),
      );
    });
  });

export const historyRoutes = (desk: Desk): readonly Route[] => [historyRoute(desk), versionsRoute(desk)];
