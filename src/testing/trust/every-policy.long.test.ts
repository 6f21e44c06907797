import { expect, test } from 'vitest';
import { freshDatabase } from '../database.ts';
import { matrixDifferences, plantMatrix } from './matrix.ts';
import { listPolicies } from './policies.ts';
import { unnoticed } from './weaken.ts';

const database = await freshDatabase();
await plantMatrix(database);

test('no policy can be dropped, or opened wide, without the rights matrix noticing', async () => {
  const policies = await listPolicies(database.pool('owner'));
  expect(policies.length).toBeGreaterThan(80);
  expect(await unnoticed(database, policies)).toEqual([]);
  expect(await matrixDifferences(database)).toEqual([]);
});
