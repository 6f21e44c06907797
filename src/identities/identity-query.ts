/** SQL for what belongs together, under the rights of whoever asks. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Look } from '../access/index.ts';
import { matchStates } from './fold-match.ts';
import { levelsShape, strengths } from './match-query.ts';

/** Mentions that one identity shows at most: the nearest. */
export const mostReached = 200;

const pairShape = z
  .object({
    match_id: z.string(),
    kind: z.string(),
    left_mention: z.string(),
    right_mention: z.string(),
    left_record: z.string(),
    right_record: z.string(),
    strength: z.enum(strengths),
    state: z.enum(matchStates),
    weight: z.number(),
    levels: levelsShape,
    model: z.string(),
    found_at: z.date(),
    whole: z.boolean(),
  })
  .transform((row) => ({
    matchId: row.match_id,
    kind: row.kind,
    left: row.left_mention,
    right: row.right_mention,
    leftRecord: row.left_record,
    rightRecord: row.right_record,
    strength: row.strength,
    state: row.state,
    weight: row.weight,
    levels: row.levels,
    model: row.model,
    foundAt: row.found_at,
    whole: row.whole,
  }));
/** A pair of which both ends are open to whoever asked. */
export type ReachedPair = z.infer<typeof pairShape>;

/** Every pair between the mentions that joins lead to from this one, through records that are open to the member asking. */
export const listReached = (context: Look, mentionId: string): Promise<ReachedPair[]> =>
  context.db.all(
    pairShape,
    sql`select match_id, kind, left_mention, right_mention, left_record, right_record, strength, state, weight, levels, model, found_at,
      whole from identities.reach(${mentionId}::uuid, ${mostReached})`,
  );
