/** The rights matrix of the worker's login, as data: nearly everything, once a line stands in the book, and next to nothing before. */
import { workerAccountMatrix, workerAccountReads } from './account-worker-probes.ts';
import { workerClockMatrix, workerClockReads } from './clock-probes.ts';
import { workerChangeMatrix } from './conference-change-probes.ts';
import { workerMeetingMatrix } from './conference-meeting-probes.ts';
import { workerConferenceMatrix } from './conference-probes.ts';
import { itemNames } from './conference-rows.ts';
import { figureReads, workerFigureMatrix } from './figure-probes.ts';
import { investigationNames, lineAboutOne } from './investigation-rows.ts';
import { workerInvestigationMatrix, workerInvestigationReads } from './investigation-worker-probes.ts';
import { workerMatchMatrix, workerMatchReads } from './match-probes.ts';
import { matrixCounty, names } from './matrix-county.ts';
import { orderNames } from './order-rows.ts';
import { watchReads, workerWatchMatrix } from './order-watch-probes.ts';
import { workerOrderMatrix, workerOrderReads } from './order-worker-probes.ts';
import { workerReferralMatrix, workerReferralReads } from './referral-probes.ts';
import { referralNames } from './referral-rows.ts';
import { workerServiceMatrix, workerServiceReads } from './service-probes.ts';
import { workerServiceReferralMatrix } from './service-referral-probes.ts';
import { filesOfCase } from './support-file-probes.ts';
import { caseNames } from './support-rows.ts';
import { workerSupportMatrix, workerSupportReads } from './support-worker-probes.ts';
import { workerTaskMatrix, workerTaskReads } from './task-probes.ts';

const county = matrixCounty(new Date());
const each = (table: string, id: string) => `select ${id} from ${table}`;

export const workerReads: Readonly<Record<string, string>> = {
  ...workerAccountReads,
  ...workerReferralReads,
  ...workerMatchReads,
  ...workerClockReads,
  ...workerTaskReads,
  ...workerSupportReads,
  ...workerInvestigationReads,
  ...figureReads,
  ...workerOrderReads,
  ...workerServiceReads,
  ...watchReads,
  'access.agencies': each('access.agencies', 'agency_id'),
  'access.members': 'select count(*)::text from access.members having count(*) > 0',
  'access.member_roles': 'select count(*)::text from access.member_roles having count(*) > 0',
  'access.sessions': 'select count(session_id)::text from access.sessions having count(session_id) > 0',
  'access.records': each('access.records', 'record_id::text'),
  'access.record_keys': each('access.record_keys', 'record_id::text'),
  'access.shares': each('access.shares', 'share_id::text'),
  'audit.entries': 'select entry_id::text from audit.entries where entry_id > 1000000',
  'audit.batches': each('audit.batches', 'batch_number::text'),
  'files.files': each('files.files', 'file_id::text'),
  'files.blobs': each('files.blobs', `file_id || ' ' || part`),
  'files.uploads': 'select count(*)::text from files.uploads having count(*) > 0',
  'files.scanner': each('files.scanner', 'state'),
  'identities.mentions': each('identities.mentions', 'mention_id::text'),
  'identities.mention_keys': each('identities.mention_keys', 'record_id::text'),
  'identities.matches': each('identities.matches', 'match_id::text'),
  'platform.drafts': 'select count(token_hash)::text from platform.drafts having count(token_hash) > 0',
  'reports.unfinished': 'select count(expires_at)::text from reports.unfinished having count(expires_at) > 0',
  'platform.practice_loads': each('platform.practice_loads', 'load_name'),
  'reports.reports': each('reports.reports', 'report_id::text'),
  'reports.contents': each('reports.contents', `report_id || ' ' || section`),
  'reports.receipts': each('reports.receipts', 'report_id::text'),
  'reports.messages': each('reports.messages', 'message_id::text'),
  'reports.consent_steps': each('reports.consent_steps', 'step_id::text'),
  'reports.search_words': each('reports.search_words', 'report_id::text'),
  'triage.items': each('triage.items', 'item_id::text'),
  'triage.decisions': each('triage.decisions', 'decision_id::text'),
  'triage.afterwards': each('triage.afterwards', 'said_id::text'),
  'triage.notes': each('triage.notes', 'note_id::text'),
  'triage.history': each('triage.history', 'history_id::text'),
};

interface WorkerExpectation {
  readonly what: string;
  readonly rows: readonly string[];
  readonly inAct?: true;
}
const always = (what: string, ...rows: readonly string[]): WorkerExpectation => ({ what, rows });
const acting = (what: string, ...rows: readonly string[]): WorkerExpectation => ({ what, rows, inAct: true });
const desks = [
  'shared at police',
  'shared at council',
  'sealed at police',
  'hidden at police',
  'councils at council',
];

