/** The rights matrix of the staff site's login, as data: what a reader of each group gets and may change. Whatever is not here is refused. */
import { keepsDirectory, opensCases, refers } from '../../access/index.ts';
import { rolesThatTake } from '../../access/take-access.ts';
import { ownSchemaMark } from '../../platform/db/schema-health.ts';
import { staffAccountMatrix, staffAccountReads } from './account-probes.ts';
import { clockMatrix, clockReads } from './clock-probes.ts';
import { conferenceMatrix, conferenceReads } from './conference-matrix.ts';
import type { CountyMember } from './county.ts';
import { acting, type Expectation, type Group, is } from './expectation.ts';
import { figureMatrix, figureReads } from './figure-probes.ts';
import { investigationMatrix, investigationReads } from './investigation-matrix.ts';
import { matchMatrix, matchReads } from './match-probes.ts';
import { formerDesk, matrixCounty, spoiltMembers, staffMembers } from './matrix-county.ts';
import { memberMatrix, memberReads } from './member-probes.ts';
import { orderMatrix, orderReads } from './order-probes.ts';
import { watchMatrix, watchReads } from './order-watch-probes.ts';
import { referralMatrix, referralReads } from './referral-matrix.ts';
import { requestMatrix, requestReads } from './request-probes.ts';
import { staffReads } from './rows-got.ts';
import { serviceMatrix, serviceReads } from './service-probes.ts';
import { serviceReferralMatrix, serviceReferralReads } from './service-referral-probes.ts';
import { serviceUnmetMatrix, serviceUnmetReads } from './service-unmet-probes.ts';
import { supportMatrix, supportReads } from './support-probes.ts';
import { staffTaskMatrix, staffTaskReads } from './task-probes.ts';

const county = matrixCounty(new Date());
const polices = ['shared', 'sealed', 'hidden'];
const opened = ['shared', 'councils'];
const policeDesk = polices.map((name) => `${name} at police`);
const councilDesk = opened.map((name) => `${name} at council`);
const told = (name: string) => `${name} told`;
const contact = (name: string) => `${name} contact`;
const allFiles = (name: string) => [name, `${name} waiting`, `${name} bare`];
const copyOf = (name: string) => `${name} copy`;

