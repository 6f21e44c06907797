import { randomUUID } from 'node:crypto';
import type { WorkerAct } from '../access/index.ts';
import { normalise } from '../matching/index.ts';
import { blockingKeys } from './blocking-keys.ts';
import { drawMentions, type ToldForMentions } from './draw-mentions.ts';
import { countMentions, saveMentions } from './mention-store.ts';

/** The record that mentions are drawn from. */
export interface MentioningRecord {
  readonly recordId: string;
  readonly agencyId: string;
  readonly saidAt: Date;
  readonly dataKey: Buffer;
}

/**
 * Draws the mentions out of what one record tells, and keeps them with their hashed blocking keys. A record that has mentions
 * already is left as it is, so that a job that runs twice draws once.
 */
export async function recordMentions(
  act: WorkerAct,
  of: MentioningRecord,
  told: ToldForMentions,
): Promise<void> {
  if ((await countMentions(act, of.recordId)) > 0) return;
  const mentions = drawMentions(told).map((mention) => ({ mentionId: randomUUID(), mention }));
  const keys = mentions.flatMap(({ mentionId, mention }) =>
    blockingKeys(normalise(mention)).map(({ key }) => ({
      mentionId,
      key: act.keys.indexHash('block', key),
    })),
  );
  await saveMentions(act, of, mentions, keys);
}
