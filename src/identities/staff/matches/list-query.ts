/** SQL for the lists of pairs: references only, never what was told. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Look } from '../../../access/index.ts';
import { answers, matchStates } from '../../fold-match.ts';
import { strengths } from '../../match-query.ts';
import type { Kind } from './match-words.ts';

/** Pairs on one page. */
export const pairsOnPage = 25;

/** What the lists of pairs that wait are of. */
export const waitingLists = { waiting: 'proposed', doubted: 'doubted', unsure: 'unsure' } as const;
export type WaitingList = keyof typeof waitingLists;

/** Where a page begins: after this pair. Weights are text, since a number of the database's is rounded on the way. */
export interface PairCursor {
  readonly rank: number;
  readonly lightness: string;
  readonly matchId: string;
}

const pairShape = z
  .object({
    match_id: z.string(),
    kind: z.string(),
    left_record: z.string(),
    right_record: z.string(),
    strength: z.enum(strengths),
    rank: z.number(),
    lightness: z.string(),
    found_at: z.date(),
  })
  .transform((row) => ({
    matchId: row.match_id,
    kind: row.kind,
    leftRecord: row.left_record,
    rightRecord: row.right_record,
    strength: row.strength,
    foundAt: row.found_at,
    cursor: { rank: row.rank, lightness: row.lightness, matchId: row.match_id },
  }));
export type WaitingPair = z.infer<typeof pairShape>;

/** Pairs that wait for a person, both ends open to the member asking, strongest first; one more than a page when there are more. */
export const listWaiting = (
  look: Look,
  list: WaitingList,
  kind: Kind | undefined,
  after: PairCursor | undefined,
): Promise<WaitingPair[]> =>
  look.db.all(
    pairShape,
    sql`select match_id, kind, left_record, right_record, strength, rank, lightness::text, found_at
      from identities.pairs_to_review(${waitingLists[list]}, ${kind ?? null}, ${after?.rank ?? null}::smallint,
        ${after?.lightness ?? null}::real, ${after?.matchId ?? null}::uuid, ${pairsOnPage + 1})`,
  );

const decidedShape = z
  .object({
    decision_id: z.string(),
    match_id: z.string(),
    kind: z.string(),
    answer: z.enum(answers),
    undone: z.boolean(),
    member_id: z.string(),
    decided_at: z.date(),
    at_exact: z.string(),
    left_record: z.string(),
    right_record: z.string(),
    state: z.enum(matchStates),
  })
  .transform((row) => ({
    decisionId: row.decision_id,
    matchId: row.match_id,
    kind: row.kind,
    answer: row.answer,
    undone: row.undone,
    memberId: row.member_id,
    decidedAt: row.decided_at,
    atExact: row.at_exact,
    leftRecord: row.left_record,
    rightRecord: row.right_record,
    state: row.state,
  }));
export type DecidedPair = z.infer<typeof decidedShape>;

/** What the member's desk decided, newest first, from before one decision on; one more than a page when there are more. */
export const listDecided = (
  look: Look,
  before: { readonly at: string; readonly id: string } | undefined,
): Promise<DecidedPair[]> =>
  look.db.all(
    decidedShape,
    sql`select decision_id, match_id, kind, answer, undone, member_id, decided_at, left_record, right_record, state,
        to_char(decided_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at_exact
      from identities.pairs_decided(${before?.at ?? null}::timestamptz, ${before?.id ?? null}::uuid, ${pairsOnPage + 1})`,
  );
