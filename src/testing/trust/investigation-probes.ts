/** What each door could try to write of an investigation: honestly, and with each lie that the walls have to catch. */
import { randomUUID } from 'node:crypto';
import type { CountyMember } from './county.ts';
import { handingProbes } from './handing-probes.ts';
import { type InvestigationName, investigationId, investigationNames, pairs } from './investigation-rows.ts';
import {
  addedRow,
  at,
  checkRow,
  entryRow,
  groupAnswerRow,
  hitRow,
  namingRow,
  oneRow,
  probe,
  progressRow,
  type Row,
  riskUseRow,
  roleRow,
} from './investigation-tries.ts';
import { memberOf, recordId } from './matrix-county.ts';
import { insertion, type Probe } from './staff-probes.ts';

/** Of which one an agency's investigator is named already: nobody is twice. */
const ledBy: Readonly<Record<string, readonly InvestigationName[]>> = {
  police: ['watched', 'second'],
  council: ['joint'],
};

function probesAbout(me: CountyMember, other: string, name: InvestigationName): Probe[] {
  const id = investigationId(name);
  const colleague = memberOf(me.agencyId, 'frontline').memberId;
  const adds = (table: string, what: string, row: Row) => probe(table, what, insertion(table, row), name);
  const task: Row = {
    task_id: randomUUID(),
    agency_id: me.agencyId,
    owner_id: me.memberId,
    due_on: '2026-01-01',
    title: 'A task',
    record_id: id,
    source: 'test',
    source_key: randomUUID(),
    made_at: at,
  };
  return [
    adds('investigations.entries', 'adds', entryRow(id, me.memberId)),
    adds('investigations.entries', 'adds as a colleague', entryRow(id, other)),
    adds('investigations.added_reports', 'adds', addedRow(id, recordId('shared'), me.memberId)),
    adds('investigations.added_reports', 'adds as a colleague', addedRow(id, recordId('shared'), other)),
    adds('investigations.added_reports', 'adds what is hidden', addedRow(id, recordId('bare'), me.memberId)),
    adds('investigations.roles', 'adds', roleRow(id)),
    adds('investigations.risk_uses', 'adds', riskUseRow(id, false)),
    adds('investigations.elsewhere', 'adds', hitRow(id, recordId('shared'))),
    adds('investigations.file_checks', 'adds', checkRow(id, me.memberId)),
    adds('investigations.file_checks', 'adds as a colleague', checkRow(id, other)),
    adds('investigations.file_checks', 'adds as the nightly check', checkRow(id, null)),
    adds(
      'access.named_members',
      'names somebody who investigates nothing',
      namingRow(id, colleague, me.memberId),
    ),
    ...(ledBy[me.agencyId]?.includes(name)
      ? []
      : [
          adds(
            'access.named_members',
            'names oneself for an earlier one',
            namingRow(id, me.memberId, me.memberId),
          ),
        ]),
    adds('access.shares', 'adds of an investigation', {
      share_id: randomUUID(),
      record_id: id,
      sections: '{all}',
      from_agency: me.agencyId,
      to_agency: 'health',
      purpose: 'test',
      basis: 'test',
      granted_by: me.memberId,
      granted_at: at,
      until: '2099-01-01',
    }),
    adds('tasks.tasks', 'adds about an investigation', task),
    adds('tasks.tasks', 'adds about an investigation for somebody not named', {
      ...task,
      owner_id: colleague,
    }),
    {
      ...probe(
        'tasks.tasks',
        'gives of an investigation to somebody not named',
        `update tasks.tasks set owner_id = '${colleague}' where record_id = '${id}'`,
      ),
      before: [insertion('tasks.tasks', task)],
    },
  ];
}

/** Naming a member of the police for an investigation that nobody can open, past the policies and by the function that an administrator has for it. */
const gives = (what: string, role: 'investigator' | 'frontline'): Probe =>
  probe(
    'investigations.investigations',
    what,
    `select where investigations.give_left_alone('${memberOf('police', role).memberId}', '${randomUUID()}')`,
  );

