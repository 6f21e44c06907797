/** What the worker gets of support cases, and what it could try to write of them. */
import { carriedConsentMatrix, carriedConsentProbe } from './carried-consent-probe.ts';
import { memberOf } from './matrix-county.ts';
import { insertion, type Probe } from './staff-probes.ts';
import { workerAlertMatrix, workerAlertProbes } from './support-alert-probes.ts';
import { workerContactMatrix, workerContactProbes, workerContactReads } from './support-contact-probes.ts';
import { workerEndingMatrix, workerEndingProbes } from './support-ending-probes.ts';
import { workerOwnViewMatrix, workerOwnViewProbes, workerOwnViewReads } from './support-own-view-probes.ts';
import { caseRow, entryRow } from './support-probes.ts';
import { caseId, caseNames, entrySections } from './support-rows.ts';
import { workerTieMatrix, workerTieProbes } from './support-tie-probes.ts';

const all = (name: string) => entrySections.map((section) => `${name} ${section}`);
const someone = memberOf('police', 'support-worker').memberId;
export const workerSupportReads: Readonly<Record<string, string>> = {
  'support.alerts': 'select distinct case_id::text from support.alerts',
  'support.endings': 'select case_id::text from support.endings',
  'support.ties': 'select case_id::text from support.ties',
  'support.begun_referrals': 'select case_id::text from support.begun_referrals',
  'support.cases': 'select case_id::text from support.cases',
  'support.entries': 'select entry_id::text from support.entries',
  ...workerContactReads,
  ...workerOwnViewReads,
  'support.drafts': 'select count(expires_at)::text from support.drafts having count(expires_at) > 0',
};

export const workerSupportProbes = (): Probe[] => [
  ...workerAlertProbes(),
  ...workerEndingProbes(),
  ...workerTieProbes(),
  carriedConsentProbe(),
  ...workerOwnViewProbes(),
  ...workerContactProbes(someone),
  {
    table: 'support.cases',
    name: 'support.cases: adds',
    statement: insertion('support.cases', caseRow(caseId('bare case'), 'police', someone)),
  },
  {
    table: 'support.cases',
    name: 'support.cases: changes',
    statement: 'update support.cases set warnings = 1',
  },
  ...(['drafts', 'begun_referrals'] as const).map((table) => ({
    table: `support.${table}`,
    name: `support.${table}: clears`,
    statement: `delete from support.${table}`,
  })),
  {
    table: 'support.entries',
    name: 'support.entries: adds',
    statement: insertion('support.entries', entryRow(caseId('own'), someone)),
  },
];

const inAct = (what: string, ...rows: readonly string[]) => ({ what, rows, inAct: true as const });
export const workerSupportMatrix = [
  ...workerAlertMatrix,
  ...workerEndingMatrix,
  ...workerTieMatrix,
  ...carriedConsentMatrix,
  ...workerOwnViewMatrix,
  ...workerContactMatrix,
  { what: 'support.drafts', rows: ['1'] },
  { what: 'support.drafts: clears', rows: ['1'] },
  inAct('support.begun_referrals', 'cared'),
  inAct('support.begun_referrals: clears', '1'),
  inAct('support.cases', ...caseNames),
  inAct('support.entries', ...caseNames.flatMap(all)),
  inAct('support.cases: adds', '1'),
  inAct('support.cases: changes', '3'),
  inAct('support.entries: adds', '1'),
];
