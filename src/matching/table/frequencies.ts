import type { Compared } from './comparer.ts';
import { SLOT } from './layout.ts';
import type { Records } from './records.ts';

/** A rare value may add, and a common one take, so many bits at most. */
const MOST_BITS = 8;
/** Below so many values nothing is said of how common one is. */
const ENOUGH = 20;
/** Of values that were counted less often than this the bits of a count are worked out once. */
const SEVERAL = 256;

/** How common the values of a field are among entities. */
export interface Frequency {
  /** The share of random pairs that agree in a value. */
  agreeing: number;
  /** Bits that a value, less `base`, adds when two records agree in it; empty where too few are known. In memory that threads share. */
  bits: Float32Array;
  base: number;
}

/** Rows in an order in which those of one cluster lie together. */
export function byCluster(clusters: Int32Array): Int32Array {
  const count = clusters.length;
  const starts = new Int32Array(count + 1);
  for (let row = 0; row < count; row++) {
    const at = (clusters[row] as number) + 1;
    starts[at] = (starts[at] as number) + 1;
  }
  for (let at = 1; at <= count; at++) starts[at] = (starts[at] as number) + (starts[at - 1] as number);
  const order = new Int32Array(new SharedArrayBuffer(count * 4));
  for (let row = 0; row < count; row++) {
    const cluster = clusters[row] as number;
    const at = starts[cluster] as number;
    starts[cluster] = at + 1;
    order[at] = row;
  }
  return order;
}

/**
 * Counts values by entity, not by record, so that a person whom nine agencies know does not make his own name common. Before
 * there are clusters every record is an entity.
 */
function countValues(
  records: Records,
  slot: number,
  two: boolean,
  clusters: Int32Array | undefined,
  order: Int32Array | undefined,
): Frequency {
  const { rows, width, count } = records;
  let base = 0x7fffffff;
  let last = 0;
  for (let row = 0, at = slot; row < count; row++, at += width) {
    const value = rows[at] as number;
    const other = two ? (rows[at + 1] as number) : 0;
    if (value !== 0 && value < base) base = value;
    if (value > last) last = value;
    if (other !== 0 && other < base) base = other;
    if (other > last) last = other;
  }
  if (last === 0) return { agreeing: 0, bits: new Float32Array(0), base: 0 };
  const size = last - base + 1;
  const counts = new Int32Array(size);
  const seen = clusters ? new Int32Array(size) : undefined;
  let total = 0;
  const each = two ? 2 : 1;
  for (let at = 0; at < count; at++) {
    const row = order ? (order[at] as number) : at;
    const entity = clusters ? (clusters[row] as number) + 1 : 0;
    const place = row * width + slot;
    for (let which = 0; which < each; which++) {
      const value = rows[place + which] as number;
      if (value === 0) continue;
      if (seen) {
        if (seen[value - base] === entity) continue;
        seen[value - base] = entity;
      }
      counts[value - base] = (counts[value - base] as number) + 1;
      total += 1;
    }
  }
  let pairs = 0;
  for (let value = 0; value < size; value++) {
    const held = counts[value] as number;
    if (held > 1) pairs += held * (held - 1);
  }
  const agreeing = total < 2 ? 0 : pairs / (total * (total - 1));
  const known = total >= ENOUGH && agreeing > 0;
  return { agreeing, bits: known ? bitsOf(counts, agreeing, total) : new Float32Array(0), base };
}

/** Bits of each value by how often it was counted; most were counted as often as many others. */
function bitsOf(counts: Int32Array, agreeing: number, total: number): Float32Array {
  const bits = new Float32Array(new SharedArrayBuffer(counts.length * 4));
  const asked = new Float64Array(SEVERAL).fill(Number.NaN);
  for (let value = 0; value < bits.length; value++) {
    const count = counts[value] as number;
    let known = count < SEVERAL ? (asked[count] as number) : Number.NaN;
    if (Number.isNaN(known)) {
      known = Math.max(-MOST_BITS, Math.min(MOST_BITS, Math.log2(agreeing / ((count + 0.5) / (total + 1)))));
      if (count < SEVERAL) asked[count] = known;
    }
    bits[value] = known;
  }
  return bits;
}

/** The frequencies that a comparison's closest level goes by; undefined for a field of too few values. */
export function frequencyOf(
  records: Records,
  { kind, slot }: Compared,
  clusters?: Int32Array,
  order?: Int32Array,
): Frequency | undefined {
  if (kind === 'further' || (kind === 'same' && slot !== SLOT.nation)) return undefined;
  return countValues(records, slot, kind === 'code', clusters, order);
}
