/**
 * From the events of one referral to the plan of its stages. The plan holds dates and no "today": what is due, near or late on a day is
 * asked of it afterwards (stage-state.ts), so that only an event changes a plan. Pure.
 */
import { addDays, type Day } from '../../platform/working-days.ts';
import { type ClockEvent, type ClockRoute, type EventCode, mayBeYoung, standing } from './clock-event.ts';
import { type ClockRule, type RuleId, type RuleInForce, ruleOn, untilDayWritten } from './clock-rule.ts';
import { birthday, reckon } from './reckon.ts';
import { stageRules } from './stage-data.ts';
import { endings, firsts, outlasting, type StageId, type StageRule } from './stage-rule.ts';

/** One stage of one referral, in one round: a decision that is reopened begins another. */
export interface PlannedStage {
  readonly stage: StageId;
  readonly round: number;
  readonly begunOn?: Day;
  readonly begunBy?: string;
  readonly dueOn?: Day;
  /** From this day on its date is near. */
  readonly nearOn?: Day;
  readonly holidays?: 'published' | 'reckoned' | 'not-needed';
  /** The version of the rule that was in force when the stage began: it keeps that one. */
  readonly rule?: RuleInForce;
  readonly doneOn?: Day;
  readonly doneBy?: string;
  readonly outcome?: EventCode;
  /** Something took it away: it is no longer asked for. */
  readonly stoppedOn?: Day;
  readonly stoppedBy?: string;
}

export interface Plan {
  readonly route: ClockRoute;
  /** Stages that have begun, in the order in which they did. */
  readonly stages: readonly PlannedStage[];
  /** Stages that may still come, and those that never apply to this referral. */
  readonly toCome: readonly StageId[];
  readonly notApplicable: readonly StageId[];
}

interface Subject {
  route: ClockRoute;
  child: boolean;
  bornOn: Day | undefined;
}

type Open = { -readonly [K in keyof PlannedStage]: PlannedStage[K] };

const runs = (stage: PlannedStage): boolean => stage.doneOn === undefined && stage.stoppedOn === undefined;

/** Plans a referral from its events, under the rules given (the house's, with what the partnership set). */
export function plan(events: readonly ClockEvent[], rules: readonly ClockRule[]): Plan {
  const subject: Subject = { route: 'adult-nrm', child: false, bornOn: undefined };
  const stages: Open[] = [];
  for (const event of standing(events)) {
    const wasChild = subject.child;
    learn(subject, event);
    for (const of of stageRules) {
      if (!of.routes.includes(subject.route)) continue;
      const open = stages.findLast((each) => each.stage === of.stage && runs(each));
      if (of.ends.includes(event.code)) end(stages, of, open, event);
      else if (open !== undefined && stops(of, event.code)) stop(open, event);
      const rule = ruleBegun(of, event, subject, wasChild);
      if (rule !== undefined) begin(stages, of, event, rule, rules, subject);
    }
  }
  return { route: subject.route, stages, ...remaining(stages, subject) };
}

function learn(subject: Subject, event: ClockEvent): void {
  if (event.route !== undefined) subject.route = event.route;
  if (event.bornOn !== undefined) subject.bornOn = event.bornOn;
  if (event.age !== undefined) subject.child = mayBeYoung(event.age);
}

const stops = (of: StageRule, code: EventCode): boolean =>
  of.stops?.includes(code) === true || (endings.includes(code) && !outlasting.includes(of.stage));

function end(stages: Open[], of: StageRule, open: Open | undefined, event: ClockEvent): void {
  const done = { doneBy: event.eventId, outcome: event.code };
  if (open === undefined) {
    if (firsts.includes(event.code) && stages.some((each) => each.stage === of.stage)) return;
    stages.push({ stage: of.stage, round: roundOf(stages, of), doneOn: event.on, ...done });
    return;
  }
  const on = of.runsOut === true && open.dueOn !== undefined && open.dueOn > event.on ? open.dueOn : event.on;
  Object.assign(open, { doneOn: on, ...done });
}

const stop = (open: Open, event: ClockEvent): void =>
  void Object.assign(open, { stoppedOn: event.on, stoppedBy: event.eventId });

const roundOf = (stages: readonly Open[], of: StageRule): number =>
  1 + stages.filter((each) => each.stage === of.stage).length;

/** Which rule this event begins the stage under, if it begins it at all. */
function ruleBegun(
  of: StageRule,
  event: ClockEvent,
  subject: Subject,
  wasChild: boolean,
): RuleId | undefined {
  if (of.stage === 'turning-18') {
    if (event.code === 'age:adult') return wasChild ? 'consent-found-adult' : undefined;
    const told = event.age !== undefined || event.bornOn !== undefined || event.code.endsWith('-reopened');
    return told && subject.child && subject.bornOn !== undefined ? 'consent-at-18' : undefined;
  }
  if (of.stage === 'end-of-support')
    return event.code === 'extension-answered:extended' && event.until !== undefined
      ? 'end-of-support'
      : undefined;
  if (of.childOnly === true && !subject.child) return undefined;
  return of.begins[event.code];
}

function begin(
  stages: Open[],
  of: StageRule,
  event: ClockEvent,
  ruleId: RuleId,
  rules: readonly ClockRule[],
  subject: Subject,
): void {
  const earlier = stages.filter((each) => each.stage === of.stage);
  const first = firsts.includes(event.code);
  if ((of.once === true || first) && earlier.some((each) => each.doneOn !== undefined)) return;
  const open = earlier.findLast(runs);
  const begun = { begunOn: event.on, begunBy: event.eventId, ...dated(event, ruleId, rules, subject) };
  if (open !== undefined && first) {
    // Time runs from receipt, and from the sending only until that is known: one that is written down later moves nothing.
    if (event.code === 'sent') return;
    // What was begun and is learned better moves; that somebody is still under 18 moves nothing but the day they turn 18.
    if (!event.code.startsWith('age:') || (of.stage === 'turning-18' && event.bornOn !== undefined)) {
      for (const field of ['dueOn', 'nearOn', 'holidays', 'rule'] as const) delete open[field];
      Object.assign(open, begun);
    }
    return;
  }
  if (open !== undefined) stop(open, event);
  stages.push({ stage: of.stage, round: roundOf(stages, of), ...begun });
}

function dated(
  event: ClockEvent,
  ruleId: RuleId,
  rules: readonly ClockRule[],
  subject: Subject,
): Pick<PlannedStage, 'rule' | 'dueOn' | 'nearOn' | 'holidays'> {
  const rule = ruleOn(rules, ruleId, event.on);
  const { length, nearDays } = rule.version;
  const found =
    untilDayWritten.includes(ruleId) && event.until !== undefined
      ? { on: event.until, holidays: 'not-needed' as const }
      : length?.unit === 'years' && subject.bornOn !== undefined
        ? { on: birthday(subject.bornOn, length.count), holidays: 'not-needed' as const }
        : reckon(event.on, length);
  if (found === null) return { rule };
  return { rule, dueOn: found.on, nearOn: addDays(found.on, -nearDays), holidays: found.holidays };
}

function remaining(stages: readonly Open[], subject: Subject): Pick<Plan, 'toCome' | 'notApplicable'> {
  const unbegun = stageRules.filter((of) => stages.every((each) => each.stage !== of.stage));
  const never = (of: StageRule) =>
    !of.routes.includes(subject.route) || (of.childOnly === true && !subject.child);
  return {
    toCome: unbegun.filter((of) => !never(of)).map((of) => of.stage),
    notApplicable: unbegun.filter(never).map((of) => of.stage),
  };
}
