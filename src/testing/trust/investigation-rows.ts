/**
 * The investigations of the matrix's county: two of the police's for which their investigator is named (and for one of them, without the role for it, an
 * officer of the desk), one of which nobody who could open it is named any more, and one of the council's.
 */
import type { Planted } from './bare-ground.ts';
import type { CountyMember } from './county.ts';
import { idFor } from './county-rows.ts';
import { handingLabels, rowsOfHandings } from './handing-rows.ts';

export const investigationNames = ['watched', 'second', 'shut', 'joint'] as const;
export type InvestigationName = (typeof investigationNames)[number];
export const investigationId = (name: InvestigationName | 'bare investigation'): string =>
  idFor('investigation', name);
const agencyOf = (name: InvestigationName): 'police' | 'council' => (name === 'joint' ? 'council' : 'police');
const entryId = (name: InvestigationName): string => idFor('entry', investigationId(name));
const checkId = (name: InvestigationName): string => idFor('file check', investigationId(name));
const roleId = (name: InvestigationName): string => idFor('role', investigationId(name));
const hitId = (name: InvestigationName): string => idFor('hit', investigationId(name));
/** What is found in another investigation: of one for which nobody is named for both, and of both of the police investigator's. */
const hitIn = (end: InvestigationName): string => idFor('hit in', end);
const namingId = (name: InvestigationName, who: string): string => idFor('naming', name, who);
const watchedOf = (id: string) => ({ record_id: id, about: 'x', side: 'suspect', sealed: '\\x00' });
/** Groups that may be one: in investigations of two agencies, where nobody is named for both; and in both of the police investigator's. */
export const pairs = {
  alike: { id: idFor('groups alike', 'apart'), ends: ['watched', 'joint'] },
  both: { id: idFor('groups alike', 'both'), ends: ['watched', 'second'] },
} as const;
const groupId = (name: string, end: string): string => idFor('group', name, end);
export const lineAboutOne = 1_000_006;

