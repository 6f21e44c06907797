/** SQL for pairs that a person joins and the machine never found. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { StaffAct } from '../access/index.ts';
import { findPairEnds } from './decision-store.ts';
import type { Judged } from './match-store.ts';

const pairShape = z.object({ match_id: z.string(), fresh: z.boolean() });

/** Keeps the pair without any finding of the machine's; undefined where the two cannot be joined by the member asking. */
export async function savePairByHand(
  act: StaffAct,
  pair: Pick<Judged, 'strength' | 'weight' | 'levels' | 'model'> & {
    readonly matchId: string;
    readonly one: string;
    readonly other: string;
  },
): Promise<{ readonly matchId: string; readonly leftRecord: string; readonly fresh: boolean } | undefined> {
  const row = await act.db.maybe(
    pairShape,
    sql`select match_id, fresh from identities.pair_by_hand(${pair.matchId}::uuid, ${pair.one}::uuid, ${pair.other}::uuid,
      ${pair.strength}, ${pair.weight}::real, ${JSON.stringify(pair.levels)}::jsonb, ${pair.model}, ${act.now}::timestamptz)`,
  );
  const ends = row && (await findPairEnds(act, row.match_id));
  return ends && { matchId: row.match_id, leftRecord: ends.leftRecord, fresh: row.fresh };
}
