/** SQL for what people decide about pairs. Reasons are sealed under the key of the pair's left record. */
import { sql } from 'kysely';
import { z } from 'zod';
import { type Act, type Look, openRecordKeys } from '../access/index.ts';
import { type DeskRing, open, seal } from '../platform/keys/index.ts';
import { answers, type Decided } from './fold-match.ts';

/** A pair of which both ends are open to whoever asks. */
const endsShape = z
  .object({ left_record: z.string(), right_record: z.string() })
  .transform((row) => ({ leftRecord: row.left_record, rightRecord: row.right_record }));
export type PairEnds = z.infer<typeof endsShape>;

/** The records of a pair that the member asking may compare; undefined where there is none, or it is not theirs to compare. */
export const findPairEnds = (look: Look, matchId: string): Promise<PairEnds | undefined> =>
  look.db.maybe(
    endsShape,
    sql`select m.left_record, m.right_record from identities.matches m
      where m.match_id = ${matchId} and identities.match_opens(m.match_id)`,
  );

export interface NewDecision {
  readonly decisionId: string;
  readonly matchId: string;
  readonly answer: Decided['answer'];
  readonly undoes: string | null;
  readonly reason: string;
  /** How many decisions about the pair whoever decides has seen. */
  readonly seen: number;
  readonly memberId: string;
  readonly agencyId: string;
}

const placeOf = (decisionId: string) => `identity-decision:${decisionId}`;

/** Adds a decision; 0 when another was made that its maker has not seen. */
export const saveDecision = (act: Act, decision: NewDecision, dataKey: Buffer): Promise<number> =>
  act.db.run(sql`insert into identities.decisions
      (decision_id, match_id, number, answer, undoes, sealed_reason, member_id, agency_id, decided_at)
    values (${decision.decisionId}, ${decision.matchId}, ${decision.seen + 1}, ${decision.answer}, ${decision.undoes},
      ${seal(dataKey, placeOf(decision.decisionId), decision.reason)}, ${decision.memberId}, ${decision.agencyId}, ${act.now})`);

const rowShape = z.object({
  decision_id: z.string(),
  answer: z.enum([...answers, 'undo']),
  undoes: z.string().nullable(),
  sealed_reason: z.instanceof(Buffer),
  member_id: z.string(),
  agency_id: z.string(),
  decided_at: z.date(),
});

/** A decision with the reason that was given for it. */
export interface MadeDecision extends Decided {
  readonly reason: string;
  readonly memberId: string;
  readonly agencyId: string;
  readonly decidedAt: Date;
}

const madeOf = (row: z.infer<typeof rowShape>, dataKey: Buffer): MadeDecision => ({
  decisionId: row.decision_id,
  answer: row.answer,
  undoes: row.undoes,
  reason: open(dataKey, placeOf(row.decision_id), row.sealed_reason).toString(),
  memberId: row.member_id,
  agencyId: row.agency_id,
  decidedAt: row.decided_at,
});

/** What was decided about a pair, in order. */
export async function listDecisionsOf(
  context: Look,
  matchId: string,
  dataKey: Buffer,
): Promise<MadeDecision[]> {
  const rows = await context.db.all(
    rowShape,
    sql`select d.decision_id, d.answer, d.undoes, d.sealed_reason, d.member_id, d.agency_id, d.decided_at
      from identities.decisions d where d.match_id = ${matchId} order by d.number`,
  );
  return rows.map((row) => madeOf(row, dataKey));
}

const amongShape = rowShape.extend({ match_id: z.string(), left_record: z.string() });

/** What was decided about any of these pairs, newest first, with reasons, where the pair is open to whoever asks. */
export async function listDecisionsAmong(
  context: Look<DeskRing>,
  matchIds: readonly string[],
): Promise<(MadeDecision & { readonly matchId: string })[]> {
  if (matchIds.length === 0) return [];
  const rows = await context.db.all(
    amongShape,
    sql`select d.match_id, m.left_record, d.decision_id, d.answer, d.undoes, d.sealed_reason, d.member_id, d.agency_id, d.decided_at
      from identities.decisions d join identities.matches m on m.match_id = d.match_id
      where d.match_id = any (${[...matchIds]}::uuid[]) order by d.decided_at desc, d.number desc`,
  );
  const keys = await openRecordKeys(context, [...new Set(rows.map((row) => row.left_record))]);
  return rows.flatMap((row) => {
    const dataKey = keys.get(row.left_record);
    return dataKey === undefined ? [] : [{ ...madeOf(row, dataKey), matchId: row.match_id }];
  });
}
