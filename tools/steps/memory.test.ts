import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderPrefix, inMemory } from './memory.ts';

const memory = '/dev/shm';

test('a folder is lent for as long as the work takes, and what a killed run left is swept away; nothing else is', async () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  const [left, living] = [pid, process.ppid].map((each) => join(memory, `${folderPrefix}${each}`));
  if (left === undefined || living === undefined) throw new Error('two folders');
  const known = existsSync(living);
  if (existsSync(memory))
    for (const folder of [left, living]) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'what-was-written'), '');
    }
  try {
    const lent = await inMemory(async ({ TMPDIR }) => {
      if (TMPDIR !== undefined) writeFileSync(join(TMPDIR, 'written'), '');
      return TMPDIR;
    });
    // A machine without memory to spare lends none.
    expect(lent === undefined || (lent.startsWith(memory) && !existsSync(lent))).toBe(true);
    expect([existsSync(left), existsSync(living)]).toEqual([false, existsSync(memory)]);
  } finally {
    rmSync(join(living, 'what-was-written'), { force: true });
    if (!known) rmSync(living, { recursive: true, force: true });
  }
});

test('where the work fails, the folder goes all the same', async () => {
  let lent: string | undefined;
  const failing = inMemory(({ TMPDIR }) => {
    lent = TMPDIR;
    return Promise.reject(new Error('as meant'));
  });
  await expect(failing).rejects.toThrow('as meant');
  expect(lent !== undefined && existsSync(lent)).toBe(false);
});
