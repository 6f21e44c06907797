import type { Reading } from './reading.ts';
import { hashBytes, mixed } from './values.ts';

/** A number for what each row holds. */
export function hashContents({ input, hashes }: Reading): void {
  for (const column of input.columns) {
    if (column.role === 'ignore') continue;
    const { bytes, ends, hashes: known } = column.values;
    const ofValues = new Int32Array(ends.length);
    for (let value = 1; value < ends.length; value++) {
      ofValues[value] = mixed(
        known ? (known[value] as number) : hashBytes(bytes, ends[value - 1] as number, ends[value] as number),
      );
    }
    for (let row = 0; row < input.rows; row++) {
      hashes[row] = Math.imul(hashes[row] as number, 31) + (ofValues[column.rows[row] as number] as number);
    }
  }
  for (let row = 0; row < input.rows; row++) hashes[row] = mixed(hashes[row] as number);
}
