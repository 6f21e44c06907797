import { afterAll, expect, test } from 'vitest';
import { dice } from './dice.ts';
import { dataFolder, killAndCount, type Victim } from './killing.ts';
import { removeService } from './whole-service.ts';

const dataDir = dataFolder();
afterAll(() => removeService(dataDir));
const victims: readonly Victim[] = ['program', 'database', 'both', 'database'];
const rounds = Array.from({ length: 20 }, (_, round) => victims[round % victims.length] ?? 'both');

test('twenty kills of program and database while four people report lose, double and alter nothing [R1]', async () => {
  const counted = await killAndCount(dataDir, { rounds, reporters: 4, chance: dice(Date.now()) });
  const sorted = counted.recoveries.toSorted((a, b) => a - b);
  process.stdout.write(
    `R1: ${counted.acknowledged} acknowledged, ${counted.retries} tries repeated, receipts again after ${Math.round(sorted[10] ?? 0)} ms (p50)\n`,
  );
  expect(counted).toMatchObject({
    dishonest: [],
    lostOrAltered: [],
    doubled: [],
    deafReceipts: [],
    unplaced: 0,
    findings: [],
  });
});
