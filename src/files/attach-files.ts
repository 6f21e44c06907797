import { randomUUID } from 'node:crypto';
import type { Act, RecordKind } from '../access/index.ts';
import type { DeskRing, StreetRing } from '../platform/keys/index.ts';
import type { FileOrigin, KeptFile } from './file.ts';
import { saveFile } from './file-store.ts';
import { takeUpload } from './upload-store.ts';

export interface AttachTo {
  readonly recordId: string;
  /** A report's, unless said otherwise. */
  readonly kind?: RecordKind;
  /** The record's own data key: the files' keys, names and hashes are sealed under it. */
  readonly dataKey: Buffer;
  readonly from: FileOrigin;
  /** The files' ids, one for each in their order, where the caller chooses them. */
  readonly ids?: readonly string[];
}

/**
 * Hangs kept files on a record, in the act that makes the record or adds to it, and announces each (`fileReceived`): all of it
 * is true with the commit, or none. Gives the files that had lapsed meanwhile and are not attached; the caller says so.
 */
export async function attachFiles(
  act: Act<StreetRing | DeskRing>,
  { recordId, kind = 'report', dataKey, from, ids: chosen }: AttachTo,
  files: readonly KeptFile[],
): Promise<readonly KeptFile[]> {
  const lapsed: KeptFile[] = [];
  // They arrive at one moment: ids in order keep them in the order in which they were chosen.
  const ids = chosen ?? files.map(() => randomUUID()).sort();
  for (const [place, file] of files.entries()) {
    if (!(await takeUpload(act.db, file.blob))) {
      lapsed.push(file);
      continue;
    }
    const fileId = ids[place] ?? randomUUID();
    await saveFile(act, { fileId, recordId, from }, file, dataKey);
    await act.announce('fileReceived', { fileId, recordId, kind });
  }
  return lapsed;
}
