/** Who gets what of orders, and what each door could try to write of one: honestly, and with each lie that the walls have to catch. */
import { randomUUID } from 'node:crypto';
import type { CountyMember } from './county.ts';
import { acting, type Expectation, type Group, is } from './expectation.ts';
import { memberOf } from './matrix-county.ts';
import { type OrderName, orderId, orderNames, orderSections } from './order-rows.ts';
import { insertion, type Probe } from './staff-probes.ts';

type Row = Readonly<Record<string, string | null>>;
const at = '2026-01-01T00:00:00Z';

export const orderReads: Readonly<Record<string, string>> = {
  'orders.orders': 'select order_id::text from orders.orders',
  'orders.entries': 'select entry_id::text from orders.entries',
  'orders.naming': 'select order_id::text from orders.naming(array[1::bigint], 10)',
  'orders.drafts': `select case when member_id = access.session_member() then 'own' else 'another''s' end from orders.drafts`,
};

/** Whoever reads orders: the desk, investigators, and frontline officers. */
const readers = (agency: 'police' | 'council'): readonly Group[] => [
  `${agency} reader`,
  `${agency} frontline`,
];
const open = (what: string, how: typeof is): Expectation[] => [
  ...readers('police').map((who) => how(what, who, 'barred')),
  ...readers('council').map((who) => how(what, who, 'barred', 'curbed')),
];
const own = (what: string): Expectation[] => [
  acting(what, 'police investigator', 'barred'),
  acting(what, 'council investigator', 'curbed'),
];
const once = (what: string): Expectation[] => [acting(what, 'investigator', '1')];

export const orderMatrix: readonly Expectation[] = [
  ...open('access.records', is),
  ...open('access.record_keys', acting),
  ...(['police', 'council'] as const).flatMap((agency) =>
    readers(agency).map((who) => is('access.shares', who, 'barred')),
  ),
  acting('access.shares: ends', 'police investigator', '1'),
  ...own('access.shares: adds of an order'),
  ...open('orders.orders', is),
  // What names whom it binds, of orders that are theirs or shown to them.
  ...open('orders.naming', acting),
  // What names the protected, checks and breaches: the desk and investigators of whoever holds it alone.
  acting('orders.entries', 'police reader', 'barred order', 'barred protected'),
  acting('orders.entries', 'police frontline', 'barred order'),
  acting(
    'orders.entries',
    'council reader',
    'barred order',
    ...orderSections.map((each) => `curbed ${each}`),
  ),
  acting('orders.entries', 'council frontline', 'barred order', 'curbed order'),
  ...own('orders.entries: adds'),
  acting('orders.orders: changes', 'police investigator', '1'),
  acting('orders.orders: changes', 'council investigator', '1'),
  acting('orders.orders: hands over', 'police investigator', '1'),
  acting('orders.orders: hands over', 'council investigator', '1'),
  is('orders.drafts', 'investigator', 'own'),
  is('orders.drafts: keeps', 'investigator', '1'),
  is('orders.drafts: changes', 'investigator', '1'),
  is('orders.drafts: throws away', 'investigator', '1'),
  ...once('access.records: begins an order'),
  ...once('access.record_keys: begins an order'),
  ...once('orders.orders: begins'),
];

export const orderRow = (id: string, agencyId: string, by: string): Row => ({
  order_id: id,
  agency_id: agencyId,
  reference: `OR-${id}`,
  kind: null,
  state: 'open',
  lead: by,
  begun_by: by,
  begun_at: at,
  changed_at: at,
  revision: '0',
});
export const orderEntryRow = (id: string, by: string): Row => ({
  entry_id: randomUUID(),
  order_id: id,
  section: 'order',
  kind: 'condition',
  about: '',
  sealed: '\\x00',
  by_member: by,
  at,
});
export const orderProbe = (table: string, what: string, statement: string, label?: string): Probe => ({
  table,
  name: `${table}: ${what}`,
  statement,
  ...(label === undefined ? {} : { label }),
});

function probesAbout(me: CountyMember, other: string, name: OrderName): Probe[] {
  const id = orderId(name);
  const adds = (table: string, what: string, row: Row) =>
    orderProbe(table, what, insertion(table, row), name);
  return [
    adds('orders.entries', 'adds', orderEntryRow(id, me.memberId)),
    adds('orders.entries', 'adds as a colleague', orderEntryRow(id, other)),
    adds('access.shares', 'adds of an order', {
      share_id: randomUUID(),
      record_id: id,
      sections: '{order}',
      from_agency: me.agencyId,
      to_agency: 'health',
      purpose: 'test',
      basis: 'test',
      granted_by: me.memberId,
      granted_at: at,
      until: '2099-01-01',
    }),
  ];
}

/** Every try of one member's. What may only be added to what they are just making stands in a transaction of its own. */
export function orderProbes(me: CountyMember): Probe[] {
  const id = randomUUID();
  const elsewhere = me.agencyId === 'police' ? 'council' : 'police';
  const stranger = memberOf(elsewhere, 'investigator').memberId;
  const record: Row = {
    record_id: id,
    kind: 'order',
    agency_id: me.agencyId,
    others_see: 'hidden',
    registered_at: at,
  };
  const registered = insertion('access.records', record);
  const begun = orderRow(id, me.agencyId, me.memberId);
  const draft = (of: string): Row => ({
    member_id: of,
    draft_key: randomUUID(),
    sealed: '\\x00',
    kept_at: at,
    expires_at: '2099-01-01',
  });
  const apart = (table: string, name: string, row: Row, ...before: readonly string[]): Probe => ({
    ...orderProbe(table, name, insertion(table, row)),
    before,
    apart: true,
  });
  const key: Row = { record_id: id, wrapped_by: 'kek-1', wrapped: '\\x00', made_at: at };
  return [
    ...orderNames.flatMap((name) => probesAbout(me, stranger, name)),
    orderProbe('orders.orders', 'changes', `update orders.orders set state = 'ended'`),
    orderProbe('orders.orders', 'hands over', `update orders.orders set lead = '${me.memberId}'`),
    orderProbe('orders.orders', 'hands to a stranger', `update orders.orders set lead = '${stranger}'`),
    orderProbe('orders.entries', 'changes', `update orders.entries set about = 'x'`),
    orderProbe('orders.drafts', 'keeps', insertion('orders.drafts', draft(me.memberId))),
    orderProbe('orders.drafts', 'keeps for a colleague', insertion('orders.drafts', draft(stranger))),
    orderProbe('orders.drafts', 'changes', `update orders.drafts set sealed = '\\x01'`),
    orderProbe('orders.drafts', 'throws away', 'delete from orders.drafts'),
    apart('access.records', 'begins an order', record),
    apart('access.records', 'begins a sealed order', { ...record, others_see: 'sealed' }),
    apart('access.records', 'begins an order for another agency', { ...record, agency_id: elsewhere }),
    apart('access.record_keys', 'begins an order', key, registered),
    apart('orders.orders', 'begins', begun, registered),
    apart('orders.orders', 'begins as a colleague', { ...begun, begun_by: stranger }, registered),
    apart('orders.orders', 'begins as ended', { ...begun, state: 'ended' }, registered),
    apart('orders.orders', 'begins for another agency', { ...begun, agency_id: elsewhere }, registered),
    apart('orders.orders', 'begins for a stranger', { ...begun, lead: stranger }, registered),
    apart('orders.orders', 'begins of an earlier record', { ...begun, order_id: orderId('bare order') }),
  ];
}
