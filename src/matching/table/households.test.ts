import { expect, test } from 'vitest';
import { makeSlips } from '../../../bench/slips/make-slips.ts';
import { slipRoles } from '../../testing/slip-roles.ts';
import { tableOf } from '../../testing/tables.ts';
import { Comparer, planComparisons } from './comparer.ts';
import { linkTable } from './link-table.ts';
import { readRecords } from './read-records.ts';
import { soloCrew } from './solo-crew.ts';

const roles = {
  given: 'given-name',
  family: 'family-name',
  born: 'birth-date',
  address: 'address',
  postcode: 'postcode',
  phone: 'phone',
} as const;
type Row = Record<keyof typeof roles, string>;

const word = (seed: number): string =>
  ['ba', 'do', 'ki', 'le', 'mu', 'na', 'po', 'ra', 'si', 'tu']
    .join('')
    .repeat(2)
    .slice(seed % 13, (seed % 13) + 4) + ['len', 'mir', 'dar', 'gost', 'vel', 'rik', 'sen'][seed % 7];

/** Houses of a father and a son, each known to two agencies, with one telephone; every fifth record names nobody. */
const houses: Row[] = Array.from({ length: 240 }, (_, house) => house).flatMap((house) =>
  ['father', 'son'].flatMap((who, person) =>
    [0, 1].map((agency) => {
      const named = !(agency === 1 && (house * 2 + person) % 5 === 0);
      return {
        given: named ? word(house * 17 + (who === 'son' ? 5 : 0)) : '',
        family: named ? word(house * 31 + 3) : '',
        born: named
          ? `${(who === 'son' ? 1985 : 1955) + (house % 15)}-${String(1 + ((house + person * 3) % 12)).padStart(2, '0')}-${String(1 + ((house * 5 + person) % 28)).padStart(2, '0')}`
          : '',
        address: `${1 + house} ${word(house * 7)} Road`,
        postcode: `CW${1 + (house % 9)} ${house % 10}${'ABDEFGHJLN'[(house >> 2) % 10] ?? ''}${'ABDEFGHJLN'[(house >> 4) % 10] ?? ''}`,
        phone: `07700 90${String(1000 + house).slice(-4)}`,
      };
    }),
  ),
);

test('house, telephone and family name together do not make one person of father and son, and it is told why', async () => {
  const { clusters, levelsOf, model } = await linkTable(tableOf(houses, roles));
  let together = 0;
  let found = 0;
  let one = 0;
  for (let house = 0; house < houses.length; house += 4) {
    if (clusters[house] === clusters[house + 2]) together += 1;
    for (const person of [house, house + 2]) {
      if (houses[person + 1]?.given === '') continue;
      found += 1;
      if (clusters[person] === clusters[person + 1]) one += 1;
    }
  }
  expect(together).toBe(0);
  expect(one / found).toBeGreaterThan(0.95);
  expect(model.dependence.kin?.share).toBeGreaterThan(1e-5);
  const { parts, weight, prior } = levelsOf(0, 2);
  const household = parts.find(({ field }) => field === 'together');
  expect(household?.level).toBe('one household');
  expect(household?.weight).toBeLessThan(-2);
  expect(parts.reduce((sum, part) => sum + part.weight + part.frequency, prior)).toBeCloseTo(weight, 9);
});

test('house and telephone alone never say that a record without a name is a certain person', async () => {
  const { pairs, clusters } = await linkTable(tableOf(houses, roles));
  const nameless = (record: number): boolean => houses[record]?.given === '';
  for (const [at, left] of pairs.left.entries()) {
    const right = pairs.right[at] ?? 0;
    if (!nameless(left) && !nameless(right)) continue;
    expect(pairs.probability[at]).toBeLessThan(0.5);
  }
  for (const [record, row] of houses.entries())
    if (row.given === '') expect(clusters.filter((cluster) => cluster === clusters[record]).length).toBe(1);
});

test('nor where the house is that of one person alone, and it is told why', async () => {
  const fathers = houses.filter((_, record) => record % 4 < 2);
  const { pairs, levelsOf, clusters } = await linkTable(tableOf(fathers, roles));
  let seen = 0;
  for (const [at, left] of pairs.left.entries()) {
    const right = pairs.right[at] ?? 0;
    if (fathers[left]?.given !== '' && fathers[right]?.given !== '') continue;
    seen += 1;
    expect(pairs.probability[at]).toBeCloseTo(0.4, 5);
    expect(clusters[left]).not.toBe(clusters[right]);
    const { parts, prior, weight, probability } = levelsOf(left, right);
    expect(probability).toBeCloseTo(0.4, 5);
    expect(parts.find(({ field }) => field === 'together')?.level).toBe('one household');
    expect(parts.reduce((sum, part) => sum + part.weight + part.frequency, prior)).toBeCloseTo(weight, 9);
    expect(weight).toBeCloseTo(pairs.weight[at] ?? 0, 6);
  }
  expect(seen).toBeGreaterThan(30);
});

test('two records are compared alike from both sides', async () => {
  const people = [...makeSlips({ seed: 5, records: 300 })].map(({ row }) => row);
  const input = tableOf(people, slipRoles);
  const records = await readRecords(input, 2026, soloCrew(), () => {});
  const compared = planComparisons(input.columns, records.layout);
  const comparer = new Comparer(records, compared);
  const [there, back] = [new Uint8Array(compared.length), new Uint8Array(compared.length)];
  const unlike: string[] = [];
  for (let a = 0; a < input.rows; a++) {
    for (let b = a + 1; b < input.rows; b++) {
      comparer.run(Int32Array.of(a), Int32Array.of(b), 1, there);
      comparer.run(Int32Array.of(b), Int32Array.of(a), 1, back);
      if (there.join() !== back.join())
        unlike.push(`${a} and ${b}: ${there.join(' ')}, back ${back.join(' ')}`);
    }
  }
  expect(unlike).toEqual([]);
});
