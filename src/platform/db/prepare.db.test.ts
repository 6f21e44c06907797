import { expect, test } from 'vitest';
import { freshDatabase } from '../../testing/database.ts';

const db = await freshDatabase();

test('each door signs in under its own role and under no other', async () => {
  for (const door of ['public', 'staff', 'worker'] as const) {
    const { rows } = await db.pool(door).query('select platform.door() as door');
    expect(rows).toEqual([{ door }]);
  }
});
