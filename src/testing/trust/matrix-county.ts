/** The one county of the rights matrix: records of each class, every role in three agencies, and tokens that should open nothing. */
import { type Role, roles } from '../../access/index.ts';
import { rowsOfAccounts } from './account-rows.ts';
import type { Planted } from './bare-ground.ts';
import { clockLabels, rowsOfClock } from './clock-rows.ts';
import { conferenceLabels, rowsOfConferences } from './conference-rows.ts';
import type { County, CountyMember } from './county.ts';
import { idFor, rowsOf, tokenFor } from './county-rows.ts';
import { figureLabels, rowsOfFigures } from './figure-rows.ts';
import { fileId, rowsOfFiles } from './file-rows.ts';
import { investigationLabels, rowsOfInvestigations } from './investigation-rows.ts';
import { decisionIdOf, rowsOfDecisions, rowsOfMatches } from './match-rows.ts';
import { orderLabels, rowsOfOrders } from './order-rows.ts';
import { rowsOfReferrals } from './referral-rows.ts';
import { requestId, rowsOfRequests } from './request-rows.ts';
import { rowsOfServices, serviceLabels } from './service-rows.ts';
import { rowsOfSupport, supportLabels } from './support-rows.ts';
import { rowsOfTasks } from './task-rows.ts';

const agencies = [
  { agencyId: 'police', kind: 'police' },
  { agencyId: 'council', kind: 'council' },
  { agencyId: 'commissioner', kind: 'commissioner' },
  { agencyId: 'health', kind: 'health' },
] as const;
const staffed = ['police', 'council', 'commissioner'] as const;

/** Records by name. `bare` is only registered, and `half` has its coded fields and a mention: rows for them can still be added. */
export const names = ['shared', 'sealed', 'hidden', 'councils'] as const;
export type RecordName = (typeof names)[number];
export const recordId = (name: RecordName | 'bare' | 'half'): string => idFor('matrix', name);

export const memberOf = (agencyId: string, role: Role): CountyMember => ({
  memberId: idFor('member', agencyId, role),
  agencyId,
  roles: [role],
  formerRoles: [],
  state: 'active',
  token: tokenFor(`${agencyId} ${role}`),
  session: 'live',
});
const officer = memberOf('police', 'duty-desk');
const spoilt = (name: string, how: Partial<CountyMember>): CountyMember => ({
  ...officer,
  memberId: idFor('member', name),
  token: tokenFor(name),
  ...how,
});

/** Members of the police's desk whose tokens have stopped being worth anything, and one who was of the desk once. */
export const spoiltMembers: readonly CountyMember[] = [
  spoilt('suspended', { state: 'suspended' }),
  spoilt('left', { state: 'left' }),
  spoilt('invited', { state: 'invited' }),
  spoilt('idle', { session: 'idle' }),
  spoilt('too old', { session: 'too-old' }),
  spoilt('ended', { session: 'ended' }),
];
export const formerDesk = spoilt('former', {
  roles: ['frontline'],
  formerRoles: ['duty-desk', 'investigator'],
});
export const staffMembers: readonly CountyMember[] = staffed.flatMap((agencyId) =>
  roles.map((role) => memberOf(agencyId, role)),
);

const record = (name: RecordName, agencyId: string, othersSee: 'sealed' | 'hidden', desks: string[]) => ({
  recordId: recordId(name),
  agencyId,
  othersSee,
  desks,
});

/** The county at `now`. */
export function matrixCounty(now: Date): County {
  const later = new Date(now.getTime() + 86_400_000);
  const before = new Date(now.getTime() - 60_000);
  const share = (name: RecordName, toAgency: string, until: Date, endedAt: Date | null) => ({
    shareId: idFor('share', name),
    recordId: recordId(name),
    fromAgency: 'police',
    toAgency,
    sections: ['told', 'conversation', 'mentions', 'files'],
    until,
    endedAt,
  });
  const pairs = names.flatMap((left, at) => names.slice(at + 1).map((right) => [left, right] as const));
  const line = (entryId: number, agencyId: string | null, about: RecordName | null) => ({
    entryId,
    memberId: null,
    agencyId,
    recordId: about === null ? null : recordId(about),
  });
  return {
    agencies,
    members: [...staffMembers, ...spoiltMembers, formerDesk],
    records: [
      record('shared', 'police', 'sealed', ['police', 'council']),
      record('sealed', 'police', 'sealed', ['police']),
      record('hidden', 'police', 'hidden', ['police']),
      record('councils', 'council', 'sealed', ['council']),
    ],
    shares: [
      share('shared', 'council', later, null),
      share('sealed', 'council', later, before),
      share('hidden', 'council', before, null),
    ],
    matches: pairs.map(([left, right]) => ({
      matchId: idFor('match', left, right),
      left: recordId(left),
      right: recordId(right),
    })),
    lines: [
      line(1_000_001, 'police', null),
      line(1_000_002, 'council', 'hidden'),
      line(1_000_003, 'council', 'councils'),
      line(1_000_004, null, 'sealed'),
      line(1_000_005, null, null),
    ],
  };
}

const inSeveralRooms = [
  ...['audit.entries', 'access.record_keys', 'access.shares', 'files.files', 'files.blobs'],
  ...['tasks.tasks', 'tasks.history', 'identities.watched_people', 'identities.watched_keys'],
];

