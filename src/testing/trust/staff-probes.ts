/** What the staff site's login could try to write, each try as one statement. Ids are made anew; values are honest unless the name says so. */
import { randomUUID } from 'node:crypto';
import type { CountyMember } from './county.ts';
import { idFor } from './county-rows.ts';
import { memberOf, names, recordId } from './matrix-county.ts';

export interface Probe {
  /** The table it would change. */
  readonly table: string;
  /** What is tried; probes of one name gather the labels with which they succeed. */
  readonly name: string;
  /** What success means; the number of rows when left out. */
  readonly label?: string;
  /** Statements before it that belong to the try. */
  readonly before?: readonly string[];
  /** In a transaction of its own, with what may only be added to what it makes. */
  readonly apart?: true;
  readonly statement: string;
}

const update = (table: string, name: string, set: string): Probe => ({
  table,
  name: `${table}: ${name}`,
  statement: `update ${table} set ${set}`,
});
const text = (value: string | null) => (value === null ? 'null' : `'${value}'`);

/** A row as an insert, for the columns named. */
export function insertion(table: string, row: Readonly<Record<string, string | null>>): string {
  const columns = Object.keys(row);
  return `insert into ${table} (${columns.join(', ')}) values (${columns.map((each) => text(row[each] ?? null)).join(', ')})`;
}

const at = '2026-01-01T00:00:00Z';

function insertionsAt(me: CountyMember): Probe[] {
  const other = memberOf(me.agencyId === 'police' ? 'council' : 'police', 'duty-desk');
  const adds = (
    table: string,
    row: (id: string) => Readonly<Record<string, string | null>>,
    lies: Readonly<Record<string, Readonly<Record<string, string | null>>>>,
  ): Probe[] =>
    names.flatMap((name) => [
      { table, name: `${table}: adds`, label: name, statement: insertion(table, row(recordId(name))) },
      // A lie about a record that is open to the reader: about any other it would be refused in any case.
      ...(name === 'shared' || name === 'councils' ? Object.entries(lies) : []).map(([lie, values]) => ({
        table,
        name: `${table}: adds ${lie}`,
        label: name,
        statement: insertion(table, { ...row(recordId(name)), ...values }),
      })),
    ]);
  return [
    ...adds(
      'reports.messages',
      (id) => ({
        message_id: randomUUID(),
        report_id: id,
        author: 'desk',
        member_id: me.memberId,
        sealed: '\\x00',
        sent_at: at,
      }),
      {
        'as the reporter': { author: 'reporter', member_id: null },
        'as a colleague': { member_id: other.memberId },
      },
    ),
    ...adds(
      'reports.consent_steps',
      (id) => ({
        step_id: randomUUID(),
        report_id: id,
        what: 'ground',
        agency_id: me.agencyId,
        basis: 'test',
        sealed_why: '\\x00',
        decided_by: me.memberId,
        at,
      }),
      {
        'for another desk': { agency_id: other.agencyId },
        'as a colleague': { decided_by: other.memberId },
        'as the person': {
          ...{ what: 'agreed-again', said_on: '2026-01-01' },
          ...{ agency_id: null, basis: null, sealed_why: null, decided_by: null },
        },
      },
    ),
    ...adds(
      'triage.decisions',
      (id) => ({
        decision_id: randomUUID(),
        report_id: id,
        agency_id: me.agencyId,
        decision: 'keep-as-intelligence',
        sealed_reason: '\\x00',
        decided_by: me.memberId,
        decided_at: at,
      }),
      {
        'for another desk': { agency_id: other.agencyId },
        'as a colleague': { decided_by: other.memberId },
        'with a share of another record': { share_id: idFor('share', 'councils') },
      },
    ),
    ...adds(
      'triage.afterwards',
      (id) => ({
        said_id: randomUUID(),
        report_id: id,
        agency_id: me.agencyId,
        stopped: 'not-found',
        said_by: me.memberId,
        said_at: at,
      }),
      { 'for another desk': { agency_id: other.agencyId }, 'as a colleague': { said_by: other.memberId } },
    ),
    ...adds(
      'triage.notes',
      (id) => ({
        note_id: randomUUID(),
        report_id: id,
        agency_id: me.agencyId,
        sealed: '\\x00',
        written_by: me.memberId,
        written_at: at,
      }),
      { 'for another desk': { agency_id: other.agencyId }, 'as a colleague': { written_by: other.memberId } },
    ),
    ...adds(
      'triage.history',
      (id) => ({
        history_id: randomUUID(),
        report_id: id,
        agency_id: me.agencyId,
        what: 'noted',
        member_id: me.memberId,
        at,
      }),
      { 'for another desk': { agency_id: other.agencyId }, 'as a colleague': { member_id: other.memberId } },
    ),
    ...adds(
      'access.shares',
      (id) => ({
        share_id: randomUUID(),
        record_id: id,
        sections: '{told}',
        from_agency: me.agencyId,
        to_agency: 'health',
        purpose: 'test',
        basis: 'test',
        granted_by: me.memberId,
        granted_at: at,
        until: '2099-01-01',
      }),
      {
        'from another agency': { from_agency: other.agencyId },
        'as a colleague': { granted_by: other.memberId },
        'to the commissioner': { to_agency: 'commissioner', from_agency: me.agencyId },
      },
    ),
  ];
}

/** Every try of one member's, or of somebody who takes themselves for one. */
export function staffProbes(me: CountyMember): Probe[] {
  const other = memberOf(me.agencyId === 'police' ? 'council' : 'police', 'duty-desk');
  return [
    update('access.sessions', 'marks as used', 'seen_at = now()'),
    update('access.shares', 'ends', `ended_at = now(), ended_by = '${me.memberId}'`),
    update('access.shares', 'ends as a colleague', `ended_at = now(), ended_by = '${other.memberId}'`),
    update('access.shares', 'begins anew', 'ended_at = null, ended_by = null'),
    update('reports.reports', 'moves the stage', `stage = 'closed'`),
    update('identities.mentions', 'settles', `state = 'accepted'`),
    update('triage.items', 'claims', `claimed_by = '${me.memberId}', claimed_at = now()`),
    update('triage.items', 'gives to another agency', `claimed_by = '${other.memberId}', claimed_at = now()`),
    update('triage.items', 'withdraws', `state = 'withdrawn'`),
    update('triage.decisions', 'undoes', `undone_by = '${me.memberId}', undone_at = now()`),
    update('triage.decisions', 'undoes as a colleague', `undone_by = '${other.memberId}', undone_at = now()`),
    ...insertionsAt(me),
    {
      table: 'access.sessions',
      name: 'access.sessions: signs out here',
      label: 'signed out',
      statement: 'select from access.end_this_session() s where s',
    },
    {
      table: 'access.sessions',
      name: 'access.sessions: starts in practice',
      label: 'started',
      statement: `select from access.start_practice_session('${randomUUID()}', '${memberOf('police', 'duty-desk').memberId}', '\\x${'ab'.repeat(32)}', '1h', '1h', '') s where s`,
    },
  ];
}
