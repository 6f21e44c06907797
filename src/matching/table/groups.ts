import { joinKeys, type KeyReader, keyAt, type PartKeys } from './keys.ts';
import type { Records } from './records.ts';
import type { BlockingRule } from './rules.ts';
import { Sorter } from './sort-rows.ts';

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

/** Stretches of rows, two numbers each: from, to. */
type Stretches = number[];

/** The rows of one rule by their keys: `ends` says of each place where a group starts where it ends, and is 0 elsewhere. */
interface Divided {
  order: Uint32Array;
  sortKeys: Uint32Array;
  ends: Uint32Array;
  divided: number;
  left: number;
  largest: number;
}

/**
 * Groups the rows of a table by one rule. A group over `limit` rows is divided by the rule's further parts in turn; what
 * stays too large is left to other rules. Writes each row's final key into `keys` (left at 0 where the rule does not speak
 * of it), at `place` of `stride`.
 */
export function groupRows(
  records: Records,
  reader: KeyReader,
  rule: BlockingRule,
  limit: number,
  keys: Uint32Array,
  stride: number,
  place: number,
): RuleGroups {
  const { order, sortKeys, ends, ...told } = divideRows(records, reader, rule, limit, 2);
  return { ...told, ...written(ends, order, sortKeys, keys, stride, place, rule.keys.length) };
}

/** Sorts the rows by the rule's keys and divides what is too large; groups of fewer than `least` rows are passed over. */
export function divideRows(
  records: Records,
  reader: KeyReader,
  rule: BlockingRule,
  limit: number,
  least: number,
): Divided {
  const capacity = records.count * rule.keys.length;
  const order = new Uint32Array(capacity);
  const sortKeys = new Uint32Array(capacity);
  let size = 0;
  for (const parts of rule.keys)
    size = withKeys(
      records,
      parts.map((part) => reader.part(part)),
      order,
      sortKeys,
      size,
    );
  const sorter = new Sorter(order, sortKeys, size);
  sorter.sort(0, size);
  const ends = new Uint32Array(size);
  const told = { divided: 0, left: 0, largest: 0 };
  let waiting = runs(sortKeys, 0, size, least, []);
  for (let at = 0; at < waiting.length; at += 2)
    told.largest = Math.max(told.largest, (waiting[at + 1] as number) - (waiting[at] as number));
  for (let depth = 0; waiting.length > 0; depth++) {
    const further = rule.further[depth];
    const part = further && reader.part(further);
    const next: Stretches = [];
    for (let at = 0; at < waiting.length; at += 2) {
      const from = waiting[at] as number;
      const to = waiting[at + 1] as number;
      if (to - from <= limit) ends[from] = to;
      else if (part) {
        if (depth === 0) told.divided += 1;
        const end = withFurther(records, part, order, sortKeys, from, to);
        sorter.sort(from, end);
        runs(sortKeys, from, end, least, next);
      } else told.left += to - from;
    }
    waiting = next;
  }
  return { order, sortKeys, ends, ...told };
}

/** Adds the rows that have all parts, with their keys; gives the new size. */
function withKeys(
  { rows, width, count }: Records,
  parts: readonly PartKeys[],
  order: Uint32Array,
  keys: Uint32Array,
  from: number,
): number {
  const [first, second] = parts as [PartKeys, PartKeys?];
  let size = from;
  for (let row = 0, at = 0; row < count; row++, at += width) {
    let key = keyAt(first, rows, at);
    if (key === 0) continue;
    if (second) {
      const other = keyAt(second, rows, at);
      if (other === 0) continue;
      key = joinKeys(key, other);
    }
    order[size] = row;
    keys[size] = key;
    size += 1;
  }
  return size;
}

/** Joins a further part to the keys of a stretch; rows without it fall out, behind the end that is given back. */
function withFurther(
  { rows, width }: Records,
  part: PartKeys,
  order: Uint32Array,
  keys: Uint32Array,
  from: number,
  to: number,
): number {
  let end = from;
  for (let at = from; at < to; at++) {
    const row = order[at] as number;
    const key = keyAt(part, rows, row * width);
    if (key === 0) continue;
    order[at] = order[end] as number;
    order[end] = row;
    keys[end] = joinKeys(keys[at] as number, key);
    end += 1;
  }
  return end;
}

/** Adds the stretches of equal keys that have enough rows. */
function runs(keys: Uint32Array, from: number, to: number, least: number, found: Stretches): Stretches {
  if (from === to) return found;
  let start = from;
  for (let at = from + 1; at <= to; at++) {
    if (at < to && keys[at] === keys[start]) continue;
    if (at - start >= least) found.push(start, at);
    start = at;
  }
  return found;
}

function written(
  ends: Uint32Array,
  order: Uint32Array,
  sortKeys: Uint32Array,
  keys: Uint32Array,
  stride: number,
  place: number,
  columns: number,
): Pick<RuleGroups, 'order' | 'starts' | 'keys'> {
  let total = 0;
  let groups = 0;
  for (let from = 0; from < ends.length; from++) {
    if (ends[from] === 0) continue;
    total += (ends[from] as number) - from;
    groups += 1;
  }
  const rows = new Uint32Array(new SharedArrayBuffer(total * 4));
  const starts = new Uint32Array(new SharedArrayBuffer((groups + 1) * 4));
  const groupKeys = new Uint32Array(new SharedArrayBuffer(groups * 4));
  let end = 0;
  let group = 0;
  for (let from = 0; from < ends.length; from++) {
    const to = ends[from] as number;
    if (to === 0) continue;
    const key = sortKeys[from] as number;
    starts[group] = end;
    groupKeys[group] = key;
    group += 1;
    for (let at = from; at < to; at++) {
      const row = order[at] as number;
      rows[end++] = row;
      let free = row * stride + place;
      for (let column = 1; column < columns && keys[free] !== 0; column++) free += 1;
      keys[free] = key;
    }
  }
  starts[groups] = end;
  return { order: rows, starts, keys: groupKeys };
}
