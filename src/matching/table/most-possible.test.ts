import { expect, test } from 'vitest';
import { makeSlips } from '../../../bench/slips/make-slips.ts';
import { slipRoles } from '../../testing/slip-roles.ts';
import { tableOf } from '../../testing/tables.ts';
import { Comparer, planComparisons } from './comparer.ts';
import type { TableInput } from './contract.ts';
import { linkTable } from './link-table.ts';
import { learntFrom } from './model-of.ts';
import { MostPossible } from './most-possible.ts';
import { readRecords } from './read-records.ts';
import { weightsWith } from './shares-of-pairs.ts';
import { soloCrew } from './solo-crew.ts';
import { frequencyIn } from './things.ts';
import { Weigher } from './weigh.ts';

/** Looks quickly at every pair of a table: which could not weigh what they do weigh, and the share that passes for six bits. */
async function lookAtAll(input: TableInput): Promise<{ less: string[]; passed: number }> {
  const { model } = await linkTable(input);
  const records = await readRecords(input, 2026, soloCrew(), () => {});
  const compared = planComparisons(input.columns, records.layout);
  const frequencies = compared.map((_, field) => frequencyIn(records, compared, field));
  const learnt = learntFrom(model, compared, frequencies);
  const weights = weightsWith(learnt, compared, { same: 0.001, related: 0.001, together: 1 });
  const possible = new MostPossible(records, compared, weights);
  const weigher = new Weigher(records, compared.length, weights);
  const comparer = new Comparer(records, compared);
  const levels = new Uint8Array(compared.length);
  const less: string[] = [];
  let passed = 0;
  let pairs = 0;
  for (let a = 0; a < input.rows; a++) {
    for (let b = a + 1; b < input.rows; b++) {
      const [left, right] = [Int32Array.of(a), Int32Array.of(b)];
      comparer.run(left, right, 1, levels);
      weigher.common.look(levels, weigher.places, left, right, 0, 1);
      const bits = weigher.plain(levels, 0) + (weigher.common.sums[0] as number);
      if (!possible.reaches(a, b, bits - 1e-9)) less.push(`${a} and ${b}: ${levels.join(' ')}`);
      if (possible.reaches(a, b, 6)) passed += 1;
      pairs += 1;
    }
  }
  return { less, passed: passed / pairs };
}

test('the quick look never says less than the comparison finds, and spares most of the comparing', async () => {
  const people = [...makeSlips({ seed: 3, records: 400 })].map(({ row }) => row);
  const { less, passed } = await lookAtAll(tableOf(people, slipRoles));
  expect(less).toEqual([]);
  expect(passed).toBeLessThan(0.2);
});

test('nor does it of firms that trade as something else, and of their vehicles and accounts', async () => {
  const names = ['Zenith Farms', 'Zenith Foods', 'Amber Foods', 'Maple Amber Farms', 'Falcon'];
  const firms = Array.from({ length: 120 }, (_, at) => ({
    name: `${names[(at * 7) % 5] ?? ''} ${at % 3 === 0 ? 'Ltd' : `Limited t/a ${names[(at >> 2) % 5] ?? ''}`}`,
    number: at % 4 === 0 ? '' : String(1_000_000 + (at % 30)),
    plate: `M${'O0D'.charAt(at % 3)}19 K${'BL8'.charAt(at % 3)}${'ABCDE'.charAt(at % 5)}`,
    account: `${at % 2 === 0 ? '20-00-0' : ''}${at % 2 === 0 ? `${at % 3} ` : ''}5577${1000 + (at % 40)}`,
    page: at % 2 === 0 ? `@farm.foods${at % 20}` : `instagram.com/farm.foods${at % 20}`,
  }));
  const { less } = await lookAtAll(
    tableOf(firms, {
      name: 'business-name',
      number: 'company-number',
      plate: 'plate',
      account: 'account',
      page: 'online',
    }),
  );
  expect(less).toEqual([]);
});
