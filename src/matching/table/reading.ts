import type { TableInput, TextColumn } from './contract.ts';
import type { Layout } from './layout.ts';
import type { ScriptReaders } from './read-scripts.ts';

/** What live reports read online addresses and accounts with. */
export type OnlineReaders = Pick<typeof import('../online.ts'), 'normaliseOnline' | 'platformOf'> &
  Pick<typeof import('../account.ts'), 'normaliseAccount'>;

/** A table being made comparable: its columns, and the rows that each field's reader fills its own slots of. */
export interface Reading {
  input: TableInput;
  layout: Layout;
  rows: Int32Array;
  hashes: Uint32Array;
  thisYear: number;
  /** Readers of online addresses and accounts, where a table has such columns: they bring a library, so they are loaded when wanted. */
  online?: OnlineReaders | undefined;
  /** Whether names are in other letters than Latin ones, and what reads those, once a member of the crew has loaded it. */
  otherScripts?: boolean | undefined;
  scripts?: ScriptReaders | undefined;
}

/** Writes the number of each row's value into a slot that is still empty. */
export function fill({ rows, layout }: Reading, slot: number, column: TextColumn, numbers: Int32Array): void {
  const { width } = layout;
  const source = column.rows;
  for (let row = 0, at = slot; row < source.length; row++, at += width) {
    const number = numbers[source[row] as number] as number;
    if (number !== 0 && rows[at] === 0) rows[at] = number;
  }
}

/** Writes the number of each row's value into the first of two slots that is free. */
export function twoAtMost(
  { rows, layout }: Reading,
  column: TextColumn,
  numbers: Int32Array,
  slot: number,
): void {
  const { width } = layout;
  for (let row = 0, at = slot; row < column.rows.length; row++, at += width) {
    const number = numbers[column.rows[row] as number] as number;
    if (number === 0 || rows[at] === number) continue;
    if (rows[at] === 0) rows[at] = number;
    else if (rows[at + 1] === 0) rows[at + 1] = number;
  }
}
