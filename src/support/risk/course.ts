/** The course of risk for one person: each domain's levels over time, and where they were not looked at again in time. Pure. */
import { addDays, type Day, daysBetween, isDay } from '../../platform/working-days.ts';
import type { EntryOf } from '../case/entry.ts';
import { byDay, dayAbout } from '../case/story.ts';
import { changeSince, type RiskDomain, type RiskLevel, reviewDueOn, riskDomains } from './risk-domains.ts';

/** One judgement, with how it changed and when it was to be looked at again. */
export interface Judged {
  readonly entry: EntryOf<'risk'>;
  readonly on: Day;
  readonly level: RiskLevel;
  readonly change: 'up' | 'down' | 'same' | undefined;
  readonly dueOn: Day;
  /** The day from which another judgement stands; undefined for the one that stands now. */
  readonly until: Day | undefined;
}

export interface DomainCourse {
  readonly domain: RiskDomain;
  /** In the order of the days that they are about. */
  readonly judged: readonly Judged[];
}

/** Every domain that was ever judged, in the order of the list. Of two judgements of one day the later written stands. */
export function tellCourse(entries: readonly EntryOf<'risk'>[]): DomainCourse[] {
  return riskDomains.flatMap((domain) => {
    const last = new Map<Day, EntryOf<'risk'>>();
    for (const entry of byDay(entries)) if (entry.about === domain) last.set(dayAbout(entry), entry);
    const sorted = [...last.entries()];
    const judged = sorted.map(
      ([on, entry], index): Judged => ({
        entry,
        on,
        level: entry.body.level,
        change: changeSince(sorted[index - 1]?.[1].body.level, entry.body.level),
        dueOn: reviewDueOn(entry.body.level, on),
        until: sorted[index + 1]?.[0],
      }),
    );
    return judged.length === 0 ? [] : [{ domain, judged }];
  });
}

/** A stretch of the picture: a level that stood, or the time in which it was overdue to be judged again. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly level: RiskLevel;
  readonly overdue: boolean;
}
export interface CoursePicture {
  readonly rows: readonly { readonly domain: RiskDomain; readonly stretches: readonly Stretch[] }[];
  readonly marks: readonly { readonly day: Day; readonly at: number }[];
}

/** The picture's width in its own units. */
export const courseWidth = 700;

/** Lays the course out from its first day until today. */
export function layOutCourse(course: readonly DomainCourse[], today: Day): CoursePicture {
  const days = course.flatMap(({ judged }) => judged.map(({ on }) => on));
  const first = days.toSorted()[0] ?? today;
  const whole = Math.max(daysBetween(first, today), 14);
  const at = (day: Day): number =>
    Math.round((Math.min(Math.max(daysBetween(first, day), 0), whole) / whole) * courseWidth);
  const rows = course.map(({ domain, judged }) => ({
    domain,
    stretches: judged.flatMap(({ on, level, dueOn, until }): Stretch[] => {
      const end = until ?? today;
      const late = addDays(dueOn, 1);
      if (late >= end) return [{ from: at(on), to: at(end), level, overdue: false }];
      return [
        { from: at(on), to: at(late), level, overdue: false },
        { from: at(late), to: at(end), level, overdue: true },
      ];
    }),
  }));
  return { rows, marks: marksBetween(first, today, whole).map((day) => ({ day, at: at(day) })) };
}

/** The firsts of months, of quarters or of years, as many as have room. */
export function marksBetween(first: Day, last: Day, whole: number): Day[] {
  const step = whole <= 240 ? 1 : whole <= 900 ? 3 : 12;
  const found: Day[] = [];
  for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)); year += 1)
    for (let month = 1; month <= 12; month += step) {
      const day = `${year}-${String(month).padStart(2, '0')}-01`;
      if (isDay(day) && day > first && day <= last) found.push(day);
    }
  return found;
}
