import { SLOT } from './layout.ts';
import { begins, likeness, mostShared, oneSlip } from './letters.ts';
import type { LetteredWords, Records, WordTable } from './records.ts';

/** Writes the level of one field of each pair; 0 where a value is missing. */
export interface FieldComparer {
  run(
    left: Int32Array,
    right: Int32Array,
    count: number,
    out: Uint8Array,
    stride: number,
    offset: number,
  ): void;
}

export const BIRTH_LEVELS = [
  'same day',
  'one figure or the order differs',
  'same day or month of the year, other year',
  'same month or year, told in part',
  'same year',
  'within two years',
  'different',
];

/** Births: whole, in part, with a slip or swapped, or an age. */
export function birthComparer(records: Records): FieldComparer {
  const { rows, width } = records;
  return {
    run(left, right, count, out, stride, offset) {
      for (let pair = 0; pair < count; pair++) {
        const a = (left[pair] as number) * width;
        const b = (right[pair] as number) * width;
        out[pair * stride + offset] = birthLevel(
          rows[a + SLOT.birth] as number,
          rows[b + SLOT.birth] as number,
          rows[a + SLOT.age] as number,
          rows[b + SLOT.age] as number,
        );
      }
    },
  };
}

export function birthLevel(birthA: number, birthB: number, ageA: number, ageB: number): number {
  if (birthA === 0 || birthB === 0) {
    const a = birthA === 0 ? ageA : birthA >> 9;
    const b = birthB === 0 ? ageB : birthB >> 9;
    if (a === 0 || b === 0) return 0;
    const apart = Math.abs(a - b);
    return apart <= 1 ? 5 : apart <= 2 ? 6 : 7;
  }
  const yearA = birthA >> 9;
  const yearB = birthB >> 9;
  const monthA = (birthA >> 5) & 15;
  const monthB = (birthB >> 5) & 15;
  const dayA = birthA & 31;
  const dayB = birthB & 31;
  if (dayA === 0 || dayB === 0) {
    if (yearA !== yearB) return Math.abs(yearA - yearB) <= 2 ? 6 : 7;
    return monthA === 0 || monthB === 0 ? 5 : monthA === monthB ? 4 : 5;
  }
  if (birthA === birthB) return 1;
  if (yearA === yearB) {
    if (monthA === dayB && dayA === monthB) return 2;
    if (monthA === monthB)
      return figuresApart(dayA, dayB) <= 1 || dayA - dayB === 1 || dayB - dayA === 1 ? 2 : 3;
    if (dayA === dayB) return figuresApart(monthA, monthB) <= 1 ? 2 : 3;
    return dayA === 1 && monthA === 1 ? 4 : dayB === 1 && monthB === 1 ? 4 : 5;
  }
  if (monthA === monthB && dayA === dayB) {
    if (monthA === 1 && dayA === 1) return Math.abs(yearA - yearB) <= 2 ? 6 : 7;
    return yearFigures(yearA, yearB) <= 1 || yearSwapped(yearA, yearB) ? 2 : 3;
  }
  return Math.abs(yearA - yearB) <= 2 ? 6 : 7;
}

function figuresApart(a: number, b: number): number {
  return (a % 10 === b % 10 ? 0 : 1) + (((a / 10) | 0) === ((b / 10) | 0) ? 0 : 1);
}

function yearFigures(a: number, b: number): number {
  return figuresApart(a % 100, b % 100) + figuresApart((a / 100) | 0, (b / 100) | 0);
}

function yearSwapped(a: number, b: number): boolean {
  const lowA = a % 100;
  const lowB = b % 100;
  return (
    ((a / 100) | 0) === ((b / 100) | 0) && lowA % 10 === ((lowB / 10) | 0) && lowB % 10 === ((lowA / 10) | 0)
  );
}

export const SAME_LEVELS = ['same', 'different'];

/** A field of few values: the same or not. */
export function sameComparer(records: Records, slot: number): FieldComparer {
  const { rows, width } = records;
  return {
    run(left, right, count, out, stride, offset) {
      for (let pair = 0; pair < count; pair++) {
        const a = rows[(left[pair] as number) * width + slot] as number;
        const b = rows[(right[pair] as number) * width + slot] as number;
        out[pair * stride + offset] = a === 0 || b === 0 ? 0 : a === b ? 1 : 2;
      }
    },
  };
}

