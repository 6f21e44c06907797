import { expect, test } from 'vitest';
import { dice } from '../../testing/strength/dice.ts';
import { learnStating } from './learn-stating.ts';
import { probabilityOfBits, statedOfBits, USUAL } from './stating.ts';

/**
 * Pairs whose bits are known to hold so far: those of one person lie about 7 bits, those of strangers about -7, both spread so that
 * their log odds are `slope` times the bits, and so many strangers to each pair of one person that `shift` is added to that.
 */
function world(slope: number, shift: number, records: (roll: () => number) => number) {
  const roll = dice(20_261_201);
  const normal = () => Math.sqrt(-2 * Math.log(1 - roll())) * Math.cos(2 * Math.PI * roll());
  const spread = Math.sqrt(14 / (slope * Math.LN2));
  const left: number[] = [];
  const right: number[] = [];
  const bits: number[] = [];
  let count = 0;
  const add = (a: number, b: number, middle: number) => {
    left.push(Math.min(a, b));
    right.push(Math.max(a, b));
    bits.push(middle + spread * normal());
  };
  for (let person = 0; person < 3000; person++) {
    const size = records(roll);
    for (let a = 0; a < size; a++) for (let b = 0; b < a; b++) add(count + a, count + b, 7);
    count += size;
  }
  const strangers = Math.round(bits.length * 2 ** -shift);
  for (let pair = 0; pair < strangers; pair++) {
    const a = Math.floor(roll() * count);
    const b = Math.floor(roll() * count);
    if (Math.abs(a - b) > 12) add(a, b, -7);
  }
  return { left: Int32Array.from(left), right: Int32Array.from(right), bits: Float64Array.from(bits), count };
}

const upToEight = (roll: () => number) => 1 + Math.floor(roll() * 8);

test.each([
  { slope: 0.8, shift: 2.5 },
  { slope: 0.8, shift: -2.5 },
  { slope: 0.6, shift: 2 },
])('how far bits hold is learnt without the truth: slope $slope, shift $shift', ({ slope, shift }) => {
  const { bits, count, ...pairs } = world(slope, shift, upToEight);
  const stating = learnStating(pairs, bits, { count, secondFrom: 0 });
  for (const weight of [-4, -2, 0, 2, 4]) {
    const truly = probabilityOfBits(weight * slope + shift);
    expect(Math.abs(statedOfBits(weight, stating) - truly)).toBeLessThan(0.17);
  }
  // The usual curve would be further off by far.
  const apart = (curve: typeof stating) =>
    [-4, -2, 0, 2, 4].reduce(
      (sum, weight) =>
        sum + Math.abs(statedOfBits(weight, curve) - probabilityOfBits(weight * slope + shift)),
      0,
    );
  expect(apart(stating)).toBeLessThan(apart(USUAL) * 0.6);
});

test('among people of two records each nobody can be asked: the usual curve stands', () => {
  const { bits, count, ...pairs } = world(0.8, 2.5, () => 2);
  expect(learnStating(pairs, bits, { count, secondFrom: 0 })).toEqual(USUAL);
});

test('where no record of a sure pair has another, and strangers were hardly proposed, it is the usual curve too', () => {
  const sure = Array.from({ length: 80 }, (_, at) => at * 2);
  const pairs = { left: Int32Array.from(sure), right: Int32Array.from(sure, (row) => row + 1) };
  const bits = new Float64Array(80).fill(8);
  expect(learnStating(pairs, bits, { count: 160, secondFrom: 0 })).toEqual(USUAL);
  // Three records each and no stranger at all: a number all the same.
  const threes = Array.from({ length: 60 }, (_, at) => [
    [at * 3, at * 3 + 1],
    [at * 3 + 1, at * 3 + 2],
    [at * 3, at * 3 + 2],
  ]).flat();
  const stating = learnStating(
    { left: Int32Array.from(threes, ([a = 0]) => a), right: Int32Array.from(threes, ([, b = 0]) => b) },
    new Float64Array(180).fill(8),
    { count: 180, secondFrom: 0 },
  );
  expect(statedOfBits(8, stating)).toBeGreaterThan(0.95);
});

test('of two files, of few pairs and of none it is the usual curve', () => {
  const { bits, count, ...pairs } = world(0.8, 2.5, upToEight);
  expect(learnStating(pairs, bits, { count, secondFrom: count >> 1 })).toEqual(USUAL);
  const few = { left: pairs.left.subarray(0, 40), right: pairs.right.subarray(0, 40) };
  expect(learnStating(few, bits.subarray(0, 40), { count, secondFrom: 0 })).toEqual(USUAL);
  const none = { left: new Int32Array(0), right: new Int32Array(0) };
  expect(learnStating(none, new Float64Array(0), { count: 0, secondFrom: 0 })).toEqual(USUAL);
});

test('one chain of a thousand records teaches nothing', () => {
  const { bits, count, ...pairs } = world(0.8, 0, upToEight);
  const before = learnStating(pairs, bits, { count, secondFrom: 0 });
  // A thousand rows more, each surely the next one's, and weak pairs all over them.
  const rows = Array.from({ length: 999 }, (_, at) => [count + at, count + at + 1, 14] as const);
  const roll = dice(7);
  const weak = Array.from({ length: 60_000 }, () => {
    const a = Math.floor(roll() * 990);
    return [count + a, count + a + 2 + Math.floor(roll() * (997 - a)), -2] as const;
  });
  const more = [...rows, ...weak];
  const after = learnStating(
    {
      left: Int32Array.from([...pairs.left, ...more.map(([a]) => a)]),
      right: Int32Array.from([...pairs.right, ...more.map(([, b]) => b)]),
    },
    Float64Array.from([...bits, ...more.map(([, , weight]) => weight)]),
    { count: count + 1000, secondFrom: 0 },
  );
  expect(Math.abs(statedOfBits(-2, after) - statedOfBits(-2, before))).toBeLessThan(0.1);
});
