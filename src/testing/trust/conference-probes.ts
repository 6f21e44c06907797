/** What each door could try to write of a risk conference: honestly, and with each lie that the walls have to catch. */
import { randomUUID } from 'node:crypto';
import {
  type ConferenceName,
  callerOf,
  conferenceId,
  conferenceNames,
  type ItemName,
  itemId,
  itemNames,
} from './conference-rows.ts';
import type { CountyMember } from './county.ts';
import { memberOf } from './matrix-county.ts';
import { insertion, type Probe } from './staff-probes.ts';
import { caseId, caseNames } from './support-rows.ts';

type Row = Readonly<Record<string, string | null>>;
const at = '2026-01-01T00:00:00Z';
const consent = 'Consent of the person';

const again = (statement: string): string => `${statement} on conflict do nothing`;
const probe = (table: string, what: string, statement: string, label?: string): Probe => ({
  table: `conferences.${table}`,
  name: `conferences.${table}: ${what}`,
  statement,
  ...(label === undefined ? {} : { label }),
});
const adds = (table: string, what: string, row: Row, label?: string): Probe =>
  probe(table, what, again(insertion(`conferences.${table}`, row)), label);

const conferenceRow = (agencyId: string, by: string): Row => ({
  conference_id: randomUUID(),
  agency_id: agencyId,
  title: 'test',
  starts_at: at,
  place: 'test',
  chair: by,
  statement: 'test',
  called_by: by,
  called_at: at,
});
const invitedRow = (name: ConferenceName, agencyId: string, by: string): Row => ({
  conference_id: conferenceId(name),
  agency_id: agencyId,
  invited_by: by,
  invited_at: at,
});
const acceptanceRow = (name: ConferenceName, me: CountyMember, memberId = me.memberId): Row => ({
  conference_id: conferenceId(name),
  member_id: memberId,
  agency_id: me.agencyId,
  statement: 'test',
  accepted_at: at,
});
const entryRow = (name: ItemName, kind: string, about: string, by: string): Row => ({
  entry_id: randomUUID(),
  item_id: itemId(name),
  kind,
  about,
  sealed: '\\x00',
  by_member: by,
  at,
});
const letInRow = (name: ItemName, agencyId: string, by: string, more: Row = {}): Row => ({
  item_id: itemId(name),
  agency_id: agencyId,
  purpose: null,
  basis: 'test',
  let_in_by: by,
  let_in_at: at,
  ...more,
});
const partRow = (name: ItemName, agencyId: string): Row => ({
  item_id: itemId(name),
  agency_id: agencyId,
  shows: 'at-once',
  for_investigators: 'true',
});
function probesAboutConference(me: CountyMember, stranger: string, name: ConferenceName): Probe[] {
  return [
    adds('acceptances', 'accepts', acceptanceRow(name, me), name),
    adds('acceptances', 'accepts for a colleague', acceptanceRow(name, me, stranger), name),
    adds('acceptances', 'accepts as there', { ...acceptanceRow(name, me), present_at: at }, name),
    adds('acceptances', 'accepts another statement', { ...acceptanceRow(name, me), statement: 'x' }, name),
    // Of another agency, of which nobody has accepted.
    adds(
      'acceptances',
      'accepts as of another agency',
      { ...acceptanceRow(name, me), agency_id: 'health' },
      name,
    ),
    adds('invited', 'invites', invitedRow(name, 'health', me.memberId), name),
    adds('invited', 'invites as a colleague', invitedRow(name, 'health', stranger), name),
    adds('invited', 'invites the commissioner', invitedRow(name, 'commissioner', me.memberId), name),
  ];
}

function probesAboutItem(me: CountyMember, stranger: string, name: ItemName): Probe[] {
  const elsewhere = me.agencyId === 'police' ? 'council' : 'police';
  return [
    adds('item_agencies', 'lets in', letInRow(name, 'health', me.memberId), name),
    adds('item_agencies', 'lets in as a colleague', letInRow(name, 'health', stranger), name),
    adds('item_agencies', 'lets in its own', letInRow(name, me.agencyId, me.memberId), name),
    adds('item_agencies', 'lets in whoever is not asked', letInRow(name, 'commissioner', me.memberId), name),
    adds(
      'item_agencies',
      'lets in on a consent never given',
      letInRow(name, 'health', me.memberId, { basis: consent, purpose: 'housing' }),
      name,
    ),
    adds('parts', 'adds', partRow(name, me.agencyId), name),
    adds('parts', 'adds for another agency', partRow(name, elsewhere), name),
    adds('entries', 'adds a brief', entryRow(name, 'brief', '', me.memberId), name),
    adds('entries', 'adds a ground', entryRow(name, 'ground', 'health', me.memberId), name),
    adds('entries', 'adds a brief as a colleague', entryRow(name, 'brief', '', stranger), name),
    adds('entries', 'adds a part', entryRow(name, 'part', me.agencyId, me.memberId), name),
    adds('entries', 'adds a part of another agency', entryRow(name, 'part', elsewhere, me.memberId), name),
    adds('entries', 'adds what there is not', entryRow(name, 'note', '', me.memberId), name),
  ];
}

