/** When somebody told it: from what stands in the boxes to an instant, in the time of the United Kingdom. Pure. */
import { type Day, londonInstant } from '../../../platform/working-days.ts';

/** A time of day as people write it: 14:05, 1405, 2.05pm, 9 am. Hours and minutes, or undefined. */
export function readTimeOfDay(typed: string): readonly [hours: number, minutes: number] | undefined {
  const found = /^(\d{1,2})(?:[:.h ]?(\d{2}))?\s*([ap])?\.?m?\.?$/i.exec(typed.trim());
  if (found === null) return undefined;
  const [, hourText = '', minuteText, half] = found;
  if (minuteText === undefined && half === undefined) return undefined;
  if (half === undefined && /m\.?$/i.test(typed.trim())) return undefined;
  const hours = Number(hourText);
  const minutes = Number(minuteText ?? 0);
  if (minutes > 59 || hours > 23) return undefined;
  if (half === undefined) return [hours, minutes];
  if (hours < 1 || hours > 12) return undefined;
  return [(hours % 12) + (half.toLowerCase() === 'p' ? 12 : 0), minutes];
}

const isDay = (text: string): text is Day => /^\d{4}-\d{2}-\d{2}$/.test(text);
const twoDigits = (part: string) => part.trim().padStart(2, '0');

/** yyyy-mm-dd when the three boxes make a real day of the calendar since 1900. */
export function readDay(day: string, month: string, year: string): Day | undefined {
  const iso = `${year.trim()}-${twoDigits(month)}-${twoDigits(day)}`;
  if (!isDay(iso) || iso < '1900-01-01') return undefined;
  const instant = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(instant.getTime()) || instant.toISOString().slice(0, 10) !== iso ? undefined : iso;
}

/** The instant of a day and a time of day in London. */
export const receivedAt = (day: Day, [hours, minutes]: readonly [number, number]): Date =>
  londonInstant(day, hours, minutes);
