/** A referral's events, told in order: `story(['2026-03-02', 'sent'], ...)`. */
import type { Day } from '../platform/working-days.ts';
import type { ClockEvent, EventCode } from '../referrals/clock/clock-event.ts';
import { type Plan, plan } from '../referrals/clock/plan.ts';
import { houseRules } from '../referrals/clock/rule-data.ts';
import type { StageId } from '../referrals/clock/stage-rule.ts';
import { type StageState, stateOn } from '../referrals/clock/stage-state.ts';

export type Told = readonly [on: Day, code: EventCode, more?: Partial<ClockEvent>];

/** The events as they would be kept; each bears the id `e1`, `e2`, in the order told. */
export const story = (...told: readonly Told[]): ClockEvent[] =>
  told.map(([on, code, more], index) => ({
    eventId: `e${index + 1}`,
    code,
    on,
    recordedAt: new Date(Date.UTC(2020, 0, 1, 0, 0, index)).toISOString(),
    ...more,
  }));

export const planned = (...told: readonly Told[]): Plan => plan(story(...told), houseRules);

/** The newest round of a stage; throws where it has not begun. */
export function newest(of: Plan, stage: StageId) {
  const found = of.stages.findLast((each) => each.stage === stage);
  if (found === undefined) throw new Error(`${stage} has not begun`);
  return found;
}

/** What the newest round of a stage is on a day. */
export const on = (of: Plan, stage: StageId, day: Day): StageState => stateOn(newest(of, stage), day);
