/** Rows of investigations as somebody could try to write them. */
import { randomUUID } from 'node:crypto';
import { idFor } from './county-rows.ts';
import type { Probe } from './staff-probes.ts';

export type Row = Readonly<Record<string, string | null>>;
export const at = '2026-01-01T00:00:00Z';

export const oneRow = (id: string, agencyId: string, by: string): Row => ({
  investigation_id: id,
  agency_id: agencyId,
  reference: `IN-${id}`,
  state: 'open',
  lead: by,
  begun_by: by,
  begun_at: at,
  changed_at: at,
  revision: '0',
});
export const entryRow = (id: string, by: string): Row => ({
  entry_id: randomUUID(),
  investigation_id: id,
  kind: 'outline',
  about: '',
  sealed: '\\x00',
  by_member: by,
  at,
});
export const addedRow = (id: string, report: string, by: string): Row => ({
  investigation_id: id,
  report_id: report,
  added_by: by,
  added_at: at,
});
export const checkRow = (id: string, by: string | null): Row => ({
  check_id: randomUUID(),
  investigation_id: id,
  at,
  by_member: by,
  whole: '0',
  altered: '{}',
  missing: '{}',
});
/** A step that goes by another's decision (`taken`), or by one of its own. */
export const riskUseRow = (id: string, taken: boolean): Row => ({
  investigation_id: id,
  step: randomUUID(),
  risk: taken ? idFor('risk', id) : randomUUID(),
});
export const roleRow = (id: string): Row => ({
  investigation_id: id,
  role_id: randomUUID(),
  thing: randomUUID(),
  thing_kind: 'person',
  role: 'suspect',
  ended: 'false',
  nature: 'fact',
});
export const progressRow = (id: string): Row => ({ investigation_id: id, types: '{labour}' });
export const hitRow = (id: string, source: string): Row => ({
  hit_id: randomUUID(),
  investigation_id: id,
  person: randomUUID(),
  source_record: source,
  source_kind: 'report',
  strength: 'strong',
  found_at: at,
});
export const alikeRow = (left: string, right: string): Row => ({
  pair_id: randomUUID(),
  left_investigation: left,
  left_group: '00000000-0000-4000-8000-000000000003',
  right_investigation: right,
  right_group: '00000000-0000-4000-8000-000000000004',
  strength: 'possible',
  name_level: 'close',
  members: '0',
  stands: 'true',
  found_at: at,
});
export const groupAnswerRow = (pair: string, by: string): Row => ({
  answer_id: randomUUID(),
  pair_id: pair,
  answer: 'different',
  by_member: by,
  at,
});
export const watchedRow = (id: string, about: string): Row => ({
  record_id: id,
  about,
  side: 'suspect',
  sealed: '\\x00',
});
export const namingRow = (id: string, memberId: string, by: string): Row => ({
  naming_id: randomUUID(),
  record_id: id,
  member_id: memberId,
  named_by: by,
  named_at: at,
});
export const probe = (table: string, what: string, statement: string, label?: string): Probe => ({
  table,
  name: `${table}: ${what}`,
  statement,
  ...(label === undefined ? {} : { label }),
});
