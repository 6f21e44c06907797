/** What was written of files of the evidence that are not as they came: what became of each. */
import type { Look } from '../../access/index.ts';
import type { EntryOf } from '../investigation/entry.ts';
import { listWritten } from '../investigation/entry-store.ts';
import { lastOtherwise, listFileChecks } from './file-check-store.ts';
import { type FilesStanding, mostChecks, standingOfFiles } from './standing-of-files.ts';

/** More than anybody writes of the files of one investigation. */
const every = 100_000;

/** How the files stand, and what explains those that are wrong: by the id of the file. */
export interface FilesExplained extends FilesStanding {
  readonly explained: ReadonlyMap<string, EntryOf<'explained'>>;
}

/** Reads both. An explanation counts for as long as the file is wrong as it was when that was written: found right since, or wrong in another way, it is asked about anew. */
export async function readFilesExplained(
  context: Look<unknown>,
  id: string,
  dataKey: Buffer,
): Promise<FilesExplained> {
  const standing = standingOfFiles(await listFileChecks(context, id, mostChecks));
  const explained = new Map<string, EntryOf<'explained'>>();
  if (standing.wrong.size === 0) return { ...standing, explained };
  const written = await listWritten(context, id, dataKey, { kinds: ['explained'], most: every });
  for (const entry of written.toSorted((one, other) => one.place - other.place)) {
    if (entry.kind !== 'explained') continue;
    const found = standing.wrong.get(entry.body.file);
    if (found === undefined) continue;
    const before = await lastOtherwise(context, id, { fileId: entry.body.file, found });
    if (before === undefined || before <= entry.at) explained.set(entry.body.file, entry);
  }
  return { ...standing, explained };
}
