import { divideRows } from './groups.ts';
import { joinKeys, type KeyReader, keyAt, type PartKeys } from './keys.ts';
import type { Records } from './records.ts';
import type { BlockingRule } from './rules.ts';
import { Sorter } from './sort-rows.ts';

/** Groups of more rows than this are divided by a further field. */
const LARGEST_GROUP = 100;

/**
 * The rows of a table by one rule's keys, to be looked up: keys in order, each with its row. Keys are hashes and lie evenly, so
 * their first bits say nearly where to look.
 */
export class RuleIndex {
  private readonly keys: Uint32Array;
  private readonly rows: Uint32Array;
  private readonly starts: Uint32Array;
  private readonly shift: number;
  private readonly parts: readonly (readonly PartKeys[])[];
  private readonly further: readonly PartKeys[];

  constructor(records: Records, reader: KeyReader, rule: BlockingRule) {
    this.parts = rule.keys.map((parts) => parts.map((part) => reader.part(part)));
    this.further = rule.further.map((part) => reader.part(part));
    const { order, sortKeys, ends } = divideRows(records, reader, rule, LARGEST_GROUP, 1);
    let size = 0;
    for (let from = 0; from < ends.length; from++) {
      for (let at = from; at < (ends[from] as number); at++) {
        order[size] = order[at] as number;
        sortKeys[size] = sortKeys[from] as number;
        size += 1;
      }
    }
    new Sorter(order, sortKeys, size).sort(0, size);
    this.keys = sortKeys.slice(0, size);
    this.rows = order.slice(0, size);
    const bits = Math.max(1, Math.min(22, Math.ceil(Math.log2(size + 1)) - 4));
    this.shift = 32 - bits;
    this.starts = new Uint32Array(2 ** bits + 1);
    for (let at = 0; at < size; at++) {
      const bucket = ((this.keys[at] as number) >>> this.shift) + 1;
      this.starts[bucket] = (this.starts[bucket] as number) + 1;
    }
    for (let bucket = 1; bucket < this.starts.length; bucket++)
      this.starts[bucket] = (this.starts[bucket] as number) + (this.starts[bucket - 1] as number);
  }

  /** Tells every row that shares a key with the row that starts at `at` of `rows`. */
  each(rows: Int32Array, at: number, tell: (row: number) => void): void {
    for (const parts of this.parts) {
      let key = 0;
      for (const part of parts) {
        const one = keyAt(part, rows, at, true);
        if (one === 0) {
          key = 0;
          break;
        }
        key = key === 0 ? one : joinKeys(key, one);
      }
      for (let depth = 0; key !== 0; depth++) {
        if (this.tellGroup(key, tell)) break;
        const part = this.further[depth];
        const one = part ? keyAt(part, rows, at, true) : 0;
        key = one === 0 ? 0 : joinKeys(key, one);
      }
    }
  }

  private tellGroup(key: number, tell: (row: number) => void): boolean {
    const { keys, rows } = this;
    const bucket = key >>> this.shift;
    const end = this.starts[bucket + 1] as number;
    let low = this.starts[bucket] as number;
    let high = end;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((keys[middle] as number) < key) low = middle + 1;
      else high = middle;
    }
    if (low === end || keys[low] !== key) return false;
    for (; low < end && keys[low] === key; low++) tell(rows[low] as number);
    return true;
  }
}
