/**
 * What changed at a place, in a trade or in a network after it was disrupted, told from counts of reports by month beside all other reports of the
 * same months: so that what changes everywhere is not taken for an effect. Small counts are held to be small. Pure.
 */
import type { Day } from '../../../platform/working-days.ts';
import type { EffectLimits } from './effect-limits.ts';
import { type Interval, oddsInterval } from './odds-interval.ts';

/** A month of London's calendar, `2026-11`. */
export type Month = string;
export type ByMonth = ReadonlyMap<Month, number>;

export const monthOf = (day: Day): Month => day.slice(0, 7);

/** The month that lies so many after another. */
export function addMonths(month: Month, count: number): Month {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const months = year * 12 + number - 1 + count;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
}

export interface Spans {
  /** Whole months before the month of the action, in order. */
  readonly before: readonly Month[];
  /** The month of the action: what led to it and what it stirred up count for neither side. */
  readonly apart: Month;
  /** Whole months since, up to the last that is over; as many as before at most. */
  readonly after: readonly Month[];
}

/** Which months stand before and after. `earliest`: the first month of which there is any report; none before it is counted as nought. */
export function spansAround(on: Day, today: Day, months: number, earliest: Month | undefined): Spans {
  const apart = monthOf(on);
  const each = Array.from({ length: months }, (_, at) => at + 1);
  return {
    before: each
      .map((count) => addMonths(apart, -count))
      .filter((month) => earliest !== undefined && month >= earliest)
      .toReversed(),
    apart,
    after: each.map((count) => addMonths(apart, count)).filter((month) => month < monthOf(today)),
  };
}

export interface Counted {
  readonly before: number;
  readonly after: number;
}

const sumOf = (counts: ByMonth, months: readonly Month[]): number =>
  months.reduce((sum, month) => sum + (counts.get(month) ?? 0), 0);

export const countIn = (counts: ByMonth, { before, after }: Spans): Counted => ({
  before: sumOf(counts, before),
  after: sumOf(counts, after),
});

/**
 * `no-before`, `no-after`: no whole month to compare; `few`: too few for any conclusion; `no-rest`: nothing to compare with; `not-shown`: chance
 * explains it as well; else it fell or rose beside the rest by more than chance explains.
 */
export type Verdict = 'no-before' | 'no-after' | 'few' | 'no-rest' | 'not-shown' | 'fell' | 'rose';

export interface Change {
  readonly counted: Counted;
  readonly verdict: Verdict;
  /** By how many times it changed beside the rest; there for `not-shown`, `fell` and `rose`. */
  readonly interval?: Interval;
  /** How many would have come in after, had it gone as with the rest. */
  readonly expected?: number;
  /** Of what is not shown: with so many before, the most after that would have shown a fall; -1: not even none would. */
  readonly mostForFall?: number;
}

type Limits = Pick<EffectLimits, 'fewest' | 'wrong'>;

/** Judges counts of one thing beside those of the rest in the same months. */
export function changeOf(counted: Counted, rest: Counted, spans: Spans, limits: Limits): Change {
  if (spans.after.length === 0) return { counted, verdict: 'no-after' };
  if (spans.before.length === 0) return { counted, verdict: 'no-before' };
  if (counted.before + counted.after < limits.fewest) return { counted, verdict: 'few' };
  if (rest.before === 0 || rest.after === 0) return { counted, verdict: 'no-rest' };
  const tableOf = (after: number) => ({
    before: counted.before,
    after,
    restBefore: rest.before,
    restAfter: rest.after,
  });
  const interval = oddsInterval(tableOf(counted.after), limits.wrong);
  const expected = (counted.before * rest.after) / rest.before;
  const told = { counted, interval, expected };
  if (interval.to < 1) return { ...told, verdict: 'fell' };
  if (interval.from > 1) return { ...told, verdict: 'rose' };
  // It would have had to fall below what came in: the most that does is found by halving.
  let [fallsAt, doesNot] = [-1, counted.after];
  while (doesNot - fallsAt > 1) {
    const middle = Math.floor((fallsAt + doesNot) / 2);
    if (oddsInterval(tableOf(middle), limits.wrong).to < 1) fallsAt = middle;
    else doesNot = middle;
  }
  return { ...told, verdict: 'not-shown', mostForFall: fallsAt };
}

/**
 * Whether what fell at a place rose around it. `moved`: it fell there and rose in a ring; `around`: it rose in a ring and did not show to fall at
 * the place; `not-seen`: it fell and neither ring rose; `cannot-tell`: it fell, and the rings have too few reports to say.
 */
export type Moved = 'moved' | 'around' | 'not-seen' | 'cannot-tell';

/** Reads the verdicts together; nothing is said where the place has none and nothing rose around it. */
export function movedFrom(place: Change, rings: readonly Change[]): Moved | undefined {
  const rose = rings.some(({ verdict }) => verdict === 'rose');
  if (place.verdict !== 'fell') return rose ? 'around' : undefined;
  if (rose) return 'moved';
  return rings.some(({ verdict }) => verdict === 'not-shown' || verdict === 'fell')
    ? 'not-seen'
    : 'cannot-tell';
}
