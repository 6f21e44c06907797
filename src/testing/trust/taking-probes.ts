/** What a member could try to put in as a report they took for somebody: honestly, and with each lie that the walls have to catch. */
import { randomUUID } from 'node:crypto';
import type { CountyMember } from './county.ts';
import { takingFileProbes } from './file-probes.ts';
import { memberOf, recordId } from './matrix-county.ts';
import { receiptRow, reportRow } from './matrix-of-street.ts';
import { insertion, type Probe } from './staff-probes.ts';

type Row = Readonly<Record<string, string | null>>;

const hours = (count: number): string => new Date(Date.now() + count * 3_600_000).toISOString();

/** Where what this member takes belongs; of the commissioner's office too, it is never that office's. */
const deskOf = ({ agencyId }: CountyMember): string => (agencyId === 'council' ? 'council' : 'police');

/** Every try. Each stands in a transaction of its own, since a member may only add to what they are just making. */
export function takingProbes(me: CountyMember): Probe[] {
  const id = randomUUID();
  const other = memberOf(me.agencyId === 'police' ? 'council' : 'police', 'duty-desk');
  const desk = deskOf(me);
  const elsewhere = desk === 'police' ? 'council' : 'police';
  const record: Row = {
    record_id: id,
    kind: 'report',
    agency_id: desk,
    others_see: 'sealed',
    registered_at: hours(0),
  };
  const taken = (ofRecord: string): Row => ({
    ...reportRow(ofRecord),
    agency_id: desk,
    channel: 'in-person',
    received_at: hours(-1),
    taken_by: me.memberId,
    entered_at: hours(0),
  });
  const key = (ofRecord: string): Row => ({
    record_id: ofRecord,
    wrapped_by: 'kek-1',
    wrapped: '\\x00',
    made_at: hours(0),
  });
  const content = (ofRecord: string): Row => ({ report_id: ofRecord, section: 'told', sealed: '\\x00' });
  const unfinished: Row = {
    member_id: me.memberId,
    draft_key: 'abcdefabcdef',
    sealed: '\\x00',
    revision: '1',
    begun_at: hours(0),
    kept_at: hours(0),
    expires_at: hours(1),
  };
  const adds = (table: string, lie: string, row: Row, ...before: readonly string[]): Probe => ({
    table,
    name: `${table}: ${lie === '' ? 'takes' : `takes ${lie}`}`,
    before,
    statement: insertion(table, row),
    apart: true,
  });
  const registered = insertion('access.records', record);
  const reported = insertion('reports.reports', taken(id));
  const onReport = (lie: string, row: Row) =>
    adds('reports.reports', lie, { ...taken(id), ...row }, registered);
  const changes = (name: string, statement: string): Probe => ({
    table: 'reports.unfinished',
    name: `reports.unfinished: ${name}`,
    statement,
    apart: true,
  });
  return [
    adds('access.records', '', record),
    adds('access.records', 'hidden', { ...record, others_see: 'hidden' }),
    adds('access.records', 'for another desk', { ...record, agency_id: elsewhere }),
    adds('access.record_keys', '', key(id), registered),
    adds('access.record_keys', 'under the street’s key', { ...key(id), wrapped_by: 'desk-1' }, registered),
    adds('access.record_keys', 'to an earlier record', key(recordId('bare'))),
    onReport('', {}),
    onReport('from the public site', { channel: 'public-site' }),
    onReport('from frontline staff', { channel: 'frontline' }),
    onReport('as closed', { stage: 'closed' }),
    onReport('for another desk', { agency_id: elsewhere }),
    onReport('as a colleague', { taken_by: other.memberId }),
    onReport('as nobody', { taken_by: null, entered_at: null }),
    onReport('as entered yesterday', { received_at: hours(-48), entered_at: hours(-24) }),
    onReport('of the future', { received_at: hours(1), entered_at: hours(2) }),
    onReport('of two years ago', { received_at: hours(-2 * 365 * 24) }),
    adds('reports.reports', 'of an earlier record', taken(recordId('bare'))),
    adds('reports.contents', '', content(id), registered, reported),
    adds('reports.contents', 'to an earlier report', content(recordId('half'))),
    adds('reports.receipts', '', receiptRow(id), registered, reported),
    adds('reports.receipts', 'to an earlier report', receiptRow(recordId('half'))),
    ...takingFileProbes(me, registered, id),
    adds('reports.unfinished', '', unfinished),
    adds('reports.unfinished', 'as a colleague', { ...unfinished, member_id: other.memberId }),
    changes('changes', `update reports.unfinished set sealed = '\\x01', revision = 2`),
    changes(
      'hands over',
      `update reports.unfinished set member_id = '${other.memberId}', draft_key = 'fedcba987654'`,
    ),
    changes('throws away', 'delete from reports.unfinished'),
  ];
}
