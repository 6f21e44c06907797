import { afterAll, expect, test } from 'vitest';
import { nothingWrong } from './counting.ts';
import { dice } from './dice.ts';
import { dataFolder, killAndCount } from './killing.ts';
import { removeService } from './whole-service.ts';

const dataDir = dataFolder();
afterAll(() => removeService(dataDir));

test('whoever has seen a receipt has a report: once, whole and to be come back to, though program, parts, database and connections are killed while they write [R1] [R3] [R4]', {
  timeout: 180_000,
}, async () => {
  const counted = await killAndCount(dataDir, {
    rounds: ['both', 'connections', 'public', 'database', 'worker'],
    reporters: 3,
    chance: dice(20_261_123),
  });
  expect(counted.acknowledged).toBeGreaterThan(20);
  expect(counted.files).toBeGreaterThan(3);
  expect(counted).toMatchObject({ ...nothingWrong, dishonest: [], spread: [] });
});
