/** The rights matrix of the public site's login, as data. It puts in, and comes back by receipt to one report; it never reads what was told. */
import { randomBytes, randomUUID } from 'node:crypto';
import { receiptFor } from './county-rows.ts';
import { streetFileProbes } from './file-probes.ts';
import { memberOf, names, recordId } from './matrix-county.ts';
import { drafts } from './matrix-drafts.ts';
import type { Asking } from './rows-got.ts';
import { insertion, type Probe } from './staff-probes.ts';
import { streetOwnViewMatrix, streetOwnViewProbes, streetOwnViewReads } from './support-own-view-probes.ts';
import { endedCode, ownCode } from './support-own-view-rows.ts';

const desk = memberOf('police', 'duty-desk');

/** Everybody who could stand on the street, by name. */
export const publicReaders: readonly { readonly name: string; readonly asking: Asking }[] = [
  { name: 'nobody', asking: {} },
  { name: 'holder of a receipt', asking: { receipt: receiptFor(recordId('shared')) } },
  { name: 'holder of an own code', asking: { receipt: ownCode } },
  { name: 'holder of an ended code', asking: { receipt: endedCode } },
  { name: 'visitor with a draft', asking: { draft: drafts.own } },
  { name: 'member at the wrong door', asking: { session: desk.token } },
  { name: 'member’s token as a receipt', asking: { receipt: desk.token, draft: desk.token } },
  {
    name: 'forger',
    asking: { receipt: randomBytes(32).toString('hex'), draft: randomBytes(32).toString('hex') },
  },
];

export const publicReads: Readonly<Record<string, string>> = {
  ...streetOwnViewReads,
  'access.agencies': 'select agency_id from access.agencies',
  'reports.reports': 'select report_id::text from reports.reports',
  'reports.receipts': 'select report_id::text from reports.receipts',
  'reports.messages': 'select message_id::text from reports.messages',
  'files.files': 'select file_id::text from files.files',
  'platform.drafts': `select case when token_hash = sha256(decode('${drafts.own}', 'hex')) then 'own' else 'other' end
    from platform.drafts`,
};

export interface StreetExpectation {
  readonly what: string;
  readonly who: 'anyone' | (typeof publicReaders)[number]['name'];
  readonly rows: readonly string[];
  readonly inAct?: true;
}

export const publicMatrix: readonly StreetExpectation[] = [
  ...streetOwnViewMatrix,
  { what: 'access.agencies', who: 'anyone', rows: ['police', 'council', 'commissioner', 'health'] },
  { what: 'access.records: adds', who: 'anyone', rows: ['1'], inAct: true },
  { what: 'access.record_keys: adds', who: 'anyone', rows: ['1'], inAct: true },
  { what: 'reports.reports: adds', who: 'anyone', rows: ['1'], inAct: true },
  { what: 'reports.contents: adds', who: 'anyone', rows: ['1'], inAct: true },
  { what: 'reports.receipts: adds', who: 'anyone', rows: ['1'], inAct: true },
  { what: 'reports.reports', who: 'holder of a receipt', rows: ['shared'], inAct: true },
  { what: 'reports.receipts', who: 'holder of a receipt', rows: ['shared'], inAct: true },
  { what: 'reports.messages', who: 'holder of a receipt', rows: ['shared'], inAct: true },
  { what: 'reports.messages: adds', who: 'holder of a receipt', rows: ['shared'], inAct: true },
  { what: 'files.uploads: adds', who: 'anyone', rows: ['1'] },
  { what: 'files.uploads: takes off by name', who: 'anyone', rows: ['1'] },
  { what: 'files.files: adds', who: 'anyone', rows: ['1'], inAct: true },
  { what: 'files.blobs: adds', who: 'anyone', rows: ['1'], inAct: true },
  { what: 'files.files', who: 'holder of a receipt', rows: ['shared', 'shared waiting'], inAct: true },
  { what: 'files.files: adds on return', who: 'holder of a receipt', rows: ['shared'], inAct: true },
  { what: 'files.blobs: adds on return', who: 'holder of a receipt', rows: ['shared'], inAct: true },
  { what: 'platform.drafts', who: 'visitor with a draft', rows: ['own'] },
  { what: 'platform.drafts: keeps', who: 'visitor with a draft', rows: ['1'] },
  { what: 'platform.drafts: changes', who: 'visitor with a draft', rows: ['1'] },
  { what: 'platform.drafts: throws away', who: 'visitor with a draft', rows: ['1'] },
];

