/** Documents of a case: letters, certificates, photographs. Sealed under its key, scanned before anybody opens one, and read by its own agency alone. */
import type { StaffAct } from '../../access/index.ts';
import { attachFiles, type KeptFile } from '../../files/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { lockCase } from '../case/case-store.ts';
import { openCase } from '../case/open-case.ts';

/** Documents are read as notes are: by support workers of the case's own agency, and by no investigator [D12]. */
export const readsDocuments = ({ actor }: StaffAct, agencyId: string): boolean =>
  actor.agencyId === agencyId && !actor.roles.includes('investigator');

/**
 * Hangs documents on an open case. From then on each waits for its check. Gives those that had lapsed meanwhile and are not added.
 * @throws {Refusal} not-found, also for whoever may not read documents here; changed-meanwhile once support has ended
 */
export async function addDocuments(
  act: StaffAct,
  caseId: string,
  files: readonly KeptFile[],
): Promise<readonly KeptFile[]> {
  await lockCase(act, caseId);
  const { one, dataKey } = await openCase(act, caseId);
  if (!readsDocuments(act, one.agencyId)) throw new Refusal('not-found');
  if (one.state === 'closed') throw new Refusal('changed-meanwhile');
  return attachFiles(act, { recordId: caseId, kind: 'case', dataKey, from: 'member' }, files);
}
