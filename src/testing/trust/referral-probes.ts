/** What members and the worker get of referrals and consents, and could try to write: honestly, and with each lie that the walls have to catch. */
import { randomUUID } from 'node:crypto';
import type { CountyMember } from './county.ts';
import { memberOf } from './matrix-county.ts';
import { kindProbes, kinds, kindsForWorker, kindsRow } from './referral-kind-probes.ts';
import { referralReads, tablesOfReferrals as tables } from './referral-matrix.ts';
import { type ReferralName, referralId, referralNames } from './referral-rows.ts';
import { insertion, type Probe } from './staff-probes.ts';

type Row = Readonly<Record<string, string | null>>;

const at = '2026-01-01T00:00:00Z';

const answerRow = (id: string, by: string): Row => ({
  answer_id: randomUUID(),
  referral_id: id,
  question: 'family',
  kind: 'refused',
  source_kind: 'member',
  source_at: at,
  edited: 'false',
  said_by: by,
  said_at: at,
});
const historyRow = (id: string, by: string): Row => ({
  history_id: randomUUID(),
  referral_id: id,
  what: 'kept',
  member_id: by,
  at,
});
export const consentRow = (id: string, by: string): Row => ({
  consent_id: randomUUID(),
  record_id: id,
  about: 'referral',
  purpose: '',
  answer: 'no',
  language: 'en',
  interpreter: 'not-needed',
  sealed: '\\x00',
  given_at: at,
  recorded_by: by,
  recorded_at: at,
});
const referralRow = (id: string, agencyId: string, by: string): Row => ({
  referral_id: id,
  agency_id: agencyId,
  reference: `NR-${id}`,
  question_set: '2026-04',
  state: 'writing',
  holder: memberOf(agencyId, 'first-responder').memberId,
  concern_id: id,
  missing: '1',
  started_by: by,
  started_at: at,
  changed_at: at,
  revision: '0',
});

function addingProbes(me: CountyMember): Probe[] {
  const other = memberOf(me.agencyId === 'police' ? 'council' : 'police', 'first-responder').memberId;
  const lied = (table: string, row: (id: string, by: string) => Row) =>
    referralNames.flatMap((name: ReferralName): Probe[] => {
      const id = referralId(name);
      const adds = { table, name: `${table}: adds`, label: name };
      return [
        { ...adds, statement: insertion(table, row(id, me.memberId)) },
        { ...adds, name: `${table}: adds as a colleague`, statement: insertion(table, row(id, other)) },
      ];
    });
  return [
    ...lied('referrals.answers', answerRow),
    ...lied('referrals.history', historyRow),
    ...lied('consents.consents', consentRow),
    ...kindProbes,
    ...lied('files.files', (id, by) => ({
      file_id: randomUUID(),
      record_id: id,
      origin: 'member',
      member_id: by,
      received_at: at,
      sealed: '\\x00',
      state: 'waiting',
    })),
    ...lied('access.shares', (id, by) => ({
      share_id: randomUUID(),
      record_id: id,
      sections: '{answers}',
      from_agency: me.agencyId,
      to_agency: 'health',
      purpose: 'test',
      basis: 'test',
      granted_by: by,
      granted_at: at,
      until: '2099-01-01',
    })),
  ];
}

/** Whom an agency reaches at a council: kept by its own first responders, in their own names. */
function councilProbes(me: CountyMember, elsewhere: string, stranger: string): Probe[] {
  const table = 'referrals.council_contacts';
  const row: Row = {
    agency_id: me.agencyId,
    council: randomUUID(),
    phone: '',
    email: '',
    first_name: '',
    last_name: '',
    changed_by: me.memberId,
    changed_at: at,
  };
  return [
    { table, name: `${table}: adds`, statement: insertion(table, row) },
    {
      table,
      name: `${table}: adds for another agency`,
      statement: insertion(table, { ...row, agency_id: elsewhere }),
    },
    {
      table,
      name: `${table}: adds as a stranger`,
      statement: insertion(table, { ...row, council: randomUUID(), changed_by: stranger }),
    },
    {
      table,
      name: `${table}: changes`,
      statement: `update ${table} set phone = '0', changed_by = '${me.memberId}'`,
    },
  ];
}

