import { expect, test } from 'vitest';
import { freshDatabase } from '../database.ts';
import { matrixDifferences, plantMatrix } from './matrix.ts';
import { listPolicies } from './policies.ts';
import { unnoticed } from './weaken.ts';

const database = await freshDatabase();
await plantMatrix(database);
const atATime = 20;

test('no policy can be dropped, or opened wide, without the rights matrix noticing [R7]', async () => {
  const policies = await listPolicies(database.pool('owner'));
  expect(policies.length).toBeGreaterThan(80);
  const missed: string[] = [];
  for (let at = 0; at < policies.length; at += atATime) {
    process.stdout.write(`R7: ${at} of ${policies.length} policies weakened\n`);
    missed.push(...(await unnoticed(database, policies.slice(at, at + atATime))));
  }
  expect(missed).toEqual([]);
  expect(await matrixDifferences(database)).toEqual([]);
}, 7_200_000);