export const WORDS_LEVELS = ['same', 'alike', 'different'];

/** Words such as a town or an occupation. */
export function wordsComparer(records: Records, slot: number, words: LetteredWords): FieldComparer {
  const { rows, width } = records;
  return {
    run(left, right, count, out, stride, offset) {
      for (let pair = 0; pair < count; pair++) {
        const a = rows[(left[pair] as number) * width + slot] as number;
        const b = rows[(right[pair] as number) * width + slot] as number;
        out[pair * stride + offset] = a === 0 || b === 0 ? 0 : a === b ? 1 : wordsAlike(words, a, b) ? 2 : 3;
      }
    },
  };
}

export function wordsAlike(words: LetteredWords, a: number, b: number): boolean {
  const { bytes, ends } = words;
  return mayBeAlike(words, a, b) && (likeness(bytes, ends, a, b) >= 0.88 || begins(bytes, ends, a, b, 4));
}

/** Whether words may be alike: by their letters. Long ones may always. */
export function mayBeAlike({ ends, letters }: LetteredWords, a: number, b: number): boolean {
  const sizeA = (ends[a] as number) - (ends[a - 1] as number);
  const sizeB = (ends[b] as number) - (ends[b - 1] as number);
  if (sizeA > 30 || sizeB > 30) return true;
  const shared = mostShared(letters[a] as number, letters[b] as number);
  // The shorter may begin the longer.
  return shared / sizeA + shared / sizeB >= 1.4 || shared >= (sizeA < sizeB ? sizeA : sizeB);
}

export const CODE_LEVELS = ['same', 'one slip', 'different'];

/** A field of which a record may have two values: the level of both of one record beside both of another, 0 for a second that is not there. */
export function twoValueComparer(
  { rows, width }: Records,
  slot: number,
  levelOf: (a: number, a2: number, b: number, b2: number) => number,
): FieldComparer {
  return {
    run(left, right, count, out, stride, offset) {
      for (let pair = 0; pair < count; pair++) {
        const atA = (left[pair] as number) * width + slot;
        const atB = (right[pair] as number) * width + slot;
        const a = rows[atA] as number;
        const b = rows[atB] as number;
        if (a === 0 || b === 0) {
          out[pair * stride + offset] = 0;
          continue;
        }
        const a2 = rows[atA + 1] as number;
        const b2 = rows[atB + 1] as number;
        out[pair * stride + offset] = levelOf(a, a2, b, b2);
      }
    },
  };
}

/** Codes, of which a record may have two: the closest of their pairs counts. */
export function codeComparer(
  records: Records,
  slot: number,
  codes: WordTable,
  email: boolean,
): FieldComparer {
  const { bytes, ends } = codes;
  const near = (a: number, b: number): boolean => {
    if ((ends[a] as number) - (ends[a - 1] as number) < 5) return false;
    return oneSlip(bytes, ends, a, b) || (email && mailboxes(bytes, ends, a, b));
  };
  return twoValueComparer(records, slot, (a, a2, b, b2) => codeLevel(a, a2, b, b2, near));
}

/** The level of codes a and b, and of a second of each where there is one (else 0). */
export function codeLevel(
  a: number,
  a2: number,
  b: number,
  b2: number,
  near: (a: number, b: number) => boolean,
): number {
  if (a === b || a2 === b || a === b2 || (a2 !== 0 && a2 === b2)) return 1;
  const slip =
    near(a, b) || (a2 !== 0 && near(a2, b)) || (b2 !== 0 && (near(a, b2) || (a2 !== 0 && near(a2, b2))));
  return slip ? 2 : 3;
}

const AT = 64;

/** The same mailbox at another provider, or e-mail addresses much alike. */
function mailboxes(bytes: Uint8Array, ends: Uint32Array, a: number, b: number): boolean {
  const fromA = ends[a - 1] as number;
  const fromB = ends[b - 1] as number;
  for (let at = 0; fromA + at < (ends[a] as number) && fromB + at < (ends[b] as number); at++) {
    const sign = bytes[fromA + at];
    if (sign !== bytes[fromB + at]) break;
    if (sign === AT) return at > 3;
  }
  if (bytes[fromA] !== bytes[fromB]) return false;
  return likeness(bytes, ends, a, b) >= 0.95;
}
