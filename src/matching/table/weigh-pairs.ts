import type { Weigher } from './weigh.ts';

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
  for (let pair = from; pair < to; pair++) {
    const shown = pattern[pair] as number;
    const at = shown * fields;
    if (Number.isNaN(plain[shown])) {
      plain[shown] = weigher.plain(levels, at);
      kin[shown] = weigher.asKin(levels, at);
      namesakes[shown] = weigher.asNamesakes(levels, at);
    }
    bits[pair] =
      weigher.prior +
      weigher.evidence(
        plain[shown] as number,
        kin[shown] as number,
        namesakes[shown] as number,
        levels,
        at,
        left[pair] as number,
        right[pair] as number,
      );
  }
}
