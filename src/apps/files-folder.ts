import type { Settings } from '../platform/config.ts';
import type { StreetRing } from '../platform/keys/index.ts';
import { type FileStore, openFolderStore } from '../platform/store/index.ts';

/** Opens the folder for files that the settings name. Its mark comes from the keys, so that no other installation's files are swept. */
export const openFilesFolder = ({ filesDir }: Settings, keys: StreetRing): FileStore =>
  openFolderStore({ folder: filesDir, mark: keys.webDigest('files-folder', '').toString('hex') });
