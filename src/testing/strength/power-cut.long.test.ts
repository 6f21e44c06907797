/** Needs root: everything the service keeps lies on a disk of its own, whose power is cut while people report. */
import { rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { registerPartnership } from '../../access/index.ts';
import { contextsFor } from '../../audit/index.ts';
import { holdFile, placeOf } from '../../platform/db/cluster-place.ts';
import { startCluster } from '../../platform/db/embedded.ts';
import { openPool } from '../../platform/db/pool.ts';
import { killPostmaster, runningPostmaster } from '../../platform/db/postmaster.ts';
import { type Prepared, prepareDatabase } from '../../platform/db/prepare.ts';
import { makeKeyFiles, readBookRing, readStreetRing } from '../../platform/keys/index.ts';
import { submitReport } from '../../reports/index.ts';
import { count, nothingWrong } from './counting.ts';
import { dice } from './dice.ts';
import { dataFolder, killAndCount } from './killing.ts';
import { type LoopDisk, loopDisk } from './loop-disk.ts';

const isRoot = process.getuid?.() === 0;
const made: { disk: LoopDisk; dataDir: string; place: ReturnType<typeof placeOf> }[] = [];
afterAll(() => {
  for (const { disk, dataDir, place } of made) {
    const { folder, data } = place;
    const left = runningPostmaster(data);
    if (left) killPostmaster(left);
    disk.remove();
    for (const left of [dataDir, folder]) rmSync(left, { recursive: true, force: true });
  }
});

/** A data folder, and the cluster's own folder, on a disk that can lose its power. */
function dataOnDisk(): (typeof made)[number] {
  const disk = loopDisk(2048);
  const dataDir = dataFolder();
  disk.carry(dataDir);
  const place = placeOf(dataDir);
  disk.carry(place.folder);
  const one = { disk, dataDir, place };
  made.push(one);
  return one;
}

const notTried = () =>
  process.stdout.write('R2: only root can lay a disk of its own, so no power was cut.\n');

test('ten power cuts while three people report lose, double and alter nothing that was acknowledged [R2]', async () => {
  if (!isRoot) return void notTried();
  const { disk, dataDir } = dataOnDisk();
  const counted = await killAndCount(dataDir, {
    rounds: Array.from({ length: 10 }, () => 'power' as const),
    reporters: 3,
    chance: dice(Date.now()),
    async cutPower(stop) {
      disk.cutPower();
      // What is acknowledged by a program whose disk is gone would be a lie, so it is given the time for one.
      await wait(50);
      await stop();
      disk.powerOn();
    },
  });
  process.stdout.write(`R2: ${counted.acknowledged} acknowledged over 10 power cuts\n`);
  expect(counted).toMatchObject({ ...nothingWrong, dishonest: [] });
});

/** Submits as fast as it can until the disk is gone; gives what was acknowledged. */
async function submitUntilCut({ doors }: Prepared, keysDir: string, cut: () => void) {
  const acknowledged: { text: string; receipt: string }[] = [];
  const pools = [doors.worker, doors.public].map((url) => openPool(url, { max: 2, name: 'control' }));
  const [workers, streets] = pools;
  if (workers === undefined || streets === undefined) throw new Error('no pools');
  await contextsFor('worker', workers, readBookRing(keysDir)).act(
    {},
    { act: 'agency.register' },
    registerPartnership,
  );
  const street = contextsFor('public', streets, readStreetRing(keysDir));
  const until = performance.now() + 1500;
  for (let number = 0; performance.now() < until; number++) {
    const text = `Report ${number} of the control.`;
    const told = { whatSeen: text, people: [], vehicles: [], phones: [], businesses: [] };
    const { receipt } = await street.act({}, { act: 'report.submit' }, (act) =>
      submitReport(act, {
        told: { ...told, identity: 'anonymous' },
        channel: 'public-site',
        language: 'en',
      }),
    );
    acknowledged.push({ text, receipt });
  }
  cut();
  await Promise.all(pools.map((pool) => pool.end().catch(() => undefined)));
  return acknowledged;
}

/** Submits over a database with these settings until its disk's power is cut, and counts what is lost of what was acknowledged. */
async function lostAtCut(
  settings: Readonly<Record<string, string>>,
): Promise<{ acknowledged: number; lost: number; starts: boolean }> {
  const { disk, dataDir, place } = dataOnDisk();
  // Kept although nobody holds it after the cut: what a test leaves behind is otherwise taken away.
  const first = await startCluster({ dataDir, keep: 'always', settings });
  const practice = { asked: false, whenNew: false };
  const prepared = await prepareDatabase({ ownerUrl: first.ownerUrl, dataDir, practice });
  makeKeyFiles(`${dataDir}/keys`);
  // Without its disk the file that names it cannot be read any more.
  const server = runningPostmaster(place.data);
  const acknowledged = await submitUntilCut(prepared, `${dataDir}/keys`, () => disk.cutPower());
  await first.stop();
  // Nor may the server come to its end by itself.
  if (server) killPostmaster(server);
  disk.powerOn();
  // A machine that lost its power runs nothing any more; this process goes on, and would be taken for who holds the folder.
  rmSync(holdFile(dataDir), { force: true });
  const of = { acknowledged: acknowledged.length };
  const again = await startCluster({ dataDir, keep: 'always' }).catch(() => undefined);
  // A database that has lost its own ground does not start any more: then all is lost.
  if (again === undefined) return { ...of, lost: acknowledged.length, starts: false };
  try {
    return { ...of, lost: (await count(dataDir, acknowledged)).lostOrAltered.length, starts: true };
  } finally {
    await again.stop();
  }
}

test('the same cut does lose what a database that does not wait for its disk has acknowledged, and nothing of one that does: the test is not blind [R2]', async () => {
  if (!isRoot) return void notTried();
  const careful = await lostAtCut({});
  const careless = await lostAtCut({ fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' });
  const told = ({ lost, acknowledged, starts }: typeof careful) =>
    `${lost} of ${acknowledged} lost${starts ? '' : ', and it does not start again'}`;
  process.stdout.write(`R2 control: careful ${told(careful)}; careless ${told(careless)}\n`);
  expect(careful.acknowledged).toBeGreaterThan(10);
  expect(careful).toMatchObject({ lost: 0, starts: true });
  expect(careless.lost).toBeGreaterThan(0);
});
