import type { MovableClock } from '../platform/clock.ts';
import type { TestDatabase } from './database.ts';

/** Moves a test's time on, in the database and in the process at once. Nothing outside tests may move the one clock. */
export async function moveClock(database: TestDatabase, clock: MovableClock, minutes: number): Promise<void> {
  const client = await database.pool('owner').connect();
  try {
    await client.query('begin');
    await client.query('alter table platform.clock no force row level security');
    await client.query('update platform.clock set ahead = ahead + make_interval(mins => $1)', [minutes]);
    await client.query('alter table platform.clock force row level security');
    await client.query('commit');
  } finally {
    client.release();
  }
  clock.advance(minutes * 60_000);
}
