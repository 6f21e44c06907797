/** The support cases of the matrix's county: two of the police's, one of them shared in part, and one of the council's; of each an entry of three sections. */
import type { Planted } from './bare-ground.ts';
import type { CountyMember } from './county.ts';
import { idFor } from './county-rows.ts';
import { fileId, filesOfRecords } from './file-rows.ts';
import { referralId } from './referral-rows.ts';
import { contactLabels, triesOfMatrix } from './support-contact-rows.ts';
import { rowsOfOwnViews } from './support-own-view-rows.ts';
import { rowsOfTransfers } from './support-transfer-rows.ts';

export const caseNames = ['cared', 'own', 'housed'] as const;
export type CaseName = (typeof caseNames)[number];
export const caseId = (name: CaseName | 'bare case'): string => idFor('case', name);
export const entrySections = ['safety', 'person', 'notes'] as const;
const agencyOf = (name: CaseName): 'police' | 'council' => (name === 'housed' ? 'council' : 'police');
const noContact = { safe: 'not-at-all', ways: null };
const visitsAlone = { safe: 'as-written', ways: ['visit'] };
const entryId = (name: CaseName, section: string): string => idFor('entry', caseId(name), section);

/** `supporter`: a support worker of an agency. */
export function rowsOfSupport(supporter: (agencyId: string) => CountyMember, now: Date): Planted {
  const at = new Date(now.getTime() - 5 * 3_600_000);
  const each = <T>(row: (name: CaseName, id: string) => T) =>
    caseNames.map((name) => row(name, caseId(name)));
  const someone = (name: CaseName) => supporter(agencyOf(name)).memberId;
  const tries = triesOfMatrix(caseId('cared'), supporter, at);
  return {
    'access.records': [
      ...each((name, id) => ({
        record_id: id,
        kind: 'case',
        agency_id: agencyOf(name),
        others_see: 'hidden',
        registered_at: at,
      })),
      {
        record_id: caseId('bare case'),
        kind: 'case',
        agency_id: 'health',
        others_see: 'hidden',
        registered_at: at,
      },
    ],
    'identities.watched_people': each((_, id) => ({
      ...{ record_id: id, about: 'x', side: 'supported', sealed: '\\x00' },
    })),
    'identities.watched_keys': each((_, id) => ({ key: 47, record_id: id, about: 'x', side: 'supported' })),
    'access.record_keys': each((_, id) => ({
      record_id: id,
      wrapped_by: 'kek-1',
      wrapped: '\\x00',
      made_at: at,
    })),
    'access.shares': [
      {
        share_id: idFor('share', 'cared'),
        record_id: caseId('cared'),
        sections: ['notes', 'consents'],
        from_agency: 'police',
        to_agency: 'council',
        purpose: 'test',
        basis: 'test',
        granted_at: at,
        until: new Date(now.getTime() + 86_400_000),
        ended_at: null,
      },
    ],
    ...filesOfRecords(caseNames.map(caseId), someone('own'), now),
    'support.cases': each((name, id) => ({
      case_id: id,
      agency_id: agencyOf(name),
      reference: `SC-${name}`,
      of_whom: 'affected',
      // The police's two are of one person.
      referral_id: name === 'housed' ? null : referralId('kept'),
      referral_since: name === 'housed' ? null : at,
      // Its person told the hidden report, and may not be written to.
      began_from: name === 'own' ? idFor('matrix', 'hidden') : null,
      reporter: name === 'own',
      contact: { own: noContact, cared: visitsAlone, housed: null }[name],
      state: 'open',
      holder: someone(name),
      opened_by: someone(name),
      opened_at: at,
      changed_at: at,
      warnings: 0,
      revision: 0,
    })),
    ...rowsOfTransfers(caseId('own'), someone('own')),
    ...rowsOfOwnViews(
      { own: caseId('own'), cared: caseId('cared'), housed: caseId('housed') },
      { own: someone('own'), cared: someone('cared'), housed: someone('housed') },
      now,
    ),
    'support.alerts': each((name, id) => ({
      alert_id: idFor('alert', name),
      case_id: id,
      agency_id: agencyOf(name),
      section: 'risk',
      kind: 'risk-rose',
      cause: 'test',
      on_day: '2026-01-01',
      raised_at: at,
    })),
    'support.endings': each((name, id) => ({
      case_id: id,
      about: idFor('ending', name),
      agency_id: agencyOf(name),
      what: 'tenancy',
      ends_on: '2099-01-31',
      state: 'coming',
    })),
    'support.begun_referrals': [{ referral_id: referralId('kept'), case_id: caseId('cared') }],
    'support.ties': each((name, id) => ({
      case_id: id,
      about: idFor('tie', name),
      role: 'child',
      other_reference: 'SC-4KD7W2',
    })),
    'support.risk_changes': each((name, id) => ({
      change_id: 1_000_000 + caseNames.indexOf(name),
      case_id: id,
      agency_id: agencyOf(name),
      on_day: '2026-01-01',
      now: 'none',
    })),
    'support.outcome_answers': (['start', 'review'] as const).map((moment, index) => ({
      answer_id: 1_000_000 + index,
      case_id: caseId('housed'),
      outcome: 'housing',
      moment,
      answer: moment === 'start' ? 'a-little' : 'mostly',
      on_day: moment === 'start' ? '2025-12-01' : '2026-02-01',
    })),
    'support.approval_rules': ['police', 'council'].map((agencyId) => ({
      rule_id: idFor('approval rule', agencyId),
      agency_id: agencyId,
      from_on: '2026-01-01',
      requires: [],
      supervisors: [],
      set_by: supporter(agencyId).memberId,
      set_at: at,
    })),
    'support.drafts': [
      ...['police', 'council', 'commissioner'].map((agencyId) => ({
        member_id: supporter(agencyId).memberId,
        draft_key: `${caseId(agencyId === 'council' ? 'housed' : 'own')} draft`,
        sealed: '\\x00',
        kept_at: at,
        expires_at: new Date(now.getTime() + 86_400_000),
      })),
      // Of a case that is not the police's (any more).
      {
        member_id: supporter('police').memberId,
        draft_key: `${caseId('housed')} draft`,
        sealed: '\\x00',
        kept_at: at,
        expires_at: new Date(now.getTime() + 86_400_000),
      },
      {
        member_id: supporter('police').memberId,
        draft_key: `${caseId('own')} expired`,
        sealed: '\\x00',
        kept_at: at,
        expires_at: at,
      },
    ],
    'support.contacts': tries['support.contacts'] ?? [],
    'support.entries': [
      ...(tries['support.entries'] ?? []),
      ...caseNames.flatMap((name, index) =>
        entrySections.map((section, place) => ({
          entry_id: entryId(name, section),
          place: 1_000_000 + index * entrySections.length + place,
          case_id: caseId(name),
          section,
          // The person's own: it says which report the case handed in.
          ...(name === 'own' && section === 'person'
            ? { kind: 'handed-in', about: idFor('matrix', 'councils') }
            : { kind: section, about: '' }),
          sealed: '\\x00',
          by_member: someone(name),
          at,
        })),
      ),
    ],
  };
}

/** The ids of these rows, as they are called in this county. */
export const supportLabels: readonly (readonly [id: string, name: string])[] = [
  [caseId('bare case'), 'bare case'],
  [idFor('share', 'cared'), 'cared'],
  ...contactLabels,
  ...caseNames.flatMap((name) => [
    [caseId(name), name] as const,
    [fileId('file', caseId(name)), `${name} file`] as const,
    [fileId('waiting file', caseId(name)), `${name} waiting`] as const,
    [fileId('bare file', caseId(name)), `${name} bare`] as const,
    ...entrySections.map((section) => [entryId(name, section), `${name} ${section}`] as const),
  ]),
];
