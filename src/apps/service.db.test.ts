import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test, vi } from 'vitest';
import { bareEnvironment } from '../platform/config.ts';
import { placeOf, removePlace } from '../platform/db/cluster-place.ts';
import { markOf } from '../platform/db/holder.ts';
import { killPostmaster, runningPostmaster } from '../platform/db/postmaster.ts';

const boot = fileURLToPath(new URL('../../bin/boot.cjs', import.meta.url));
const dataDir = mkdtempSync(join(tmpdir(), 'plainsight-service-'));

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  return typeof address === 'object' && address ? address.port : 0;
}
const ports = { PORT: String(await freePort()), STAFF_PORT: String(await freePort()) };

interface Run {
  readonly process: ChildProcess;
  /** Everything it has printed. */
  words(): string;
  readonly ended: Promise<number | null>;
}
const runs: Run[] = [];

/** Runs the whole service as `npm start` does, over a database made for real work, so that no county is loaded. */
function start(...args: string[]): Run {
  const env = { ...bareEnvironment(), ...ports, DATA_DIR: dataDir, PRACTICE: '0' };
  const child = spawn(process.execPath, [boot, 'start', ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said: string[] = [];
  child.stdout.on('data', (part: Buffer) => void said.push(part.toString()));
  child.stderr.on('data', (part: Buffer) => void said.push(part.toString()));
  const ended = once(child, 'close').then(([code]: (number | null)[]) => code ?? null);
  const run = { process: child, words: () => said.join(''), ended };
  runs.push(run);
  return run;
}
const isReady = (run: Run) =>
  vi.waitFor(() => expect(run.words()).toMatch(/^Plainsight is ready: .*$/m), {
    timeout: 90_000,
    interval: 50,
  });

afterAll(async () => {
  for (const run of runs) run.process.kill('SIGKILL');
  const place = placeOf(dataDir);
  await vi.waitFor(() => expect(supervisor()).toBeUndefined(), { timeout: 10_000 });
  const left = runningPostmaster(place.data);
  if (left) killPostmaster(left);
  removePlace(place);
  rmSync(dataDir, { recursive: true, force: true });
});

/** The process that holds the data folder. */
function supervisor(): number | undefined {
  try {
    const { pid } = JSON.parse(readFileSync(join(dataDir, 'running.json'), 'utf8')) as { pid: number };
    return markOf(pid) ? pid : undefined;
  } catch {
    return undefined;
  }
}
const health = async (port: string) => (await fetch(`http://127.0.0.1:${port}/health`)).status;

test('one command brings up both sites, says so in one line, and SIGTERM takes all of it down within ten seconds', {
  timeout: 180_000,
}, async () => {
  const run = start();
  await isReady(run);
  const line =
    run
      .words()
      .split('\n')
      .find((each) => each.startsWith('Plainsight is ready')) ?? '';
  expect(line).toContain(`http://localhost:${ports.PORT}`);
  expect(line).toContain(`http://localhost:${ports.STAFF_PORT}`);
  expect([await health(ports.PORT), await health(ports.STAFF_PORT)]).toEqual([200, 200]);
  const began = performance.now();
  run.process.kill('SIGTERM');
  expect(await run.ended).toBe(0);
  expect(performance.now() - began).toBeLessThan(10_000);
  expect(runningPostmaster(placeOf(dataDir).data)).toBeUndefined();
});

test('killed outright, it leaves no site behind, and the next start has everything again soon', {
  timeout: 180_000,
}, async () => {
  const killed = start();
  await isReady(killed);
  process.kill(supervisor() ?? 0, 'SIGKILL');
  await killed.ended;
  await vi.waitFor(async () => expect(await health(ports.PORT).catch(() => 'gone')).toBe('gone'), {
    timeout: 10_000,
  });
  await vi.waitFor(async () => expect(await health(ports.STAFF_PORT).catch(() => 'gone')).toBe('gone'), {
    timeout: 10_000,
  });

  const began = performance.now();
  const next = start();
  await isReady(next);
  expect(performance.now() - began).toBeLessThan(30_000);
  expect(await health(ports.STAFF_PORT)).toBe(200);

  const third = start();
  expect(await third.ended).toBe(1);
  expect(third.words()).toContain(`Port ${ports.PORT} on 127.0.0.1 cannot be used`);
  next.process.kill('SIGTERM');
  await next.ended;
});

test('one part alone asks for a PostgreSQL server', async () => {
  const run = start('worker');
  expect(await run.ended).toBe(1);
  expect(run.words()).toContain('needs DATABASE_URL');
});
