/** Was somebody a child on a day, as far as what is written of their birth tells? Pure. */
import { normaliseBirth, readAge } from '../../matching/index.ts';
import { type Day, isDay } from '../../platform/working-days.ts';

/** Who is a child, as data. */
export const childhoodRules = [
  {
    from: '1991-10-14',
    under: 18,
    /** An age that is only guessed tells of an adult from here on; below it nobody is called one by it. */
    guessedAdult: 25,
    source: 'Children Act 1989, section 105(1): under 18. The guessed age is a proposal of this service',
    /** The Act was not read anew. */
    verified: false,
  },
] as const;

export type Childhood = 'child' | 'adult' | 'unknown';

const dayOf = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10);
/** The day on which somebody born then turns so many years. */
const turns = (born: string, years: number): string => `${Number(born.slice(0, 4)) + years}${born.slice(4)}`;

/**
 * By their date of birth, or its month or year where that is sure; a guessed age never makes a child of anybody. `born`: as it was written;
 * `saidOn`: when.
 */
export function childhoodOn(born: string | undefined, saidOn: Day, day: Day): Childhood {
  const rule = childhoodRules.findLast(({ from }) => from <= day) ?? childhoodRules[0];
  if (born === undefined) return 'unknown';
  const told = normaliseBirth({ date: born, age: readAge(born), saidOn });
  if (told === undefined || told.precision === 'none') return 'unknown';
  const earliest = dayOf(told.earliest);
  const latest = told.conventional ? `${earliest.slice(0, 4)}-12-31` : dayOf(told.latest);
  if (!isDay(earliest) || !isDay(latest)) return 'unknown';
  if (told.precision === 'age') return turns(latest, rule.guessedAdult) <= day ? 'adult' : 'unknown';
  if (turns(latest, rule.under) <= day) return 'adult';
  return turns(earliest, rule.under) > day ? 'child' : 'unknown';
}
