/** Who gets what of tries to reach the person of a case: of the police's shared one each agency has written one, whose words are not the other's. */
import { randomUUID } from 'node:crypto';
import type { CountyMember } from './county.ts';
import { acting, type Expectation, is } from './expectation.ts';
import { recordId } from './matrix-county.ts';
import { insertion, type Probe } from './staff-probes.ts';
import { triesRead } from './support-contact-rows.ts';
import { caseId, caseNames } from './support-rows.ts';

const table = 'support.contacts';
const rules = 'support.rules_of_person';
const reporters = 'support.other_rules_of_reporter';
const others = 'support.contacts_of_others';
export const contactReads: Readonly<Record<string, string>> = {
  [rules]: `select r->>'safe' from ${rules}('${caseId('cared')}') r`,
  [reporters]: `select r->>'safe' from ${reporters}('${recordId('hidden')}') r`,
  [others]: `select way || ' ' || outcome || ' ' || on_day from ${others}('${caseId('cared')}', '2100-01-01', 9)`,
};
export const contactMatrix: readonly Expectation[] = [
  // Whoever may open the case has in codes what another of its person says, also where that is shut to them; the desk what another case of the reporter does.
  is(rules, 'police supporter', 'not-at-all'),
  is(rules, 'council supporter', 'not-at-all'),
  is(reporters, 'police reader', 'as-written'),
  // The police, whose case it is, read both whole; the council has of the police's the way, what came of it and the day.
  acting('support.entries', 'police supporter', ...triesRead.police),
  acting('support.entries', 'council supporter', ...triesRead.council),
  acting(others, 'council supporter', 'text cleared 2026-01-01'),
  acting(`${table}: adds`, 'police supporter', 'cared', 'own'),
  acting(`${table}: adds`, 'council supporter', 'cared', 'housed'),
];

const row = (id: string, by: string) => ({
  ...{ case_id: id, about: randomUUID(), outcome: 'reached', way: 'call', by_member: by },
  at: '2026-01-01T00:00:00Z',
});
const adds = (name: string, id: string, by: string, label: string): Probe => ({
  ...{ table, name: `${table}: ${name}`, label, statement: insertion(table, row(id, by)) },
});
export const contactProbes = (me: CountyMember, stranger: string): Probe[] => [
  ...caseNames.flatMap((name) => [
    adds('adds', caseId(name), me.memberId, name),
    adds('adds as a colleague', caseId(name), stranger, name),
  ]),
  { table, name: `${table}: changes`, statement: `update ${table} set way = 'visit'` },
];

export const workerContactReads = {
  [table]: `select about::text from ${table}`,
  'support.others_of_person': `select o::text from support.others_of_person('${caseId('cared')}') o`,
};
export const workerContactProbes = (by: string): Probe[] => [adds('adds', caseId('own'), by, '1')];
export const workerContactMatrix = [
  { what: 'support.entries', rows: triesRead.police, inAct: true as const },
  { what: table, rows: triesRead.police, inAct: true as const },
  { what: `${table}: adds`, rows: ['1'], inAct: true as const },
  { what: 'support.others_of_person', rows: ['own'] },
];
