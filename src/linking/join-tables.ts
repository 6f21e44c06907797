import type { ReadColumn, ReadTable } from './read-csv.ts';

/** Two tables as one, the second's rows after the first's. Columns of one name are one; a column that only one has is empty for the other. */
export function joinTables(first: ReadTable, second: ReadTable): ReadTable {
  const rows = first.rows + second.rows;
  const names = [...new Set([...first.columns, ...second.columns].map(({ name }) => name))];
  const columns = names.map((name): ReadColumn => {
    const one = first.columns.find((column) => column.name === name);
    const two = second.columns.find((column) => column.name === name);
    const numbers = new Uint32Array(new SharedArrayBuffer(rows * 4));
    if (one) numbers.set(one.rows);
    if (!two) return { name, values: one?.values ?? empty, rows: numbers };
    const before = one ? one.values.ends.length - 1 : 0;
    for (const [row, value] of two.rows.entries())
      numbers[first.rows + row] = value === 0 ? 0 : value + before;
    return { name, values: one ? together(one, two) : two.values, rows: numbers };
  });
  return {
    rows,
    columns,
    secondFrom: first.rows,
    refused: [...first.refused, ...second.refused],
    notUtf8: [...first.notUtf8, ...second.notUtf8],
  };
}

const empty: ReadColumn['values'] = { bytes: new Uint8Array(0), ends: new Uint32Array(1) };

/** One store after the other; a value may stand in both. */
function together({ values: one }: ReadColumn, { values: two }: ReadColumn): ReadColumn['values'] {
  const size = one.ends.at(-1) ?? 0;
  const bytes = new Uint8Array(new SharedArrayBuffer(size + (two.ends.at(-1) ?? 0)));
  bytes.set(one.bytes.subarray(0, size));
  bytes.set(two.bytes.subarray(0, two.ends.at(-1) ?? 0), size);
  const ends = new Uint32Array(new SharedArrayBuffer((one.ends.length + two.ends.length - 1) * 4));
  ends.set(one.ends);
  for (let value = 1; value < two.ends.length; value++)
    ends[one.ends.length + value - 1] = size + (two.ends[value] ?? 0);
  return { bytes, ends };
}
