import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compare, countBearers, normalise, type PersonValue } from './index.ts';
import { normalisePerson } from './person.ts';

const saidOf = (full: string, date?: string): PersonValue => ({
  names: [{ full }],
  ...(date === undefined ? {} : { birth: { date } }),
});
const person = (full: string, date?: string) => normalisePerson(saidOf(full, date));
const told = (full: string) => normalise({ kind: 'person', value: saidOf(full) });

it.each([
  ['one person told of often', ['1991-04-17', '1991-04-17', '1991-04-18', '1991-04-17'], 1],
  ['three people', ['1991-04-17', '1962-11-03', '1978-01-30'], 3],
  ['one person, half the time without a birthday', ['1991-04-17', undefined, '1991-04-17', undefined], 1],
  ['as far as is known one person', [undefined, undefined], 1],
])('counts who bears a name by birthdays: %s', (_, dates, bearers) => {
  expect(countBearers(dates.map((date) => person('Ana Pop', date)))).toBe(bearers);
});

it('a name says less the more people bear it, never against, and the weights still add up to the score', () => {
  const [one, other] = [told('Blessing Okafor'), told('Blesing Okafor')];
  const weightWith = (bearers: number | undefined) => {
    const comparison = compare(one, other, { bearers });
    const sum = comparison?.levels.reduce((total, { weight }) => total + weight, 0);
    expect(sum).toBeCloseTo(comparison?.weight ?? Number.NaN, 9);
    return comparison?.weight ?? Number.NaN;
  };
  expect(weightWith(1)).toBe(weightWith(undefined));
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 0, max: 1e6 }), (few, more) => {
      expect(weightWith(few + more)).toBeLessThanOrEqual(weightWith(few));
      expect(weightWith(few + more)).toBeGreaterThan(0);
    }),
  );
  // Seventeen people of one name: the chance that one of them is the one meant is one in sixteen, and no prior is left to overcome but that.
  expect(weightWith(17)).toBeCloseTo(Math.log2(10_000 / 16), 9);
});

it('names that differ are not weighed by who bears them', () => {
  const levels = compare(told('Ana Pop'), told('Ivo Ruz'), { bearers: 50 })?.levels;
  expect(levels?.map(({ field }) => field)).not.toContain('bearers');
});