export const staffMatrix: readonly Expectation[] = [
  ...staffAccountMatrix,
  ...memberMatrix,
  ...referralMatrix,
  ...matchMatrix,
  ...requestMatrix,
  ...clockMatrix,
  ...staffTaskMatrix,
  ...supportMatrix,
  ...investigationMatrix,
  ...orderMatrix,
  ...figureMatrix,
  ...serviceMatrix,
  ...serviceReferralMatrix,
  ...serviceUnmetMatrix,
  ...conferenceMatrix,
  ...watchMatrix,
  is('access.agencies', 'anyone', 'police', 'council', 'commissioner', 'health'),
  is('platform.schema_mark', 'anyone', 'current'),
  is('access.sessions: starts in practice', 'anyone', 'started'),
  is('access.sessions: signs out here', 'holds a session', 'signed out'),
  is('access.members', 'signed in', String(county.members.length)),
  is('access.sessions', 'signed in', 'own'),
  is('access.sessions: marks as used', 'signed in', '1'),

  is('access.records', 'police reader', ...polices),
  is('access.records', 'council reader', ...opened),
  acting('access.record_keys', 'police reader', ...polices),
  acting('access.record_keys', 'council reader', ...opened),
  is('access.shares', 'police reader', ...polices),
  is('access.shares', 'council reader', ...polices),
  acting('access.shares: ends', 'police desk', '2'),
  acting('access.shares: adds', 'police desk', ...polices),
  acting('access.shares: adds', 'council desk', 'councils'),

  is('reports.reports', 'police reader', ...polices),
  is('reports.reports', 'council reader', ...opened),
  acting('reports.reports: moves the stage', 'police desk', '3'),
  acting('reports.reports: moves the stage', 'council desk', '2'),
  acting('reports.contents', 'police reader', ...polices.map(told), ...polices.map(contact)),
  acting('reports.contents', 'council reader', ...opened.map(told), contact('councils')),
  acting('reports.messages', 'police reader', ...polices),
  acting('reports.messages', 'council reader', ...opened),
  // Not where a support case knows the reporter, who asked not to be contacted.
  acting('reports.messages: adds', 'police desk', 'shared', 'sealed'),
  acting('reports.messages: adds', 'council desk', ...opened),
  acting('reports.consent_steps', 'police reader', ...polices),
  acting('reports.consent_steps', 'council reader', ...opened),
  acting('reports.consent_steps: adds', 'police desk', ...polices),
  acting('reports.consent_steps: adds', 'council desk', ...opened),
  acting('identities.named_under', 'police reader', ...polices),
  acting('identities.named_under', 'council reader', ...opened),
  acting('reports.open_by_month', 'police reader', '3'),
  acting('reports.open_by_month', 'council reader', '2'),
  acting('reports.find_by_words', 'police reader', ...polices),
  acting('reports.find_by_words', 'council reader', ...opened),
  is('found by reference', 'police reader', ...polices),
  is('found by reference', 'council reader', ...opened),

  acting('files.files', 'police reader', ...polices.flatMap(allFiles)),
  acting('files.files', 'council reader', ...opened.flatMap(allFiles)),
  acting('files.blobs', 'police reader', ...polices.map(copyOf)),
  acting('files.blobs', 'council reader', ...opened.map(copyOf)),
  acting('files.files: adds', 'police desk', ...polices),
  acting('files.files: adds', 'council desk', ...opened),
  acting('files.blobs: adds', 'police desk', ...polices),
  acting('files.blobs: adds', 'council desk', ...opened),
  is('files.uploads: adds', 'signed in', '1'),
  is('files.uploads: takes off by name', 'anyone', '1'),
  is('files.scanner', 'signed in', 'unset'),
  acting('files.files: takes', 'taker', '1'),
  acting('files.blobs: takes', 'taker', '1'),

  is('access.desk_for_taken', 'signed in', 'a desk'),
  is('access.session_takes', 'taker', 'takes'),
  acting('access.records: takes', 'taker', '1'),
  acting('access.records: takes hidden', 'taker', '1'),
  acting('access.record_keys: takes', 'taker', '1'),
  acting('reports.reports: takes', 'taker', '1'),
  acting('reports.contents: takes', 'taker', '1'),
  acting('reports.receipts: takes', 'taker', '1'),
  is('reports.unfinished', 'taker', 'own'),
  is('reports.unfinished: takes', 'taker', '1'),
  is('reports.unfinished: changes', 'taker', '1'),
  is('reports.unfinished: throws away', 'taker', '1'),

  acting('identities.mentions', 'police reader', ...polices),
  acting('identities.mentions', 'council reader', ...opened),
  acting('identities.mentions: settles', 'police desk', '3'),
  acting('identities.mentions: settles', 'council desk', '2'),
  is(
    'identities.matches',
    'police reader',
    'shared-sealed',
    'shared-hidden',
    'sealed-hidden',
    'shared-councils',
    'sealed-councils',
    'hidden-councils',
  ),
  is('identities.matches', 'council reader', 'shared-sealed', 'shared-councils', 'sealed-councils'),
  is('what matches say', 'police reader', 'shared-sealed', 'shared-hidden', 'sealed-hidden'),
  is('what matches say', 'council reader', 'shared-councils'),

  is('triage.items', 'police reader', ...policeDesk),
  is('triage.items', 'council reader', ...councilDesk),
  acting('triage.items: claims', 'police desk', '3'),
  acting('triage.items: claims', 'council desk', '2'),
  acting('triage.decisions', 'police reader', ...policeDesk),
  acting('triage.decisions', 'council reader', ...councilDesk),
  acting('triage.pass_acted_on', 'police reader', 'shared at police'),
  acting('triage.decisions: undoes', 'police desk', '3'),
  acting('triage.decisions: undoes', 'council desk', '2'),
  acting('triage.decisions: adds', 'police desk', ...polices),
  acting('triage.decisions: adds', 'council desk', ...opened),
  ...['triage.afterwards', 'triage.notes', 'triage.history'].flatMap((table) => [
    acting(table, 'police reader', ...policeDesk),
    acting(table, 'council reader', ...councilDesk),
    acting(`${table}: adds`, 'police desk', ...polices),
    acting(`${table}: adds`, 'council desk', ...opened),
  ]),

  acting('audit.entries', 'police officer', '1000001', '1000002', '1000004'),
  acting('audit.entries', 'council officer', '1000002', '1000003'),
];

