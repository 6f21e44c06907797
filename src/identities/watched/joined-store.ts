/** SQL for which mentions are joined, as the worker reads it. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { WorkerAct } from '../../access/index.ts';
import { matchStates } from '../fold-match.ts';

const shape = z
  .object({
    match_id: z.string(),
    left_mention: z.string(),
    right_mention: z.string(),
    left_record: z.string(),
    right_record: z.string(),
    state: z.enum(matchStates),
    weight: z.number(),
  })
  .transform((row) => ({
    matchId: row.match_id,
    left: row.left_mention,
    right: row.right_mention,
    leftRecord: row.left_record,
    rightRecord: row.right_record,
    state: row.state,
    weight: row.weight,
  }));
export type JoinedPair = z.infer<typeof shape>;

/** The pairs of these mentions that are joined, and those of which a person said that they are different. */
export const listJoins = (
  act: WorkerAct,
  mentionIds: readonly string[],
  most: number,
): Promise<JoinedPair[]> =>
  act.db.all(
    shape,
    sql`select match_id, left_mention, right_mention, left_record, right_record, state, weight from (
        select * from identities.matches where left_mention = any (${[...mentionIds]}::uuid[])
        union select * from identities.matches where right_mention = any (${[...mentionIds]}::uuid[])) m
      where state in ('joined', 'doubted', 'confirmed', 'rejected') order by weight desc, match_id limit ${most}`,
  );
