export { type FileStore, NoRoom, NotStored, type StoredBlob } from './file-store.ts';
