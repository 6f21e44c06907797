/** Who gets what of the directory of services, and what each door could try to write in it: honestly, and with each lie that the walls have to catch. */
import { randomUUID } from 'node:crypto';
import type { CountyMember } from './county.ts';
import { acting, type Expectation, is } from './expectation.ts';
import { memberOf } from './matrix-county.ts';
import { asks, serviceId, serviceNames } from './service-rows.ts';
import { insertion, type Probe } from './staff-probes.ts';

type Row = Readonly<Record<string, string | null>>;
const at = '2026-01-01T00:00:00Z';

export const serviceReads: Readonly<Record<string, string>> = {
  'access.session_keeps_directory': `select 'keeps it' where access.session_keeps_directory()`,
  'services.services': 'select service_id::text from services.services',
  'services.versions': 'select service_id::text from services.versions',
};

export const serviceMatrix: readonly Expectation[] = [
  is('access.session_keeps_directory', 'keeper', 'keeps it'),
  is('services.services', 'signed in', ...serviceNames),
  is('services.versions', 'signed in', ...serviceNames),
  acting('services.services: adds', 'keeper', '1'),
  // Their own agency's, of the three that there are.
  acting('services.services: changes', 'keeper', '1'),
  acting('services.versions: adds', 'keeper', '1'),
];

const serviceRow = (agencyId: string): Row => ({
  service_id: randomUUID(),
  agency_id: agencyId,
  name: 'A service',
  finds: '{}',
  waiting: 'none',
  waiting_on: '2026-01-01',
  changed_at: at,
  revision: '0',
});
const versionRow = (agencyId: string, by: string): Row => ({
  version_id: randomUUID(),
  service_id: serviceId(agencyId),
  body: '{}',
  by_member: by,
  at,
});
const probe = (table: string, what: string, statement: string): Probe => ({
  table,
  name: `${table}: ${what}`,
  statement,
});
const adds = (table: string, what: string, row: Row): Probe => probe(table, what, insertion(table, row));

export function serviceProbes(me: CountyMember): Probe[] {
  const elsewhere = me.agencyId === 'police' ? 'council' : 'police';
  const stranger = memberOf(elsewhere, 'support-worker').memberId;
  const [services, versions] = ['services.services', 'services.versions'];
  return [
    adds(services, 'adds', serviceRow(me.agencyId)),
    adds(services, 'adds for another agency', serviceRow(elsewhere)),
    adds(services, 'adds as ended', { ...serviceRow(me.agencyId), ended_on: '2026-01-01' }),
    probe(services, 'changes', `update services.services set name = 'x' where provider is null`),
    probe(services, 'gives to another agency', `update services.services set agency_id = 'health'`),
    adds(versions, 'adds', versionRow(me.agencyId, me.memberId)),
    adds(versions, 'adds as a colleague', versionRow(me.agencyId, stranger)),
    adds(versions, 'adds of another agency', versionRow(elsewhere, me.memberId)),
    probe(versions, 'changes', `update services.versions set body = '[]'`),
  ];
}

const worker = memberOf('police', 'support-worker').memberId;
export const workerServiceProbes = (): Probe[] => [
  adds('services.services', 'adds', serviceRow('police')),
  adds('services.versions', 'adds', versionRow('police', worker)),
  { table: 'services.drafts', name: 'services.drafts: clears', statement: 'delete from services.drafts' },
];
export const workerServiceReads: Readonly<Record<string, string>> = {
  'services.services': 'select service_id::text from services.services',
  'services.referrals': 'select referral_id::text from services.referrals',
  'services.entries': 'select entry_id::text from services.entries',
  'services.drafts': 'select count(expires_at)::text from services.drafts having count(expires_at) > 0',
};
export const workerServiceMatrix = [
  { what: 'services.drafts', rows: ['2'] },
  { what: 'services.drafts: clears', rows: ['2'] },
  { what: 'services.services', rows: serviceNames, inAct: true as const },
  { what: 'services.referrals', rows: [...asks], inAct: true as const },
  { what: 'services.entries', rows: [...asks], inAct: true as const },
  { what: 'services.services: adds', rows: ['1'], inAct: true as const },
  { what: 'services.versions: adds', rows: ['1'], inAct: true as const },
];
