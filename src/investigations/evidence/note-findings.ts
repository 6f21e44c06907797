import type { Act } from '../../access/index.ts';
import type { Wholeness } from '../../files/index.ts';
import { staffPaths } from '../../paths.ts';
import { londonDay } from '../../platform/working-days.ts';
import { createTask } from '../../tasks/index.ts';
import { getInvestigation } from '../investigation/investigation-store.ts';
import { planWord } from '../plan/plan-words.ts';
import { addFileCheck } from './file-check-store.ts';

/** How a file was found. */
export interface Finding {
  readonly fileId: string;
  readonly found: Wholeness;
}

/**
 * Writes down how files of the evidence were found, and asks the lead to act today on each that is not as it came: once for each file.
 * `byMember`: who opened it; null for the nightly check. @throws {Refusal} not-found
 */
export async function noteFindings(
  act: Act<unknown>,
  id: string,
  byMember: string | null,
  findings: readonly Finding[],
): Promise<void> {
  const of = (wanted: Wholeness) =>
    findings.flatMap(({ fileId, found }) => (found === wanted ? [fileId] : []));
  const [altered, missing] = [of('altered'), of('missing')];
  await addFileCheck(act, id, { byMember, whole: of('whole').length, altered, missing });
  await askToAct(act, id, [...altered, ...missing]);
}

/** Asks the lead to act today on files that are not as they came: once for each. */
export async function askToAct(act: Act<unknown>, id: string, files: readonly string[]): Promise<void> {
  if (files.length === 0) return;
  const one = await getInvestigation(act, id);
  for (const fileId of files)
    await createTask(act, {
      agencyId: one.agencyId,
      ownerId: one.lead,
      dueOn: londonDay(act.now),
      title: `${one.reference}: ${planWord('altered')}`,
      aboutPath: staffPaths.evidenceRegister(id),
      recordId: id,
      source: 'investigation-evidence',
      sourceKey: `${id} ${fileId}`,
    });
}
