import { type Look, openRecordKey } from '../../access/index.ts';
import type { DeskRing } from '../../platform/keys/index.ts';
import type { Kind } from './entry.ts';
import { listStanding } from './entry-store.ts';
import { evidenceKinds } from './evidence-bodies.ts';
import type { Investigation } from './investigation.ts';
import { getInvestigation } from './investigation-store.ts';
import { type Story, tellStory } from './story.ts';

export interface OpenedInvestigation {
  readonly one: Investigation;
  /** What stands. */
  readonly story: Story;
  readonly dataKey: Buffer;
}

/**
 * Opens an investigation to a member who is named for it, as it stands or as it stood at a place. Runs only inside an act, or the
 * database gives no rows. @throws {Refusal} not-found, also when it exists and they are not named
 */
export async function openInvestigation(
  context: Look<DeskRing>,
  id: string,
  upTo?: number,
): Promise<OpenedInvestigation> {
  const [one, dataKey] = await Promise.all([getInvestigation(context, id), openRecordKey(context, id)]);
  return { one, dataKey, story: tellStory(await listStanding(context, id, dataKey, { upTo })) };
}

/**
 * The same, with what stands of one thing among those that are listed by themselves, where it is one: what a form about it asks and shows.
 * @throws {Refusal} not-found
 */
export async function openToWrite(
  context: Look<DeskRing>,
  id: string,
  kind: Kind,
  about: string,
): Promise<OpenedInvestigation> {
  const opened = await openInvestigation(context, id);
  if (!evidenceKinds.some((each) => each === kind)) return opened;
  const own = await listStanding(context, id, opened.dataKey, { kinds: evidenceKinds, about: [about] });
  return { ...opened, story: { standing: [...opened.story.standing, ...own] } };
}
