/** What the worker's login could try to write, each try as one statement, about the records that still lack rows. */
import { randomUUID } from 'node:crypto';
import { idFor } from './county-rows.ts';
import { workerFileProbes } from './file-probes.ts';
import { formerDesk, memberOf, recordId } from './matrix-county.ts';
import { receiptRow, reportRow } from './matrix-of-street.ts';
import { insertion, type Probe } from './staff-probes.ts';

const at = '2026-01-01T00:00:00Z';
const half = recordId('half');
const desk = memberOf('police', 'duty-desk');

/** Every try of the worker's. */
export function workerProbes(): Probe[] {
  const adds = (table: string, row: Readonly<Record<string, string | null>>): Probe => ({
    table,
    name: `${table}: adds`,
    statement: insertion(table, row),
  });
  const changes = (table: string, set: string): Probe => ({
    table,
    name: `${table}: changes`,
    statement: `update ${table} set ${set}`,
  });
  const [left, right] = [idFor('mention', half), idFor('mention', recordId('shared'))].toSorted();
  const memberId = randomUUID();
  return [
    adds('access.agencies', { agency_id: 'new', name: 'New', kind: 'fire', from_on: '2026-01-01' }),
    changes('access.agencies', `name = 'Changed'`),
    adds('access.members', {
      member_id: memberId,
      agency_id: 'police',
      name: 'New',
      email: `${memberId}@county.example`,
      state: 'invited',
      created_at: at,
    }),
    changes('access.members', `state = 'left'`),
    adds('access.member_roles', { member_id: formerDesk.memberId, role: 'administrator', granted_at: at }),
    changes('access.member_roles', 'ended_at = now()'),
    { table: 'access.sessions', name: 'access.sessions: clears', statement: 'delete from access.sessions' },
    adds('access.records', {
      record_id: randomUUID(),
      kind: 'report',
      agency_id: 'health',
      others_see: 'hidden',
      registered_at: at,
    }),
    adds('access.record_keys', { record_id: half, wrapped_by: 'kek-1', wrapped: '\\x00', made_at: at }),
    changes('access.record_keys', `wrapped = '\\x01'`),
    adds('access.shares', {
      share_id: randomUUID(),
      record_id: half,
      sections: '{told}',
      from_agency: 'health',
      to_agency: 'police',
      purpose: 'test',
      basis: 'test',
      granted_at: at,
      until: '2099-01-01',
    }),
    adds('audit.batches', {
      batch_number: '1000001',
      from_xact: '1',
      until_xact: '2',
      entry_count: '0',
      leaves: '\\x',
      root: '\\x',
      previous_seal: '\\x',
      seal: '\\x',
      signature: '\\x',
      sealed_at: at,
    }),
    ...workerFileProbes(),
    adds('identities.mentions', {
      mention_id: randomUUID(),
      record_id: half,
      agency_id: 'health',
      kind: 'phone',
      source: 'answer',
      state: 'accepted',
      sealed: '\\x00',
      said_at: at,
      drawn_at: at,
    }),
    changes('identities.mentions', `state = 'dismissed'`),
    adds('identities.mention_keys', {
      key: '1',
      mention_id: idFor('mention', half),
      record_id: half,
      said_at: at,
      apart: 'false',
    }),
    adds('identities.matches', {
      match_id: randomUUID(),
      kind: 'phone',
      left_mention: left ?? null,
      right_mention: right ?? null,
      left_record: left === idFor('mention', half) ? half : recordId('shared'),
      right_record: left === idFor('mention', half) ? recordId('shared') : half,
      left_agency: 'health',
      right_agency: 'police',
      strength: 'possible',
      found: 'proposed',
      state: 'proposed',
      weight: '1',
      levels: '[]',
      model: 'test',
      found_at: at,
    }),
    changes('identities.matches', `found = 'none'`),
    adds('platform.practice_loads', {
      load_name: 'another',
      seed: '1',
      wanted: '1',
      loaded: '0',
      from_at: at,
      until_at: at,
    }),
    changes('platform.practice_loads', 'loaded = 1'),
    adds('reports.reports', { ...reportRow(recordId('bare')), agency_id: 'health' }),
    changes('reports.reports', `stage = 'closed'`),
    adds('reports.contents', { report_id: half, section: 'told', sealed: '\\x00' }),
    adds('reports.receipts', receiptRow(half)),
    adds('reports.messages', {
      message_id: randomUUID(),
      report_id: half,
      author: 'reporter',
      sealed: '\\x00',
      sent_at: at,
    }),
    adds('reports.consent_steps', {
      step_id: randomUUID(),
      report_id: half,
      what: 'withdrawn',
      said_on: '2026-01-01',
      at,
    }),
    adds('reports.search_words', { report_id: half, agency_id: 'health', received_at: at, words: '{1}' }),
    changes('reports.search_words', `words = '{2}'`),
    adds('triage.items', {
      item_id: randomUUID(),
      report_id: half,
      agency_id: 'health',
      reference: 'R-half',
      channel: 'public-site',
      received_at: at,
      placed_at: at,
      priority: '3',
      due_at: at,
      reasons: '{}',
      state: 'undecided',
    }),
    changes('triage.items', 'priority = 1'),
    adds('triage.decisions', {
      decision_id: randomUUID(),
      report_id: half,
      agency_id: 'health',
      decision: 'no-further-action',
      sealed_reason: '\\x00',
      decided_by: desk.memberId,
      decided_at: at,
    }),
    changes('triage.decisions', 'acted_on_at = now()'),
    adds('triage.afterwards', {
      said_id: randomUUID(),
      report_id: half,
      agency_id: 'health',
      stopped: 'not-found',
      said_by: desk.memberId,
      said_at: at,
    }),
    adds('triage.notes', {
      note_id: randomUUID(),
      report_id: half,
      agency_id: 'health',
      sealed: '\\x00',
      written_by: desk.memberId,
      written_at: at,
    }),
    adds('triage.history', {
      history_id: randomUUID(),
      report_id: half,
      agency_id: 'health',
      what: 'noted',
      at,
    }),
    { table: 'platform.drafts', name: 'platform.drafts: clears', statement: 'delete from platform.drafts' },
    {
      table: 'reports.unfinished',
      name: 'reports.unfinished: clears',
      statement: 'delete from reports.unfinished',
    },
  ];
}
