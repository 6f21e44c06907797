import { expect, test } from 'vitest';
import { freshDatabase } from '../database.ts';
import { hostileGround } from './hostile-doors.ts';
import { attack } from './hostile-verdict.ts';

const ground = await hostileGround(await freshDatabase());

test.each(['public', 'staff'] as const)(
  '100,000 hostile requests to the %s site break nothing and show nothing [R14]',
  async (name) => {
    const seed = Date.now() & 0xffff;
    const { site, door, faults } = ground[name];
    const run = await attack(site, door, { requests: 100_000, seed, secrets: ground.secrets });
    process.stdout.write(
      `R14 ${name}: seed ${seed}, ${run.requests} requests, slowest ${run.slowestMs} ms, ${JSON.stringify(run.byStatus)}\n`,
    );
    expect(run.wrongs).toEqual([]);
    expect(faults).toEqual([]);
  },
);
