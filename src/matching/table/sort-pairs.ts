import { mixed } from './values.ts';

/**
 * The order of pairs by falling weight. Equal weights go by what the two records hold, never by where they stand. Radix sort:
 * millions of pairs in well under a second.
 */
export function orderByWeight(
  left: Int32Array,
  right: Int32Array,
  bits: Float64Array,
  hashes: Uint32Array,
  least: number,
): Uint32Array {
  let size = 0;
  for (let pair = 0; pair < bits.length; pair++) if ((bits[pair] as number) >= least) size += 1;
  let order = new Uint32Array(size);
  const keys = new Uint32Array(bits.length);
  const ties = new Uint32Array(bits.length);
  const floats = new Float32Array(1);
  const raw = new Uint32Array(floats.buffer);
  let at = 0;
  for (let pair = 0; pair < bits.length; pair++) {
    if ((bits[pair] as number) < least) continue;
    order[at++] = pair;
    floats[0] = bits[pair] as number;
    const pattern = raw[0] as number;
    keys[pair] = pattern >>> 31 === 0 ? ~pattern & 0x7fffffff : pattern;
    const a = hashes[left[pair] as number] as number;
    const b = hashes[right[pair] as number] as number;
    ties[pair] = mixed(a ^ b) ^ mixed(a + b);
  }
  let other = new Uint32Array(size);
  for (const source of [ties, keys]) {
    for (const shift of [0, 11, 22]) {
      pass(order, other, source, shift);
      [order, other] = [other, order];
    }
  }
  return order;
}

function pass(from: Uint32Array, to: Uint32Array, keys: Uint32Array, shift: number): void {
  const counts = new Uint32Array(2049);
  for (let at = 0; at < from.length; at++) {
    const digit = (((keys[from[at] as number] as number) >>> shift) & 2047) + 1;
    counts[digit] = (counts[digit] as number) + 1;
  }
  for (let digit = 1; digit < 2049; digit++) {
    counts[digit] = (counts[digit] as number) + (counts[digit - 1] as number);
  }
  for (let at = 0; at < from.length; at++) {
    const pair = from[at] as number;
    const digit = ((keys[pair] as number) >>> shift) & 2047;
    const goal = counts[digit] as number;
    counts[digit] = goal + 1;
    to[goal] = pair;
  }
}
