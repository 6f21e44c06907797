import { textOf } from '../matching/table/index.ts';
import type { Truth } from './accuracy-counts.ts';
import type { PlainColumn } from './column-profile.ts';

/** Numbers the answers of the truth column, from 1; an empty one is 0. Only the scorer ever sees them. */
export function readTruth(column: PlainColumn, secondFrom: number | undefined): Truth {
  const numbers = new Map<string, number>();
  const ofValue = new Map<number, number>([[0, 0]]);
  const of = Int32Array.from(column.rows, (value) => {
    const known = ofValue.get(value);
    if (known !== undefined) return known;
    const text = textOf(column.values, value);
    const number = numbers.get(text) ?? numbers.size + 1;
    numbers.set(text, number);
    ofValue.set(value, number);
    return number;
  });
  return { of, secondFrom };
}
