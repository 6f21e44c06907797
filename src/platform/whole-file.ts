/** Small files that must be whole after a power cut, and on the disk for good before anything relies on them. */
import { spawnSync } from 'node:child_process';
import { closeSync, fsyncSync, openSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Sees a file, or the names in a folder, through to the disk. */
export function syncPath(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Writes a file whole or not at all, in the place of the one before. It and its name are on the disk when this returns. */
export function writeWholeFile(path: string, content: string | Buffer, mode = 0o600): void {
  const making = `${path}.new`;
  writeFileSync(making, content, { mode, flush: true });
  renameSync(making, path);
  syncPath(dirname(path));
}

/** Moves a finished folder or file into its place, and sees the name through to the disk. */
export function moveIntoPlace(from: string, to: string): void {
  renameSync(from, to);
  syncPath(dirname(to));
}

/** Sees a whole tree through to the disk: by one call of the system where there is a program for it, else file by file. */
export function syncTree(folder: string): void {
  if (spawnSync('sync', ['-f', folder], { stdio: 'ignore' }).status === 0) return;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (!entry.isSymbolicLink()) syncPath(join(entry.parentPath, entry.name));
  syncPath(folder);
}
