/** SQL for pairs that an earlier model scored. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Act, Look } from '../access/index.ts';

/** Up to where pairs have been scored again. */
export interface ScoredUpTo {
  readonly model: string;
  readonly matchId: string;
}

const pairShape = z
  .object({
    match_id: z.string(),
    model: z.string(),
    left_mention: z.string(),
    right_mention: z.string(),
    shared: z.array(z.bigint()),
  })
  .transform((row) => ({
    matchId: row.match_id,
    model: row.model,
    left: row.left_mention,
    right: row.right_mention,
    shared: row.shared,
  }));
export type PairToScore = z.infer<typeof pairShape>;

/** The pairs of any other model than this, from after one on, in the order of the index on models: at most so many. */
export function listPairsToScore(
  act: Act,
  model: string,
  from: ScoredUpTo | undefined,
  most: number,
): Promise<PairToScore[]> {
  const after =
    from === undefined ? sql`true` : sql`(m.model, m.match_id) > (${from.model}, ${from.matchId}::uuid)`;
  const columns = sql`m.match_id, m.model, m.left_mention, m.right_mention, m.shared`;
  return act.db.all(
    pairShape,
    sql`(select ${columns} from identities.matches m where m.model < ${model} and ${after} order by m.model, m.match_id limit ${most})
      union all
      (select ${columns} from identities.matches m where m.model > ${model} and ${after} order by m.model, m.match_id limit ${most})
      order by model, match_id limit ${most}`,
  );
}

/** Whether there is any; no more than that is told outside an act. */
export async function findWhetherToScore(look: Look, model: string): Promise<boolean> {
  const row = await look.db.one(
    z.object({ waiting: z.boolean() }),
    sql`select identities.has_pairs_of_other_models(${model}) as waiting`,
  );
  return row.waiting;
}
