/**
 * The worker's look at one file: scanned first, then taken apart and made anew, so that people work from a copy that holds nothing
 * but what is seen or heard. Each step that needs the database is an act of its own; killed anywhere, it is done again from the start.
 */
import { createHash } from 'node:crypto';
import { type Act, openRecordKey } from '../access/index.ts';
import type { Contexts, Line } from '../audit/index.ts';
import {
  type BookRing,
  DoesNotOpen,
  newDataKey,
  openStream,
  sealedSize,
  sealStream,
} from '../platform/keys/index.ts';
import type { FileStore } from '../platform/store/index.ts';
import { beginCheck, forgetCheck, type Outcome, settleFile, type WaitingFile } from './check-store.ts';
import type { Cleaner, Made } from './cleaner/cleaner.ts';
import {
  type FileOfRecord,
  type FilePart,
  getPart,
  getTelling,
  type SealedPart,
  savePart,
} from './file-store.ts';
import type { Scanner } from './scanner.ts';

export interface CheckTools {
  readonly contexts: Contexts<BookRing>;
  readonly store: FileStore;
  readonly scanner: Scanner;
  readonly cleaner: Cleaner;
}

/** A file with which the worker ended this often, killed or out of memory, is given up. */
const mostTries = 5;

interface Begun {
  readonly dataKey: Buffer;
  readonly original: SealedPart;
  readonly sha256: string;
  readonly tries: number;
}

/**
 * Checks one file that waits. Gives its outcome, or `nothing-to-do` when it does not wait (any more).
 * @throws {ScannerAway}, and what the store throws: then it waits on, and nothing is lost
 */
export async function checkFile(
  tools: CheckTools,
  file: WaitingFile,
): Promise<Outcome['state'] | 'nothing-to-do'> {
  const begun = await actOn(tools, 'file.check', file, (act) => begin(act, file));
  if (begun === undefined) return 'nothing-to-do';
  try {
    if (begun.tries >= mostTries)
      return await settle(tools, file, begun, { state: 'cannot-be-made-safe', reason: 'took-too-long' });
    return (await scan(tools, file, begun)) ?? (await makeCopies(tools, file, begun));
  } catch (error) {
    if (error instanceof DoesNotOpen)
      return settle(tools, file, begun, { state: 'cannot-be-made-safe', reason: 'original-altered' });
    await actOn(tools, 'file.check', file, (act) => forgetCheck(act, file));
    throw error;
  }
}

const actOn = <T>(
  { contexts }: CheckTools,
  act: Line['act'],
  { recordId, fileId, kind }: WaitingFile,
  work: (act: Act<BookRing>) => Promise<T>,
): Promise<T> => contexts.act({}, { act, record: { kind, id: recordId }, detail: { file: fileId } }, work);

async function begin(act: Act<BookRing>, file: FileOfRecord): Promise<Begun | undefined> {
  const tries = await beginCheck(act, file);
  if (tries === undefined) return undefined;
  const dataKey = await openRecordKey(act, file.recordId);
  const original = await getPart(act, file, 'original', dataKey);
  const telling = await getTelling(act, file, dataKey);
  return { dataKey, original, sha256: telling?.sha256 ?? '', tries };
}

/** The outcome when the scanner's word decides it; undefined when it is clean. */
async function scan(
  tools: CheckTools,
  file: WaitingFile,
  begun: Begun,
): Promise<Outcome['state'] | undefined> {
  const verdict = await tools.scanner.scan(readOriginal(tools, begun));
  if (verdict.kind === 'malware')
    return settle(tools, file, begun, { state: 'infected', found: { malware: verdict.name } });
  if (verdict.kind === 'too-large')
    return settle(tools, file, begun, { state: 'waiting', reason: 'too-large-for-scanner' });
  return undefined;
}

/** The original as it was sent; fails when it is not what its hash says. */
async function* readOriginal({ store }: CheckTools, { original, sha256 }: Begun): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  for await (const chunk of openStream(original.key, 'original', store.open(original.blob))) {
    hash.update(chunk);
    yield chunk;
  }
  if (hash.digest('hex') !== sha256) throw new DoesNotOpen();
}

const makeCopies = (tools: CheckTools, file: WaitingFile, begun: Begun): Promise<Outcome['state']> =>
  tools.cleaner.clean(readOriginal(tools, begun), begun.original, async (cleaned) => {
    if (cleaned.kind === 'cannot')
      return settle(tools, file, begun, { state: 'cannot-be-made-safe', reason: cleaned.why });
    const { copy, preview, found } = cleaned;
    const parts = [await put(tools.store, 'copy', copy)];
    if (preview !== undefined) parts.push(await put(tools.store, 'preview', preview));
    return settle(tools, file, begun, { state: 'clean', found: { found } }, parts);
  });

interface PutPart extends SealedPart {
  readonly part: FilePart;
}

/** Seals what was made into the store, under a key of its own. */
async function put(store: FileStore, part: FilePart, made: Made): Promise<PutPart> {
  const key = newDataKey();
  const { blob } = await store.put(sealStream(key, part, made.bytes()), sealedSize(made.size));
  return { part, blob, key, name: made.name, type: made.type, size: made.size };
}

/**
 * Keeps the outcome and what was made, or, when another check was quicker, neither: then what was made goes too. Where it is not
 * known whether the commit came through, it stays: what no row names is swept after a day.
 */
async function settle(
  tools: CheckTools,
  file: WaitingFile,
  { dataKey }: Begun,
  outcome: Outcome,
  parts: readonly PutPart[] = [],
): Promise<Outcome['state']> {
  const settled = await actOn(tools, 'file.settle', file, async (act) => {
    if (!(await settleFile(act, file, outcome, dataKey))) return false;
    for (const part of parts) await savePart(act, file, part.part, part, dataKey);
    const { fileId, recordId, kind } = file;
    const stays = outcome.state === 'infected' || outcome.state === 'cannot-be-made-safe';
    if (kind === 'report' && outcome.state === 'clean')
      await act.announce('fileChecked', { fileId, recordId });
    if (kind === 'referral' && stays) await act.announce('fileStays', { fileId, recordId });
    return true;
  });
  if (!settled) for (const { blob } of parts) await tools.store.remove(blob);
  return outcome.state;
}
