import { expect, test } from 'vitest';
import { freshDatabase } from '../testing/database.ts';
import { partnershipIn } from '../testing/partnership.ts';
import { inviteFirst } from './index.ts';

const { worker } = await partnershipIn(await freshDatabase());

const invite = (email: string, agencyId = 'cheshire-police') =>
  worker.act({ operator: 'root' }, { act: 'member.invite' }, (act) =>
    inviteFirst(act, { email, name: 'First', agencyId }),
  );

test('the first administrator is invited once, at a known agency, by a real address', async () => {
  await expect(invite('not an address')).rejects.toThrow('bad-request');
  await expect(invite('first@police.example', 'nowhere')).rejects.toThrow('bad-request');
  await expect(invite('First@Police.Example ')).resolves.toMatch(/^[0-9a-f-]{36}$/);
  await expect(invite('second@police.example')).rejects.toThrow('not-allowed');
});
