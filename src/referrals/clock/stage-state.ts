/** What a planned stage is on a day: due, near, late, done. Pure. */
import type { Day } from '../../platform/working-days.ts';
import type { PlannedStage } from './plan.ts';
import { stageRuleOf } from './stage-data.ts';

/**
 * `open`: runs without a date, or past the date to which it lasts at least. `passed`: a chance that was not taken in time.
 * `not-applicable`: something took it away.
 */
export const stageStates = ['late', 'near', 'due', 'open', 'done', 'passed', 'not-applicable'] as const;
export type StageState = (typeof stageStates)[number];

/** What this stage is on this day. */
export function stateOn(stage: PlannedStage, today: Day): StageState {
  if (stage.stoppedOn !== undefined) return 'not-applicable';
  if (stage.doneOn !== undefined && stage.doneOn <= today) return 'done';
  if (stage.dueOn === undefined) return 'open';
  if (today > stage.dueOn) {
    const { kind } = stageRuleOf(stage.stage);
    return kind === 'limit' ? 'late' : kind === 'window' ? 'passed' : 'open';
  }
  return stage.nearOn !== undefined && today >= stage.nearOn ? 'near' : 'due';
}

/** Was it done after its date? */
export const wasLate = (stage: PlannedStage): boolean =>
  stageRuleOf(stage.stage).kind === 'limit' &&
  stage.doneOn !== undefined &&
  stage.dueOn !== undefined &&
  stage.doneOn > stage.dueOn;
