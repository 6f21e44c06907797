import { afterAll, expect, test } from 'vitest';
import { dice } from './dice.ts';
import { dataFolder, killAndCount } from './killing.ts';
import { removeService } from './whole-service.ts';

const dataDir = dataFolder();
afterAll(() => removeService(dataDir));

test('whoever has seen a receipt has a report: once, whole and to be come back to, though program and database are killed while they write [R1]', {
  timeout: 180_000,
}, async () => {
  const counted = await killAndCount(dataDir, {
    rounds: ['program', 'database', 'both', 'database'],
    reporters: 3,
    chance: dice(20_261_123),
  });
  expect(counted.acknowledged).toBeGreaterThan(20);
  expect(counted).toMatchObject({
    dishonest: [],
    lostOrAltered: [],
    doubled: [],
    deafReceipts: [],
    unplaced: 0,
    findings: [],
  });
});
