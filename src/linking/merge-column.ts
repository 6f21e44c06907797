import { cutToSize, type TextValues, ValueStore } from '../matching/table/index.ts';
import type { PartColumn } from './csv-part.ts';

/** One column as it was read in stretches: what each held, and the row that it starts at. */
export type ColumnPieces = readonly (PartColumn & { from: number })[];

/** Puts a column's stretches together: one store of values, and rows that are numbers into it, in memory that threads share. */
export function mergeColumn(pieces: ColumnPieces, total: number): { values: TextValues; rows: Uint32Array } {
  const [first] = pieces;
  if (first && pieces.length === 1 && first.rows.length === total)
    return { values: cutToSize(first.store), rows: first.rows };
  const rows = new Uint32Array(new SharedArrayBuffer(total * 4));
  if (!first) return { values: { bytes: new Uint8Array(0), ends: new Uint32Array(1) }, rows };
  const store = ValueStore.over(first.store);
  rows.set(first.rows, first.from);
  for (const { store: other, rows: numbers, from } of pieces.slice(1)) {
    const here = store.merge(other);
    for (let row = 0; row < numbers.length; row++) rows[from + row] = here[numbers[row] as number] as number;
  }
  return { values: store.values(), rows };
}
