/** Who gets which tasks, and what each door could try to write of them: honestly, and with each lie. */
import { randomUUID } from 'node:crypto';
import type { County, CountyMember } from './county.ts';
import { idFor } from './county-rows.ts';
import { acting, type Expectation, is } from './expectation.ts';
import { memberOf } from './matrix-county.ts';
import { insertion, type Probe } from './staff-probes.ts';
import { caseId } from './support-rows.ts';
import { at, type TaskRow, task, tasksOf } from './task-rows.ts';

const named = `case when t.record_id is not null or t.source in ('conferences.actions', 'conferences.versions') then t.source_key
  when t.agency_id = access.session_agency() then 'own' else 'another''s' end`;

export const staffTaskReads: Readonly<Record<string, string>> = {
  'tasks.tasks': `select ${named} from tasks.tasks t`,
  'tasks.history': `select ${named} from tasks.history h left join tasks.tasks t using (task_id)`,
  'access.may_be_told of a case': `select name from (values ('the desk', '${memberOf('police', 'duty-desk').memberId}'),
    ('a supporter', '${memberOf('police', 'support-worker').memberId}')) m(name, id)
    where access.may_be_told('${caseId('own')}', m.id::uuid) and access.record_class('${caseId('own')}') = 'open'`,
  'tasks.is_theirs': `select 'theirs' where tasks.is_theirs(gen_random_uuid(), access.session_member())`,
};

const polices = ['shared', 'sealed', 'hidden'];
const opened = ['shared', 'councils'];
/** The tasks that are tried out: each kind of record, and what is about none; more would only take time. */
const tried = ['shared at police', 'hidden at police', 'shared at council', 'councils at council'];
/** A task's key begins with its record's id. */
const triedKeys = tried.map((each) => each.replace(/^\w+/, (name) => idFor('matrix', name)));
const atPolice = polices.map((name) => `${name} at police`);
const atCouncil = opened.map((name) => `${name} at council`);
const both = (what: string, how: typeof is, some = (task: string) => task !== ''): Expectation[] => [
  how(what, 'signed in', 'own'),
  how(what, 'police reader', ...atPolice.filter(some)),
  how(what, 'council reader', ...atCouncil.filter(some)),
];
const isTried = (task: string): boolean => tried.includes(task);

export const staffTaskMatrix: readonly Expectation[] = [
  ...both('tasks.tasks', is),
  ...both('tasks.history', is),
  ...both('tasks.tasks: changes', acting, isTried),
  ...both('tasks.history: adds', acting, isTried),
  is('access.may_be_told of a case', 'police supporter', 'a supporter'),
  acting('tasks.tasks: adds', 'signed in', 'about nothing'),
  acting('tasks.tasks: adds', 'police reader', ...polices),
  acting('tasks.tasks: adds', 'council reader', ...opened),
];

const triedBy = (me: CountyMember, county: County): TaskRow[] =>
  tasksOf(county).filter(
    (row) => triedKeys.includes(row['source_key'] ?? '') || row['source_key'] === `own of ${me.agencyId}`,
  );

/** A member's tries: honestly, and with each lie. */
export function staffTaskProbes(me: CountyMember, other: CountyMember, county: County): Probe[] {
  const adds = (lie: string, label: string, row: TaskRow): Probe => ({
    table: 'tasks.tasks',
    name: `tasks.tasks: adds${lie}`,
    label,
    statement: insertion('tasks.tasks', { ...row, task_id: randomUUID(), source_key: randomUUID() }),
  });
  const mine = task('mine', me.agencyId, null);
  return [
    adds('', 'about nothing', mine),
    adds(' for another agency', 'lie', { ...mine, agency_id: other.agencyId }),
    adds(' owned by another agency', 'lie', { ...mine, owner_id: other.memberId }),
    ...county.records.map(({ recordId }) => adds('', recordId, { ...mine, record_id: recordId })),
    {
      table: 'tasks.tasks',
      name: 'tasks.tasks: gives to another agency',
      statement: `update tasks.tasks set owner_id = '${other.memberId}'`,
    },
    { table: 'tasks.tasks', name: 'tasks.tasks: deletes', statement: 'delete from tasks.tasks' },
    {
      table: 'tasks.history',
      name: 'tasks.history: changes',
      statement: `update tasks.history set what = 'done'`,
    },
    ...triedBy(me, county).flatMap((row) => {
      const label = row['record_id'] === null ? 'own' : (row['source_key'] ?? '');
      const added = {
        history_id: randomUUID(),
        task_id: row['task_id'] ?? null,
        what: 'done',
        member_id: me.memberId,
        at,
      };
      return [
        {
          table: 'tasks.tasks',
          name: 'tasks.tasks: changes',
          label,
          statement: `update tasks.tasks set state = 'done', ended_at = now() where task_id = '${row['task_id']}'`,
        },
        {
          table: 'tasks.history',
          name: 'tasks.history: adds',
          label,
          statement: insertion('tasks.history', added),
        },
        ...(label === 'own'
          ? [
              {
                table: 'tasks.history',
                name: 'tasks.history: adds as a colleague',
                label,
                statement: insertion('tasks.history', { ...added, member_id: other.memberId }),
              },
            ]
          : []),
      ];
    }),
  ];
}

/** The worker's tries; it reads and writes all of them, once a line stands in the book. */
export const workerTaskProbes = (county: County): Probe[] => [
  {
    table: 'tasks.tasks',
    name: 'tasks.tasks: adds',
    statement: insertion('tasks.tasks', {
      ...task('new', 'health', null),
      task_id: randomUUID(),
      source_key: randomUUID(),
    }),
  },
  { table: 'tasks.tasks', name: 'tasks.tasks: changes', statement: 'update tasks.tasks set owner_id = null' },
  {
    table: 'tasks.history',
    name: 'tasks.history: adds',
    statement: insertion('tasks.history', {
      history_id: randomUUID(),
      task_id: tasksOf(county)[0]?.['task_id'] ?? null,
      what: 'done',
      at,
    }),
  },
];

export const workerTaskReads: Readonly<Record<string, string>> = {
  'tasks.tasks': 'select count(*)::text from tasks.tasks having count(*) > 0',
  'tasks.history': 'select count(*)::text from tasks.history having count(*) > 0',
};

export const workerTaskMatrix = (county: County) => {
  // And the one of a support case that moves, and the two of conferences, of which no history is planted.
  const count = String(tasksOf(county).length + 3);
  const told = String(tasksOf(county).length + 1);
  return [
    { what: 'tasks.tasks', rows: [count], inAct: true },
    { what: 'tasks.history', rows: [told], inAct: true },
    { what: 'tasks.tasks: adds', rows: ['1'], inAct: true },
    { what: 'tasks.tasks: changes', rows: [count], inAct: true },
    { what: 'tasks.history: adds', rows: ['1'], inAct: true },
  ] as const;
};
