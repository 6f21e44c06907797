/** Who gets what of what orders are watched for, and of reports that touched one; and what each door could try to write of them. */
import { randomUUID } from 'node:crypto';
import type { CountyMember } from './county.ts';
import { acting, type Expectation, is } from './expectation.ts';
import { memberOf, names, recordId } from './matrix-county.ts';
import { orderProbe } from './order-probes.ts';
import { type OrderName, orderId, orderNames } from './order-rows.ts';
import { insertion, type Probe } from './staff-probes.ts';

export const watchReads: Readonly<Record<string, string>> = {
  'orders.watched': 'select order_id::text from orders.watched',
  'orders.touches': 'select touch_id::text from orders.touches',
};
const touched = (name: OrderName, reports: readonly string[]) => reports.map((report) => `${name} ${report}`);
/** The police's hidden report touched the council's order: the council learns nothing of it. */
const toldToCouncil = ['shared', 'sealed', 'councils'];
const own = (what: string): Expectation[] => [
  acting(what, 'police investigator', 'barred'),
  acting(what, 'council investigator', 'curbed'),
];

export const watchMatrix: readonly Expectation[] = [
  ...own('orders.watched'),
  ...own('orders.watched: adds'),
  acting('orders.watched: clears', 'police investigator', '1'),
  acting('orders.watched: clears', 'council investigator', '1'),
  is('orders.touches', 'police investigator', ...touched('barred', names)),
  is('orders.touches', 'council investigator', ...touched('curbed', toldToCouncil)),
  acting('orders.touches: settles', 'police investigator', '4'),
  acting('orders.touches: settles', 'council investigator', '3'),
];

const watchedRow = (name: OrderName) => ({
  key: '2',
  order_id: orderId(name),
  about: '',
  agency_id: name === 'barred' ? 'police' : 'council',
  section: 'order',
});
const touchRow = (name: OrderName) => ({
  touch_id: randomUUID(),
  order_id: orderId(name),
  about: 'another',
  report_id: recordId('shared'),
  report_agency: 'police',
  thing: 'vehicle',
  strength: 'certain',
  found_at: '2026-01-01T00:00:00Z',
});

export function watchProbes(me: CountyMember): Probe[] {
  const stranger = memberOf(me.agencyId === 'police' ? 'council' : 'police', 'investigator').memberId;
  return [
    ...orderNames.flatMap((name): Probe[] => [
      orderProbe('orders.watched', 'adds', insertion('orders.watched', watchedRow(name)), name),
      orderProbe('orders.touches', 'adds', insertion('orders.touches', touchRow(name)), name),
    ]),
    orderProbe('orders.watched', 'clears', 'delete from orders.watched'),
    orderProbe(
      'orders.touches',
      'settles',
      `update orders.touches set settled_at = now(), settled_by = '${me.memberId}'`,
    ),
    orderProbe(
      'orders.touches',
      'settles as a colleague',
      `update orders.touches set settled_at = now(), settled_by = '${stranger}'`,
    ),
  ];
}

export const workerWatchProbes = (): Probe[] => [
  orderProbe('orders.watched', 'adds', insertion('orders.watched', watchedRow('barred'))),
  orderProbe('orders.watched', 'clears', 'delete from orders.watched'),
  // Reads nothing of it: what may be read is held by another policy.
  orderProbe('orders.orders', 'files', 'update orders.orders set watched_by = 1'),
  orderProbe('orders.orders', 'turns', `update orders.orders set state = 'ended', turns_on = null`),
  orderProbe('orders.touches', 'adds', insertion('orders.touches', touchRow('barred'))),
];
const inAct = (what: string, ...rows: readonly string[]) => ({ what, rows, inAct: true as const });
export const workerWatchMatrix = [
  inAct('orders.watched', ...orderNames),
  inAct('orders.watched: adds', '1'),
  inAct('orders.watched: clears', '2'),
  inAct('orders.orders: files', String(orderNames.length)),
  inAct('orders.orders: turns', String(orderNames.length)),
  inAct('orders.touches', ...orderNames.flatMap((name) => touched(name, names))),
  inAct('orders.touches: adds', '1'),
];