/** Each case, put on an agenda as a record that is just registered. */
function puttings(me: CountyMember, stranger: string): Probe[] {
  const id = randomUUID();
  const record: Row = {
    record_id: id,
    kind: 'conference-item',
    agency_id: me.agencyId,
    others_see: 'hidden',
    registered_at: at,
  };
  const registered = insertion('access.records', record);
  const row = (of: string, conference: ConferenceName): Row => ({
    item_id: id,
    conference_id: conferenceId(conference),
    case_id: of,
    reference: 'SC-test',
    agency_id: me.agencyId,
    risk_level: 'low',
    age: 'unsure',
    minutes: '10',
    put_by: me.memberId,
    put_at: at,
  });
  const apart = (table: string, what: string, values: Row, label?: string, before = [registered]): Probe => ({
    table,
    name: `${table}: ${what}`,
    before,
    apart: true,
    statement: again(insertion(table, values)),
    ...(label === undefined ? {} : { label }),
  });
  const table = 'conferences.items';
  const home = me.agencyId === 'council' ? 'housed' : 'own';
  return [
    apart('access.records', 'puts an item', record, undefined, []),
    apart('access.records', 'puts a sealed item', { ...record, others_see: 'sealed' }, undefined, []),
    apart(
      'access.records',
      'puts an item for another agency',
      { ...record, agency_id: 'health' },
      undefined,
      [],
    ),
    apart('access.record_keys', 'puts an item', {
      record_id: id,
      wrapped_by: 'kek-1',
      wrapped: '\\x00',
      made_at: at,
    }),
    ...caseNames.map((name) => apart(table, 'puts', row(caseId(name), 'sits'), name)),
    apart(table, 'puts where it is not bound', row(caseId(home), 'apart')),
    apart(table, 'puts as a colleague', { ...row(caseId(home), 'sits'), put_by: stranger }),
    apart(table, 'puts for another agency', { ...row(caseId(home), 'sits'), agency_id: 'health' }),
    apart(table, 'puts as begun', { ...row(caseId(home), 'sits'), begun_at: at }),
    apart(
      table,
      'puts an earlier record',
      { ...row(caseId(home), 'sits'), item_id: caseId('bare case') },
      undefined,
      [],
    ),
  ];
}

export function conferenceProbes(me: CountyMember): Probe[] {
  const elsewhere = me.agencyId === 'police' ? 'council' : 'police';
  const stranger = memberOf(elsewhere, 'support-worker').memberId;
  const called = conferenceRow(me.agencyId, me.memberId);
  const sets = (table: string, what: string, set: string) =>
    probe(table, what, `update conferences.${table} set ${set}`);
  return [
    adds('conferences', 'calls', called),
    adds('conferences', 'calls as a colleague', { ...called, called_by: stranger }),
    adds('conferences', 'calls for another agency', { ...called, agency_id: elsewhere }),
    adds('conferences', 'calls under a stranger', { ...called, chair: stranger }),
    adds('conferences', 'calls as open', { ...called, opened_at: at }),
    ...conferenceNames.flatMap((name) => probesAboutConference(me, stranger, name)),
    ...itemNames.flatMap((name) => probesAboutItem(me, stranger, name)),
    ...puttings(me, stranger),
    sets('conferences', 'changes', `title = 'x'`),
    sets('invited', 'apologises', `apologies_at = now(), apologies_by = '${me.memberId}'`),
    sets('invited', 'apologises as a colleague', `apologies_at = now(), apologies_by = '${stranger}'`),
    sets('items', 'takes off', `taken_off_at = now(), taken_off_by = '${me.memberId}'`),
    sets('items', 'takes off as a colleague', `taken_off_at = now(), taken_off_by = '${stranger}'`),
    sets('items', 'gives to another case', `case_id = '${caseId('housed')}'`),
    sets('item_agencies', 'leaves out', `ended_at = now(), ended_by = '${me.memberId}'`),
    sets('item_agencies', 'leaves out as a colleague', `ended_at = now(), ended_by = '${stranger}'`),
    sets('parts', 'changes', `shows = 'at-once'`),
    sets('entries', 'changes', `about = 'x'`),
  ];
}

const officer = memberOf('police', 'support-worker').memberId;
const workerAdds: readonly (readonly [table: string, row: Row])[] = [
  ['conferences', conferenceRow('police', officer)],
  ['invited', invitedRow('sits', 'health', officer)],
  ['acceptances', acceptanceRow('apart', memberOf('council', 'support-worker'))],
  [
    'items',
    {
      item_id: caseId('bare case'),
      conference_id: conferenceId('sits'),
      case_id: caseId('own'),
      reference: 'SC-test',
      agency_id: callerOf('sits'),
      risk_level: 'low',
      age: 'unsure',
      minutes: '10',
      put_by: officer,
      put_at: at,
    },
  ],
  ['item_agencies', letInRow('met', 'health', officer)],
  ['parts', partRow('sat', 'police')],
  ['entries', entryRow('sat', 'brief', '', officer)],
];
export const workerConferenceProbes = (): Probe[] =>
  workerAdds.map(([table, row]) => adds(table, 'adds', row));
export const workerConferenceMatrix = workerAdds.map(([table]) => ({
  what: `conferences.${table}: adds`,
  rows: ['1'],
  inAct: true as const,
}));
