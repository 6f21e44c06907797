import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test, vi } from 'vitest';
import { settingsFrom } from '../platform/config.ts';
import { markOf } from '../platform/db/holder.ts';
import type { Part } from './child.ts';
import { type PartToRun, supervise } from './supervisor.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'plainsight-parts-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const settings = settingsFrom({ DATA_DIR: dataDir });
const steady = new URL('../testing/parts/steady-part.ts', import.meta.url);
const refusing = new URL('../testing/parts/refusing-part.ts', import.meta.url);

const run = (part: Part, module: URL): PartToRun => ({
  briefing: { part, settings, practice: true, doors: { [part]: `postgresql://${part}@db/p` } },
  module,
});
const watcher = () => ({ ready: vi.fn(), died: vi.fn(), refused: vi.fn() });
const isRunning = (pid: number | undefined) => pid !== undefined && markOf(pid) !== undefined;

test('every part hears its own briefing, and stopping lets each finish its work', async () => {
  const running = supervise([run('public', steady), run('staff', steady)], watcher());
  await running.allReady;
  await running.stop();
  expect(isRunning(running.pidOf('public'))).toBe(false);
  const doors = JSON.parse(readFileSync(join(dataDir, 'public-stopped'), 'utf8'));
  expect(doors).toEqual({ public: 'postgresql://public@db/p' });
  expect(existsSync(join(dataDir, 'staff-stopped'))).toBe(true);
});

test('a part that is killed is said to have died and comes back', async () => {
  const seen = watcher();
  const running = supervise([run('worker', steady)], seen);
  await running.allReady;
  const first = running.pidOf('worker') ?? 0;
  process.kill(first, 'SIGKILL');
  await vi.waitFor(() => expect(seen.ready).toHaveBeenCalledTimes(2), { timeout: 10_000 });
  expect(seen.died).toHaveBeenCalledWith('worker', 'SIGKILL', 250);
  expect(running.pidOf('worker')).not.toBe(first);
  await running.stop();
});

test.each([
  ['a part that keeps dying is started again ever later', Number.POSITIVE_INFINITY, [250, 500]],
  ['one that had served for a while starts at once', 0, [250, 250]],
])('%s', async (_what, settledAfter, waits) => {
  const seen = watcher();
  const running = supervise([run('worker', steady)], seen, settledAfter);
  for (const times of [1, 2]) {
    await vi.waitFor(() => expect(seen.ready).toHaveBeenCalledTimes(times), { timeout: 20_000 });
    process.kill(running.pidOf('worker') ?? 0, 'SIGKILL');
    await vi.waitFor(() => expect(seen.died).toHaveBeenCalledTimes(times), { timeout: 20_000 });
  }
  expect(seen.died.mock.calls.map(([, , wait]) => Number(wait))).toEqual(waits);
  await running.stop();
});

test('a part that refuses to start is not started again', async () => {
  const seen = watcher();
  const running = supervise([run('public', refusing)], seen);
  await vi.waitFor(() => expect(seen.refused).toHaveBeenCalledWith('public'), { timeout: 10_000 });
  expect(seen.died).not.toHaveBeenCalled();
  await running.stop();
});

test('the parts end by themselves when their supervisor is killed', async () => {
  const hook = fileURLToPath(new URL('../../bin/tsx-hook.mjs', import.meta.url));
  const program = fileURLToPath(new URL('../testing/parts/lone-supervisor.ts', import.meta.url));
  const supervisor = spawn(process.execPath, ['--import', hook, program, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(supervisor.stdout, 'data');
  const part = Number(String(line));
  expect(isRunning(part)).toBe(true);
  supervisor.kill('SIGKILL');
  await vi.waitFor(() => expect(isRunning(part)).toBe(false), { timeout: 10_000 });
});
