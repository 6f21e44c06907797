import { randomUUID } from 'node:crypto';
import { openRecordKey, type StaffAct } from '../../access/index.ts';
import { attachFiles, type KeptFile } from '../../files/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Written } from '../investigation/entry.ts';
import { addEntry, listStanding } from '../investigation/entry-store.ts';
import { changeInvestigation, lockInvestigation } from '../investigation/investigation-store.ts';

/** Hangs files on an investigation, each with an entry that says what it is. */
async function hangFiles(
  act: StaffAct,
  id: string,
  files: readonly KeptFile[],
  written: (fileId: string, file: Pick<KeptFile, 'name' | 'type' | 'size' | 'sha256'>) => Written,
  whenClosed = false,
): Promise<readonly KeptFile[]> {
  const was = await lockInvestigation(act, id);
  if (was.state === 'closed' && !whenClosed) throw new Refusal('changed-meanwhile');
  const dataKey = await openRecordKey(act, id);
  const ids = files.map(() => randomUUID());
  const lapsed = await attachFiles(
    act,
    { recordId: id, kind: 'investigation', dataKey, from: 'member', ids },
    files,
  );
  for (const [place, file] of files.entries()) {
    if (lapsed.includes(file)) continue;
    const { name, type, size, sha256 } = file;
    await addEntry(
      act,
      id,
      written(ids[place] ?? '', { name, type, size, sha256 }),
      act.actor.memberId,
      dataKey,
    );
  }
  await changeInvestigation(act, was, {});
  return lapsed;
}

/**
 * Hangs files on an item of evidence: each stays sealed as it came, with the hash that it had, and waits for its check. `copyOf`: the file of a report that
 * they are a copy of: what is held already is kept in reach after an investigation is closed too. Gives those that had lapsed meanwhile and are not added.
 * @throws {Refusal} not-found, also where there is no such item; changed-meanwhile when the investigation is closed, but for a copy
 */
export async function addItemFiles(
  act: StaffAct,
  id: string,
  item: string,
  files: readonly KeptFile[],
  copyOf?: string,
): Promise<readonly KeptFile[]> {
  const dataKey = await openRecordKey(act, id);
  const [found] = await listStanding(act, id, dataKey, { kinds: ['item'], about: [item] });
  if (found === undefined) throw new Refusal('not-found');
  return hangFiles(
    act,
    id,
    files,
    (file, body) => ({
      kind: 'item-file',
      about: item,
      body: { file, ...body, ...(copyOf === undefined ? {} : { copyOf }) },
    }),
    copyOf !== undefined,
  );
}

/**
 * Keeps Word files as templates of an investigation. Gives those that had lapsed meanwhile and are not kept.
 * @throws {Refusal} not-found; changed-meanwhile when the investigation is closed
 */
export const addTemplates = (
  act: StaffAct,
  id: string,
  files: readonly KeptFile[],
): Promise<readonly KeptFile[]> =>
  hangFiles(act, id, files, (about, body) => ({ kind: 'template', about, body }));
