/** Needs root: the store lies on a small file system of its own, which fills up while something is being put. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { NoRoom, openFolderStore } from './index.ts';

const isRoot = process.getuid?.() === 0;
const folder = mkdtempSync(join(tmpdir(), 'plainsight-full-'));
if (isRoot) execFileSync('/bin/mount', ['-t', 'tmpfs', '-o', 'size=4m,nr_inodes=64', 'tmpfs', folder]);
afterAll(() => {
  if (isRoot) execFileSync('/bin/umount', ['-l', folder]);
  rmSync(folder, { recursive: true, force: true });
});

const part = Buffer.alloc(512 * 1024, 'a');
const kept = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(
      (each) =>
        each.isFile() && each.name !== 'installation' && !/filler/.test(`${each.parentPath} ${each.name}`),
    )
    .map(({ name }) => name)
    .toSorted();

/** Writes until nothing more fits, or until there may be no more files. */
function fill(what: 'bytes' | 'files'): string {
  const filler = join(folder, 'filler');
  try {
    if (what === 'bytes') for (;;) writeFileSync(filler, part.subarray(0, 4096), { flag: 'a' });
    execFileSync('/bin/mkdir', [filler]);
    for (let number = 0; ; number += 1) writeFileSync(join(filler, String(number)), '');
  } catch {
    // Full.
  }
  return filler;
}

test.each(['bytes', 'files'] as const)(
  'a disk on which no more %s fit from the middle of a put on: no room is said, nothing of it stays, and later it goes',
  async (what) => {
    if (!isRoot) {
      process.stdout.write('Full store: only root can lay a small file system, so this was not tried.\n');
      return;
    }
    const store = openFolderStore({ folder, mark: 'ours', keepFree: 0 });
    let filler = '';
    async function* arriving() {
      yield part;
      filler = fill(what);
      yield part;
    }
    const before = kept();
    await expect(store.put(arriving(), 2 * part.length)).rejects.toThrow(NoRoom);
    expect(kept()).toEqual(before);
    rmSync(filler, { recursive: true });
    async function* again() {
      yield Buffer.from(what);
      yield part;
    }
    const { blob } = await store.put(again(), 2 * part.length);
    expect(kept()).toEqual([...before, blob].toSorted());
  },
);
