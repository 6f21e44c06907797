import { lstatSync, mkdirSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../platform/config.ts';
import type { StreetRing } from '../platform/keys/index.ts';
import { type FileStore, openFolderStore } from '../platform/store/index.ts';

/** Says which installation's files a folder holds; nothing of the keys. */
const markOf = (keys: StreetRing): string => keys.webDigest('files-folder', '').toString('hex');

/** Opens the folder for files that the settings name. Its mark comes from the keys, so that no other installation's files are swept. */
export const openFilesFolder = ({ filesDir }: Settings, keys: StreetRing): FileStore =>
  openFolderStore({ folder: filesDir, mark: markOf(keys) });

/** Room for the largest file with its copy, twice, and as much again for everybody else. */
const roomInMemory = 2_000_000_000;

/**
 * Where files lie open while they are cleaned: in memory where the machine has enough of it, so that nothing of them ever touches a
 * disk; else in a folder beside the sealed ones.
 */
export function workFolder({ filesDir }: Settings): string {
  // One for the account, whichever its installation: what a service leaves that was killed is cleared by the next that starts.
  const inMemory = `/dev/shm/plainsight-${process.getuid?.() ?? 'service'}`;
  return isOurs(inMemory) ? inMemory : join(filesDir, 'work');
}

/** Makes a folder in memory; false where there is no room, or where somebody else was there first. */
function isOurs(path: string): boolean {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    if (bavail * bsize < roomInMemory) return false;
    mkdirSync(path, { recursive: true, mode: 0o700 });
    const found = lstatSync(path);
    return found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o077) === 0;
  } catch {
    return false;
  }
}
