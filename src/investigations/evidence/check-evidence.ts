/** The worker's nightly reading of everything that is kept as evidence. */
import { openRecordKey, openRecordKeys, type WorkerAct } from '../../access/index.ts';
import type { Contexts } from '../../audit/index.ts';
import { checkBytes, type FoundBytes, listOriginals } from '../../files/index.ts';
import type { BookRing } from '../../platform/keys/index.ts';
import type { FileStore } from '../../platform/store/index.ts';
import { listWritten } from '../investigation/entry-store.ts';
import { getInvestigation } from '../investigation/investigation-store.ts';
import { listWithFiles } from './file-check-store.ts';
import { type Finding, noteFindings } from './note-findings.ts';
import { settleReach } from './settle-reach.ts';

const act = 'investigation.check-files';
const every = 1_000_000;

/** Each file of the evidence by the hash that its item was given, with where its bytes lie, here or with a report; without, where nothing says that any more. */
async function filesToCheck(
  open: WorkerAct,
  id: string,
): Promise<{ readonly fileId: string; readonly found: FoundBytes | undefined }[]> {
  const dataKey = await openRecordKey(open, id);
  const files = await listWritten(open, id, dataKey, { kinds: ['item-file'], most: every });
  const reports = files.flatMap(({ kind, body }) => (kind === 'item-file' ? (body.report ?? []) : []));
  const keys = new Map([...(await openRecordKeys(open, [...new Set(reports)])), [id, dataKey]]);
  const originals = new Map<string, FoundBytes>();
  for (const [recordId, key] of keys)
    for (const each of await listOriginals(open, recordId, key)) originals.set(each.fileId, each);
  return files.flatMap((entry) => {
    if (entry.kind !== 'item-file') return [];
    const { file: fileId, sha256 } = entry.body;
    const found = originals.get(fileId);
    return [{ fileId, found: found && { ...found, sha256 } }];
  });
}

interface Checking {
  readonly contexts: Contexts<BookRing>;
  readonly store: FileStore;
  /** Told of what went wrong with one investigation, which is left for the next night; the others are read all the same. */
  onFailure(error: unknown): void;
}

/** Reads the files of one investigation, and writes down what was found. Gives how many are not as they came. */
async function checkOne({ contexts, store }: Checking, id: string): Promise<number> {
  const line = { act, record: { kind: 'investigation', id } } as const;
  const files = await contexts.act({}, line, (open) => filesToCheck(open, id));
  const findings: Finding[] = [];
  for (const { fileId, found } of files)
    findings.push({ fileId, found: found === undefined ? 'missing' : await checkBytes(store, found) });
  await contexts.act({}, line, async (open) => {
    await noteFindings(open, id, null, findings);
    await settleReach(open, await getInvestigation(open, id));
  });
  return findings.filter(({ found }) => found !== 'whole').length;
}

/**
 * Reads every file of every investigation's evidence to its end, one after the other and in constant memory, compares it with the hash that it had
 * when it came, and writes down what was found; and asks for what is about to get out of reach. Bytes are read outside of any transaction. Safe to run twice.
 * Gives how many files are not as they came, and how many investigations could not be read through.
 */
export async function checkEvidence(
  checking: Checking,
): Promise<{ readonly wrong: number; readonly unfinished: number }> {
  let [wrong, unfinished] = [0, 0];
  for (const id of await checking.contexts.act({}, { act }, listWithFiles))
    try {
      wrong += await checkOne(checking, id);
    } catch (error) {
      unfinished += 1;
      checking.onFailure(error);
    }
  return { wrong, unfinished };
}
