/** Who gets what of ties between people, and of cases to referrals begun from them; and what each door could try to write of them. */
import { randomUUID } from 'node:crypto';
import type { CountyMember } from './county.ts';
import { acting, type Expectation, is } from './expectation.ts';
import { referralId } from './referral-rows.ts';
import { insertion, type Probe } from './staff-probes.ts';
import { type CaseName, caseId, caseNames } from './support-rows.ts';

const table = 'support.ties';
const begun = 'support.begun_referrals';
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
  // From which case a referral was begun nobody reads but the worker.
  acting(`${begun}: adds`, 'police supporter', ...polices),
  acting(`${begun}: adds`, 'council supporter', 'housed'),
];

const row = (id: string) => ({
  case_id: id,
  about: randomUUID(),
  role: 'child',
  other_reference: 'SC-4KD7W2',
});
const changes: Probe = { table, name: `${table}: changes`, statement: `update ${table} set role = 'friend'` };

/** A referral that is just registered, begun from a case; and one that was there before. */
function begunProbes(name: CaseName, { agencyId }: CountyMember): Probe[] {
  const id = randomUUID();
  const adds = { table: begun, name: `${begun}: adds`, label: name };
  const registered = insertion('access.records', {
    ...{ record_id: id, kind: 'referral', agency_id: agencyId, others_see: 'hidden' },
    registered_at: '2026-01-01T00:00:00Z',
  });
  return [
    {
      ...adds,
      apart: true,
      before: [registered],
      statement: insertion(begun, { referral_id: id, case_id: caseId(name) }),
    },
    {
      ...adds,
      name: `${begun}: adds of an earlier referral`,
      statement: insertion(begun, { referral_id: referralId('nrm'), case_id: caseId(name) }),
    },
  ];
}

export const tieProbes = (me: CountyMember): Probe[] => [
  ...caseNames.flatMap((name): Probe[] => [
    {
      table,
      name: `${table}: adds`,
      label: name,
      statement: insertion(table, row(caseId(name))),
    },
    ...begunProbes(name, me),
  ]),
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
