import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freshDatabase } from '../database.ts';
import { matrixDifferences, plantMatrix } from './matrix.ts';
import { listPolicies } from './policies.ts';
import { unnoticed } from './weaken.ts';

const database = await freshDatabase();
await plantMatrix(database);

test('every login gets from every table what the matrix declares, by every token, in a look and in an act, and may write nothing else [B18]', async () => {
  expect(await matrixDifferences(database)).toEqual([]);
}, 400_000);

test('any five policies dropped or opened wide turn the matrix red', async () => {
  const policies = await listPolicies(database.pool('owner'));
  const [seed] = fc.sample(fc.integer(), 1);
  const five = fc.sample(fc.shuffledSubarray(policies, { minLength: 5, maxLength: 5 }), {
    numRuns: 1,
    seed: seed ?? 0,
  });
  expect({ seed, unnoticed: await unnoticed(database, five.flat()) }).toEqual({ seed, unnoticed: [] });
}, 120_000);
