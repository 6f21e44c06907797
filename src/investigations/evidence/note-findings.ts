import type { Act } from '../../access/index.ts';
import type { Wholeness } from '../../files/index.ts';
import type { DeskRing } from '../../platform/keys/index.ts';
import { addFileCheck } from './file-check-store.ts';
import { settleWrongFiles } from './settle-wrong-files.ts';

/** How a file was found. */
export interface Finding {
  readonly fileId: string;
  readonly found: Wholeness;
}

/**
 * Writes down how files of the evidence were found, and brings what is asked of the lead in step with it.
 * `byMember`: who opened it; null for the nightly check. @throws {Refusal} not-found
 */
export async function noteFindings(
  act: Act<DeskRing>,
  id: string,
  byMember: string | null,
  findings: readonly Finding[],
): Promise<void> {
  const of = (wanted: Wholeness) =>
    findings.flatMap(({ fileId, found }) => (found === wanted ? [fileId] : []));
  await addFileCheck(act, id, {
    byMember,
    whole: of('whole').length,
    altered: of('altered'),
    missing: of('missing'),
    unreadable: of('unreadable'),
  });
  await settleWrongFiles(act, id);
}
