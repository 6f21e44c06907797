import { bankHolidays, lastPublishedYear } from './data/bank-holidays.ts';
import { reckonedHolidays } from './reckoned-holidays.ts';

/** A calendar day as written in the United Kingdom, "2026-04-07". It has no time and no zone. */
export type Day = `${number}-${number}-${number}`;

/** Asked about a day that the table of bank holidays does not reach. */
export class BeyondHolidayTable extends RangeError {
  constructor(day: Day) {
    super(
      `Bank holidays are known from ${firstYear} to ${lastYear}; ${day} lies outside. Add the year to the table.`,
    );
    this.name = 'BeyondHolidayTable';
  }
}

const years = Object.keys(bankHolidays).map(Number);
const firstYear = Math.min(...years);
const lastYear = Math.max(...years);
const dayMilliseconds = 86_400_000;

const londonParts = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** The day it is in London at this instant: at 23:30 UTC in July it is already the next. */
export function londonDay(instant: Date): Day {
  return asDay(new Date(instant.getTime() + londonOffset(instant)));
}

/**
 * The instant at which a time of day falls in London, winter and summer. A time that the spring change leaves out is
 * taken an hour later; one that the autumn change repeats is taken at its first, summer-time, occurrence.
 */
export function londonInstant(day: Day, hours = 0, minutes = 0): Date {
  const asIfUtc = utcOf(day) + (hours * 60 + minutes) * 60_000;
  const summer = new Date(asIfUtc - 3_600_000);
  return londonOffset(summer) === 3_600_000 ? summer : new Date(asIfUtc);
}

const hourMilliseconds = 3_600_000;
/** So many hours are kept at most: more than a page of any record asks about. */
const mostKept = 20_000;
const kept = new Map<number, number>();

/** Milliseconds by which London's clocks are ahead of UTC at this instant. They have changed on the hour of UTC since 1847, so one answer does for an hour. */
function londonOffset(instant: Date): number {
  const hour = Math.floor(instant.getTime() / hourMilliseconds);
  const known = kept.get(hour);
  if (known !== undefined) return known;
  if (kept.size >= mostKept) kept.clear();
  const offset = offsetAt(new Date(hour * hourMilliseconds));
  kept.set(hour, offset);
  return offset;
}

function offsetAt(instant: Date): number {
  const part = Object.fromEntries(
    londonParts.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
  );
  const shown = Date.UTC(
    part['year'] ?? 0,
    (part['month'] ?? 1) - 1,
    part['day'],
    part['hour'],
    part['minute'],
    part['second'],
  );
  return shown - Math.floor(instant.getTime() / 1000) * 1000;
}

/** The day so many calendar days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
  return asDay(new Date(utcOf(day) + count * dayMilliseconds));
}

/** How many calendar days lie from one day to another; negative when the second is earlier. */
export const daysBetween = (from: Day, to: Day): number => (utcOf(to) - utcOf(from)) / dayMilliseconds;

/** The name of the bank holiday in England and Wales on this day, if it is one. Throws beyond the table. */
export function bankHolidayOn(day: Day): string | undefined {
  const year = bankHolidays[Number(checked(day).slice(0, 4))];
  if (!year) throw new BeyondHolidayTable(day);
  return year[day.slice(5)]?.replace('*', ' (substitute day)');
}

/**
 * What to do where the table ends: refuse (BeyondHolidayTable), or reckon by the standing rules and say so with `holidaySource`:
 * a one-off holiday proclaimed later would move such a date.
 */
export type BeyondTable = 'refuse' | 'reckon';

/** Where the holidays of this day's year are from: the published list, or the standing rules alone. */
export function holidaySource(day: Day): 'published' | 'reckoned' {
  const year = Number(checked(day).slice(0, 4));
  return year >= firstYear && year <= lastPublishedYear ? 'published' : 'reckoned';
}

function isHoliday(day: Day, beyond: BeyondTable): boolean {
  if (beyond === 'refuse' || bankHolidays[Number(day.slice(0, 4))]) return bankHolidayOn(day) !== undefined;
  return reckonedHolidays(Number(day.slice(0, 4))).includes(day.slice(5));
}

/** Monday to Friday and no bank holiday in England and Wales. */
export function isWorkingDay(date: Day | Date, beyond: BeyondTable = 'refuse'): boolean {
  const day = dayOf(date);
  const holiday = isHoliday(day, beyond);
  const weekday = new Date(utcOf(day)).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holiday;
}

/**
 * The working day that is `count` working days after the date (before, when negative). The date itself is not counted:
 * one working day after a Friday, or after the Saturday, is the Monday. Nought gives the day itself, working or not.
 */
export function addWorkingDays(date: Day | Date, count: number, beyond: BeyondTable = 'refuse'): Day {
  if (!Number.isSafeInteger(count)) throw new RangeError(`Not a whole number of days: ${count}`);
  const step = count < 0 ? -1 : 1;
  let day = dayOf(date);
  for (let left = Math.abs(count); left > 0; ) {
    day = addDays(day, step);
    if (isWorkingDay(day, beyond)) left -= 1;
  }
  return day;
}

/**
 * How many working days lie after `from`, up to and with `to`; negative when `to` is earlier. So
 * `workingDaysBetween(day, addWorkingDays(day, n))` is n for every working day.
 */
export function workingDaysBetween(from: Day | Date, to: Day | Date): number {
  const [start, end] = [dayOf(from), dayOf(to)];
  if (end < start) return -countAfter(end, start, 'earlier counts');
  return countAfter(start, end, 'later counts');
}

function countAfter(start: Day, end: Day, which: 'earlier counts' | 'later counts'): number {
  let count = 0;
  for (let day = start; day < end; ) {
    const next = addDays(day, 1);
    if (isWorkingDay(which === 'later counts' ? next : day)) count += 1;
    day = next;
  }
  return count;
}

function dayOf(date: Day | Date): Day {
  return typeof date === 'string' ? checked(date) : londonDay(date);
}

/** The day itself when it is one of the calendar; 30 February is not. */
function checked(day: Day): Day {
  if (asDay(new Date(utcOf(day))) !== day) throw new RangeError(`Not a day: ${day}`);
  return day;
}

function utcOf(day: Day): number {
  const time = isDay(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time)) throw new RangeError(`Not a day: ${day}`);
  return time;
}

/** The UTC calendar day of an instant that stands for a day. */
function asDay(date: Date): Day {
  const text = date.toISOString().slice(0, 10);
  if (!isDay(text)) throw new RangeError(`Not a day of a four-figure year: ${date.toISOString()}`);
  return text;
}

/** Is this text written as a day? Whether the calendar has it, the sums above find. */
export function isDay(text: string): text is Day {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}
