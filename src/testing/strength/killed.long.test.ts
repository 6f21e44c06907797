import { afterAll, expect, test } from 'vitest';
import { nothingWrong } from './counting.ts';
import { nothingHalf } from './desk-work.ts';
import { dice } from './dice.ts';
import { dataFolder, type Killed, killAndCount, type Victim } from './killing.ts';
import { removeService } from './whole-service.ts';

const folders: string[] = [];
afterAll(() => folders.forEach(removeService));

async function killed(
  rounds: number,
  victims: readonly Victim[],
  reporters: number,
  desk?: true,
): Promise<Killed> {
  const dataDir = dataFolder();
  folders.push(dataDir);
  return killAndCount(dataDir, {
    rounds: Array.from({ length: rounds }, (_, round) => victims[round % victims.length] ?? 'both'),
    reporters,
    ...(desk === undefined ? {} : { desk }),
    chance: dice(Date.now()),
  });
}

/** One line of figures for whoever runs it. */
function tell(title: string, { acknowledged, files, retries, recoveries }: Killed): void {
  const sorted = recoveries.toSorted((a, b) => a - b).map(Math.round);
  process.stdout.write(
    `${title}: ${acknowledged} acknowledged, ${files} with a file, ${retries} tries repeated, the next receipt after ${sorted[sorted.length >> 1]} ms (p50), ${sorted.at(-1)} ms (longest)\n`,
  );
}

test('twenty kills of program and database while four people report lose, double and alter nothing [R1]', async () => {
  const counted = await killed(20, ['program', 'database', 'both', 'database'], 4);
  tell('R1', counted);
  expect(counted).toMatchObject({ ...nothingWrong, dishonest: [] });
  expect(counted.files).toBeGreaterThan(20);
  // Every second round the database's server alone is killed: it is up again within a second, as the median goes.
  const ofDatabase = counted.recoveries.filter((_, round) => round % 2 === 1).toSorted((a, b) => a - b);
  process.stdout.write(
    `R1: after the database alone ${Math.round(ofDatabase[ofDatabase.length >> 1] ?? 0)} ms (p50)\n`,
  );
  expect(ofDatabase[ofDatabase.length >> 1]).toBeLessThan(1000);
});

test('two hundred kills of single parts while four people report, one works at the desk and others are invited lose, double and alter nothing, do nothing by half, and send each mail [R3]', async () => {
  const counted = await killed(200, ['public', 'worker', 'staff'], 4, true);
  tell('R3', counted);
  const { desk } = counted;
  process.stdout.write(
    `R3: ${desk?.presses} presses at the desk; ${desk?.mailsAsked} mails, ${desk?.mailsAgain} of them sent again under their own number\n`,
  );
  expect(counted).toMatchObject({ ...nothingWrong, dishonest: [], desk: nothingHalf });
  expect(desk?.presses).toBeGreaterThan(100);
  expect(desk?.mailsAsked).toBeGreaterThan(100);
  // Each part is up again in seconds; on a busy machine two hundred of them take most of an hour.
}, 3_600_000);

test('a hundred times all connections to the database are terminated: no process dies, only what is in flight is tried again, and within two seconds receipts are given [R4]', async () => {
  const counted = await killed(100, ['connections'], 4);
  tell('R4', counted);
  expect(counted).toMatchObject({ ...nothingWrong, dishonest: [], spread: [] });
  // Something was in flight, and its end was noticed: the terminations did reach connections in use.
  expect(counted.retries).toBeGreaterThan(0);
  expect(Math.max(...counted.recoveries)).toBeLessThan(2000);
});
