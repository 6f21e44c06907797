import { joinKeys, keyReader, type ReadKey } from './keys.ts';
import type { Records } from './records.ts';
import type { BlockingRule } from './rules.ts';

/** The groups of one rule: rows one group after the other; `starts` has the first place of each group and one end more. */
export interface RuleGroups {
  order: Uint32Array;
  starts: Uint32Array;
  /** The key that each group shares. */
  keys: Uint32Array;
  /** Groups that were too large at first, and rows left out because nothing further divided theirs. */
  divided: number;
  left: number;
  largest: number;
}

/** A stretch of `order` that is one group. */
type Stretch = readonly [from: number, to: number];

/**
 * Groups the rows of a table by one rule. A group over `limit` rows is divided by the rule's further parts in turn; what
 * stays too large is left to other rules. Writes each row's final key into `keys` (left at 0 where the rule does not speak
 * of it), at `place` of `stride`.
 */
export function groupRows(
  records: Records,
  rule: BlockingRule,
  limit: number,
  keys: Uint32Array,
  stride: number,
  place: number,
): RuleGroups {
  const lists = rule.keys.map((parts) => parts.map((part) => keyReader(records, part)));
  let size = 0;
  const capacity = records.count * rule.keys.length;
  const order = new Uint32Array(capacity);
  const sortKeys = new Uint32Array(capacity);
  for (const readers of lists) {
    for (let row = 0; row < records.count; row++) {
      const key = wholeKey(readers, row);
      if (key === 0) continue;
      order[size] = row;
      sortKeys[size] = key;
      size += 1;
    }
  }
  const scratchOrder = new Uint32Array(size);
  const scratchKeys = new Uint32Array(size);
  sortByKey(order, sortKeys, scratchOrder, scratchKeys, 0, size);
  const final: Stretch[] = [];
  const starts = { divided: 0, left: 0, largest: 0 };
  let waiting: Stretch[] = runs(sortKeys, 0, size);
  for (const [from, to] of waiting) if (to - from > starts.largest) starts.largest = to - from;
  let depth = 0;
  while (waiting.length > 0) {
    const part = rule.further[depth];
    const reader = part && keyReader(records, part);
    const next: Stretch[] = [];
    for (const [from, to] of waiting) {
      if (to - from <= limit) final.push([from, to]);
      else if (reader) {
        starts.divided += depth === 0 ? 1 : 0;
        const end = withFurther(order, sortKeys, from, to, reader);
        sortByKey(order, sortKeys, scratchOrder, scratchKeys, from, end);
        next.push(...runs(sortKeys, from, end));
      } else starts.left += to - from;
    }
    waiting = next;
    depth += 1;
  }
  final.sort((a, b) => a[0] - b[0]);
  return {
    ...starts,
    ...written(final, order, sortKeys, keys, stride, place, rule.keys.length),
  };
}

function wholeKey(readers: readonly ReadKey[], row: number): number {
  let key = 0;
  for (const reader of readers) {
    const part = reader(row);
    if (part === 0) return 0;
    key = key === 0 ? part >>> 0 : joinKeys(key, part);
  }
  return key;
}

/** Joins a further part to the keys of a stretch; rows without it fall out, behind the end that is given back. */
function withFurther(
  order: Uint32Array,
  keys: Uint32Array,
  from: number,
  to: number,
  reader: ReadKey,
): number {
  let end = from;
  for (let at = from; at < to; at++) {
    const row = order[at] as number;
    const part = reader(row);
    if (part === 0) continue;
    order[at] = order[end] as number;
    order[end] = row;
    keys[end] = joinKeys(keys[at] as number, part);
    end += 1;
  }
  return end;
}

/** Stretches of equal keys with two rows or more. */
function runs(keys: Uint32Array, from: number, to: number): Stretch[] {
  const found: Stretch[] = [];
  let start = from;
  for (let at = from + 1; at <= to; at++) {
    if (at < to && keys[at] === keys[start]) continue;
    if (at - start > 1) found.push([start, at]);
    start = at;
  }
  return found;
}

function written(
  final: readonly Stretch[],
  order: Uint32Array,
  sortKeys: Uint32Array,
  keys: Uint32Array,
  stride: number,
  place: number,
  columns: number,
): Pick<RuleGroups, 'order' | 'starts' | 'keys'> {
  let total = 0;
  for (const [from, to] of final) total += to - from;
  const rows = new Uint32Array(new SharedArrayBuffer(total * 4));
  const starts = new Uint32Array(new SharedArrayBuffer((final.length + 1) * 4));
  const groupKeys = new Uint32Array(new SharedArrayBuffer(final.length * 4));
  let end = 0;
  for (const [group, [from, to]] of final.entries()) {
    starts[group] = end;
    groupKeys[group] = sortKeys[from] as number;
    for (let at = from; at < to; at++) {
      const row = order[at] as number;
      rows[end++] = row;
      const first = row * stride + place;
      let column = 0;
      while (column < columns - 1 && keys[first + column] !== 0) column += 1;
      keys[first + column] = sortKeys[at] as number;
    }
  }
  starts[final.length] = end;
  return { order: rows, starts, keys: groupKeys };
}

const COUNTS = new Uint32Array(2048);

/** Sorts a stretch of rows by their keys: by radix where it is long, in place where it is short. Equal keys keep their order. */
function sortByKey(
  order: Uint32Array,
  keys: Uint32Array,
  order2: Uint32Array,
  keys2: Uint32Array,
  from: number,
  to: number,
): void {
  if (to - from < 160) {
    for (let at = from + 1; at < to; at++) {
      const key = keys[at] as number;
      const row = order[at] as number;
      let hole = at - 1;
      while (hole >= from && (keys[hole] as number) > key) {
        keys[hole + 1] = keys[hole] as number;
        order[hole + 1] = order[hole] as number;
        hole -= 1;
      }
      keys[hole + 1] = key;
      order[hole + 1] = row;
    }
    return;
  }
  for (let shift = 0; shift < 33; shift += 11) {
    COUNTS.fill(0);
    for (let at = from; at < to; at++) {
      const digit = ((keys[at] as number) >>> shift) & 2047;
      COUNTS[digit] = (COUNTS[digit] as number) + 1;
    }
    let sum = from;
    for (let digit = 0; digit < 2048; digit++) {
      const here = COUNTS[digit] as number;
      COUNTS[digit] = sum;
      sum += here;
    }
    for (let at = from; at < to; at++) {
      const key = keys[at] as number;
      const digit = (key >>> shift) & 2047;
      const goal = (COUNTS[digit] as number) - from;
      COUNTS[digit] = goal + from + 1;
      keys2[goal] = key;
      order2[goal] = order[at] as number;
    }
    keys.set(keys2.subarray(0, to - from), from);
    order.set(order2.subarray(0, to - from), from);
  }
}
