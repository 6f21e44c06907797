/** Pure decisions of the desk: how soon, and why. */
import type { Report } from '../reports/index.ts';

/** 1 immediate, 2 high, 3 standard, 4 low. */
export const priorities = [1, 2, 3, 4] as const;
export type Priority = (typeof priorities)[number];

export const reasonCodes = [
  'danger-said',
  'danger-words',
  'danger-unsure',
  'affected-self',
  'match-certain',
  'match-strong',
  'passed-here',
  'new-answer',
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

/** Minutes within which the desk decides, by priority: the partnership's own rule, as data with a from-date. */
export const timeLimits: readonly {
  readonly from: string;
  readonly minutes: Readonly<Record<Priority, number>>;
}[] = [{ from: '2020-01-01', minutes: { 1: 15, 2: 4 * 60, 3: 24 * 60, 4: 72 * 60 } }];

/** What is known of a report's matches when it is weighed. */
export type Strength = 'certain' | 'strong' | 'possible';

export interface Weighed {
  readonly priority: Priority;
  readonly dueAt: Date;
  readonly reasons: readonly ReasonCode[];
}

/** The limit in force on a day. */
export function limitMinutes(priority: Priority, on: Date): number {
  const day = on.toISOString().slice(0, 10);
  const rule = timeLimits.findLast((each) => each.from <= day) ?? timeLimits[0];
  return rule?.minutes[priority] ?? 15;
}

/** Turns danger, who is affected and matches into priority, time limit and reasons. The clock starts when the report was received. */
export function weigh(
  report: Report,
  strongest: Strength | undefined,
  startsAt: Date,
  also: readonly ReasonCode[] = [],
): Weighed {
  const reasons: ReasonCode[] = [...also];
  if (report.danger === 'yes') reasons.push('danger-said');
  if (report.dangerWords) reasons.push('danger-words');
  if (report.danger === 'unsure') reasons.push('danger-unsure');
  if (report.affected === 'me') reasons.push('affected-self');
  if (strongest === 'certain') reasons.push('match-certain');
  if (strongest === 'strong') reasons.push('match-strong');
  const priority = priorityOf(report, strongest);
  return {
    priority,
    dueAt: new Date(startsAt.getTime() + limitMinutes(priority, startsAt) * 60_000),
    reasons,
  };
}

function priorityOf(report: Report, strongest: Strength | undefined): Priority {
  if (report.danger === 'yes' || report.dangerWords) return 1;
  if (report.danger === 'unsure' || report.affected === 'me' || strongest === 'certain') return 2;
  if (report.howOften === 'once' && report.danger === 'no' && strongest === undefined) return 4;
  return 3;
}

/** How late an item is against its limit: calm, soon (last quarter), or late. */
export function lateness(receivedAt: Date, dueAt: Date, now: Date): 'in-time' | 'soon' | 'late' {
  if (now >= dueAt) return 'late';
  const quarter = (dueAt.getTime() - receivedAt.getTime()) / 4;
  return dueAt.getTime() - now.getTime() <= quarter ? 'soon' : 'in-time';
}

export const decisionKinds = [
  'urgent-response',
  'pass-to-agency',
  'refer-on',
  'keep-as-intelligence',
  'no-further-action',
] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** Does a desk that decides so stop there? */
export const isStop = (decision: DecisionKind): boolean =>
  decision === 'keep-as-intelligence' || decision === 'no-further-action';

/** What the reporter is shown once the desk has decided. */
export const stageAfter = (decision: DecisionKind): 'passed-on' | 'being-looked-at' | 'closed' =>
  decision === 'pass-to-agency' || decision === 'refer-on' || decision === 'urgent-response'
    ? 'passed-on'
    : decision === 'keep-as-intelligence'
      ? 'being-looked-at'
      : 'closed';
