/** Due dates as a calendar (RFC 5545). A date and a reference: neither what is due nor about whom. Pure. */
import { createHash } from 'node:crypto';
import { addDays, type Day } from '../../../../platform/working-days.ts';
import type { CalendarDate } from './calendar-store.ts';

const compact = (day: Day): string => day.replaceAll('-', '');
const stamp = (at: Date): string => `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

/** The same date keeps its id when it moves, so that calendars move it; what is due cannot be read out of it. */
const uidOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

/** The whole file. Days are whole days, without hours and so without zones. */
export function calendarFile(dates: readonly CalendarDate[], now: Date): string {
  const events = dates.flatMap(({ reference, stage, round, dueOn }) => [
    'BEGIN:VEVENT',
    `UID:${uidOf(`${reference} ${stage} ${round}`)}`,
    `DTSTAMP:${stamp(now)}`,
    `DTSTART;VALUE=DATE:${compact(dueOn)}`,
    `DTEND;VALUE=DATE:${compact(addDays(dueOn, 1))}`,
    `SUMMARY:${reference}`,
    'DESCRIPTION:Sign in to see what is due, and whether its rule has been verified.',
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]);
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Plainsight//Dates//EN',
    'CALSCALE:GREGORIAN',
    'X-WR-CALNAME:Dates',
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    ...events,
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}
