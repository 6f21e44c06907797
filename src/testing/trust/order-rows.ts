/** The orders of the matrix's county: one of the police's that is shown to the council, without what names the protected; and one of the council's. */
import type { Planted } from './bare-ground.ts';
import type { CountyMember } from './county.ts';
import { idFor } from './county-rows.ts';

export const orderNames = ['barred', 'curbed'] as const;
export type OrderName = (typeof orderNames)[number];
export const orderId = (name: OrderName | 'bare order'): string => idFor('order', name);
export const orderSections = ['order', 'protected'] as const;
const agencyOf = (name: OrderName): 'police' | 'council' => (name === 'curbed' ? 'council' : 'police');
const entryId = (name: OrderName, section: string): string => idFor('entry', orderId(name), section);

/** `someone`: a member of an agency by their role. */
export function rowsOfOrders(
  someone: (agencyId: string, role: 'investigator') => CountyMember,
  now: Date,
): Planted {
  const reports = ['shared', 'sealed', 'hidden', 'councils'].map(
    (name) => [name, idFor('matrix', name)] as const,
  );
  const at = new Date(now.getTime() - 5 * 3_600_000);
  const begunBy = (name: OrderName) => someone(agencyOf(name), 'investigator').memberId;
  const registered = (id: string, agencyId: string) => ({
    record_id: id,
    kind: 'order',
    agency_id: agencyId,
    others_see: 'hidden',
    registered_at: at,
  });
  return {
    'access.records': [
      ...orderNames.map((name) => registered(orderId(name), agencyOf(name))),
      registered(orderId('bare order'), 'health'),
    ],
    'access.record_keys': orderNames.map((name) => ({
      record_id: orderId(name),
      wrapped_by: 'kek-1',
      wrapped: '\\x00',
      made_at: at,
    })),
    'access.shares': [
      {
        share_id: idFor('share', 'barred'),
        record_id: orderId('barred'),
        sections: ['order'],
        from_agency: 'police',
        to_agency: 'council',
        purpose: 'test',
        basis: 'test',
        granted_at: at,
        until: new Date(now.getTime() + 86_400_000),
        ended_at: null,
      },
    ],
    'orders.orders': orderNames.map((name) => ({
      order_id: orderId(name),
      agency_id: agencyOf(name),
      reference: `OR-${name}`,
      kind: 'stro',
      state: 'open',
      // Whoever answers for the police's investigates no more: what is written of it leaves it theirs.
      lead: name === 'barred' ? idFor('member', 'former') : begunBy(name),
      begun_by: begunBy(name),
      begun_at: at,
      changed_at: at,
      revision: 0,
    })),
    'orders.entries': orderNames.flatMap((name, place) =>
      orderSections.map((section, index) => ({
        entry_id: entryId(name, section),
        place: 1_000_000 + place * 2 + index,
        order_id: orderId(name),
        section,
        kind: section === 'order' ? 'condition' : 'protected-condition',
        about: '',
        sealed: '\\x00',
        by_member: begunBy(name),
        at,
      })),
    ),
    'orders.watched': orderNames.map((name) => ({
      key: '1',
      order_id: orderId(name),
      about: '',
      agency_id: agencyOf(name),
      section: 'order',
    })),
    'orders.touches': orderNames.flatMap((name) =>
      reports.map(([report, reportId]) => ({
        touch_id: idFor('touch', name, report),
        order_id: orderId(name),
        about: '',
        report_id: reportId,
        report_agency: 'police',
        thing: 'vehicle',
        strength: 'strong',
        found_at: at,
      })),
    ),
    'orders.drafts': [
      ...['police', 'council', 'commissioner'].map((agencyId) => ({
        member_id: someone(agencyId, 'investigator').memberId,
        draft_key: `${agencyId} draft`,
        sealed: '\\x00',
        kept_at: at,
        expires_at: new Date(now.getTime() + 86_400_000),
      })),
      {
        member_id: someone('police', 'investigator').memberId,
        draft_key: 'expired draft',
        sealed: '\\x00',
        kept_at: at,
        expires_at: at,
      },
    ],
  };
}

/** The ids of these rows, as they are called in this county. */
export const orderLabels: readonly (readonly [id: string, name: string])[] = [
  [orderId('bare order'), 'bare order'],
  [idFor('share', 'barred'), 'barred'],
  ...orderNames.flatMap((name) => [
    [orderId(name), name] as const,
    ...orderSections.map((section) => [entryId(name, section), `${name} ${section}`] as const),
    ...['shared', 'sealed', 'hidden', 'councils'].map(
      (report) => [idFor('touch', name, report), `${name} ${report}`] as const,
    ),
  ]),
];
