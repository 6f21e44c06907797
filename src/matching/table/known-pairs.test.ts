import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KnownPairs } from './known-pairs.ts';

test('every pair is found by its rows, whichever comes first, and no other is', () => {
  const rows = 12;
  const row = fc.integer({ min: 0, max: rows - 1 });
  const pair = fc.tuple(row, row).filter(([a, b]) => a !== b);
  const selector = ([a, b]: readonly [number, number]) => Math.min(a, b) * rows + Math.max(a, b);
  fc.assert(
    fc.property(fc.uniqueArray(pair, { selector, maxLength: 40 }), (pairs) => {
      const known = new KnownPairs(
        rows,
        Int32Array.from(pairs, ([a]) => a),
        Int32Array.from(pairs, ([, b]) => b),
      );
      for (let a = 0; a < rows; a++)
        for (let b = 0; b < rows; b++) {
          const at = pairs.findIndex((each) => a !== b && selector(each) === selector([a, b]));
          expect(known.find(a, b)).toBe(at);
        }
    }),
  );
});
