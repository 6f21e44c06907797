/** What the worker gets of investigations, and what it could try to write. */
import { handingReads, workerHandingMatrix } from './handing-probes.ts';
import { investigationId, investigationNames, pairs } from './investigation-rows.ts';
import {
  alikeRow,
  checkRow,
  entryRow,
  hitRow,
  namingRow,
  oneRow,
  probe,
  progressRow,
  riskUseRow,
  roleRow,
  watchedRow,
} from './investigation-tries.ts';
import { memberOf, recordId } from './matrix-county.ts';
import { insertion, type Probe } from './staff-probes.ts';
import { caseNames } from './support-rows.ts';

const someone = memberOf('police', 'investigator').memberId;
export const workerInvestigationReads: Readonly<Record<string, string>> = {
  'triage.handings': handingReads['triage.handings'] ?? '',
  'triage.handing_refusals': handingReads['triage.handing_refusals'] ?? '',
  'access.named_members': 'select naming_id::text from access.named_members',
  'investigations.investigations': 'select investigation_id::text from investigations.investigations',
  'investigations.entries': 'select entry_id::text from investigations.entries',
  'investigations.added_reports': 'select investigation_id::text from investigations.added_reports',
  'investigations.risk_uses': 'select investigation_id::text from investigations.risk_uses',
  'investigations.roles': 'select role_id::text from investigations.roles',
  'investigations.progress': 'select investigation_id::text from investigations.progress',
  'investigations.elsewhere': 'select hit_id::text from investigations.elsewhere',
  'investigations.groups_alike': 'select pair_id::text from investigations.groups_alike',
  'identities.watched_people': 'select record_id::text from identities.watched_people',
  'identities.watched_keys': 'select record_id::text from identities.watched_keys',
  'investigations.file_checks': 'select check_id::text from investigations.file_checks',
  'investigations.drafts':
    'select count(expires_at)::text from investigations.drafts having count(expires_at) > 0',
};

export const workerInvestigationProbes = (): Probe[] => [
  probe(
    'access.named_members',
    'names',
    insertion('access.named_members', namingRow(investigationId('shut'), someone, someone)),
  ),
  probe(
    'investigations.investigations',
    'adds',
    insertion(
      'investigations.investigations',
      oneRow(investigationId('bare investigation'), 'police', someone),
    ),
  ),
  probe(
    'investigations.entries',
    'adds',
    insertion('investigations.entries', entryRow(investigationId('watched'), someone)),
  ),
  probe(
    'investigations.file_checks',
    'adds',
    insertion('investigations.file_checks', checkRow(investigationId('watched'), null)),
  ),
  probe(
    'investigations.file_checks',
    'adds as a member',
    insertion('investigations.file_checks', checkRow(investigationId('watched'), someone)),
  ),
  probe(
    'investigations.investigations',
    'draws',
    // Reads nothing of it: what may be read is held by another policy.
    'update investigations.investigations set drawn = 1',
  ),
  probe(
    'investigations.risk_uses',
    'adds',
    insertion('investigations.risk_uses', riskUseRow(investigationId('watched'), false)),
  ),
  // One decision is of one step, whoever writes.
  probe(
    'investigations.risk_uses',
    'adds with another’s decision',
    insertion('investigations.risk_uses', riskUseRow(investigationId('watched'), true)),
  ),
  probe('investigations.risk_uses', 'changes', 'update investigations.risk_uses set risk = null'),
  probe(
    'investigations.roles',
    'adds',
    insertion('investigations.roles', roleRow(investigationId('watched'))),
  ),
  {
    ...probe(
      'investigations.progress',
      'adds',
      insertion('investigations.progress', progressRow(investigationId('bare investigation'))),
    ),
    before: [
      insertion(
        'investigations.investigations',
        oneRow(investigationId('bare investigation'), 'police', someone),
      ),
    ],
  },
  // Whether a row may come in is asked before whether it stands there already, in a look as in an act.
  probe(
    'investigations.progress',
    'adds again',
    insertion('investigations.progress', progressRow(investigationId('watched'))),
  ),
  probe('investigations.progress', 'changes', `update investigations.progress set charged_on = '2026-01-01'`),
  probe('investigations.roles', 'changes', `update investigations.roles set role = 'witness'`),
  probe(
    'investigations.elsewhere',
    'finds',
    insertion('investigations.elsewhere', hitRow(investigationId('watched'), recordId('sealed'))),
  ),
  probe(
    'investigations.groups_alike',
    'finds',
    insertion('investigations.groups_alike', alikeRow(investigationId('watched'), investigationId('joint'))),
  ),
  probe('investigations.groups_alike', 'changes', 'update investigations.groups_alike set stands = false'),
  probe(
    'identities.watched_people',
    'files',
    insertion('identities.watched_people', watchedRow(investigationId('watched'), 'y')),
  ),
  probe('identities.watched_people', 'clears', 'delete from identities.watched_people'),
  probe(
    'identities.watched_keys',
    'files',
    insertion('identities.watched_keys', {
      key: '46',
      record_id: investigationId('watched'),
      about: 'x',
      side: 'suspect',
    }),
  ),
  probe('investigations.drafts', 'clears', 'delete from investigations.drafts'),
];

const inAct = (what: string, ...rows: readonly string[]) => ({ what, rows, inAct: true as const });
export const workerInvestigationMatrix = [
  ...workerHandingMatrix,
  { what: 'investigations.drafts', rows: ['1'] },
  { what: 'investigations.drafts: clears', rows: ['1'] },
  inAct(
    'access.named_members',
    'watched lead',
    'watched desk',
    'second lead',
    'shut former',
    'shut responder',
    'joint lead',
  ),
  inAct('access.named_members: names', '1'),
  inAct('investigations.investigations', ...investigationNames),
  inAct('investigations.investigations: adds', '1'),
  inAct('investigations.entries', ...investigationNames),
  inAct('investigations.entries: adds', '1'),
  inAct('investigations.investigations: draws', String(investigationNames.length)),
  inAct('investigations.added_reports', ...investigationNames),
  inAct('investigations.risk_uses', ...investigationNames),
  inAct('investigations.risk_uses: adds', '1'),
  inAct('investigations.risk_uses: adds with another’s decision', 'error 23505'),
  inAct('investigations.risk_uses: changes', String(investigationNames.length)),
  inAct('investigations.roles', ...investigationNames),
  inAct('investigations.roles: adds', '1'),
  inAct('investigations.roles: changes', String(investigationNames.length)),
  inAct('investigations.progress', ...investigationNames),
  inAct('investigations.progress: adds', '1'),
  inAct('investigations.progress: adds again', 'error 23505'),
  inAct('investigations.progress: changes', String(investigationNames.length)),
  inAct('investigations.elsewhere', ...investigationNames, 'victim in joint', 'victim in second'),
  inAct('investigations.elsewhere: finds', '1'),
  inAct('investigations.groups_alike', ...Object.keys(pairs)),
  inAct('investigations.groups_alike: finds', '1'),
  inAct('investigations.groups_alike: changes', '2'),
  inAct('identities.watched_people', ...investigationNames, ...caseNames),
  inAct('identities.watched_people: files', '1'),
  inAct('identities.watched_people: clears', String(investigationNames.length + caseNames.length)),
  inAct('identities.watched_keys', ...investigationNames, ...caseNames),
  inAct('identities.watched_keys: files', '1'),
  inAct('investigations.file_checks', ...investigationNames),
  inAct('investigations.file_checks: adds', '1'),
];
