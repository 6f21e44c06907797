export { CannotRead, type FileStore, NoRoom, NotStored, type StoredBlob } from './file-store.ts';
export { openFolderStore } from './folder-store.ts';
