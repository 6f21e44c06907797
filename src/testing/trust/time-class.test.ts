import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dice } from '../strength/dice.ts';
import { acrossAskers, separationOf, surelyApart } from './time-class.ts';

/** So many times of some milliseconds, with the long tail that answers have, each longer by `shift`. */
const times = (seed: number, shift = 0): number[] => {
  const chance = dice(seed);
  return Array.from({ length: 1000 }, () => 5 - Math.log(1 - chance()) * 0.5 + shift);
};

test('times of one kind are not told apart, and those shifted by a tenth of their spread are [R8]', () => {
  const alike = Array.from({ length: 60 }, (_, seed) => separationOf(times(seed), times(seed + 1000)));
  expect(surelyApart(alike)).toEqual([]);
  for (const { auc } of alike) expect(Math.abs(auc - 0.5)).toBeLessThan(0.05);
  const shifted = separationOf(times(1), times(2, 0.3));
  expect(surelyApart([...alike, shifted])).toEqual([shifted]);
});

test('the area is the share of pairs in which the other is longer', () => {
  expect(separationOf([1, 2, 3], [4, 5]).auc).toBe(1);
  expect(separationOf([4, 5], [1, 2, 3]).auc).toBe(0);
  expect(separationOf([1, 1], [1, 1]).auc).toBe(0.5);
  const some = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(some, some, (ones, others) => {
      const pairs = ones.flatMap((one) => others.map((other) => (other > one ? 1 : other === one ? 0.5 : 0)));
      const share = pairs.reduce((sum: number, each) => sum + each, 0) / pairs.length;
      expect(separationOf(ones, others).auc).toBeCloseTo(share, 10);
    }),
  );
});

test('over several who ask, a shift that all of them see is found as in as many pairs of one, however differently long each waits', () => {
  const asker = (seed: number, shift: number) => {
    const slower = (all: number[]) => all.slice(0, 250).map((time) => time * (1 + seed));
    return separationOf(slower(times(seed)), slower(times(seed + 1000, shift)));
  };
  const askers = (shift: number) => acrossAskers([0, 1, 2, 3].map((seed) => asker(seed, shift)));
  expect(surelyApart([askers(0)])).toEqual([]);
  expect(surelyApart([askers(0.3)])).toHaveLength(1);
  expect(askers(0.3).error).toBeCloseTo(separationOf(times(1), times(2)).error, 3);
});

test('the correction lets through what chance brings when many are tried', () => {
  const found = [0.001, 0.02, 0.03, 0.2].map((p) => ({ p }));
  expect(surelyApart(found).map(({ p }) => p)).toEqual([0.001]);
  expect(surelyApart([{ p: 0.04 }])).toHaveLength(1);
});
