/** Who gets what of cases that move to another agency, and what each door could try: honestly, and with each lie. */
import { randomUUID } from 'node:crypto';
import { itemId } from './conference-rows.ts';
import type { CountyMember } from './county.ts';
import { acting, type Expectation, is } from './expectation.ts';
import { insertion, type Probe } from './staff-probes.ts';
import { caseId } from './support-rows.ts';
import { toldMatrix, toldReads } from './support-told-probes.ts';
import { moving, movingTask } from './support-transfer-rows.ts';

type Row = Readonly<Record<string, string | null>>;
const at = '2026-01-01T00:00:00Z';
const table = 'support.transfers';
const own = caseId('own');

export const transferReads: Readonly<Record<string, string>> = {
  ...toldReads,
  'support.transfers': 'select transfer_id::text from support.transfers',
  'support.transfer_words': 'select side from support.transfer_words',
};

/** What has become of the case once the council has taken it: each is the new owner's. */
const effects: Readonly<Record<string, string>> = {
  'takes the record': `select from access.records where record_id = '${own}' and agency_id = 'council'`,
  'takes the case': `select from support.cases where case_id = '${own}' and agency_id = 'council'`,
  'takes its alerts': `select from support.alerts where case_id = '${own}' and agency_id = 'council' limit 1`,
  'takes what ends': `select from support.endings where case_id = '${own}' and agency_id = 'council'`,
  'takes what nothing meets': `select from services.unmet_needs where case_id = '${own}' and agency_id = 'council'`,
  'takes what was sent of it': `select from services.referrals where case_id = '${own}' and kept_by = 'council'`,
  'takes its tasks': `select from tasks.tasks where source_key = '${movingTask}' and agency_id = 'council' and owner_id is not null`,
  'notes it in the tasks': `select from tasks.history h join tasks.tasks t using (task_id) where t.source_key = '${movingTask}' and h.what = 'given'`,
  'counts it': `select from support.risk_changes where agency_id = 'council' and on_day >= current_date - 1`,
  'needs no letting in to its conference': `select from conferences.item_agencies where item_id = '${itemId('met')}' and agency_id = 'council' and ended_at is not null`,
  'answers the offer': `select from support.transfers where transfer_id = '${moving}' and state = 'accepted'`,
};

export const transferMatrix: readonly Expectation[] = [
  ...toldMatrix,
  is('tasks.tasks', 'police supporter', movingTask),
  is('tasks.history', 'police supporter', movingTask),
  is('support.transfers', 'police supporter', moving),
  is('support.transfers', 'council supporter', moving),
  acting('support.transfer_words', 'police supporter', 'offer'),
  acting('support.transfer_words', 'council supporter', 'offer'),
  acting('support.transfers: offers', 'police supporter', 'cared'),
  acting('support.transfers: offers', 'council supporter', 'housed'),
  acting('support.transfers: withdraws', 'police supporter', '1'),
  acting('support.transfers: declines', 'council supporter', '1'),
  acting('support.transfer_words: offers', 'police supporter', 'cared'),
  acting('support.transfer_words: offers', 'council supporter', 'housed'),
  acting('support.transfer_words: answers', 'council supporter', '1'),
  ...Object.keys(effects).map((what) => acting(`support.take_over: ${what}`, 'council supporter', '1')),
  acting('support.take_over: twice', 'council supporter', 'nothing more'),
];

const offerRow = (name: 'cared' | 'housed', me: CountyMember): Row => ({
  transfer_id: randomUUID(),
  case_id: caseId(name),
  reference: `SC-${name}`,
  of_whom: 'affected',
  from_agency: me.agencyId,
  to_agency: 'health',
  basis: 'test',
  offered_by: me.memberId,
  offered_at: at,
  state: 'offered',
});
const wordsRow = (transferId: string | null, by: string, side: 'offer' | 'answer'): Row => ({
  transfer_id: transferId,
  side,
  wrapped_by: 'kek-1',
  wrapped: '\\x00',
  sealed: '\\x00',
  by_member: by,
  at,
});

/** `stranger`: a support worker of another agency. */
export function transferProbes(me: CountyMember, stranger: string): Probe[] {
  const takes = `select * from support.take_over('${moving}', '${me.memberId}')`;
  const answers = (state: string, by = me.memberId) =>
    `update support.transfers set state = '${state}', answered_by = '${by}', answered_at = now() where transfer_id = '${moving}'`;
  const offers = (['cared', 'housed'] as const).flatMap((name): Probe[] => {
    const row = offerRow(name, me);
    const adds = (what: string, values: Row, of = table, before: readonly string[] = []): Probe => ({
      table: of,
      name: `${of}: ${what}`,
      label: name,
      before,
      statement: insertion(of, values),
    });
    const id = row['transfer_id'] ?? null;
    return [
      adds('offers', row),
      adds('offers as a colleague', { ...row, offered_by: stranger }),
      adds('offers for another agency', { ...row, from_agency: 'commissioner' }),
      adds('offers to the commissioner', { ...row, to_agency: 'commissioner' }),
      adds('offers as accepted', { ...row, state: 'accepted', answered_at: at }),
      adds('offers on a consent never given', { ...row, basis: 'Consent of the person' }),
      adds('offers', wordsRow(id, me.memberId, 'offer'), 'support.transfer_words', [insertion(table, row)]),
      adds('offers as a colleague', wordsRow(id, stranger, 'offer'), 'support.transfer_words', [
        insertion(table, row),
      ]),
    ];
  });
  return [
    ...offers,
    { table, name: 'support.transfers: withdraws', statement: answers('withdrawn') },
    { table, name: 'support.transfers: declines', statement: answers('declined') },
    { table, name: 'support.transfers: declines as a colleague', statement: answers('declined', stranger) },
    { table, name: 'support.transfers: accepts by itself', statement: answers('accepted') },
    {
      table: 'support.transfer_words',
      name: 'support.transfer_words: answers',
      before: [answers('declined')],
      statement: insertion('support.transfer_words', wordsRow(moving, me.memberId, 'answer')),
    },
    {
      table: 'support.transfer_words',
      name: 'support.transfer_words: answers an offer that waits',
      statement: insertion('support.transfer_words', wordsRow(moving, me.memberId, 'answer')),
    },
    ...Object.entries(effects).map(
      ([what, statement]): Probe => ({
        table,
        name: `support.take_over: ${what}`,
        before: [takes],
        statement,
      }),
    ),
    {
      table,
      name: 'support.take_over: for a stranger',
      statement: `select from support.take_over('${moving}', '${stranger}')`,
    },
    {
      table,
      name: 'support.take_over: twice',
      label: 'nothing more',
      before: [takes],
      // It stands accepted, and is not taken again.
      statement: `select from support.transfers where transfer_id = '${moving}' and state = 'accepted'
        and not exists (${takes})`,
    },
  ];
}
