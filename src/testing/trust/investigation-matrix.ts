/** Who gets what of investigations. */
import { acting, type Expectation, is } from './expectation.ts';
import { handingMatrix, handingReads } from './handing-probes.ts';
import { investigationId } from './investigation-rows.ts';
import { memberOf, recordId } from './matrix-county.ts';

export const investigationReads: Readonly<Record<string, string>> = {
  ...handingReads,
  'access.investigators': 'select count(*)::text from access.investigators() having count(*) > 0',
  'access.named_members': 'select naming_id::text from access.named_members',
  'access.investigations_open': 'select one::text from access.investigations_open() one',
  // By the report that every investigation took in, and a case handed in on a consent that was taken back since.
  'access.stops_telling': (['watched', 'joint'] as const)
    .map(
      (name) =>
        `select '${name} ' || stop from access.stops_telling('${investigationId(name)}', 'R-${recordId('councils')}', 'call', '2026-01-01') stop`,
    )
    .join(' union all '),
  'investigations.consents_taken_back': (['watched', 'joint', 'second'] as const)
    .map(
      (name) =>
        `select '${name} ' || said_on from investigations.consents_taken_back('${investigationId(name)}')`,
    )
    .join(' union all '),
  'access.may_be_told': `select 'not the desk' where not access.may_be_told('${investigationId('watched')}',
    '${memberOf('police', 'frontline').memberId}')`,
  'investigations.investigations': 'select investigation_id::text from investigations.investigations',
  'investigations.awaits_somebody': `select 'somebody' where investigations.awaits_somebody()`,
  'investigations.entries': 'select entry_id::text from investigations.entries',
  'investigations.added_reports': 'select investigation_id::text from investigations.added_reports',
  'investigations.roles': 'select role_id::text from investigations.roles',
  'investigations.roles_held': 'select role_id::text from investigations.roles_held',
  'investigations.risk_uses': 'select investigation_id::text from investigations.risk_uses',
  'investigations.progress': 'select investigation_id::text from investigations.progress',
  'investigations.ways': 'select distinct investigation_id::text from investigations.ways',
  'investigations.elsewhere': 'select hit_id::text from investigations.elsewhere',
  'investigations.elsewhere_told': 'select told::text from investigations.elsewhere_told() told',
  'investigations.groups_alike': 'select pair_id::text from investigations.groups_alike',
  'investigations.group_answers': 'select pair_id::text from investigations.group_answers',
  'investigations.file_checks': 'select check_id::text from investigations.file_checks',
  'investigations.drafts': `select case when member_id = access.session_member() then 'own' else 'another''s' end from investigations.drafts`,
};

const own = (what: string, how: typeof is): Expectation[] => [
  how(what, 'police investigator', 'watched', 'second'),
  how(what, 'council investigator', 'joint'),
];
const hits = (what: string, how: typeof is): Expectation[] => [
  how(what, 'police investigator', 'watched', 'second', 'victim in second'),
  how(what, 'council investigator', 'joint'),
];
const once = (what: string): Expectation[] => [acting(what, 'investigator', '1')];

export const investigationMatrix: readonly Expectation[] = [
  ...handingMatrix,
  is('access.investigators', 'investigator', '1'),
  ...own('access.records', is),
  ...own('access.investigations_open', is),
  ...own('access.record_keys', acting),
  is('access.named_members', 'police investigator', 'watched lead', 'watched desk', 'second lead'),
  is('access.named_members', 'council investigator', 'joint lead'),
  acting('access.stops_telling', 'police investigator', 'watched taken-back'),
  acting('access.stops_telling', 'council investigator', 'joint taken-back'),
  acting(
    'investigations.consents_taken_back',
    'police investigator',
    'watched 2026-01-01',
    'second 2026-01-01',
  ),
  acting('investigations.consents_taken_back', 'council investigator', 'joint 2026-01-01'),
  is('investigations.awaits_somebody', 'police administrator', 'somebody'),
  acting('investigations.investigations: gives what is left alone', 'police administrator', '1'),
  is('access.may_be_told', 'police investigator', 'not the desk'),
  // The officer of the desk, who is named without the role for it: oneself cannot be taken off.
  acting('access.named_members: takes off', 'police investigator', '1'),
  ...own('investigations.investigations', is),
  acting('investigations.investigations: changes', 'police investigator', '2'),
  acting('investigations.investigations: changes', 'council investigator', '1'),
  ...own('investigations.entries', acting),
  ...own('investigations.entries: adds', acting),
  ...own('investigations.added_reports', acting),
  ...own('investigations.added_reports: adds', acting),
  ...own('investigations.roles', acting),
  ...own('investigations.roles_held', acting),
  ...own('investigations.roles: adds', acting),
  acting('investigations.roles: changes', 'police investigator', '2'),
  acting('investigations.roles: changes', 'council investigator', '1'),
  ...own('investigations.risk_uses', acting),
  ...own('investigations.risk_uses: adds', acting),
  acting('investigations.risk_uses: changes', 'police investigator', '2'),
  acting('investigations.risk_uses: changes', 'council investigator', '1'),
  ...own('investigations.progress', acting),
  ...own('investigations.ways', acting),
  ...once('investigations.progress: adds'),
  acting('investigations.progress: changes', 'police investigator', '2'),
  acting('investigations.progress: changes', 'council investigator', '1'),
  // What stands in another investigation shows to whoever is named for both.
  ...hits('investigations.elsewhere', acting),
  ...hits('investigations.elsewhere_told', is),
  // Those alone who are named for both of its ends.
  acting('investigations.groups_alike', 'police investigator', 'both'),
  acting('investigations.group_answers', 'police investigator', 'both'),
  acting('investigations.group_answers: adds', 'police investigator', 'both'),
  ...own('investigations.file_checks', acting),
  ...own('investigations.file_checks: adds', acting),
  ...own('tasks.tasks: adds about an investigation', acting),
  is('investigations.drafts', 'investigator', 'own'),
  is('investigations.drafts: keeps', 'investigator', '1'),
  is('investigations.drafts: changes', 'investigator', '1'),
  is('investigations.drafts: throws away', 'investigator', '1'),
  ...once('access.records: begins an investigation'),
  ...once('access.record_keys: begins an investigation'),
  ...once('access.named_members: names oneself'),
  ...once('investigations.investigations: begins'),
];
