/** The stages of one referral as they lie along a line of days. Pure. */
import { addDays, type Day, daysBetween } from '../../../../platform/working-days.ts';
import type { PlannedStage } from '../../plan.ts';
import { addMonths } from '../../reckon.ts';
import { type StageState, stateOn } from '../../stage-state.ts';

/** The picture's width in its own units; the names stand to the left of nought. */
export const lineWidth = 700;
/** A date further off than this is drawn at the edge, with an arrow: a birthday years away would flatten all else. */
const farDays = 120;

export interface LineBar {
  readonly stage: PlannedStage;
  readonly state: StageState;
  readonly from: number;
  readonly to: number;
  /** Ends beyond the picture. */
  readonly far: boolean;
  /** Has no date: drawn on to today, fading. */
  readonly open: boolean;
}

export interface Line {
  readonly bars: readonly LineBar[];
  readonly months: readonly { readonly day: Day; readonly at: number }[];
  readonly today: number;
}

const ends = (stage: PlannedStage): Day | undefined => stage.stoppedOn ?? stage.doneOn ?? stage.dueOn;

/** Lays the stages out; those that nothing is known of but that they are done stand at the day they were. */
export function layOut(stages: readonly PlannedStage[], today: Day): Line {
  const days = stages.flatMap((stage) => [stage.begunOn, ends(stage)]).filter((each) => each !== undefined);
  const first = addDays([today, ...days].toSorted()[0] ?? today, -3);
  const edge = addDays(today, farDays);
  const last = addDays(
    [addDays(today, 14), ...days]
      .filter((each) => each <= edge)
      .toSorted()
      .at(-1) ?? today,
    5,
  );
  const whole = daysBetween(first, last);
  const at = (day: Day): number =>
    Math.round((Math.min(Math.max(daysBetween(first, day), 0), whole) / whole) * lineWidth);
  const bars = stages.map((stage): LineBar => {
    const end = ends(stage);
    return {
      stage,
      state: stateOn(stage, today),
      from: at(stage.begunOn ?? end ?? today),
      to: at(end ?? today),
      far: end !== undefined && end > last,
      open: end === undefined,
    };
  });
  return { bars, months: monthsBetween(first, last).map((day) => ({ day, at: at(day) })), today: at(today) };
}

/** The firsts of months, as many as have room: each month, each third, or each year. */
function monthsBetween(first: Day, last: Day): Day[] {
  const start: Day = `${first.slice(0, 7) as `${number}-${number}`}-01`;
  const months = daysBetween(first, last) / 30.4;
  const step = months <= 9 ? 1 : months <= 30 ? 3 : 12;
  const found: Day[] = [];
  for (let day = addMonths(start, 1); day <= last; day = addMonths(day, 1))
    if ((Number(day.slice(5, 7)) - 1) % step === 0) found.push(day);
  return found;
}
