/** Who gets what of alerts and of the course of a caseload's risk, and what each door could try to write of them. */
import { randomUUID } from 'node:crypto';
import type { CountyMember } from './county.ts';
import { acting, type Expectation, is } from './expectation.ts';
import { insertion, type Probe } from './staff-probes.ts';
import { contactMatrix, contactProbes, contactReads } from './support-contact-probes.ts';
import { caseId, caseNames } from './support-rows.ts';

type Row = Readonly<Record<string, string | null>>;
const at = '2026-01-01T00:00:00Z';

const polices = ['cared', 'own'];
export const alertReads: Readonly<Record<string, string>> = {
  ...contactReads,
  'support.alerts': 'select distinct case_id::text from support.alerts',
  'support.alerts_shared': 'select count(*)::text from support.alerts_shared(10) having count(*) > 0',
  'support.risk_changes': `select agency_id || ' ' || count(*) from support.risk_changes group by agency_id`,
};
export const alertMatrix: readonly Expectation[] = [
  ...contactMatrix,
  is('support.alerts', 'police supporter', ...polices),
  // Of the police's shared case neither the risk nor the plan is open to the council.
  is('support.alerts', 'council supporter', 'housed'),
  acting('support.alerts: raises', 'police supporter', ...polices),
  acting('support.alerts: raises', 'council supporter', 'housed'),
  // And the one that what somebody wrote from their own view has raised.
  acting('support.alerts: settles', 'police supporter', '3'),
  acting('support.alerts: settles', 'council supporter', '1'),
  // Counted, and never of which case.
  is('support.risk_changes', 'police supporter', 'police 2'),
  is('support.risk_changes', 'council supporter', 'council 1'),
  acting('support.risk_changes: adds', 'police supporter', ...polices),
  acting('support.risk_changes: adds', 'council supporter', 'housed'),
  acting('support.risk_changes: opens', 'case opener', '1'),
  // Answers to outcomes are counted by functions, and nobody reads one.
  acting('support.outcome_answers: adds', 'police supporter', ...polices),
  acting('support.outcome_answers: adds', 'council supporter', 'housed'),
];

const alertRow = (id: string, agencyId: string): Row => ({
  alert_id: randomUUID(),
  case_id: id,
  agency_id: agencyId,
  section: 'risk',
  kind: 'missing',
  cause: randomUUID(),
  on_day: '2026-01-01',
  raised_at: at,
});
export const changeRow = (id: string, agencyId: string): Row => ({
  case_id: id,
  agency_id: agencyId,
  on_day: '2026-01-01',
  was: null,
  now: 'none',
});
const answerRow = (id: string): Row => ({
  case_id: id,
  outcome: 'housing',
  moment: 'review',
  answer: 'mostly',
  on_day: '2026-01-01',
});

export const alertProbes = (me: CountyMember, stranger: string): Probe[] => [
  ...contactProbes(me, stranger),
  ...caseNames.flatMap((name): Probe[] => {
    const alert = alertRow(caseId(name), me.agencyId);
    const adds = (table: string, what: string, row: Row): Probe => ({
      table,
      name: `${table}: ${what}`,
      label: name,
      statement: insertion(table, row),
    });
    return [
      adds('support.alerts', 'raises', alert),
      adds('support.alerts', 'raises as settled', { ...alert, settled_at: at, settled_by: me.memberId }),
      adds('support.alerts', 'raises as another agency', { ...alert, agency_id: 'health' }),
      adds('support.risk_changes', 'adds', changeRow(caseId(name), me.agencyId)),
      adds('support.risk_changes', 'adds as another agency', changeRow(caseId(name), 'health')),
      adds('support.outcome_answers', 'adds', answerRow(caseId(name))),
    ];
  }),
  {
    table: 'support.alerts',
    name: 'support.alerts: settles',
    statement: `update support.alerts set settled_at = '${at}', settled_by = '${me.memberId}'`,
  },
  {
    table: 'support.alerts',
    name: 'support.alerts: settles as a colleague',
    statement: `update support.alerts set settled_at = '${at}', settled_by = '${stranger}'`,
  },
  {
    table: 'support.alerts',
    name: 'support.alerts: changes',
    statement: `update support.alerts set kind = 'ending'`,
  },
];

export const workerAlertProbes = (): Probe[] => [
  {
    table: 'support.alerts',
    name: 'support.alerts: settles what has ended',
    before: [insertion('support.alerts', { ...alertRow(caseId('own'), 'police'), kind: 'ending' })],
    statement: `update support.alerts set settled_at = '${at}' where kind = 'ending'`,
  },
  {
    table: 'support.alerts',
    name: 'support.alerts: settles',
    statement: `update support.alerts set settled_at = '${at}'`,
  },
  {
    table: 'support.alerts',
    name: 'support.alerts: raises',
    statement: insertion('support.alerts', alertRow(caseId('own'), 'police')),
  },
  {
    table: 'support.risk_changes',
    name: 'support.risk_changes: adds',
    statement: insertion('support.risk_changes', changeRow(caseId('own'), 'police')),
  },
  {
    table: 'support.outcome_answers',
    name: 'support.outcome_answers: adds',
    statement: insertion('support.outcome_answers', answerRow(caseId('own'))),
  },
];
export const workerAlertMatrix = [
  { what: 'support.alerts', rows: [...caseNames], inAct: true as const },
  { what: 'support.alerts: raises', rows: ['1'], inAct: true as const },
  { what: 'support.alerts: settles what has ended', rows: ['1'], inAct: true as const },
  { what: 'support.risk_changes: adds', rows: ['1'], inAct: true as const },
  { what: 'support.outcome_answers: adds', rows: ['1'], inAct: true as const },
];
