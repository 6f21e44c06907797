import { Sorter } from './sort-rows.ts';
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
  const order = new Uint32Array(size);
  const keys = new Uint32Array(size);
  const floats = new Float32Array(1);
  const raw = new Uint32Array(floats.buffer);
  let at = 0;
  for (let pair = 0; pair < bits.length; pair++) {
    const weight = bits[pair] as number;
    if (weight < least) continue;
    floats[0] = weight;
    const pattern = raw[0] as number;
    order[at] = pair;
    keys[at] = pattern >>> 31 === 0 ? ~pattern & 0x7fffffff : pattern;
    at += 1;
  }
  const sorter = new Sorter(order, keys, size);
  sorter.sort(0, size);
  for (let from = 0; from < size; ) {
    const key = keys[from];
    let to = from + 1;
    while (to < size && keys[to] === key) to += 1;
    if (to - from > 1) {
      for (let tie = from; tie < to; tie++) {
        const pair = order[tie] as number;
        const a = hashes[left[pair] as number] as number;
        const b = hashes[right[pair] as number] as number;
        keys[tie] = mixed(a ^ b) ^ mixed(a + b);
      }
      sorter.sort(from, to);
    }
    from = to;
  }
  return order;
}
