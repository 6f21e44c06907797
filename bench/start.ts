/** How long a start takes: the first after install, which makes the database and loads the invented county, and the second. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, removeService, startWholeService } from '../src/testing/strength/whole-service.ts';
import { rounded } from './parts/figures.ts';

export const name = 'start';

/** Runs `npm start` over a new data folder, stops it, and runs it again; three times the second in full. */
export async function run({ full }: { full: boolean }): Promise<object> {
  const dataDir = mkdtempSync(join(tmpdir(), 'plainsight-bench-'));
  const order = { dataDir, ports: { public: await freePort(), staff: await freePort() } };
  try {
    const first = await startWholeService(order);
    const memoryMB = {
      public: first.memory('public'),
      staff: first.memory('staff'),
      worker: first.memory('worker'),
    };
    const stopping = performance.now();
    await first.stop();
    const stopSeconds = (performance.now() - stopping) / 1000;
    const later: number[] = [];
    for (let turn = 0; turn < (full ? 3 : 1); turn++) {
      const next = await startWholeService(order);
      later.push(rounded(next.readyAfter / 1000));
      await next.stop();
    }
    return {
      firstStartSeconds: rounded(first.readyAfter / 1000),
      laterStartsSeconds: later,
      stopSeconds: rounded(stopSeconds),
      memoryMB,
    };
  } finally {
    removeService(dataDir);
  }
}
