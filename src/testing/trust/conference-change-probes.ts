/** What each door could try to change of a risk conference before it begins: honestly, and with each lie that the walls have to catch. */
import { randomUUID } from 'node:crypto';
import {
  type ConferenceName,
  callerOf,
  conferenceId,
  conferenceNames,
  itemId,
  itemNames,
  versionId,
} from './conference-rows.ts';
import type { CountyMember } from './county.ts';
import { memberOf } from './matrix-county.ts';
import { insertion, type Probe } from './staff-probes.ts';

type Row = Readonly<Record<string, string | null>>;
const at = '2026-01-01T00:00:00Z';
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

/** The next version of a conference that was called as this county has them. */
const versionRow = (of: string, by: string, more: Row = {}): Row => ({
  version_id: randomUUID(),
  conference_id: of,
  title: 'moved',
  starts_at: at,
  place: 'test',
  chair: by,
  cancelled: 'false',
  why: 'test',
  by_member: by,
  at,
  ...more,
});
const tellingRow = (version: string, agencyId: string, more: Row = {}): Row => ({
  task_id: randomUUID(),
  agency_id: agencyId,
  owner_id: null,
  due_on: '2026-01-02',
  title: 'test',
  record_id: null,
  source: 'conferences.versions',
  source_key: `${version} ${agencyId}`,
  made_at: at,
  ...more,
});

/** Changes of one conference. `stranger`: a supporter of another agency. */
function probesAbout(me: CountyMember, stranger: string, name: ConferenceName): Probe[] {
  const version = versionRow(conferenceId(name), me.memberId);
  const cancelling = { ...version, version_id: randomUUID(), cancelled: 'true' };
  const [table, versions, tasks] = ['conferences.conferences', 'conferences.versions', 'tasks.tasks'];
  const adds = (what: string, row: Row) => probe(versions, what, insertion(versions, row), name);
  const becomes = (what: string, set: string, before: readonly Row[] = [version]) =>
    probe(
      table,
      what,
      `update ${table} set ${set} where conference_id = '${conferenceId(name)}'`,
      name,
      before.map((row) => insertion(versions, row)),
    );
  const as = `title = 'moved', starts_at = '${at}', place = 'test', chair = '${me.memberId}'`;
  const tells = (what: string, row: Row, before: readonly Row[] = [version]) =>
    probe(
      tasks,
      what,
      insertion(tasks, row),
      name,
      before.map((each) => insertion(versions, each)),
    );
  const mine = String(version['version_id']);
  const honest = [
    adds('adds', version),
    becomes('changes as written', as),
    tells('tells', tellingRow(mine, 'health')),
  ];
  // Each lie once: of a conference of one's own that could be changed.
  if (callerOf(name) !== me.agencyId || name === 'sits') return honest;
  return [
    ...honest,
    adds('adds as a colleague', { ...version, by_member: stranger }),
    becomes('changes otherwise than written', as.replace('moved', 'another')),
    becomes('changes under a stranger', as.replace(me.memberId, stranger), [{ ...version, chair: stranger }]),
    becomes('changes unwritten', as, []),
    becomes('cancels as written', `${as}, cancelled_at = now(), cancelled_by = '${me.memberId}'`, [
      cancelling,
    ]),
    becomes('cancels as a colleague', `${as}, cancelled_at = now(), cancelled_by = '${stranger}'`, [
      cancelling,
    ]),
    becomes('cancels unwritten', `cancelled_at = now(), cancelled_by = '${me.memberId}'`, []),
    tells('tells whoever is not asked', tellingRow(mine, 'commissioner')),
    tells('tells of a record', tellingRow(mine, 'health', { record_id: itemId('met') })),
    tells('tells somebody', tellingRow(mine, 'health', { owner_id: stranger })),
    tells('tells another than it says', tellingRow(mine, 'health', { agency_id: 'commissioner' })),
  ];
}

export function changeProbes(me: CountyMember): Probe[] {
  const elsewhere = me.agencyId === 'police' ? 'council' : 'police';
  const stranger = memberOf(elsewhere, 'support-worker').memberId;
  const id = randomUUID();
  const called = insertion('conferences.conferences', {
    conference_id: id,
    agency_id: me.agencyId,
    title: 'test',
    starts_at: at,
    place: 'test',
    chair: me.memberId,
    statement: 'test',
    called_by: me.memberId,
    called_at: at,
  });
  const first = versionRow(id, me.memberId, { title: 'test' });
  const begins = (what: string, row: Row) =>
    probe('conferences.versions', what, insertion('conferences.versions', row), undefined, [called]);
  const slot = (what: string, name: (typeof itemNames)[number], by: string) =>
    probe(
      'conferences.slots',
      what,
      insertion('conferences.slots', {
        slot_id: randomUUID(),
        item_id: itemId(name),
        minutes: '20',
        by_member: by,
        at,
      }),
      name,
    );
  const risk = (what: string, name: (typeof itemNames)[number], by: string) =>
    probe(
      'conferences.risks',
      what,
      insertion('conferences.risks', {
        risk_id: randomUUID(),
        item_id: itemId(name),
        risk_level: 'low',
        by_member: by,
        at,
      }),
      name,
    );
  const showing = (what: string, name: (typeof itemNames)[number], agencyId: string, by: string) =>
    probe(
      'conferences.showings',
      what,
      insertion('conferences.showings', {
        ...{ showing_id: randomUUID(), item_id: itemId(name), agency_id: agencyId },
        ...{ shows: 'at-once', for_investigators: 'true', by_member: by, at },
      }),
      name,
    );
  return [
    ...conferenceNames.flatMap((name) => probesAbout(me, stranger, name)),
    probe(
      'conferences.conferences',
      'opens no more',
      `update conferences.conferences set opened_at = null, opened_by = null where conference_id = '${conferenceId('sits')}'`,
    ),
    probe(
      'tasks.tasks',
      'tells of what others changed',
      insertion('tasks.tasks', tellingRow(versionId(elsewhere === 'council' ? 'apart' : 'meets'), 'health')),
    ),
    begins('adds the first', first),
    begins('adds another first', { ...first, title: 'moved' }),
    begins('adds a first that cancels', { ...first, cancelled: 'true' }),
    ...itemNames.flatMap((name) => [
      slot('sets', name, me.memberId),
      slot('sets as a colleague', name, stranger),
      risk('judges', name, me.memberId),
      risk('judges as a colleague', name, stranger),
      showing('adds', name, me.agencyId, me.memberId),
      showing('adds for another agency', name, elsewhere, me.memberId),
      showing('adds as a colleague', name, me.agencyId, stranger),
    ]),
    probe('conferences.versions', 'changes', `update conferences.versions set why = 'x'`),
    probe('conferences.showings', 'changes', `update conferences.showings set shows = 'at-once'`),
    probe('conferences.risks', 'changes', `update conferences.risks set risk_level = 'low'`),
    probe('conferences.slots', 'changes', 'update conferences.slots set minutes = 5'),
  ];
}

const officer = memberOf('police', 'support-worker').memberId;
export const workerChangeProbes = (): Probe[] => [
  probe(
    'conferences.versions',
    'adds',
    insertion('conferences.versions', versionRow(conferenceId('sits'), officer)),
  ),
];
export const workerChangeMatrix = [{ what: 'conferences.versions: adds', rows: ['1'], inAct: true as const }];
