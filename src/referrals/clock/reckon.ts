/** Reckoning a date from a day and a length. Days are calendar days in London: no time, no zone, so no change of clocks. Pure. */
import { addDays, addWorkingDays, type Day, holidaySource } from '../../platform/working-days.ts';
import type { Length } from './clock-rule.ts';

/** The day so many whole months later; where that month is too short, its last day. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = partsOf(day);
  const whole = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(whole / 12), (whole % 12) + 1];
  return dayFrom(toYear, toMonth, Math.min(date, daysIn(toYear, toMonth)));
}

/**
 * The day on which somebody born on this day reaches an age: the birthday itself (Family Law Reform Act 1969, section 9). Somebody born
 * on 29 February reaches it on 1 March in other years; no Act says so for England and Wales, it is the usual reading.
 */
export function birthday(born: Day, age: number): Day {
  const { year, month, date } = partsOf(born);
  const leapless = month === 2 && date === 29 && daysIn(year + age, 2) === 28;
  return leapless ? dayFrom(year + age, 3, 1) : dayFrom(year + age, month, date);
}

export interface Reckoned {
  readonly on: Day;
  /** The working days run past the published list of bank holidays: a holiday proclaimed later would move the date. */
  readonly holidays: 'published' | 'reckoned' | 'not-needed';
}

/** The last day of a length that begins on this day; the day after it is the first that counts. Null where there is no length. */
export function reckon(from: Day, length: Length): Reckoned | null {
  if (length === null) return null;
  const { count, unit } = length;
  if (unit === 'working-days') {
    const on = addWorkingDays(from, count, 'reckon');
    const published = holidaySource(from) === 'published' && holidaySource(on) === 'published';
    return { on, holidays: published ? 'published' : 'reckoned' };
  }
  const on =
    unit === 'days'
      ? addDays(from, count)
      : unit === 'months'
        ? addMonths(from, count)
        : birthday(from, count);
  return { on, holidays: 'not-needed' };
}

function partsOf(day: Day): { year: number; month: number; date: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8)) };
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const dayFrom = (year: number, month: number, date: number): Day =>
  `${String(year).padStart(4, '0') as `${number}`}-${String(month).padStart(2, '0') as `${number}`}-${String(date).padStart(2, '0') as `${number}`}`;
