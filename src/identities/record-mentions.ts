import { randomUUID } from 'node:crypto';
import type { WorkerAct } from '../access/index.ts';
import { normalise } from '../matching/index.ts';
import { blockingKeys } from './blocking-keys.ts';
import { drawMentions, type ToldForMentions } from './draw-mentions.ts';
import type { Mention } from './mention.ts';
import { type KeptMention, listKeptMentions, saveMentions } from './mention-store.ts';

/** The record that mentions are drawn from. */
export interface MentioningRecord {
  readonly recordId: string;
  readonly agencyId: string;
  readonly saidAt: Date;
  readonly dataKey: Buffer;
}

/** Keeps mentions with their hashed blocking keys, and gives them as kept. */
async function keepMentions(
  act: WorkerAct,
  of: MentioningRecord,
  drawn: readonly Mention[],
): Promise<readonly KeptMention[]> {
  const mentions = drawn.map((mention) => ({
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

/**
 * Draws the mentions out of what one record tells, and gives all that it has. A record whose words were drawn on already keeps the
 * ones it has, so that a job that runs twice draws once.
 */
export async function recordMentions(
  act: WorkerAct,
  of: MentioningRecord,
  told: ToldForMentions,
): Promise<readonly KeptMention[]> {
  const known = await listKeptMentions(act, of.recordId, of.dataKey);
  if (known.some(({ mention }) => mention.source !== 'file')) return known;
  return [...known, ...(await keepMentions(act, of, drawMentions(told)))];
}

/** A place that a file says it was made at. */
export type PlaceOfFile = Extract<Mention, { kind: 'place' }>['value'];

/**
 * Suggests the places that a file names, for a person to accept or dismiss, and gives all mentions that the record has. A place
 * that a file of the record named before, in the same words, is not suggested again.
 */
export async function suggestPlaces(
  act: WorkerAct,
  of: MentioningRecord,
  fileId: string,
  places: readonly PlaceOfFile[],
): Promise<readonly KeptMention[]> {
  const known = await listKeptMentions(act, of.recordId, of.dataKey);
  const named = new Set(
    known.flatMap(({ mention }) =>
      mention.kind === 'place' && mention.source === 'file' ? [mention.value.text] : [],
    ),
  );
  const fresh = places.filter(({ text }) => !named.has(text));
  const drawn = fresh.map(
    (value): Mention => ({ kind: 'place', value, source: 'file', state: 'suggested', file: fileId }),
  );
  return [...known, ...(await keepMentions(act, of, drawn))];
}