/** What the matrix reads; members are only counted. */
export const matrixReads: Readonly<Record<string, string>> = {
  ...staffReads,
  ...staffAccountReads,
  ...memberReads,
  ...referralReads,
  ...matchReads,
  ...requestReads,
  ...clockReads,
  ...staffTaskReads,
  ...supportReads,
  ...investigationReads,
  ...orderReads,
  ...figureReads,
  ...serviceReads,
  ...serviceReferralReads,
  ...serviceUnmetReads,
  ...conferenceReads,
  ...watchReads,
  'platform.schema_mark': `select case platform.schema_mark() when '${ownSchemaMark()}' then 'current' else 'another' end`,
  'reports.unfinished': `select case when member_id = access.session_member() then 'own' else 'another''s' end from reports.unfinished`,
  'access.desk_for_taken': `select 'a desk' where access.desk_for_taken() is not null`,
  'triage.pass_acted_on': `select decision_id::text from triage.decisions where triage.pass_acted_on(decision_id)`,
};

/** Somebody at the staff site's door. */
export interface StaffReader {
  readonly name: string;
  readonly token: string | undefined;
  /** Whom they are, or take themselves for. */
  readonly me: CountyMember;
  readonly groups: readonly Group[];
}

function groupsOf({ agencyId, roles }: CountyMember): Group[] {
  const groups: Group[] = ['anyone', 'signed in', 'holds a session'];
  if (rolesThatTake.some((role) => roles.includes(role))) groups.push('taker');
  if (refers({ roles })) groups.push('referrer');
  if (opensCases({ roles })) groups.push('case opener');
  if (keepsDirectory({ roles })) groups.push('keeper');
  if (roles.includes('support-worker')) groups.push('supporter');
  if (roles.includes('investigator')) groups.push('investigator');
  if (roles.includes('first-responder')) groups.push('responder');
  if (roles.includes('partnership-manager')) groups.push('manager');
  const staffedAgency = (['police', 'council', 'commissioner'] as const).find((each) => each === agencyId);
  if (roles.includes('administrator') && staffedAgency !== undefined)
    groups.push('administrator', `${staffedAgency} administrator`);
  const agency = agencyId === 'police' || agencyId === 'council' ? agencyId : undefined;
  if (agency === undefined) return groups;
  if (roles.includes('duty-desk')) groups.push(`${agency} reader`, `${agency} desk`);
  if (roles.includes('investigator')) groups.push(`${agency} reader`, `${agency} investigator`);
  if (roles.includes('frontline')) groups.push(`${agency} frontline`);
  if (roles.includes('first-responder')) groups.push(`${agency} responder`);
  if (roles.includes('support-worker')) groups.push(`${agency} supporter`);
  if (roles.includes('data-protection-officer')) groups.push(`${agency} officer`);
  return groups;
}

/** Everybody who could stand at the door: each role of each agency, those whose token is spent, and those with somebody else's. */
export function staffReaders(others: Readonly<Record<string, string>>): StaffReader[] {
  const [officer] = staffMembers.filter(
    (each) => each.agencyId === 'police' && each.roles.includes('duty-desk'),
  );
  if (officer === undefined) throw new Error('the county has no desk');
  const nobody = (name: string, token: string | undefined, me = officer): StaffReader => ({
    name,
    token,
    me,
    groups: ['anyone'],
  });
  return [
    ...[...staffMembers, formerDesk].map((me) => ({
      name: `${me.agencyId} ${me.roles.join(', ')}`,
      token: me.token,
      me,
      groups: groupsOf(me),
    })),
    ...spoiltMembers.map(
      (me): StaffReader => ({
        ...nobody(`${me.state}, session ${me.session}`, me.token, me),
        groups: me.session === 'ended' ? ['anyone'] : ['anyone', 'holds a session'],
      }),
    ),
    nobody('signed out', undefined),
    ...Object.entries(others).map(([name, token]) => nobody(name, token)),
  ];
}
