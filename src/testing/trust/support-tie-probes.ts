/** Who gets what of ties between people, and what each door could try to write of them. */
import { randomUUID } from 'node:crypto';
import { acting, type Expectation, is } from './expectation.ts';
import { insertion, type Probe } from './staff-probes.ts';
import { caseId, caseNames } from './support-rows.ts';

const table = 'support.ties';
const polices = ['cared', 'own'];
export const tieReads: Readonly<Record<string, string>> = { [table]: `select case_id::text from ${table}` };
export const tieMatrix: readonly Expectation[] = [
  is(table, 'police supporter', ...polices),
  // Of the police's shared case who it is for is not open to the council.
  is(table, 'council supporter', 'housed'),
  acting(`${table}: adds`, 'police supporter', ...polices),
  acting(`${table}: adds`, 'council supporter', 'housed'),
  acting(`${table}: changes`, 'police supporter', '2'),
  acting(`${table}: changes`, 'council supporter', '1'),
];

const row = (id: string) => ({
  case_id: id,
  about: randomUUID(),
  role: 'child',
  other_reference: 'SC-4KD7W2',
});
const changes: Probe = { table, name: `${table}: changes`, statement: `update ${table} set role = 'friend'` };

export const tieProbes = (): Probe[] => [
  ...caseNames.map(
    (name): Probe => ({
      table,
      name: `${table}: adds`,
      label: name,
      statement: insertion(table, row(caseId(name))),
    }),
  ),
  changes,
  { table, name: `${table}: deletes`, statement: `delete from ${table}` },
];

export const workerTieProbes = (): Probe[] => [
  { table, name: `${table}: adds`, statement: insertion(table, row(caseId('own'))) },
  changes,
];
export const workerTieMatrix = [
  { what: table, rows: [...caseNames], inAct: true as const },
  { what: `${table}: adds`, rows: ['1'], inAct: true as const },
  { what: `${table}: changes`, rows: ['3'], inAct: true as const },
];
