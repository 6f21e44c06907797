import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { bareEnvironment } from '../../platform/config.ts';

const program = fileURLToPath(new URL('../../../bin/plainsight.cjs', import.meta.url));

test('`npx plainsight referrals questions` prints every question of a route, without a database', {
  timeout: 120_000,
}, async () => {
  const words = ['referrals', 'questions', '--route', 'child-nrm', '--json'];
  const { stdout } = await promisify(execFile)(process.execPath, [program, ...words], {
    env: { ...bareEnvironment(), DATA_DIR: tmpdir() },
    maxBuffer: 16 * 1024 * 1024,
  });
  expect(JSON.parse(stdout)).toHaveLength(85);
});
