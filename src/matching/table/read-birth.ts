import type { TextColumn } from './contract.ts';
import { textOf } from './words.ts';

/**
 * A birth as one number: year, month and day in bits (`year << 9 | month << 5 | day`); month and day are 0 where they were
 * not told. 0 is nothing.
 */
export function packBirth(year: number, month: number, day: number): number {
  if (!(year >= 1000 && year <= 2100)) return 0;
  const knownMonth = month >= 1 && month <= 12 ? month : 0;
  const knownDay = knownMonth > 0 && day >= 1 && day <= 31 ? day : 0;
  return (year << 9) | (knownMonth << 5) | knownDay;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** What a column writes first where a date is in figures and a year last. */
type Order = 'day' | 'month';

/** Reads each distinct date of a column once. Whether the day or the month stands first is read off the column itself. */
export function birthNumbers(column: TextColumn): Int32Array {
  const texts = Array.from({ length: column.values.ends.length }, (_, value) =>
    textOf(column.values, value).slice(0, 40),
  );
  let days = 0;
  let months = 0;
  for (const text of texts) {
    const parts = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ]\d{2,4}$/.exec(text);
    if (!parts) continue;
    if (Number(parts[1]) > 12) days += 1;
    if (Number(parts[2]) > 12) months += 1;
  }
  const order: Order = months > days ? 'month' : 'day';
  return Int32Array.from(texts, (text) => readBirth(text, order));
}

/** One date as people and systems write it: 1990-05-17, 19900517, 17/05/1990, 17 May 1990, May 1990, 05/1990, 1990, c. 1990. */
export function readBirth(text: string, order: Order = 'day'): number {
  if (text === '') return 0;
  const low = text.toLowerCase().trim();
  let parts =
    /^(\d{4})[-/. ]?(\d{2})[-/. ]?(\d{2})(?:[t ].*)?$/.exec(low) ??
    /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/.exec(low);
  if (parts) return packBirth(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  parts = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{2,4})$/.exec(low) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(low);
  if (parts) return figures(Number(parts[1]), Number(parts[2]), fullYear(parts[3] ?? ''), order);
  const words =
    /(?:^|\D)(\d{1,2})?(?:st|nd|rd|th)?[\s\-/.]*([a-z]{3,9})[\s\-/.,]+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(\d{4})/.exec(
      low,
    );
  const month = words ? MONTHS.indexOf((words[2] ?? '').slice(0, 3)) + 1 : 0;
  if (words && month > 0) return packBirth(Number(words[4]), month, Number(words[1] ?? words[3] ?? 0));
  parts = /^(\d{4})[-/.](\d{1,2})(?:[-/.](?:00|\?\?|xx|--))?$/.exec(low);
  if (parts) return packBirth(Number(parts[1]), Number(parts[2]), 0);
  parts = /^(?:\?\?|xx|00)?[-/.]?(\d{1,2})[-/.](\d{4})$/.exec(low);
  if (parts) return packBirth(Number(parts[2]), Number(parts[1]), 0);
  const year = /(?:^|\D)(1[0-9]\d\d|20\d\d)(?:\D|$)/.exec(low);
  return year ? packBirth(Number(year[1]), 0, 0) : 0;
}

function figures(first: number, second: number, year: number, order: Order): number {
  const dayFirst = order === 'day' ? second <= 12 : first > 12;
  return dayFirst ? packBirth(year, second, first) : packBirth(year, first, second);
}

function fullYear(text: string): number {
  const year = Number(text);
  return text.length <= 2 ? (year > 26 ? 1900 + year : 2000 + year) : year;
}

/** The year of birth that an age in whole years stands for, per distinct value; 0 where no age can be read. */
export function ageNumbers(column: TextColumn, thisYear: number): Int32Array {
  return Int32Array.from({ length: column.values.ends.length }, (_, value) => {
    const text = textOf(column.values, value).slice(0, 40);
    const span = /(\d{1,3})\s*(?:-|–|to)\s*(\d{1,3})/.exec(text);
    const age = span
      ? (Number(span[1]) + Number(span[2])) / 2
      : Number(/(?:^|\D)(\d{1,3})(?:\D|$)/.exec(text)?.[1] ?? Number.NaN);
    return age >= 0 && age <= 120 ? Math.round(thisYear - age) : 0;
  });
}

/** Years, months or days alone, from columns of their own. */
export function plainNumbers(column: TextColumn): Int32Array {
  return Int32Array.from({ length: column.values.ends.length }, (_, value) => {
    const text = textOf(column.values, value).slice(0, 20).toLowerCase();
    const month = MONTHS.indexOf(text.slice(0, 3)) + 1;
    return month > 0 ? month : Math.round(Number(/\d{1,4}/.exec(text)?.[0] ?? 0));
  });
}
