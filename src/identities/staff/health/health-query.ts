/** SQL for how matching is doing: counts alone, of pairs between records of the asking administrator's agency. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Act } from '../../../access/index.ts';
import { matchStates } from '../../fold-match.ts';

/** How many of the newest pairs are counted at most. `npm run bench -- identities` measures what that takes. */
export const mostCounted = 100_000;
const fewValues = 5;

const countsShape = z
  .object({
    kind: z.string(),
    month: z.string(),
    weight_from: z.number(),
    state: z.enum(matchStates),
    model: z.string(),
    pairs: z.number(),
    lone: z.number(),
    weight: z.number(),
  })
  .transform(({ weight_from, ...row }) => ({ ...row, weightFrom: weight_from }));
/** Pairs of one kind, month, band of weights, state and model. `lone`: both are filed together under one key alone. */
export type HealthCounts = z.infer<typeof countsShape>;

/** The pairs scored since then, counted. Only in an act. */
export const listHealthCounts = (act: Act, since: Date): Promise<HealthCounts[]> =>
  act.db.all(
    countsShape,
    sql`select kind, month, weight_from, state, model, pairs, lone, weight
      from identities.health_counts(${since}::timestamptz, ${mostCounted})`,
  );

const joiningShape = z.object({
  kind: z.string(),
  mentions: z.number(),
  records: z.number(),
  pairs: z.number(),
  rejected: z.number(),
});
export type JoiningValue = z.infer<typeof joiningShape>;

/** The identifying values by which most pairs among these are the same, as counts. */
export const listJoiningValues = (act: Act, since: Date): Promise<JoiningValue[]> =>
  act.db.all(
    joiningShape,
    sql`select kind, mentions, records, pairs, rejected
      from identities.values_joining_most(${since}::timestamptz, ${mostCounted}, ${fewValues})`,
  );