const at = '2026-01-01T00:00:00Z';
type Row = Readonly<Record<string, string | null>>;
const record = (id: string): Row => ({
  record_id: id,
  kind: 'report',
  agency_id: 'police',
  others_see: 'sealed',
  registered_at: at,
});
export const reportRow = (id: string): Row => ({
  report_id: id,
  agency_id: 'police',
  reference: `R-${id}`,
  channel: 'public-site',
  language: 'en',
  received_at: at,
  danger: 'no',
  danger_words: 'false',
  affected: 'no',
  identity_choice: 'named',
  how_often: 'once',
  stage: 'received',
});
const key = (id: string): Row => ({ record_id: id, wrapped_by: 'desk-1', wrapped: '\\x00', made_at: at });
const content = (id: string): Row => ({ report_id: id, section: 'told', sealed: '\\x00' });
export const receiptRow = (id: string): Row => ({
  report_id: id,
  locator: `\\x${randomBytes(32).toString('hex')}`,
  wrapped_key: '\\x00',
  made_at: at,
});

/** Every try of somebody on the street. */
export function publicProbes(): Probe[] {
  const id = randomUUID();
  const registered = insertion('access.records', record(id));
  const reported = insertion('reports.reports', reportRow(id));
  const adds = (table: string, name: string, row: Row, ...before: readonly string[]): Probe => ({
    table,
    name: `${table}: adds${name}`,
    before,
    statement: insertion(table, row),
  });
  const message = (name: (typeof names)[number], row: Row): Row => ({
    message_id: randomUUID(),
    report_id: recordId(name),
    author: 'reporter',
    member_id: null,
    sealed: '\\x00',
    sent_at: at,
    ...row,
  });
  const hash = (token: string) => `sha256(decode('${token}', 'hex'))`;
  return [
    adds('access.records', '', record(id)),
    adds('access.records', ' hidden', { ...record(id), others_see: 'hidden' }),
    adds('access.records', ' for another agency', { ...record(id), agency_id: 'council' }),
    adds('access.record_keys', '', key(id), registered),
    adds('access.record_keys', ' under the desk’s own key', { ...key(id), wrapped_by: 'kek-1' }, registered),
    adds('access.record_keys', ' to an earlier record', key(recordId('bare'))),
    adds('reports.reports', '', reportRow(id), registered),
    adds('reports.reports', ' by telephone', { ...reportRow(id), channel: 'phone-101' }, registered),
    adds(
      'reports.reports',
      ' as taken by a member',
      { ...reportRow(id), taken_by: desk.memberId, entered_at: at },
      registered,
    ),
    adds('reports.reports', ' as closed', { ...reportRow(id), stage: 'closed' }, registered),
    adds('reports.reports', ' to an earlier record', reportRow(recordId('bare'))),
    adds('reports.contents', '', content(id), registered, reported),
    adds('reports.contents', ' to an earlier report', content(recordId('half'))),
    adds('reports.receipts', '', receiptRow(id), registered, reported),
    adds('reports.receipts', ' to an earlier report', receiptRow(recordId('half'))),
    ...names.flatMap((name) => [
      { ...adds('reports.messages', '', message(name, {})), label: name },
      { ...adds('reports.messages', ' as the desk', message(name, { author: 'desk' })), label: name },
      {
        ...adds('reports.messages', ' as a member', message(name, { member_id: desk.memberId })),
        label: name,
      },
    ]),
    ...streetFileProbes(registered, id),
    ...streetOwnViewProbes(),
    {
      table: 'platform.drafts',
      name: 'platform.drafts: keeps',
      statement: `insert into platform.drafts (token_hash, form, sealed, kept_at, expires_at)
        values (${hash(drafts.own)}, 'report', '\\x01', now(), now() + interval '1 hour')
        on conflict (token_hash) do update set sealed = excluded.sealed`,
    },
    {
      table: 'platform.drafts',
      name: 'platform.drafts: keeps under another token',
      statement: `insert into platform.drafts (token_hash, form, sealed, kept_at, expires_at)
        values (${hash('cd'.repeat(32))}, 'report', '\\x01', now(), now() + interval '1 hour')`,
    },
    {
      table: 'platform.drafts',
      name: 'platform.drafts: changes',
      statement: `update platform.drafts set form = 'report'`,
    },
    {
      table: 'platform.drafts',
      name: 'platform.drafts: throws away',
      statement: 'delete from platform.drafts',
    },
  ];
}
