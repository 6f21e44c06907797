import { describe, expect, test } from 'vitest';
import { tableOf } from '../../testing/tables.ts';
import { linkTable } from './link-table.ts';
import { openLookUp } from './look-up.ts';

const roles = {
  name: 'full-name',
  given: 'given-name',
  family: 'family-name',
  born: 'birth-date',
  postcode: 'postcode',
  address: 'address',
  phone: 'phone',
  trade: 'occupation',
} as const;
type Row = Record<keyof typeof roles, string>;
const GIVEN = ['ana', 'benjamin', 'carla', 'daniel', 'elena', 'farid', 'grace', 'hassan', 'ivan', 'jana'];
const FAMILY = ['popescu', 'smithers', 'nowak', 'hoxha', 'ahmed', 'jones', 'tran', 'okafor', 'kaur', 'silva'];
const TRADES = ['welder', 'picker', 'waiter', '', 'driver', 'cleaner', ''];

const people = Array.from({ length: 400 }, (_, at): Row => {
  const person = at % 200;
  return {
    name: '',
    given: GIVEN[(person * 7) % 10] ?? '',
    family: `${FAMILY[(person * 3) % 10] ?? ''}${'aeiou'[Math.floor(person / 10) % 5] ?? ''}`,
    born: at >= 200 && person % 3 === 0 ? '' : `19${50 + (person % 50)}-0${1 + (person % 9)}-1${person % 10}`,
    postcode: `CW${1 + (person % 9)} ${person % 10}A${'BCDEFG'[person % 6] ?? ''}`,
    address: `${1 + (person % 60)} ${FAMILY[person % 10] ?? ''} Street, Crewe`,
    phone: person % 4 === 0 ? '' : `07700 900${100 + person}`,
    trade: TRADES[person % 7] ?? '',
  };
});
const table = tableOf(people, roles);
const { model } = await linkTable(table);
const valuesOf = (row: Partial<Row>) => (Object.keys(roles) as (keyof Row)[]).map((name) => row[name] ?? '');

const lookUp = await openLookUp(table, model);

describe('looking one record up among stored ones', () => {
  test('finds the stored records of the same person first, though words are misspelt that no record holds', () => {
    for (let person = 1; person < 200; person += 13) {
      const told = people[person] as Row;
      const found = lookUp.find(valuesOf({ ...told, family: `${told.family}zz`, phone: '' }), 5);
      expect(found.slice(0, 2).map(({ row }) => row % 200)).toEqual([person, person]);
      expect(found[0]?.probability).toBeGreaterThan(0.5);
      expect(found.length).toBeLessThanOrEqual(5);
    }
  });

  test('tells the same again, whatever was looked up between', () => {
    const told = valuesOf(people[17] as Row);
    const before = lookUp.find(told);
    lookUp.find(
      valuesOf({
        given: 'Zbigniew',
        family: 'Brzęczyszczykiewicz',
        trade: 'locksmith',
        address: '7 Quill Row',
      }),
    );
    lookUp.find(valuesOf({ name: 'Łukasz 李 محمد', phone: '+44 7700 900999' }));
    expect(lookUp.find(told)).toEqual(before);
    expect(before.map(({ weight }) => weight)).toEqual(
      before.map(({ weight }) => weight).toSorted((a, b) => b - a),
    );
  });

  test('reads names in whatever letters, and forgets them again', () => {
    const hassan = people.findIndex(({ given }) => given === 'hassan');
    const ivan = people.findIndex(({ given }) => given === 'ivan');
    const before = lookUp.find(valuesOf(people[hassan] as Row));
    for (const [person, given] of [
      [hassan, 'حسن'],
      [ivan, 'Иван'],
      [hassan, 'حسن'],
    ] as const) {
      const told = valuesOf({ ...(people[person] as Row), given });
      expect(lookUp.find(told)[0]?.row).toBe(person % 200);
      const [level] = lookUp
        .explain(told, person)
        .parts.flatMap(({ field, level }) => (field === 'given-name' ? [level] : []));
      expect(['exact', 'one slip']).toContain(level);
    }
    expect(lookUp.find(valuesOf(people[hassan] as Row))).toEqual(before);
  });

  test('explains a weight: its parts add up to what was found', () => {
    const told = valuesOf({ ...(people[17] as Row), given: 'hasan', trade: 'weldr' });
    for (const { row, weight } of lookUp.find(told, 4)) {
      const why = lookUp.explain(told, row);
      expect(why.weight).toBeCloseTo(weight, 6);
      const sum = why.parts.reduce((bits, part) => bits + part.weight + part.frequency, why.prior);
      expect(sum).toBeCloseTo(weight, 6);
    }
  });

  test('of a stranger, of nothing and of garbage holds nobody to be the same', () => {
    const odd = ['', '!!!', '\u0000\u0007', 'x'.repeat(10_000), '0000-00-00', '😀😀'];
    const strange: Partial<Row>[] = [
      {},
      { given: 'Wilhelmina', family: 'Thackeray', born: '1931-02-03', postcode: 'SK9 9ZZ' },
      ...odd.map(
        (value): Row => ({
          name: value,
          given: value,
          family: value,
          born: value,
          postcode: value,
          address: value,
          phone: value,
          trade: value,
        }),
      ),
    ];
    for (const told of strange)
      expect(lookUp.find(valuesOf(told)).filter(({ probability }) => probability > 0.5)).toEqual([]);
  });
});
