/** Who gets what of support cases, and what each door could try to write of one: honestly, and with each lie that the walls have to catch. */
import { randomUUID } from 'node:crypto';
import type { CountyMember } from './county.ts';
import { acting, type Expectation, is } from './expectation.ts';
import { memberOf, recordId } from './matrix-county.ts';
import { insertion, type Probe } from './staff-probes.ts';
import { alertMatrix, alertProbes, alertReads, changeRow } from './support-alert-probes.ts';
import { approvalMatrix, approvalProbes, approvalReads } from './support-approval-probes.ts';
import { draftProbes } from './support-draft-probes.ts';
import { endingMatrix, endingProbes, endingReads } from './support-ending-probes.ts';
import { caseFileMatrix, caseFileProbes } from './support-file-probes.ts';
import { ownViewMatrix, ownViewProbes, ownViewReads } from './support-own-view-probes.ts';
import { type CaseName, caseId, caseNames, entrySections } from './support-rows.ts';
import { transferMatrix, transferProbes, transferReads } from './support-transfer-probes.ts';

type Row = Readonly<Record<string, string | null>>;
const at = '2026-01-01T00:00:00Z';
const polices = ['cared', 'own'];
const councils = ['housed'];
const all = (name: string) => entrySections.map((section) => `${name} ${section}`);

export const supportReads: Readonly<Record<string, string>> = {
  ...alertReads,
  ...endingReads,
  ...transferReads,
  ...approvalReads,
  ...ownViewReads,
  'access.session_opens_cases': `select 'opens cases' where access.session_opens_cases()`,
  'access.support_workers': 'select count(*)::text from access.support_workers() having count(*) > 0',
  'support.cases': 'select case_id::text from support.cases',
  'support.entries': 'select entry_id::text from support.entries',
  'referrals.stages_of_case': 'select distinct stage from support.cases, referrals.stages_of_case(case_id)',
  'support.rules_of_reporter': `select r->>'safe' from support.rules_of_reporter('${recordId('hidden')}') r`,
  'support.day_told': `select c.case_id::text from support.cases c where support.day_told(c.case_id) is not null`,
  'support.drafts': `select case when member_id = access.session_member() then 'own' else 'another''s' end from support.drafts`,
};

export const supportMatrix: readonly Expectation[] = [
  ...alertMatrix,
  ...endingMatrix,
  ...transferMatrix,
  ...approvalMatrix,
  ...ownViewMatrix,
  ...caseFileMatrix,
  is('access.session_opens_cases', 'case opener', 'opens cases'),
  is('access.support_workers', 'case opener', '1'),
  is('access.support_workers', 'administrator', '1'),
  is('access.records', 'police supporter', ...polices),
  is('access.records', 'council supporter', 'cared', ...councils),
  acting('access.record_keys', 'police supporter', ...polices),
  acting('access.record_keys', 'council supporter', 'cared', ...councils),
  is('access.shares', 'police supporter', 'cared'),
  is('access.shares', 'council supporter', 'cared'),
  acting('access.shares: ends', 'police supporter', '2'),
  acting('access.shares: adds', 'police supporter', ...polices),
  acting('access.shares: adds', 'council supporter', ...councils),
  is('support.cases', 'police supporter', ...polices),
  is('support.cases', 'council supporter', 'cared', ...councils),
  acting('support.cases: changes', 'police supporter', '2'),
  acting('support.cases: changes', 'council supporter', '1'),
  acting('support.entries', 'police supporter', ...polices.flatMap(all)),
  // A share of notes and consents: with every share go the warnings and how somebody is safely reached.
  acting('support.entries', 'council supporter', 'cared notes', 'cared safety', ...councils.flatMap(all)),
  is('referrals.stages_of_case', 'police supporter', 'send'),
  is('support.day_told', 'police supporter', 'own'),
  acting('access.shares: adds on what they agreed to', 'police supporter', ...polices),
  acting('access.shares: adds on what they agreed to', 'council supporter', ...councils),
  ...(['police supporter', 'council supporter'] as const).flatMap((who) => [
    is('support.drafts', who, 'own'),
    is('support.drafts: keeps', who, '1'),
    is('support.drafts: changes', who, '1'),
    is('support.drafts: throws away', who, '1'),
  ]),
  is('support.rules_of_reporter', 'police reader', 'not-at-all'),
  // Whoever received a case writes down each try to reach its person, and nothing else.
  acting('support.entries: tries to reach', 'police supporter', ...polices),
  acting('support.entries: tries to reach', 'council supporter', 'cared', ...councils),
  acting('support.entries: adds', 'police supporter', ...polices),
  acting('support.entries: adds', 'council supporter', ...councils),
  acting('access.records: opens a case', 'case opener', '1'),
  acting('access.record_keys: opens a case', 'case opener', '1'),
  acting('support.cases: opens', 'case opener', '1'),
  acting('support.entries: opens', 'case opener', '1'),
  acting('consents.consents: adds of a case', 'police supporter', ...polices),
  acting('consents.consents: adds of a case', 'council supporter', ...councils),
];

