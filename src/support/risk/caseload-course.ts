/** The risk of a whole caseload over months: how many open cases stood at which level at each month's end. Pure. */
import { addDays, type Day, isDay } from '../../platform/working-days.ts';
import { riskLevels } from './risk-domains.ts';

export const caseLevels = ['none', ...riskLevels] as const;
export type CaseLevel = (typeof caseLevels)[number];

/** By how many a level grew (or shrank) in a month, or before the first that is shown. */
export interface LevelChange {
  /** The first day of the month. */
  readonly month: Day;
  readonly level: CaseLevel;
  readonly by: number;
}
export interface MonthOfCases {
  readonly month: Day;
  /** Its last day, or today in the month that runs. */
  readonly until: Day;
  readonly counts: Readonly<Record<CaseLevel, number>>;
  readonly whole: number;
}

/** The firsts of so many months, the last of them this one. */
export function monthsUntil(today: Day, count: number): Day[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return Array.from({ length: count }, (_, index) => {
    const at = year * 12 + month - 1 - (count - 1 - index);
    const day = `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`;
    if (!isDay(day)) throw new RangeError(`no month: ${day}`);
    return day;
  });
}

/** How the caseload stood at the end of each month, from how it changed. */
export function tellCaseload(
  changes: readonly LevelChange[],
  months: readonly Day[],
  today: Day,
): MonthOfCases[] {
  const counts: Record<CaseLevel, number> = { none: 0, low: 0, medium: 0, high: 0, 'very-high': 0 };
  const sorted = changes.toSorted((one, other) => one.month.localeCompare(other.month));
  let next = 0;
  return months.map((month, index) => {
    for (; next < sorted.length; next += 1) {
      const change = sorted[next];
      if (change === undefined || change.month > month) break;
      counts[change.level] += change.by;
    }
    const following = months[index + 1];
    return {
      month,
      until: following === undefined ? today : addDays(following, -1),
      counts: { ...counts },
      whole: caseLevels.reduce((sum, level) => sum + counts[level], 0),
    };
  });
}

/** When the highest level of a case became another, from everything that was judged of it and when it stood open. In order. */
export function changesOf(
  openedOn: Day,
  told: readonly (
    | { readonly kind: 'risk'; readonly about: string; readonly level: CaseLevel; readonly on: Day }
    | { readonly kind: 'standing'; readonly open: boolean; readonly on: Day }
  )[],
): { readonly on: Day; readonly was: CaseLevel | null; readonly now: CaseLevel | null }[] {
  const found: { on: Day; was: CaseLevel | null; now: CaseLevel | null }[] = [
    { on: openedOn, was: null, now: 'none' },
  ];
  const byDomain = new Map<string, CaseLevel>();
  let open = true;
  for (const each of told) {
    if (each.kind === 'standing') open = each.open;
    else byDomain.set(each.about, each.level);
    const highest = caseLevels.findLast((level) => [...byDomain.values()].includes(level)) ?? 'none';
    const now = open ? highest : null;
    const was = found.at(-1)?.now ?? null;
    if (now !== was) found.push({ on: each.on, was, now });
  }
  return found;
}
