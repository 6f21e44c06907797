/** What each door could try to write in the meeting of a risk conference: honestly, and with each lie that the walls have to catch. */
import { randomUUID } from 'node:crypto';
import { conferenceId, conferenceNames, type ItemName, itemId, itemNames } from './conference-rows.ts';
import type { CountyMember } from './county.ts';
import { memberOf } from './matrix-county.ts';
import { insertion, type Probe } from './staff-probes.ts';

type Row = Readonly<Record<string, string | null>>;
const at = '2026-01-01T00:00:00Z';
const due = '2026-01-02';

const probe = (
  table: string,
  what: string,
  statement: string,
  label?: string,
  before: readonly string[] = [],
): Probe => ({
  table,
  name: `${table}: ${what}`,
  statement,
  before,
  ...(label === undefined ? {} : { label }),
});

const actionRow = (name: ItemName, agencyId: string, by: string, more: Row = {}): Row => ({
  action_id: randomUUID(),
  item_id: itemId(name),
  agency_id: agencyId,
  owner_id: null,
  due_on: due,
  by_member: by,
  at,
  ...more,
});
const taskRow = (action: Row, more: Row = {}): Row => ({
  task_id: randomUUID(),
  agency_id: action['agency_id'] ?? '',
  owner_id: null,
  due_on: due,
  title: 'test',
  record_id: null,
  source: 'conferences.actions',
  source_key: action['action_id'] ?? '',
  made_at: at,
  ...more,
});
const readBackRow = (name: (typeof conferenceNames)[number], agencyId: string, by: string): Row => ({
  read_back_id: randomUUID(),
  conference_id: conferenceId(name),
  agency_id: agencyId,
  member_id: by,
  at,
});
const entryRow = (name: ItemName, kind: string, by: string): Row => ({
  entry_id: randomUUID(),
  item_id: itemId(name),
  kind,
  about: '',
  sealed: '\\x00',
  by_member: by,
  at,
});

/** What could be written of one item in the meeting. `elsewhere`: another agency that is on it. */
function probesAbout(me: CountyMember, elsewhere: string, stranger: string, name: ItemName): Probe[] {
  const action = actionRow(name, elsewhere, me.memberId);
  const agreed = insertion('conferences.actions', action);
  const adds = (table: string, what: string, row: Row, before: readonly string[] = []) =>
    probe(table, what, insertion(table, row), name, before);
  return [
    adds('conferences.entries', 'adds a minute', entryRow(name, 'minute', me.memberId)),
    adds('conferences.entries', 'adds an action', entryRow(name, 'action', me.memberId)),
    adds('conferences.entries', 'adds a correction', entryRow(name, 'correction', me.memberId)),
    adds('conferences.entries', 'adds a minute as a colleague', entryRow(name, 'minute', stranger)),
    adds('conferences.actions', 'agrees', action),
    adds('conferences.actions', 'agrees as a colleague', actionRow(name, elsewhere, stranger)),
    adds('conferences.actions', 'agrees for whoever is not on it', actionRow(name, 'health', me.memberId)),
    adds(
      'conferences.actions',
      'agrees for somebody of another agency',
      actionRow(name, elsewhere, me.memberId, { owner_id: me.memberId }),
    ),
    adds('tasks.tasks', 'adds what was agreed', taskRow(action), [agreed]),
    adds('tasks.tasks', 'adds what was agreed for another agency', taskRow(action, { agency_id: 'health' }), [
      agreed,
    ]),
    adds('tasks.tasks', 'adds what was agreed by another day', taskRow(action, { due_on: at }), [agreed]),
    adds('tasks.tasks', 'adds what was agreed of a record', taskRow(action, { record_id: itemId(name) }), [
      agreed,
    ]),
    adds('tasks.tasks', 'adds what was never agreed', taskRow(action, { source_key: randomUUID() })),
    probe(
      'conferences.items',
      'begins',
      `update conferences.items set begun_at = now() where item_id = '${itemId(name)}'`,
      name,
    ),
  ];
}

export function meetingProbes(me: CountyMember): Probe[] {
  const elsewhere = me.agencyId === 'police' ? 'council' : 'police';
  const stranger = memberOf(elsewhere, 'support-worker').memberId;
  const sets = (what: string, set: string) =>
    probe('conferences.conferences', what, `update conferences.conferences set ${set}`);
  const attends = (what: string, who: string) =>
    probe(
      'conferences.acceptances',
      what,
      `update conferences.acceptances set present_at = now() where member_id = '${who}'`,
    );
  return [
    ...itemNames.flatMap((name) => probesAbout(me, elsewhere, stranger, name)),
    ...conferenceNames.flatMap((name) => {
      const confirms = (what: string, row: Row) =>
        probe('conferences.read_backs', what, insertion('conferences.read_backs', row), name);
      return [
        confirms('confirms', readBackRow(name, me.agencyId, me.memberId)),
        confirms('confirms as a colleague', readBackRow(name, me.agencyId, stranger)),
        confirms('confirms for another agency', readBackRow(name, elsewhere, me.memberId)),
      ];
    }),
    sets('opens', `opened_at = now(), opened_by = '${me.memberId}'`),
    sets('opens as a colleague', `opened_at = now(), opened_by = '${stranger}'`),
    sets('closes', `closed_at = now(), closed_by = '${me.memberId}' where opened_at is not null`),
    sets('closes as a colleague', `closed_at = now(), closed_by = '${stranger}' where opened_at is not null`),
    attends('attends', me.memberId),
    attends('attends for a colleague', stranger),
    probe('conferences.actions', 'changes', `update conferences.actions set due_on = '2030-01-01'`),
    probe('conferences.read_backs', 'changes', `update conferences.read_backs set at = now()`),
  ];
}

const officer = memberOf('police', 'support-worker').memberId;
export const workerMeetingProbes = (): Probe[] => [
  probe(
    'conferences.actions',
    'adds',
    insertion('conferences.actions', actionRow('sat', 'council', officer)),
  ),
  probe(
    'conferences.read_backs',
    'adds',
    insertion('conferences.read_backs', readBackRow('sits', 'police', officer)),
  ),
];
export const workerMeetingMatrix = ['conferences.actions: adds', 'conferences.read_backs: adds'].map(
  (what) => ({
    what,
    rows: ['1'],
    inAct: true as const,
  }),
);
