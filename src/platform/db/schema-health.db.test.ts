import { expect, test } from 'vitest';
import { freshDatabase } from '../../testing/database.ts';
import { openPool, withClient } from './pool.ts';
import { schemaHealth } from './schema-health.ts';

const database = await freshDatabase();

test('a door is well on the schema of its own release, and only there', async () => {
  for (const door of ['public', 'staff'] as const)
    expect(await schemaHealth(database.pool(door))()).toBe(true);
  await withClient(database.ownerUrl, (owner) =>
    owner.query(
      "insert into platform.migrations (name, checksum) values ('9999-of-the-next-release.sql', 'x')",
    ),
  );
  for (const door of ['public', 'staff'] as const)
    expect(await schemaHealth(database.pool(door))()).toBe(false);
});

test('a database that does not answer is not well', async () => {
  const pool = openPool(database.doors.public.replace(/\/[^/?]+(\?|$)/, '/nowhere$1'), {
    max: 1,
    name: 'nowhere',
  });
  await expect(schemaHealth(pool)()).rejects.toThrow();
  await pool.end();
});
