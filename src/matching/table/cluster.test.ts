import { array, assert, integer, property, record, shuffledSubarray, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { Clusterer } from './cluster.ts';

const ROWS = 16;
const PRIOR = -8;
const row = integer({ min: 0, max: ROWS - 1 });
const pairs = array(tuple(row, row), { maxLength: 6 });

/** What sixteen records weigh against each other, what humans said, and an order in which they stand. */
const anything = record({
  people: array(integer({ min: 0, max: 3 }), { minLength: ROWS, maxLength: ROWS }),
  noise: array(integer({ min: -90, max: 90 }), { minLength: ROWS * ROWS, maxLength: ROWS * ROWS }),
  always: pairs,
  never: pairs,
  order: shuffledSubarray(
    Array.from({ length: ROWS }, (_, at) => at),
    { minLength: ROWS, maxLength: ROWS },
  ),
  split: integer({ min: -6, max: 6 }),
});
type Anything = typeof anything extends { generate(...of: never[]): { value: infer V } } ? V : never;

/** The groups of records, whose rows stand in `order`: each group as its records in ascending order. */
function groupsOf({ people, noise, always, never, split }: Anything, order: readonly number[]): string[] {
  const places = order.map((_, record) => order.indexOf(record));
  const bits = (a: number, b: number): number => {
    const [one, other] = [Math.min(a, b), Math.max(a, b)];
    return (
      (people[one] === people[other] ? 9 : -1) +
      (noise[one * ROWS + other] ?? 0) / 10 +
      (one * ROWS + other) / 1e4
    );
  };
  const all = order.flatMap((one, a) =>
    order.slice(a + 1).map((other, more) => [a, a + 1 + more, bits(one, other)] as const),
  );
  const tried = all.filter(([, , weight]) => weight > 8).sort((a, b) => b[2] - a[2]);
  const said = (list: readonly (readonly [number, number])[]): Int32Array =>
    Int32Array.from(list.filter(([a, b]) => a !== b).flatMap((two) => two.map((one) => places[one] ?? 0)));
  const clusterer = new Clusterer({
    count: ROWS,
    left: Int32Array.from(tried, ([a]) => a),
    right: Int32Array.from(tried, ([, b]) => b),
    weight: Float64Array.from(tried, ([, , weight]) => weight + PRIOR),
    prior: PRIOR,
    evidence(left, right, count, into) {
      for (let pair = 0; pair < count; pair++)
        into[pair] = bits(order[left[pair] ?? 0] ?? 0, order[right[pair] ?? 0] ?? 0);
    },
    split,
    always: said(always),
    never: said(never),
    // What a record holds, whichever row it stands in.
    hashes: Uint32Array.from(order, (record) => Math.imul(record + 1, 0x9e3779b1)),
  });
  clusterer.tryUntil(tried.length);
  const groups = new Map<number, number[]>();
  for (const [at, group] of clusterer.clusters().entries())
    groups.set(group, [...(groups.get(group) ?? []), order[at] ?? 0]);
  return [...groups.values()].map((group) => group.sort((a, b) => a - b).join(' ')).sort();
}

const asTheyCame = Array.from({ length: ROWS }, (_, at) => at);

test('the groups are the same in whatever order records stand, also large ones', () => {
  assert(
    property(anything, (world) => {
      expect(groupsOf(world, world.order)).toEqual(groupsOf(world, asTheyCame));
    }),
    { numRuns: 400 },
  );
});

test('what humans keep apart is never in one group, whatever else they said and whatever the pairs weigh', () => {
  assert(
    property(anything, (world) => {
      const groups = groupsOf(world, world.order).map((group) => group.split(' ').map(Number));
      for (const [a, b] of world.never.filter(([one, other]) => one !== other))
        expect(groups.some((group) => group.includes(a) && group.includes(b))).toBe(false);
      // What they put together is, where nothing that they said speaks against it.
      if (world.never.length > 0) return;
      for (const [a, b] of world.always)
        expect(groups.some((group) => group.includes(a) && group.includes(b))).toBe(true);
    }),
    { numRuns: 400 },
  );
});

test('a chain of records holds together only as far as they agree on average', () => {
  const at = (split: number): number => {
    // Each is surely the next one's, and speaks against all others.
    const clusterer = new Clusterer({
      count: 4,
      left: Int32Array.of(0, 1, 2),
      right: Int32Array.of(1, 2, 3),
      weight: Float64Array.of(5, 4, 3),
      prior: PRIOR,
      evidence: (_left, _right, count, bits) => void bits.fill(-6, 0, count),
      split,
      always: new Int32Array(0),
      never: new Int32Array(0),
      hashes: Uint32Array.of(1, 2, 3, 4),
    });
    clusterer.tryUntil(3);
    return new Set(clusterer.clusters()).size;
  };
  expect([at(-9), at(2), at(9)]).toEqual([1, 2, 2]);
});
