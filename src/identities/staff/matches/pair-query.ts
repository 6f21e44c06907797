/** SQL for one pair of which both ends are open to whoever asks. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { StaffAct } from '../../../access/index.ts';
import { matchStates } from '../../fold-match.ts';
import { levelsShape, strengths } from '../../match-query.ts';

const shape = z
  .object({
    match_id: z.string(),
    kind: z.string(),
    mention_id: z.string(),
    other_mention: z.string(),
    strength: z.enum(strengths),
    state: z.enum(matchStates),
    weight: z.number(),
    levels: levelsShape,
    model: z.string(),
    found_at: z.date(),
  })
  .transform((row) => ({
    matchId: row.match_id,
    kind: row.kind,
    leftMention: row.mention_id,
    rightMention: row.other_mention,
    strength: row.strength,
    state: row.state,
    weight: row.weight,
    levels: row.levels,
    model: row.model,
    foundAt: row.found_at,
  }));
export type ComparedPair = z.infer<typeof shape>;

/** A pair with how its ends compare, seen from its left record. @throws {Refusal} not-found */
export const getPair = (act: StaffAct, matchId: string, leftRecord: string): Promise<ComparedPair> =>
  act.db.one(
    shape,
    sql`select match_id, kind, mention_id, other_mention, strength, state, weight, levels, model, found_at
      from identities.record_matches where match_id = ${matchId} and record_id = ${leftRecord}`,
  );