/** Every try of one member's. What may only be added to what they are just making stands in a transaction of its own. */
export function investigationProbes(me: CountyMember): Probe[] {
  const id = randomUUID();
  const elsewhere = me.agencyId === 'police' ? 'council' : 'police';
  const stranger = memberOf(elsewhere, 'investigator').memberId;
  const record: Row = {
    record_id: id,
    kind: 'investigation',
    agency_id: me.agencyId,
    others_see: 'hidden',
    registered_at: at,
  };
  const registered = insertion('access.records', record);
  const begun = oneRow(id, me.agencyId, me.memberId);
  const key: Row = { record_id: id, wrapped_by: 'kek-1', wrapped: '\\x00', made_at: at };
  const draft = (of: string): Row => ({
    member_id: of,
    draft_key: randomUUID(),
    sealed: '\\x00',
    kept_at: at,
    expires_at: '2099-01-01',
  });
  const apart = (table: string, name: string, row: Row, ...before: readonly string[]): Probe => ({
    ...probe(table, name, insertion(table, row)),
    before,
    apart: true,
  });
  const one = 'investigations.investigations';
  const ended = `ended_at = '${at}'`;
  return [
    ...handingProbes(me, memberOf),
    ...investigationNames.flatMap((name) => probesAbout(me, stranger, name)),
    gives('gives what is left alone', 'investigator'),
    gives('gives what is left alone to who investigates nothing', 'frontline'),
    ...Object.entries(pairs).flatMap(([name, { id: pair }]) => [
      probe(
        'investigations.group_answers',
        'adds',
        insertion('investigations.group_answers', groupAnswerRow(pair, me.memberId)),
        name,
      ),
      probe(
        'investigations.group_answers',
        'adds as a colleague',
        insertion('investigations.group_answers', groupAnswerRow(pair, stranger)),
        name,
      ),
    ]),
    probe(one, 'changes', `update ${one} set next_on = '2026-01-02'`),
    probe(one, 'gives to somebody not named', `update ${one} set lead = '${stranger}'`),
    probe('investigations.entries', 'changes', `update investigations.entries set about = 'x'`),
    probe(
      'investigations.progress',
      'changes',
      `update investigations.progress set charged_on = '2026-01-01'`,
    ),
    probe('investigations.risk_uses', 'changes', 'update investigations.risk_uses set risk = null'),
    probe('investigations.roles', 'changes', `update investigations.roles set role = 'witness'`),
    probe('investigations.file_checks', 'changes', `update investigations.file_checks set altered = '{}'`),
    probe(
      'access.named_members',
      'takes off',
      `update access.named_members set ${ended}, ended_by = '${me.memberId}'`,
    ),
    probe(
      'access.named_members',
      'takes off as a colleague',
      `update access.named_members set ${ended}, ended_by = '${stranger}' where member_id <> '${me.memberId}'`,
    ),
    probe(
      'access.named_members',
      'takes oneself off',
      `update access.named_members set ${ended}, ended_by = '${me.memberId}' where member_id = '${me.memberId}'`,
    ),
    probe('investigations.drafts', 'keeps', insertion('investigations.drafts', draft(me.memberId))),
    probe(
      'investigations.drafts',
      'keeps for a colleague',
      insertion('investigations.drafts', draft(stranger)),
    ),
    probe('investigations.drafts', 'changes', `update investigations.drafts set sealed = '\\x01'`),
    probe('investigations.drafts', 'throws away', 'delete from investigations.drafts'),
    apart('access.records', 'begins an investigation', record),
    apart('access.records', 'begins a sealed investigation', { ...record, others_see: 'sealed' }),
    apart('access.records', 'begins an investigation for another agency', {
      ...record,
      agency_id: elsewhere,
    }),
    apart('access.record_keys', 'begins an investigation', key, registered),
    apart('access.named_members', 'names oneself', namingRow(id, me.memberId, me.memberId), registered),
    apart(
      'access.named_members',
      'names oneself as a colleague',
      namingRow(id, me.memberId, stranger),
      registered,
    ),
    apart(
      'access.named_members',
      'names a stranger at once',
      namingRow(id, stranger, me.memberId),
      registered,
    ),
    apart(one, 'begins', begun, registered),
    apart(
      'investigations.progress',
      'adds',
      progressRow(id),
      registered,
      insertion('access.named_members', namingRow(id, me.memberId, me.memberId)),
      insertion(one, begun),
    ),
    apart(
      'investigations.progress',
      'adds to what is hidden',
      progressRow(investigationId('bare investigation')),
    ),
    apart(one, 'begins as a colleague', { ...begun, begun_by: stranger }, registered),
    apart(one, 'begins as closed', { ...begun, state: 'closed' }, registered),
    apart(one, 'begins for another agency', { ...begun, agency_id: elsewhere }, registered),
    apart(one, 'begins for a stranger', { ...begun, lead: stranger }, registered),
    apart(one, 'begins from what is hidden', { ...begun, began_from: recordId('bare') }, registered),
    apart(one, 'begins of an earlier record', {
      ...begun,
      investigation_id: investigationId('bare investigation'),
    }),
  ];
}
