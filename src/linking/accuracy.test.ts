import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LinkedPairs } from '../matching/table/index.ts';
import { type Found, measureAccuracy } from './accuracy.ts';

function pairsOf(list: readonly (readonly [number, number, number])[]): LinkedPairs {
  const sorted = list.toSorted((a, b) => b[2] - a[2]);
  return {
    left: Int32Array.from(sorted, ([left]) => left),
    right: Int32Array.from(sorted, ([, right]) => right),
    weight: Float64Array.from(sorted, ([, , probability]) => Math.log2(probability / (1 - probability))),
    probability: Float32Array.from(sorted, ([, , probability]) => probability),
    pattern: new Uint32Array(sorted.length),
  };
}

/** Clusters as connected parts, to measure against. */
function connected(rows: number, pairs: LinkedPairs, join: number): Int32Array {
  const groups = Int32Array.from({ length: rows }, (_, row) => row);
  for (const [at, left] of pairs.left.entries()) {
    if ((pairs.probability[at] ?? 0) < join) continue;
    const from = Math.max(groups[left] ?? 0, groups[pairs.right[at] ?? 0] ?? 0);
    const to = Math.min(groups[left] ?? 0, groups[pairs.right[at] ?? 0] ?? 0);
    for (const [row, group] of groups.entries()) if (group === from) groups[row] = to;
  }
  return groups;
}

const found = (rows: number, pairs: LinkedPairs, join: number): Found => ({
  pairs,
  join,
  clusters: connected(rows, pairs, join),
  clustersAt: (other) => connected(rows, pairs, other),
});

test('precision and recall are counted over all true pairs, also those never proposed', () => {
  const pairs = pairsOf([
    [0, 1, 0.99],
    [2, 3, 0.97],
    [3, 4, 0.6],
  ]);
  // True: 0, 1, 2 are one (three pairs); 3 and 4 are one.
  const accuracy = measureAccuracy(found(5, pairs, 0.95), { of: Int32Array.of(1, 1, 1, 2, 2) });
  expect(accuracy.truePairs).toBe(4);
  expect(accuracy.pairs.default).toMatchObject({ threshold: 0.95, precision: 0.5, recall: 0.25 });
  expect(accuracy.pairs.at[0]).toMatchObject({ threshold: 0.5, precision: 2 / 3, recall: 0.5 });
  expect(accuracy.pairs.best.f1).toBeCloseTo(4 / 7);
  expect(accuracy.pairs.best.threshold).toBeCloseTo(0.6);
});

test('after clustering, every pair that was put together counts', () => {
  const pairs = pairsOf([
    [0, 1, 0.99],
    [1, 2, 0.98],
  ]);
  const accuracy = measureAccuracy(found(4, pairs, 0.9), { of: Int32Array.of(1, 1, 1, 2) });
  expect(accuracy.clusters.default).toMatchObject({ precision: 1, recall: 1, f1: 1, bcubed: { f1: 1 } });
  expect(accuracy.pairs.default.recall).toBeCloseTo(2 / 3);
});

test('of two files only pairs across are counted', () => {
  const pairs = pairsOf([
    [0, 2, 0.99],
    [1, 3, 0.99],
  ]);
  const accuracy = measureAccuracy(found(4, pairs, 0.9), { of: Int32Array.of(1, 1, 1, 2), secondFrom: 2 });
  expect(accuracy.truePairs).toBe(2);
  expect(accuracy.pairs.default).toMatchObject({ precision: 0.5, recall: 0.5 });
});

test('records whose truth is empty are left out', () => {
  const pairs = pairsOf([
    [0, 1, 0.99],
    [1, 2, 0.99],
  ]);
  const accuracy = measureAccuracy(found(3, pairs, 0.9), { of: Int32Array.of(1, 1, 0) });
  expect(accuracy.pairs.default).toMatchObject({ precision: 1, recall: 1 });
  expect(accuracy.clusters.default).toMatchObject({ precision: 1, recall: 1 });
});

test('calibration sets what was stated beside what was true', () => {
  const list = Array.from({ length: 100 }, (_, at): [number, number, number] => [at, at + 100, 0.8]);
  const truth = {
    of: Int32Array.from({ length: 200 }, (_, row) => (row % 100 < 75 ? (row % 100) + 1 : row + 1)),
  };
  const [band] = measureAccuracy(found(200, pairsOf(list), 0.9), truth).calibration;
  expect(band).toMatchObject({ from: 0.7, to: 0.9, pairs: 100, true: 0.75 });
  expect(band?.stated).toBeCloseTo(0.8);
});

test('figures agree with counting every pair of rows by hand', () => {
  const pair = fc.tuple(fc.nat(11), fc.nat(11), fc.integer({ min: 1, max: 99 }));
  fc.assert(
    fc.property(
      fc.array(pair, { maxLength: 30 }),
      fc.array(fc.nat(4), { minLength: 12, maxLength: 12 }),
      (list, truths) => {
        const seen = new Set<string>();
        const proper = list.flatMap(([one, two, share]): [number, number, number][] => {
          const [left, right] = [Math.min(one, two), Math.max(one, two)];
          if (left === right || seen.has(`${left} ${right}`)) return [];
          seen.add(`${left} ${right}`);
          return [[left, right, share / 100]];
        });
        const pairs = pairsOf(proper);
        const setting = found(12, pairs, 0.5);
        const { clusters } = measureAccuracy(setting, { of: Int32Array.from(truths, (each) => each + 1) });
        let said = 0;
        let hits = 0;
        let wanted = 0;
        for (let left = 0; left < 12; left++) {
          for (let right = left + 1; right < 12; right++) {
            const same = truths[left] === truths[right];
            const together = setting.clusters[left] === setting.clusters[right];
            if (same) wanted += 1;
            if (together) said += 1;
            if (same && together) hits += 1;
          }
        }
        expect(clusters.default.precision).toBeCloseTo(said === 0 ? 1 : hits / said);
        expect(clusters.default.recall).toBeCloseTo(wanted === 0 ? 1 : hits / wanted);
      },
    ),
  );
});
