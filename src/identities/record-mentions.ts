import { randomUUID } from 'node:crypto';
import type { WorkerAct } from '../access/index.ts';
import { normalise } from '../matching/index.ts';
import { blockingKeys } from './blocking-keys.ts';
import { drawMentions, type ToldForMentions } from './draw-mentions.ts';
import { type KeptMention, listKeptMentions, saveMentions } from './mention-store.ts';

/** The record that mentions are drawn from. */
export interface MentioningRecord {
  readonly recordId: string;
  readonly agencyId: string;
  readonly saidAt: Date;
  readonly dataKey: Buffer;
}

/**
 * Draws the mentions out of what one record tells, keeps them with their hashed blocking keys, and gives them. A record that has
 * mentions already keeps the ones it has, so that a job that runs twice draws once.
 */
export async function recordMentions(
  act: WorkerAct,
  of: MentioningRecord,
  told: ToldForMentions,
): Promise<readonly KeptMention[]> {
  const known = await listKeptMentions(act, of.recordId, of.dataKey);
  if (known.length > 0) return known;
  const mentions = drawMentions(told).map((mention) => ({
    mentionId: randomUUID(),
    recordId: of.recordId,
    saidAt: of.saidAt,
    mention,
  }));
  const keys = mentions.flatMap(({ mentionId, mention }) =>
    blockingKeys(normalise(mention)).map(({ key }) => ({
      mentionId,
      key: act.keys.indexHash('block', key),
    })),
  );
  await saveMentions(act, of, mentions, keys);
  return mentions;
}
