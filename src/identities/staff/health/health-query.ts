/** SQL for how matching is doing: counts alone, of pairs between records of the asking administrator's agency. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Act } from '../../../access/index.ts';
import { blockingRules } from '../../blocking-rules.ts';
import { matchStates } from '../../fold-match.ts';

/** How many of the newest pairs are counted at most. `npm run bench -- identities` measures what that takes. */
export const mostCounted = 25_000;
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

/** The rules whose common values are told of: of each value the one key that stands for it best, and of names the sounds. */
export const commonRules = [
  ...(['phone:e164', 'person:phone', 'place:postcode+number', 'place:postcode+building'] as const),
  ...(['place:postcode', 'person:sound+sound', 'person:only', 'person:document', 'vehicle:plate'] as const),
  ...([
    'business:number',
    'business:name-fold',
    'online:address',
    'account:number',
    'document:number',
  ] as const),
];
const fewCommon = 20;

const commonShape = z.object({ rule: z.enum(commonRules), mentions: z.number(), since: z.date() });
/** A value that is common, told by its rule alone: how many mentions of all agencies carry it, hidden records left out, and since when. */
export type CommonCount = z.infer<typeof commonShape>;

/** The values that most mentions carry, as counts. Only in an act. */
export const listCommonCounts = (act: Act): Promise<CommonCount[]> =>
  act.db.all(
    commonShape,
    sql`select rule, mentions, since from identities.values_most_common(${commonRules}::text[], ${fewCommon})`,
  );

const yieldShape = z.object({
  rule: z.enum(blockingRules).nullable(),
  pairs: z.number(),
  lone: z.number(),
  same: z.number(),
  different: z.number(),
});
/** What one kind of key brought. `lone`: pairs that share no other kind; `rule` is null of pairs of which it was not kept. */
export type RuleYield = z.infer<typeof yieldShape>;

/** What each kind of key brought, of the pairs scored since then, the most first. Only in an act. */
export const listYields = (act: Act, since: Date): Promise<RuleYield[]> =>
  act.db.all(
    yieldShape,
    sql`select rule, pairs, lone, same, different from identities.yield_by_rule(${since}::timestamptz, ${mostCounted})`,
  );
