import { type Look, openRecordKey } from '../../access/index.ts';
import type { DeskRing } from '../../platform/keys/index.ts';
import type { SupportCase } from './case.ts';
import { getCase } from './case-store.ts';
import { listStanding } from './entry-store.ts';
import { type Story, tellStory } from './story.ts';

export interface OpenedCase {
  readonly one: SupportCase;
  /** What stands of what is open to whoever asks; without notes. */
  readonly story: Story;
  readonly dataKey: Buffer;
}

/**
 * Opens a case to whoever asks, as it stands or as it stood at a place. Runs only inside an act, or the database gives no rows.
 * @throws {Refusal} not-found, also when it exists and is not theirs
 */
export async function openCase(context: Look<DeskRing>, caseId: string, upTo?: number): Promise<OpenedCase> {
  const [one, dataKey] = await Promise.all([getCase(context, caseId), openRecordKey(context, caseId)]);
  return { one, dataKey, story: tellStory(await listStanding(context, caseId, dataKey, { upTo })) };
}
