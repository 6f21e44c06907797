/** Who gets what of what ends on a day, and of ties, both kept in codes beside what is sealed; and what each door could try to write of them. */
import { randomUUID } from 'node:crypto';
import type { CountyMember } from './county.ts';
import { acting, type Expectation, is } from './expectation.ts';
import { insertion, type Probe } from './staff-probes.ts';
import { caseId, caseNames } from './support-rows.ts';
import { tieMatrix, tieProbes, tieReads } from './support-tie-probes.ts';

const table = 'support.endings';
const polices = ['cared', 'own'];
export const endingReads: Readonly<Record<string, string>> = {
  ...tieReads,
  [table]: `select case_id::text from ${table}`,
  'support.cases_named': `select c::text from support.cases_named('{47}') c`,
  'support.count_endings': `select month || ' ' || what || ' ' || coalesce(people::text, 'few') from support.count_endings('2100-01-01')`,
};
export const endingMatrix: readonly Expectation[] = [
  ...tieMatrix,
  is(table, 'police supporter', ...polices),
  // Of the police's shared case the plan is not open to the council.
  is(table, 'council supporter', 'housed'),
  is('support.count_endings', 'manager', '2099-01-01 tenancy few'),
  acting('support.cases_named', 'police supporter', 'cared', 'own'),
  acting('support.cases_named', 'council supporter', 'housed'),
  acting(`${table}: adds`, 'police supporter', ...polices),
  acting(`${table}: adds`, 'council supporter', 'housed'),
  acting(`${table}: changes`, 'police supporter', '2'),
  acting(`${table}: changes`, 'council supporter', '1'),
];

const row = (id: string, agencyId: string) => ({
  case_id: id,
  about: randomUUID(),
  agency_id: agencyId,
  what: 'leave',
  ends_on: '2026-01-01',
  state: 'coming',
});
const changes: Probe = { table, name: `${table}: changes`, statement: `update ${table} set state = 'over'` };

export const endingProbes = (me: CountyMember): Probe[] => [
  ...tieProbes(me),
  ...caseNames.flatMap((name): Probe[] => {
    const adds = (what: string, agencyId: string): Probe => ({
      table,
      name: `${table}: ${what}`,
      label: name,
      statement: insertion(table, row(caseId(name), agencyId)),
    });
    return [adds('adds', me.agencyId), adds('adds as another agency', 'health')];
  }),
  changes,
  { table, name: `${table}: gives away`, statement: `update ${table} set agency_id = 'health'` },
];

export const workerEndingProbes = (): Probe[] => [
  { table, name: `${table}: adds`, statement: insertion(table, row(caseId('own'), 'police')) },
  changes,
];
export const workerEndingMatrix = [
  { what: table, rows: [...caseNames], inAct: true as const },
  { what: `${table}: adds`, rows: ['1'], inAct: true as const },
  { what: `${table}: changes`, rows: ['3'], inAct: true as const },
];
