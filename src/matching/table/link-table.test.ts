import { describe, expect, test } from 'vitest';
import { tableOf } from '../../testing/tables.ts';
import type { LinkOutcome } from './contract.ts';
import { linkTable } from './link-table.ts';

const GIVEN = ['ana', 'benjamin', 'carla', 'daniel', 'elena', 'farid', 'grace', 'hassan', 'ivan', 'jana'];
const FAMILY = [
  'popescu',
  'smithers',
  'nowak',
  'hoxha',
  'ahmed',
  'jones',
  'tran',
  'okafor',
  'kaur',
  'silva',
  'berisha',
];
const roles = {
  id: 'id',
  given: 'given-name',
  family: 'family-name',
  born: 'birth-date',
  postcode: 'postcode',
  phone: 'phone',
} as const;
type Row = Record<keyof typeof roles, string>;

/** So many invented people with two records each: the second with a slip in one field, or a gap. */
function people(count: number): Row[] {
  return Array.from({ length: count * 2 }, (_, at) => {
    const person = at % count;
    const second = at >= count;
    const slip = second ? person % 5 : -1;
    const given = GIVEN[(person * 7) % 10] ?? '';
    const family = `${FAMILY[(person * 3) % 11] ?? ''}${'aeiou'[person % 5] ?? ''}`;
    return {
      id: String(at),
      given: slip === 0 ? given.slice(0, -1) : given,
      family: slip === 1 ? family.replace(/.$/, 'x') : family,
      born:
        slip === 2
          ? ''
          : `19${50 + (person % 50)}-${person % 9 > 4 ? '1' : '0'}${1 + (person % 2)}-1${person % 10}`,
      postcode: slip === 3 ? '' : `CW${1 + (person % 9)} ${person % 10}A${'BCDEFG'[person % 6] ?? ''}`,
      phone: person % 4 === 0 ? '' : `07700 900${100 + person}`,
    };
  });
}

function groupsOf(outcome: LinkOutcome, rows: readonly Row[]): string[] {
  const groups = new Map<number, string[]>();
  for (const [row, cluster] of outcome.clusters.entries()) {
    groups.set(cluster, [...(groups.get(cluster) ?? []), rows[row]?.id ?? '']);
  }
  return [...groups.values()].map((ids) => ids.sort().join(' ')).sort();
}

describe('a table', () => {
  const rows = people(150);

  test('of people with two records each is put together as it should be, and its model used again gives the same', async () => {
    const outcome = await linkTable(tableOf(rows, roles));
    const right = [...outcome.pairs.left].filter(
      (left, at) => Math.abs(left - (outcome.pairs.right[at] ?? 0)) === 150,
    );
    expect(right.length).toBeGreaterThan(145);
    expect(groupsOf(outcome, rows).filter((ids) => ids.split(' ').length === 2).length).toBeGreaterThan(130);
    const again = await linkTable(tableOf(rows, roles), { model: JSON.parse(JSON.stringify(outcome.model)) });
    expect(groupsOf(again, rows)).toEqual(groupsOf(outcome, rows));
  });

  test('states by a kept model what that model learnt, in pairs and in reasons alike', async () => {
    const { model } = await linkTable(tableOf(rows, roles));
    const stating = { slope: 0.5, shift: 1 };
    const asKept = await linkTable(tableOf(rows, roles), { model: { ...model, stating } });
    expect(asKept.model.stating).toEqual(stating);
    const { left, right, weight, probability } = asKept.pairs;
    for (const pair of [0, weight.length >> 1, weight.length - 1]) {
      const stated = 1 / (1 + 2 ** -((weight[pair] ?? 0) * 0.5 + 1));
      expect(probability[pair]).toBeCloseTo(stated, 6);
      expect(asKept.levelsOf(left[pair] ?? 0, right[pair] ?? 0).probability).toBeCloseTo(stated, 6);
    }
    // A model from before this was learnt says nothing of it.
    const { stating: _, ...older } = model;
    expect((await linkTable(tableOf(rows, roles), { model: older })).model.stating).toEqual({
      slope: 0.8,
      shift: 0,
    });
  });

  test('gives the same groups in whatever order its records arrive', async () => {
    const mixed = rows
      .map((row, at) => [((at * 7919) % 300) + at / 1000, row] as const)
      .sort((a, b) => a[0] - b[0]);
    const shuffled = mixed.map(([, row]) => row);
    const [one, two] = [await linkTable(tableOf(rows, roles)), await linkTable(tableOf(shuffled, roles))];
    expect(groupsOf(two, shuffled)).toEqual(groupsOf(one, rows));
  });

  test('weighs a pair alike from both sides, and its reasons add up to its weight', async () => {
    const outcome = await linkTable(tableOf(rows, roles));
    const { left, right, weight } = outcome.pairs;
    for (let pair = 0; pair < left.length; pair += 3) {
      const [a, b] = [left[pair] ?? 0, right[pair] ?? 0];
      const told = outcome.levelsOf(a, b);
      expect(outcome.levelsOf(b, a)).toEqual(told);
      expect(told.weight).toBeCloseTo(weight[pair] ?? 0, 6);
      const sum = told.parts.reduce((bits, part) => bits + part.weight + part.frequency, told.prior);
      expect(sum).toBeCloseTo(told.weight, 9);
    }
  });

  test('never weighs a closer level less than the next', async () => {
    const { model } = await linkTable(tableOf(rows, roles));
    for (const { levels } of model.comparisons) {
      for (const [at, level] of levels.entries()) {
        expect(level.weight).toBeGreaterThanOrEqual((levels[at + 1]?.weight ?? -Infinity) - 1e-9);
      }
    }
  });

  test('keeps to what humans said: always together, never together', async () => {
    const outcome = await linkTable(tableOf(rows, roles), {
      always: Int32Array.of(0, 1),
      never: Int32Array.of(2, 152),
    });
    expect(outcome.clusters[0]).toBe(outcome.clusters[1]);
    expect(outcome.clusters[2]).not.toBe(outcome.clusters[152]);
  });

  test('of two files proposes pairs across them alone', async () => {
    const { pairs } = await linkTable(tableOf(rows, roles, 150));
    expect(pairs.left.length).toBeGreaterThan(100);
    for (const [at, left] of pairs.left.entries())
      expect(left < 150 && (pairs.right[at] ?? 0) >= 150).toBe(true);
  });

  test('of garbage neither breaks nor matches everything', async () => {
    const odd = [
      '',
      '!!!',
      '\u0000\u0007',
      'x'.repeat(10_000),
      'Ана 李 محمد',
      '0000-00-00',
      '999999999999',
      '-',
      '😀😀',
    ];
    const garbage = Array.from({ length: 200 }, (_, at): Row => {
      const value = (step: number): string => odd[(at * step + (at >> 3)) % odd.length] ?? '';
      return {
        id: String(at),
        given: value(1),
        family: value(2),
        born: value(4),
        postcode: value(5),
        phone: value(7),
      };
    });
    const outcome = await linkTable(tableOf([...rows, ...garbage], roles));
    const largest = Math.max(...groupsOf(outcome, [...rows, ...garbage]).map((ids) => ids.split(' ').length));
    expect(largest).toBeLessThan(60);
    for (const few of [[], rows.slice(0, 1), rows.slice(0, 2)]) {
      expect((await linkTable(tableOf(few, roles))).records).toBe(few.length);
    }
  });
});
