import type { Look } from '../access/index.ts';
import type { DeskRing } from '../platform/keys/index.ts';
import type { AttachedFile, SentFile } from './file.ts';
import { listFileRows, listSentRows } from './file-store.ts';

/**
 * The files of a record, in the order in which they came. Runs only inside an act; empty where the record's section `files` is
 * not open to whoever asks. `dataKey`: the record's own.
 */
export const listFiles = (
  context: Look<DeskRing>,
  recordId: string,
  dataKey: Buffer,
): Promise<AttachedFile[]> => listFileRows(context, recordId, dataKey);

/** The files that the holder of this act's receipt has sent, in the order in which they came. */
export const listSentFiles = (context: Look, recordId: string, dataKey: Buffer): Promise<SentFile[]> =>
  listSentRows(context, recordId, dataKey);
