import { BATCH } from './commonness.ts';
import { otherwise, type Weigher } from './weigh.ts';

/** Pairs with the number of their pattern, the levels of all patterns, and room for their bits; in memory that threads share. */
export interface KeptPairs {
  left: Int32Array;
  right: Int32Array;
  pattern: Int32Array;
  levels: Uint8Array;
  bits: Float64Array;
}

/** Weighs some of the pairs: what a pattern says by itself is added up once, when it is first met. */
export function weighPairs(
  { left, right, pattern, levels, bits }: KeptPairs,
  weigher: Weigher,
  fields: number,
  from: number,
  to: number,
): void {
  const size = levels.length / fields;
  const plain = new Float64Array(size).fill(Number.NaN);
  const kin = new Float64Array(size);
  const namesakes = new Float64Array(size);
  // What else explains a pattern whose values move nothing that a household shares.
  const alone = new Float64Array(size);
  const { common, prior } = weigher;
  const { sums, shared } = common;
  const places = new Int32Array(BATCH);
  for (let start = from; start < to; start += BATCH) {
    const count = to - start < BATCH ? to - start : BATCH;
    for (let at = 0; at < count; at++) places[at] = (pattern[start + at] as number) * fields;
    common.look(levels, places, left, right, start, count);
    for (let at = 0; at < count; at++) {
      const shown = pattern[start + at] as number;
      if (Number.isNaN(plain[shown])) {
        const place = shown * fields;
        plain[shown] = weigher.plain(levels, place);
        kin[shown] = weigher.asKin(levels, place);
        namesakes[shown] = weigher.asNamesakes(levels, place);
        alone[shown] = otherwise(kin[shown], namesakes[shown]);
      }
      const moved = shared[at] as number;
      const less =
        moved === 0
          ? (alone[shown] as number)
          : otherwise((kin[shown] as number) + moved, namesakes[shown] as number);
      bits[start + at] = prior + ((plain[shown] as number) + (sums[at] as number) + less);
    }
  }
}
