/** What the worker gets of orders, and what it could try to write of them. */
import { memberOf } from './matrix-county.ts';
import { orderEntryRow, orderProbe, orderRow } from './order-probes.ts';
import { orderId, orderNames, orderSections } from './order-rows.ts';
import { insertion, type Probe } from './staff-probes.ts';

const someone = memberOf('police', 'investigator').memberId;
export const workerOrderReads: Readonly<Record<string, string>> = {
  'orders.orders': 'select order_id::text from orders.orders',
  'orders.entries': 'select entry_id::text from orders.entries',
  'orders.drafts': 'select count(expires_at)::text from orders.drafts having count(expires_at) > 0',
};

export const workerOrderProbes = (): Probe[] => [
  orderProbe(
    'orders.orders',
    'adds',
    insertion('orders.orders', orderRow(orderId('bare order'), 'police', someone)),
  ),
  orderProbe(
    'orders.entries',
    'adds',
    insertion('orders.entries', orderEntryRow(orderId('barred'), someone)),
  ),
  orderProbe('orders.drafts', 'clears', 'delete from orders.drafts'),
];

const inAct = (what: string, ...rows: readonly string[]) => ({ what, rows, inAct: true as const });
export const workerOrderMatrix = [
  { what: 'orders.drafts', rows: ['1'] },
  { what: 'orders.drafts: clears', rows: ['1'] },
  inAct('orders.orders', ...orderNames),
  inAct('orders.orders: adds', '1'),
  inAct('orders.entries', ...orderNames.flatMap((name) => orderSections.map((each) => `${name} ${each}`))),
  inAct('orders.entries: adds', '1'),
];