/** What the county needs besides: the two incomplete records, a pass that its receiver has begun on, drafts and a batch. */
export const matrixRows = (now: Date): Planted => {
  const county = matrixCounty(now);
  const rows = {
    ...rowsOf(county, now),
    ...rowsOfMatches(county, now),
    ...rowsOfFiles(county, now),
    ...rowsOfAccounts(county, now),
    ...rowsOfTasks(county),
  };
  const rooms: readonly Planted[] = [
    rowsOfReferrals((agencyId) => memberOf(agencyId, 'first-responder'), now),
    rowsOfSupport((agencyId) => memberOf(agencyId, 'support-worker'), now),
    rowsOfInvestigations(memberOf, now),
    rowsOfOrders(memberOf, now),
    rowsOfServices((agencyId) => memberOf(agencyId, 'support-worker'), now),
    rowsOfConferences(memberOf, now),
  ];
  const both = (table: string) => [rows, ...rooms].flatMap((each) => each[table] ?? []);
  const [report] = rows['reports.reports'] ?? [];
  const [registered] = rows['access.records'] ?? [];
  const bare = (name: 'bare' | 'half') => ({
    ...registered,
    record_id: recordId(name),
    agency_id: 'health',
    others_see: 'hidden',
  });
  return {
    ...Object.fromEntries([rows, ...rooms].flatMap((each) => Object.entries(each))),
    ...{ ...rowsOfFigures(), ...rowsOfClock(memberOf) },
    ...Object.fromEntries(inSeveralRooms.map((table) => [table, both(table)])),
    'access.records': [...both('access.records'), bare('bare'), bare('half')],
    'reports.reports': [
      ...(rows['reports.reports'] ?? []),
      { ...report, report_id: recordId('half'), agency_id: 'health', reference: 'R-half' },
    ],
    'identities.mentions': [
      ...(rows['identities.mentions'] ?? []),
      {
        ...rows['identities.mentions']?.[0],
        mention_id: idFor('mention', recordId('half')),
        record_id: recordId('half'),
        agency_id: 'health',
      },
    ],
    ...rowsOfDecisions(county, now),
    ...rowsOfRequests(recordId, (agencyId) => memberOf(agencyId, 'duty-desk'), now),
    'triage.items': (rows['triage.items'] ?? []).map((item) =>
      item['item_id'] === idFor('item', recordId('shared'), 'council')
        ? { ...item, claimed_by: memberOf('council', 'duty-desk').memberId, claimed_at: now }
        : { ...item, claimed_by: null, claimed_at: null },
    ),
    'triage.decisions': (rows['triage.decisions'] ?? []).map((decision) =>
      decision['decision_id'] === idFor('decision', recordId('shared'), 'police')
        ? { ...decision, decision: 'pass-to-agency', to_agency: 'council' }
        : { ...decision, to_agency: null },
    ),
    'reports.unfinished': [
      ...(rows['reports.unfinished'] ?? []),
      {
        ...rows['reports.unfinished']?.[0],
        draft_key: 'eeeeeeeeeeee',
        expires_at: new Date(now.getTime() - 60_000),
      },
    ],
    'platform.practice_loads': [
      { load_name: 'planted', seed: 1, wanted: 1, loaded: 0, from_at: now, until_at: now },
    ],
    'audit.batches': [
      {
        batch_number: 1_000_000,
        from_xact: '0',
        until_xact: '1',
        entry_count: 0,
        leaves: '\\x',
        root: '\\x',
        previous_seal: '\\x',
        seal: '\\x',
        signature: '\\x',
        sealed_at: now,
      },
    ],
  };
};

const labels = new Map([
  [requestId('sealed'), 'sealed asked for'] as const,
  [requestId('councils'), 'councils asked for'] as const,
  ...clockLabels,
  ...supportLabels,
  ...investigationLabels,
  ...orderLabels,
  ...[...serviceLabels, ...figureLabels, ...conferenceLabels],
  ...(['shared', 'sealed', 'hidden', 'councils', 'bare', 'half'] as const).map(
    (name) => [recordId(name), name] as const,
  ),
  [idFor('mention', recordId('half')), 'half'] as const,
  ...names.flatMap((name) => [
    [idFor('message', recordId(name)), name] as const,
    [idFor('consent step', recordId(name)), name] as const,
    [idFor('mention', recordId(name)), name] as const,
    [idFor('share', name), name] as const,
    [fileId('file', recordId(name)), name] as const,
    [fileId('waiting file', recordId(name)), `${name} waiting`] as const,
    [fileId('bare file', recordId(name)), `${name} bare`] as const,
    ...['item', 'decision', 'note', 'history', 'afterwards'].flatMap((what) =>
      staffed.map((desk) => [idFor(what, recordId(name), desk), `${name} at ${desk}`] as const),
    ),
  ]),
  ...names.flatMap((left) =>
    names.flatMap((right) => [
      [idFor('match', left, right), `${left}-${right}`] as const,
      [decisionIdOf(recordId(left), recordId(right)), `${left}-${right}`] as const,
    ]),
  ),
]);

/** Ids in a text as the names they have in this county. */
export const inWords = (text: string): string =>
  text.replaceAll(
    /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g,
    (id) => labels.get(id) ?? id,
  );
