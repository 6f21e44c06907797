import { type Look, openRecordKey } from '../../access/index.ts';
import type { DeskRing } from '../../platform/keys/index.ts';
import { neverHash } from '../contact/never-hash.ts';
import type { SupportCase } from './case.ts';
import { getCase } from './case-store.ts';
import { listStanding, listWritten } from './entry-store.ts';
import { type Story, tellStory } from './story.ts';
import { summarise } from './summary.ts';

export interface OpenedCase {
  readonly one: SupportCase;
  /** What stands of what is open to whoever asks; without notes. */
  readonly story: Story;
  readonly dataKey: Buffer;
}

/** Times that a case was handed on, at most. */
const mostHanded = 200;

/** The case as it was at a place, by what stood then, and by who held it until it was next handed on. */
async function asItWas(
  context: Look<DeskRing>,
  { one, story, dataKey }: OpenedCase,
  upTo: number,
): Promise<SupportCase> {
  const handed = await listWritten(context, one.caseId, dataKey, {
    kinds: ['handed', 'moved'],
    most: mostHanded,
  });
  const later = handed.toReversed().flatMap(({ place, kind, body }) => {
    if (place <= upTo) return [];
    if (kind === 'handed') return [body.from];
    return kind === 'moved' && body.state === 'accepted' ? (body.formerHolder ?? []) : [];
  });
  return { ...one, ...summarise(one, story, neverHash(context.keys)), holder: later[0] ?? one.holder };
}

/**
 * Opens a case to whoever asks, as it stands or as it stood at a place. Runs only inside an act, or the database gives no rows.
 * @throws {Refusal} not-found, also when it exists and is not theirs
 */
export async function openCase(context: Look<DeskRing>, caseId: string, upTo?: number): Promise<OpenedCase> {
  const [one, dataKey] = await Promise.all([getCase(context, caseId), openRecordKey(context, caseId)]);
  const story = tellStory(await listStanding(context, caseId, dataKey, { upTo }));
  const opened = { one, dataKey, story };
  return upTo === undefined ? opened : { ...opened, one: await asItWas(context, opened, upTo) };
}
