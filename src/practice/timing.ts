import { addDays, type Day, londonDay, londonInstant } from '../platform/working-days.ts';
import type { Random } from './random.ts';

/** More on working days than at weekends; Sunday first, as in JavaScript. */
const byWeekday = [0.66, 1.12, 1.1, 1.08, 1.08, 1.05, 0.78];
/** Share of a day's reports in each hour: few at night, a working-day hill, a second one in the evening. */
const byHour = [
  1.2, 0.8, 0.6, 0.4, 0.5, 0.8, 1.4, 2.6, 4.2, 6, 6.8, 6.6, 6, 5.8, 5.9, 6, 5.8, 5.4, 5.6, 6.2, 6.6, 6, 4.2,
  2.4,
];
const hourWeights: Readonly<Record<string, number>> = Object.fromEntries(
  byHour.map((weight, hour) => [`h${hour}`, weight]),
);

/**
 * So many instants between two, in order: rising by half over the whole time, with weekdays, hours of the London day, a
 * swell in the week of 18 October (Anti-Slavery Day Act 2010, section 1) and quiet Christmas days.
 */
export function* receivedTimes(random: Random, from: Date, until: Date, count: number): Generator<Date> {
  const days = daysBetween(londonDay(from), londonDay(until));
  const weights = days.map((day, at) => dayWeight(day, at / days.length));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let given = 0;
  let reached = 0;
  for (const [at, day] of days.entries()) {
    reached += weights[at] ?? 0;
    const due = at === days.length - 1 ? count : Math.floor((reached / total) * count);
    yield* timesOfDay(random, day, due - given, from, until);
    given = due;
  }
}

function timesOfDay(random: Random, day: Day, count: number, from: Date, until: Date): Date[] {
  return Array.from({ length: count }, () => {
    const hour = Number(random.weighted(hourWeights).slice(1));
    const at = londonInstant(day, hour, random.whole(0, 59)).getTime() + random.whole(0, 59_999);
    return new Date(Math.min(Math.max(at, from.getTime()), until.getTime()));
  }).sort((a, b) => a.getTime() - b.getTime());
}

function dayWeight(day: Day, passed: number): number {
  const weekday = byWeekday[new Date(`${day}T12:00:00Z`).getUTCDay()] ?? 1;
  const inYear = day.slice(5);
  const swell = inYear >= '10-15' && inYear <= '10-22' ? 1.6 : 1;
  const quiet = inYear >= '12-24' && inYear <= '12-27' ? 0.5 : 1;
  return weekday * swell * quiet * (0.8 + 0.4 * passed);
}

function daysBetween(first: Day, last: Day): Day[] {
  const days: Day[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}
