/** Who knows what an agency wants approved, and who could try to set it. */
import { randomUUID } from 'node:crypto';
import type { CountyMember } from './county.ts';
import { acting, type Expectation, is } from './expectation.ts';
import { memberOf } from './matrix-county.ts';
import { insertion, type Probe } from './staff-probes.ts';
import { caseId } from './support-rows.ts';

const table = 'support.approval_rules';
export const approvalReads: Readonly<Record<string, string>> = {
  [table]: 'select agency_id from support.approval_rules',
  [`${table} of a case`]: `select name from (values ${(['own', 'housed'] as const)
    .map((name) => `('${name}', '${caseId(name)}')`)
    .join(', ')}) c (name, id) where exists (select from support.approval_rules_then(c.id::uuid, now()))`,
};
export const approvalMatrix: readonly Expectation[] = [
  ...(['police', 'council'] as const).flatMap((agency) => [
    is(table, `${agency} supporter`, agency),
    is(table, `${agency} administrator`, agency),
  ]),
  is(`${table} of a case`, 'police supporter', 'own'),
  is(`${table} of a case`, 'council supporter', 'housed'),
  acting(`${table}: sets`, 'administrator', '1'),
];

/** `stranger`: a support worker of another agency. */
export function approvalProbes(me: CountyMember, stranger: string): Probe[] {
  const row = {
    rule_id: randomUUID(),
    agency_id: me.agencyId,
    from_on: '2026-01-01',
    requires: '{plan,risk}',
    supervisors: `{${memberOf(me.agencyId, 'support-worker').memberId}}`,
    set_by: me.memberId,
    set_at: '2026-01-01T00:00:00Z',
  };
  const sets = (what: string, values: Readonly<Record<string, string>>): Probe => ({
    table,
    name: `${table}: ${what}`,
    statement: insertion(table, { ...row, ...values }),
  });
  return [
    sets('sets', {}),
    sets('sets for another agency', { agency_id: 'health' }),
    sets('sets as a colleague', { set_by: stranger }),
    sets('names a stranger', { supervisors: `{${stranger}}` }),
    { table, name: `${table}: changes`, statement: `update ${table} set requires = '{}'` },
  ];
}