export const workerMatrix: readonly WorkerExpectation[] = [
  ...workerAccountMatrix(county.members.length),
  ...workerReferralMatrix,
  ...workerClockMatrix,
  acting('referrals.referrals: changes', '3'),
  ...workerTaskMatrix(county),
  ...workerSupportMatrix,
  ...workerInvestigationMatrix,
  ...workerFigureMatrix,
  ...workerOrderMatrix,
  ...workerServiceMatrix,
  ...workerServiceReferralMatrix,
  ...workerConferenceMatrix,
  ...workerChangeMatrix,
  ...workerMeetingMatrix,
  ...workerWatchMatrix,
  always('access.agencies', ...county.agencies.map((agency) => agency.agencyId)),
  always('audit.entries', ...county.lines.map((line) => String(line.entryId)), String(lineAboutOne)),
  always('audit.batches', '1000000'),
  always('audit.batches: adds', '1'),
  always('platform.drafts', '1'),
  always('platform.drafts: clears', '1'),
  always('reports.unfinished', '1'),
  always('reports.unfinished: clears', '1'),
  always('platform.practice_loads', 'planted'),
  acting('access.members', String(county.members.length)),
  acting(
    'access.member_roles',
    String(county.members.flatMap((one) => [...one.roles, ...one.formerRoles]).length),
  ),
  acting('access.sessions', '1'),
  acting('access.sessions: clears', '1'),
  acting(
    'access.records',
    ...names,
    'bare',
    'half',
    ...referralNames,
    'bare referral',
    ...caseNames,
    'bare case',
    ...investigationNames,
    'bare investigation',
    ...orderNames,
    ...itemNames,
    'bare order',
  ),
  acting(
    'access.record_keys',
    ...names,
    ...referralNames,
    ...caseNames,
    ...investigationNames,
    ...orderNames,
    ...itemNames,
  ),
  acting('access.shares', 'shared', 'sealed', 'hidden', 'nrm', 'cared', 'barred'),
  acting(
    'files.files',
    ...names.flatMap((name) => [name, `${name} waiting`, `${name} bare`]),
    ...caseNames.flatMap(filesOfCase),
  ),
  acting(
    'files.blobs',
    ...names.flatMap((name) => [`${name} original`, `${name} copy`, `${name} waiting original`]),
    ...caseNames.flatMap((name) => [
      `${name} file original`,
      `${name} file copy`,
      `${name} waiting original`,
    ]),
  ),
  acting('files.uploads', '2'),
  acting('files.uploads: sweeps', '1'),
  always('files.scanner', 'unset'),
  always('files.scanner: changes', '1'),
  acting('identities.mentions', ...names, 'half'),
  acting('identities.mention_keys', ...names),
  acting(
    'identities.matches',
    ...names.flatMap((left, at) => names.slice(at + 1).map((right) => `${left}-${right}`)),
  ),
  acting('reports.reports', ...names, 'half'),
  acting('reports.contents', ...names.flatMap((name) => [`${name} told`, `${name} contact`])),
  acting('reports.receipts', ...names),
  acting('reports.messages', ...names),
  acting('reports.consent_steps', ...names),
  acting('reports.search_words', ...names),
  ...['items', 'decisions', 'notes', 'history', 'afterwards'].map((table) =>
    acting(`triage.${table}`, ...desks),
  ),
  ...[
    'access.agencies',
    'access.members',
    'access.member_roles',
    'access.records',
    'access.record_keys',
    'access.shares',
    'files.files',
    'files.blobs',
    'files.uploads',
    'identities.mentions',
    'identities.mention_keys',
    'identities.matches',
    'platform.practice_loads',
    'reports.reports',
    'reports.contents',
    'reports.receipts',
    'reports.messages',
    'reports.consent_steps',
    'reports.search_words',
    'triage.items',
    'triage.decisions',
    'triage.afterwards',
    'triage.notes',
    'triage.history',
  ].map((table) => acting(`${table}: adds`, '1')),
  acting('access.agencies: changes', '4'),
  acting('access.members: changes', String(county.members.length)),
  acting(
    'access.member_roles: changes',
    String(county.members.flatMap((one) => [...one.roles, ...one.formerRoles]).length),
  ),
  acting('access.record_keys: changes', '19'),
  acting('files.files: changes', '21'),
  acting('identities.mentions: changes', '5'),
  acting('identities.matches: changes', '6'),
  always('identities.models', 'learnt'),
  always('identities.model_choices', '1'),
  always('identities.filing', '1'),
  ...workerMatchMatrix.map(([what, ...rows]) => acting(what, ...rows)),
  acting('platform.practice_loads: changes', '1'),
  acting('reports.reports: changes', '5'),
  acting('reports.search_words: changes', '4'),
  acting('triage.items: changes', '5'),
  acting('triage.decisions: changes', '5'),
];