/** `someone`: a member of an agency by their role. */
export function rowsOfInvestigations(
  someone: (
    agencyId: string,
    role: 'investigator' | 'duty-desk' | 'first-responder' | 'frontline',
  ) => CountyMember,
  now: Date,
): Planted {
  const at = new Date(now.getTime() - 5 * 3_600_000);
  const each = <T>(row: (name: InvestigationName, id: string) => T) =>
    investigationNames.map((name) => row(name, investigationId(name)));
  const lead = (name: InvestigationName) => someone(agencyOf(name), 'investigator').memberId;
  const registered = (id: string, agencyId: string) => ({
    record_id: id,
    kind: 'investigation',
    agency_id: agencyId,
    others_see: 'hidden',
    registered_at: at,
  });
  const naming = (name: InvestigationName, who: string, memberId: string, ended: boolean) => ({
    naming_id: namingId(name, who),
    record_id: investigationId(name),
    member_id: memberId,
    named_by: lead(name),
    named_at: at,
    ended_by: ended ? lead(name) : null,
    ended_at: ended ? at : null,
  });
  return {
    'access.records': [
      ...each((name, id) => registered(id, agencyOf(name))),
      registered(investigationId('bare investigation'), 'health'),
    ],
    'access.record_keys': each((_, id) => ({
      record_id: id,
      wrapped_by: 'kek-1',
      wrapped: '\\x00',
      made_at: at,
    })),
    'access.named_members': [
      naming('watched', 'lead', lead('watched'), false),
      naming('watched', 'desk', someone('police', 'duty-desk').memberId, false),
      naming('second', 'lead', lead('second'), false),
      naming('shut', 'former', lead('shut'), true),
      naming('shut', 'responder', someone('police', 'first-responder').memberId, false),
      naming('joint', 'lead', lead('joint'), false),
    ],
    'investigations.investigations': each((name, id) => ({
      investigation_id: id,
      agency_id: agencyOf(name),
      reference: `IN-${name}`,
      state: 'open',
      lead: lead(name),
      begun_by: lead(name),
      begun_at: at,
      changed_at: at,
      revision: 0,
    })),
    'investigations.entries': investigationNames.map((name, place) => ({
      entry_id: entryId(name),
      place: 1_000_000 + place,
      investigation_id: investigationId(name),
      kind: 'outline',
      about: '',
      sealed: '\\x00',
      by_member: lead(name),
      at,
    })),
    'investigations.file_checks': each((name, id) => ({
      check_id: checkId(name),
      investigation_id: id,
      at,
      whole: 1,
      altered: '{}',
      missing: '{}',
    })),
    'investigations.added_reports': each((name, id) => ({
      investigation_id: id,
      report_id: idFor('matrix', 'councils'),
      added_by: lead(name),
      added_at: at,
    })),
    'investigations.roles': each((name, id) => ({
      investigation_id: id,
      role_id: roleId(name),
      thing: idFor('thing', id),
      thing_kind: 'person',
      role: 'suspect',
      ended: false,
      nature: 'fact',
    })),
    'investigations.risk_uses': each((_, id) => ({
      investigation_id: id,
      step: idFor('step', id),
      risk: idFor('risk', id),
    })),
    'investigations.progress': each((_, id) => ({ investigation_id: id, types: '{labour}' })),
    // Each tells of the report that both agencies may read.
    'investigations.elsewhere': [
      ...each((name, id) => ({
        hit_id: hitId(name),
        investigation_id: id,
        person: idFor('thing', id),
        source_record: idFor('matrix', 'shared'),
        source_kind: 'report',
        strength: 'strong',
        found_at: at,
      })),
      ...(['joint', 'second'] as const).map((end) => ({
        hit_id: hitIn(end),
        investigation_id: investigationId('watched'),
        person: idFor('thing', investigationId('watched')),
        source_record: investigationId(end),
        source_kind: 'investigation',
        strength: 'strong',
        found_at: at,
      })),
    ],
    // Whoever is named for one of the two learns nothing of it.
    'investigations.groups_alike': Object.entries(pairs).map(([name, { id, ends }]) => {
      const [left, right] = ends
        .map((end) => ({ group: groupId(name, end), of: investigationId(end) }))
        .toSorted((one, other) => (one.group < other.group ? -1 : 1));
      return {
        pair_id: id,
        left_investigation: left?.of,
        left_group: left?.group,
        right_investigation: right?.of,
        right_group: right?.group,
        strength: 'strong',
        name_level: 'same',
        members: 1,
        stands: true,
        found_at: at,
      };
    }),
    'investigations.group_answers': Object.entries(pairs).map(([name, { id }]) => ({
      answer_id: idFor('group answer', name),
      pair_id: id,
      answer: 'same',
      by_member: lead('watched'),
      at,
    })),
    'identities.watched_people': each((_, id) => watchedOf(id)),
    'identities.watched_keys': each((_, id) => ({ key: 45, record_id: id, about: 'x', side: 'suspect' })),
    ...rowsOfHandings(someone),
    'investigations.drafts': [
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
    'audit.entries': [
      {
        entry_id: lineAboutOne,
        xact: '3',
        at,
        door: 'staff',
        member_id: lead('watched'),
        agency_id: 'police',
        roles: [],
        act: 'investigation.open',
        record_kind: 'investigation',
        record_id: investigationId('watched'),
        detail: {},
      },
    ],
  };
}

/** The ids of these rows, as they are called in this county. */
export const investigationLabels: readonly (readonly [id: string, name: string])[] = [
  [investigationId('bare investigation'), 'bare investigation'],
  ...handingLabels,
  ...Object.entries(pairs).map(([name, { id }]) => [id, name] as const),
  ...investigationNames.flatMap((name) => [
    [investigationId(name), name] as const,
    [entryId(name), name] as const,
    [checkId(name), name] as const,
    [roleId(name), name] as const,
    [hitId(name), name] as const,
    [hitIn(name), `victim in ${name}`] as const,
    ...['lead', 'desk', 'former', 'responder'].map((who) => [namingId(name, who), `${name} ${who}`] as const),
  ]),
];
