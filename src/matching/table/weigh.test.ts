import { array, assert, double, integer, property, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { LEVELS } from './train.ts';
import { Weigher } from './weigh.ts';

/** Weights of four levels that fall, how common five values are, and two values. */
const anything = tuple(
  array(double({ min: 0, max: 9, noNaN: true }), { minLength: 4, maxLength: 4 }),
  array(double({ min: -8, max: 8, noNaN: true }), { minLength: 5, maxLength: 5 }),
  integer({ min: 1, max: 6 }),
  integer({ min: 1, max: 6 }),
);

test('two values that are only alike never weigh more than the commoner of them does where both have it', () => {
  assert(
    property(anything, ([steps, commonness, one, other]) => {
      const weights = new Float64Array(LEVELS);
      for (const [at, step] of steps.entries())
        weights[at + 1] = (weights[at] as number) - step + (at === 0 ? 14 : 0);
      const bits = Float32Array.from(commonness);
      // Three records: the two values, and each of them once more. The sixth value was never counted.
      const rows = Int32Array.of(one, other, one, other);
      const moved = [
        {
          field: 0,
          levels: 1,
          slot: 0,
          two: false,
          shared: false,
          bits,
          commonest: Math.min(...bits),
          base: 1,
        },
      ];
      const weigher = new Weigher({ rows, width: 1 }, 1, { weights, moved, prior: 0.001, together: 1 });
      const total = (level: number, a: number, b: number) => {
        const bits = new Float64Array(1);
        weigher.weigh(Uint8Array.of(level), Int32Array.of(a), Int32Array.of(b), 1, bits);
        return bits[0] as number;
      };
      const counted = (value: number) => value <= bits.length;
      const exact = [...(counted(one) ? [total(1, 0, 2)] : []), ...(counted(other) ? [total(1, 1, 3)] : [])];
      for (let level = 2; level <= 4; level++) {
        const alike = one === other ? undefined : total(level, 0, 1);
        if (alike === undefined) continue;
        for (const same of exact) expect(alike).toBeLessThanOrEqual(same + 1e-9);
        // Told in the same words as it is weighed.
        expect(weigher.plain(Uint8Array.of(level), 0) + weigher.common.ofField(0, level, 0, 1)).toBeCloseTo(
          alike,
          9,
        );
      }
    }),
  );
});