/** Every try of one member's. What may only be added to what they are just making stands in a transaction of its own. */
export function referralProbes(me: CountyMember): Probe[] {
  const id = randomUUID();
  const elsewhere = me.agencyId === 'police' ? 'council' : 'police';
  const record: Row = {
    record_id: id,
    kind: 'referral',
    agency_id: me.agencyId,
    others_see: 'hidden',
    registered_at: at,
  };
  const registered = insertion('access.records', record);
  const begun = referralRow(id, me.agencyId, me.memberId);
  const apart = (table: string, name: string, row: Row, ...before: readonly string[]): Probe => ({
    table,
    name: `${table}: ${name}`,
    before,
    statement: insertion(table, row),
    apart: true,
  });
  const key: Row = { record_id: id, wrapped_by: 'kek-1', wrapped: '\\x00', made_at: at };
  const holder = memberOf(elsewhere, 'first-responder').memberId;
  return [
    ...addingProbes(me),
    {
      table: 'referrals.referrals',
      name: 'referrals.referrals: changes',
      statement: `update referrals.referrals set missing = 2`,
    },
    {
      table: 'referrals.referrals',
      name: 'referrals.referrals: gives to another agency',
      statement: `update referrals.referrals set holder = '${holder}'`,
    },
    {
      table: 'referrals.responders',
      name: 'referrals.responders: changes',
      statement: `update referrals.responders set job = 'Changed'`,
    },
    {
      table: 'referrals.responders',
      name: 'referrals.responders: adds as a colleague',
      statement: insertion('referrals.responders', {
        member_id: holder,
        first_name: '',
        last_name: '',
        job: '',
        phone: '',
        absence_email: '',
        changed_at: at,
      }),
    },
    ...councilProbes(me, elsewhere, holder),
    apart('access.records', 'refers', record),
    apart('access.records', 'refers sealed', { ...record, others_see: 'sealed' }),
    apart('access.records', 'refers for another agency', { ...record, agency_id: elsewhere }),
    apart('access.record_keys', 'refers', key, registered),
    apart('access.record_keys', 'refers to an earlier record', {
      ...key,
      record_id: referralId('bare referral'),
    }),
    apart('referrals.referrals', 'begins', begun, registered),
    apart('referrals.referrals', 'begins as a colleague', { ...begun, started_by: holder }, registered),
    apart('referrals.referrals', 'begins as ready', { ...begun, state: 'ready' }, registered),
    apart('referrals.referrals', 'begins for another agency', { ...begun, agency_id: elsewhere }, registered),
    apart('referrals.referrals', 'begins for a stranger', { ...begun, holder }, registered),
    apart('referrals.referrals', 'begins of an earlier record', {
      ...begun,
      referral_id: referralId('bare referral'),
      concern_id: id,
    }),
    apart(
      'referrals.answers',
      'begins',
      answerRow(id, me.memberId),
      registered,
      insertion('referrals.referrals', begun),
    ),
    apart(kinds, 'begins', kindsRow(id), registered, insertion('referrals.referrals', begun)),
    apart(
      'referrals.history',
      'begins',
      historyRow(id, me.memberId),
      registered,
      insertion('referrals.referrals', begun),
    ),
  ];
}

const worker = memberOf('police', 'first-responder').memberId;

/** The worker's tries, about the referral that still lacks rows. */
export const workerReferralProbes = (): Probe[] => [
  ...(
    [
      ['referrals.answers', answerRow(referralId('kept'), worker)],
      ['referrals.history', historyRow(referralId('kept'), worker)],
      ['consents.consents', consentRow(referralId('kept'), worker)],
      ['referrals.referrals', referralRow(referralId('bare referral'), 'police', worker)],
    ] as const
  ).map(([table, row]) => ({ table, name: `${table}: adds`, statement: insertion(table, row) })),
  {
    table: 'referrals.referrals',
    name: 'referrals.referrals: changes',
    statement: 'update referrals.referrals set missing = 3',
  },
  ...kindProbes,
];
export const workerReferralReads: Readonly<Record<string, string>> = Object.fromEntries(
  ['referrals.referrals', kinds, ...tables].map((table) => [table, referralReads[table] ?? '']),
);
export const workerReferralMatrix = ['referrals.referrals', ...tables]
  .flatMap((table) => [
    { what: table, rows: referralNames, inAct: true as const },
    { what: `${table}: adds`, rows: ['1'], inAct: true as const },
  ])
  .concat(kindsForWorker);
