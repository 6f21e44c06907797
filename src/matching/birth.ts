import { readDate } from './read-date.ts';

/** What was told of a person's birth or age. Dates may stop early ('1990', '1990-05') and be written as `readDate` reads them. */
export interface Birth {
  date?: string | undefined;
  /** Age in whole years as guessed or told, from and to. */
  age?: { from: number; to: number } | undefined;
  /** The day (ISO date) on which the age was told: without it an age says nothing. */
  saidOn?: string | undefined;
  /** True where the teller knows the age rather than guesses it. */
  known?: boolean | undefined;
}

/** A birth as a span of days (days since 1970-01-01), and how well it is known. */
export interface NormalBirth {
  earliest: number;
  latest: number;
  /** `none`: a date was written that cannot be read, and nothing else is known; the span is everybody's then. */
  precision: 'day' | 'month' | 'year' | 'age' | 'none';
  /** The digits YYYYMMDD of a whole date, else undefined. */
  digits?: string;
  /** The digits of a date that is not whole as it was written ("19800-12-15", "197-08-14"): nearly those of a date, after a slip. */
  written?: string;
  /** 1 January: what registries write when nobody knows. Counts as a year, not as a day. */
  conventional: boolean;
}

const DAY = 86_400_000;
/** Nobody alive is older; years outside are slips of the pen or garbage. */
const EARLIEST_YEAR = 1880;
const LATEST_YEAR = 2200;

function dayNumber(year: number, month: number, day: number): number {
  return Math.floor(Date.UTC(year, month - 1, day) / DAY);
}

/** Reads what was told of a birth; undefined where it says nothing usable (no year, nothing like a date, an age without its day). */
export function normaliseBirth(birth: Birth): NormalBirth | undefined {
  const read = birth.date === undefined ? undefined : fromDate(birth.date);
  const known = read ?? fromAge(birth);
  const written = read?.precision === 'day' ? undefined : digitsWritten(birth.date ?? '');
  return written === undefined ? known : { ...(known ?? unreadable), written };
}

const unreadable: NormalBirth = {
  earliest: dayNumber(EARLIEST_YEAR, 1, 1),
  latest: dayNumber(LATEST_YEAR, 12, 31),
  precision: 'none',
  conventional: false,
};

/** A date has eight digits; a slip makes seven or nine of them, or puts a stroke in the wrong place. */
function digitsWritten(date: string): string | undefined {
  const digits = date.slice(0, 60).replace(/\D/g, '');
  return /^\d{7,9}$/.test(digits) ? digits : undefined;
}

function fromDate(date: string): NormalBirth | undefined {
  const match = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?/.exec(readDate(date) ?? '');
  const year = Number(match?.[1]);
  if (!match || year < EARLIEST_YEAR || year > LATEST_YEAR) return undefined;
  const month = Number(match[2] ?? Number.NaN);
  const day = Number(match[3] ?? Number.NaN);
  if (!(month >= 1 && month <= 12)) {
    return {
      earliest: dayNumber(year, 1, 1),
      latest: dayNumber(year, 12, 31),
      precision: 'year',
      conventional: false,
    };
  }
  const monthEnd = dayNumber(year, month + 1, 1) - 1;
  if (!(day >= 1 && dayNumber(year, month, day) <= monthEnd)) {
    return { earliest: dayNumber(year, month, 1), latest: monthEnd, precision: 'month', conventional: false };
  }
  const at = dayNumber(year, month, day);
  const digits = `${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`;
  return { earliest: at, latest: at, precision: 'day', digits, conventional: month === 1 && day === 1 };
}

function fromAge(birth: Birth): NormalBirth | undefined {
  const said = /^(\d{4})-(\d{2})-(\d{2})/.exec(birth.saidOn ?? '');
  if (!birth.age || !said) return undefined;
  const from = Math.min(birth.age.from, birth.age.to);
  const to = Math.max(birth.age.from, birth.age.to);
  if (!(from >= 0 && to <= 120)) return undefined;
  const year = Number(said[1]);
  const month = Number(said[2]);
  const day = Number(said[3]);
  return {
    earliest: dayNumber(year - to - 1, month, day) + 1,
    latest: dayNumber(year - from, month, day),
    precision: birth.known === true && to === from ? 'year' : 'age',
    conventional: false,
  };
}

/**
 * Reads an age as people say it: 34, "about 30", "25-30", "in his twenties", "teenager", "late 40s", "elderly".
 * Undefined where no age can be read from it.
 */
export function readAge(text: string | number): { from: number; to: number } | undefined {
  if (typeof text === 'number')
    return text >= 0 && text <= 120 ? { from: Math.floor(text), to: Math.floor(text) } : undefined;
  const low = text.slice(0, 100).toLowerCase();
  const span = /(\d{1,3})\s*(?:-|–|to|or)\s*(\d{1,3})/.exec(low);
  if (span) return { from: Number(span[1]), to: Number(span[2]) };
  const decade = /\b(?:(\d)0['’]?s|(twenties|thirties|forties|fifties|sixties|seventies|eighties))\b/.exec(
    low,
  );
  if (decade) {
    const start =
      decade[1] === undefined ? 20 + 10 * DECADES.indexOf(decade[2] ?? '') : Number(decade[1]) * 10;
    if (/early/.test(low)) return { from: start, to: start + 4 };
    if (/late/.test(low)) return { from: start + 6, to: start + 9 };
    if (/mid/.test(low)) return { from: start + 3, to: start + 7 };
    return { from: start, to: start + 9 };
  }
  const single = /(?:^|\D)(\d{1,3})(?:\D|$)/.exec(low);
  if (single) return { from: Number(single[1]), to: Number(single[1]) };
  for (const [pattern, from, to] of SAID) if (pattern.test(low)) return { from, to };
  return undefined;
}

const DECADES = ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties'];
const SAID: readonly (readonly [RegExp, number, number])[] = [
  [/baby|toddler|infant/, 0, 3],
  [/teen|adolescent/, 13, 19],
  [/child|kid|little (?:boy|girl)/, 3, 14],
  [/young (?:man|woman|adult|lad)/, 18, 28],
  [/middle[- ]aged/, 40, 60],
  [/elderly|old (?:man|woman|lady)|pensioner/, 65, 90],
];