export const caseRow = (id: string, agencyId: string, by: string): Row => ({
  case_id: id,
  agency_id: agencyId,
  reference: `SC-${id}`,
  of_whom: 'affected',
  state: 'open',
  holder: memberOf(agencyId, 'support-worker').memberId,
  opened_by: by,
  opened_at: at,
  changed_at: at,
  warnings: '0',
  revision: '0',
});
export const entryRow = (id: string, by: string, section = 'notes'): Row => ({
  entry_id: randomUUID(),
  case_id: id,
  section,
  kind: 'note',
  about: '',
  sealed: '\\x00',
  by_member: by,
  at,
});

const tryRow = (id: string, by: string): Row => ({ ...entryRow(id, by, 'safety'), kind: 'contact' });

function addingProbes(me: CountyMember, other: string): Probe[] {
  return caseNames.flatMap((name: CaseName): Probe[] => {
    const id = caseId(name);
    const share: Row = {
      share_id: randomUUID(),
      record_id: id,
      sections: '{person}',
      from_agency: me.agencyId,
      to_agency: 'health',
      purpose: 'test',
      basis: 'test',
      granted_by: me.memberId,
      granted_at: at,
      until: '2099-01-01',
    };
    const consent: Row = {
      consent_id: randomUUID(),
      record_id: id,
      about: 'sharing',
      purpose: 'support',
      answer: 'yes',
      language: 'en',
      interpreter: 'not-needed',
      sealed: '\\x00',
      given_at: at,
      recorded_by: me.memberId,
      recorded_at: at,
    };
    const adds = (table: string, what: string, row: Row): Probe => ({
      table,
      name: `${table}: ${what}`,
      label: name,
      statement: insertion(table, row),
    });
    return [
      adds('support.entries', 'adds', entryRow(id, me.memberId)),
      adds('support.entries', 'tries to reach', tryRow(id, me.memberId)),
      adds('support.entries', 'tries as a colleague', tryRow(id, other)),
      adds('support.entries', 'adds as a colleague', entryRow(id, other)),
      adds('access.shares', 'adds', share),
      {
        ...adds('access.shares', 'adds on what they agreed to', {
          ...share,
          purpose: 'support',
          basis: 'Consent of the person',
        }),
        before: [insertion('consents.consents', consent)],
      },
      adds('access.shares', 'adds on a consent never given', { ...share, basis: 'Consent of the person' }),
      adds('consents.consents', 'adds of a case', consent),
    ];
  });
}

/** Every try of one member's. What may only be added to what they are just making stands in a transaction of its own. */
export function supportProbes(me: CountyMember): Probe[] {
  const id = randomUUID();
  const elsewhere = me.agencyId === 'police' ? 'council' : 'police';
  const stranger = memberOf(elsewhere, 'support-worker').memberId;
  const record: Row = {
    record_id: id,
    kind: 'case',
    agency_id: me.agencyId,
    others_see: 'hidden',
    registered_at: at,
  };
  const registered = insertion('access.records', record);
  const opened = caseRow(id, me.agencyId, me.memberId);
  const key: Row = { record_id: id, wrapped_by: 'kek-1', wrapped: '\\x00', made_at: at };
  const apart = (table: string, name: string, row: Row, ...before: readonly string[]): Probe => ({
    table,
    name: `${table}: ${name}`,
    before,
    statement: insertion(table, row),
    apart: true,
  });
  const changes = (name: string, set: string): Probe => ({
    table: 'support.cases',
    name: `support.cases: ${name}`,
    statement: `update support.cases set ${set}`,
  });
  return [
    ...addingProbes(me, stranger),
    changes('changes', 'warnings = 1'),
    changes('gives to another agency', `holder = '${stranger}'`),
    {
      table: 'support.entries',
      name: 'support.entries: changes',
      statement: `update support.entries set about = 'x'`,
    },
    ...draftProbes(me, stranger),
    ...caseFileProbes(me, stranger),
    ...endingProbes(me),
    ...alertProbes(me, stranger),
    ...transferProbes(me, stranger),
    ...approvalProbes(me, stranger),
    ...ownViewProbes(me, stranger),
    apart('access.records', 'opens a case', record),
    apart('access.records', 'opens a sealed case', { ...record, others_see: 'sealed' }),
    apart('access.records', 'opens a case for another agency', { ...record, agency_id: elsewhere }),
    apart('access.record_keys', 'opens a case', key, registered),
    apart('access.record_keys', 'opens an earlier case', { ...key, record_id: caseId('bare case') }),
    apart('support.cases', 'opens', opened, registered),
    apart('support.cases', 'opens as a colleague', { ...opened, opened_by: stranger }, registered),
    apart('support.cases', 'opens as closed', { ...opened, state: 'closed' }, registered),
    apart('support.cases', 'opens for another agency', { ...opened, agency_id: elsewhere }, registered),
    apart('support.cases', 'opens for a stranger', { ...opened, holder: stranger }, registered),
    apart(
      'support.cases',
      'opens from what is hidden',
      { ...opened, began_from: recordId('bare') },
      registered,
    ),
    apart(
      'support.cases',
      'ties to a hidden referral',
      { ...opened, referral_id: recordId('bare'), referral_since: at },
      registered,
    ),
    apart('support.cases', 'opens of an earlier record', { ...opened, case_id: caseId('bare case') }),
    apart(
      'support.risk_changes',
      'opens',
      changeRow(id, me.agencyId),
      registered,
      insertion('support.cases', opened),
    ),
    apart(
      'support.entries',
      'opens',
      entryRow(id, me.memberId, 'person'),
      registered,
      insertion('support.cases', opened),
    ),
  ];
}
