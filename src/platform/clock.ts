/**
 * The one clock. Everything that needs the time is given a clock or a `Date`; nothing else calls `new Date()`, so that
 * tests and practice can move time.
 */
export interface Clock {
  now(): Date;
}

/** The machine's own time. */
export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still until it is moved. */
export interface MovableClock extends Clock {
  /** Sets the time, forwards or backwards. */
  set(to: Date | string): void;
  /** Moves on by this many milliseconds (backwards when negative). */
  advance(milliseconds: number): void;
}

/** A clock for tests, standing at `start`. Throws a RangeError when `start` or a later setting is no time. */
export function movableClock(start: Date | string): MovableClock {
  let at = timeOf(start);
  return {
    now: () => new Date(at),
    set: (to) => {
      at = timeOf(to);
    },
    advance: (milliseconds) => {
      at = timeOf(new Date(at + milliseconds));
    },
  };
}

function timeOf(moment: Date | string): number {
  const time = new Date(moment).getTime();
  if (Number.isNaN(time)) throw new RangeError(`Not a time: ${String(moment)}`);
  return time;
}
