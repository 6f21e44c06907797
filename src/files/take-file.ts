import type { Keep } from '../access/index.ts';
import type { FileStore } from '../platform/store/index.ts';
import type { IncomingFile } from '../platform/web/index.ts';
import type { KeptFile, Taking } from './file.ts';
import { takeUpload } from './upload-store.ts';

/** Where a door takes files to: the store, and the door's own way to note what it took. */
export interface FileDesk {
  readonly store: FileStore;
  keep<T>(work: (keep: Keep) => Promise<T>): Promise<T>;
}

/**
 * Takes one file as it arrives: (1) looks at what its first bytes say it is; (2) hashes and seals it on its way into the store,
 * under a key of its own, in constant memory; (3) notes it on the register, from which it is swept after a day unless it is
 * attached. When it answers `kept`, the file survives a power cut. The key stands nowhere but in the answer.
 */
export async function takeFile(_desk: FileDesk, _file: IncomingFile): Promise<Taking> {
  throw new Error('not yet');
}

/** The sender takes a file away again before it hung on anything: its bytes go, and nothing of it stays. */
export async function forgetUpload(desk: FileDesk, file: KeptFile): Promise<void> {
  if (await desk.keep((keep) => takeUpload(keep.db, file.blob))) await desk.store.remove(file.blob);
}
