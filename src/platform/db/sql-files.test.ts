import { expect, test } from 'vitest';
import { rolesOf } from './roles.ts';
import { withRoles } from './sql-files.ts';

const roles = rolesOf('ps_abc234', 'owner of it');

test('a placeholder becomes the installation’s role, quoted', () => {
  expect(withRoles('grant select on t to :public_site, :owner;', roles)).toBe(
    'grant select on t to "ps_abc234_public_site", "owner of it";',
  );
});

test('a cast and a longer word are left alone', () => {
  const text = `select a::owner, ':workers', :worker_id, x::text from t`;
  expect(withRoles(text, roles)).toBe(text);
});
