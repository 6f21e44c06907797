import { expect, test } from 'vitest';
import { makeSlips } from '../../../bench/slips/make-slips.ts';
import { tableOf } from '../../testing/tables.ts';
import { Comparer, planComparisons } from './comparer.ts';
import { frequencyOf } from './frequencies.ts';
import { linkTable } from './link-table.ts';
import { learntFrom } from './model-of.ts';
import { MostPossible } from './most-possible.ts';
import { readRecords } from './read-records.ts';
import { weightsWith } from './shares-of-pairs.ts';
import { soloCrew } from './solo-crew.ts';
import { Weigher } from './weigh.ts';

const roles = {
  full_name: 'full-name',
  given_names: 'given-name',
  family_name: 'family-name',
  known_as: 'alias',
  date_of_birth: 'birth-date',
  age: 'age',
  sex: 'sex',
  nationality: 'nationality',
  address: 'address',
  postcode: 'postcode',
  phone: 'phone',
  email: 'email',
  document_no: 'document',
  ni_number: 'document',
  health_no: 'document',
  record_id: 'ignore',
  recorded_on: 'ignore',
  source: 'other-text',
} as const;

test('the quick look never says less than the comparison finds, and spares most of the comparing', async () => {
  const people = [...makeSlips({ seed: 3, records: 400 })].map(({ row }) => row);
  const input = tableOf(people, roles);
  const { model } = await linkTable(input);
  const records = await readRecords(input, 2026, soloCrew(), () => {});
  const compared = planComparisons(input.columns, records.layout);
  const frequencies = compared.map((one) => frequencyOf(records, one));
  const learnt = learntFrom(model, compared, frequencies);
  const weights = weightsWith(learnt, compared, { same: 0.001, related: 0.001, together: 1 });
  const possible = new MostPossible(records, compared, weights);
  const weigher = new Weigher(records, compared.length, weights);
  const comparer = new Comparer(records, compared);
  const levels = new Uint8Array(compared.length);
  const less: string[] = [];
  let passed = 0;
  let pairs = 0;
  for (let a = 0; a < people.length; a++) {
    for (let b = a + 1; b < people.length; b++) {
      comparer.run(Int32Array.of(a), Int32Array.of(b), 1, levels);
      const bits = weigher.plain(levels, 0) + weigher.frequencies(levels, 0, a, b);
      if (!possible.reaches(a, b, bits - 1e-9)) less.push(`${a} and ${b}: ${levels.join(' ')}`);
      if (possible.reaches(a, b, 6)) passed += 1;
      pairs += 1;
    }
  }
  expect(less).toEqual([]);
  expect(passed / pairs).toBeLessThan(0.2);
});
