import { textOf } from '../matching/table/index.ts';
import type { PlainColumn } from './column-profile.ts';
import type { LineBuffer } from './line-buffer.ts';
import type { PlainTable } from './name-columns.ts';

/** What records are called in what is written: by the file's own ids, else by the number of their row (the first after the header is 1). */
export interface RecordNames {
  write(out: LineBuffer, row: number): void;
  /** No name takes more bytes than this. */
  longest(): number;
  of(row: number): string;
  /** The rows that bear a name, of both files. */
  find(name: string): number[];
}

const encoder = new TextEncoder();

/** An id as a field of CSV, quoted where it must be. */
export function csvField(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function nameRecords(
  table: Pick<PlainTable, 'rows' | 'secondFrom'>,
  ids: readonly (PlainColumn | undefined)[],
): RecordNames {
  const secondFrom = table.secondFrom ?? table.rows;
  const columnOf = (row: number) => ids[row < secondFrom ? 0 : 1];
  const numberOf = (row: number) => (row < secondFrom ? row : row - secondFrom) + 1;
  const of = (row: number): string => {
    const column = columnOf(row);
    const text = column ? textOf(column.values, column.rows[row] ?? 0) : '';
    return text === '' ? String(numberOf(row)) : text;
  };
  return {
    of,
    longest: () =>
      Math.max(String(table.rows).length, ...ids.map((column) => (column ? longestOf(column) : 0))),
    write: (out, row) => {
      const column = columnOf(row);
      const value = column === undefined ? 0 : (column.rows[row] as number);
      if (column === undefined || value === 0) return out.number(numberOf(row), 0);
      const { bytes, ends } = column.values;
      if (out.plain(bytes, ends[value - 1] as number, ends[value] as number)) return;
      const quoted = encoder.encode(csvField(of(row)));
      out.put(quoted, 0, quoted.length);
    },
    find: (name) => {
      const found: number[] = [];
      for (let row = 0; row < table.rows; row++) if (of(row) === name) found.push(row);
      return found;
    },
  };
}

/** The bytes of the longest value of a column, if each had to be quoted and every one of its signs doubled. */
function longestOf({ values: { ends } }: PlainColumn): number {
  let longest = 0;
  for (let value = 1; value < ends.length; value++) {
    const size = (ends[value] as number) - (ends[value - 1] as number);
    if (size > longest) longest = size;
  }
  return longest * 2 + 2;
}
