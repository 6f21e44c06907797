/** SQL for matches as members see them. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Look } from '../access/index.ts';
import { matchStates } from './fold-match.ts';

export const levelsShape = z.array(z.object({ field: z.string(), level: z.string(), weight: z.number() }));
export const strengths = ['certain', 'strong', 'possible'] as const;

/** The records that one record's matches lead to, of any agency, that nobody has rejected: for the worker, which weighs who may know. */
export async function listMatchedRecords(context: Look<unknown>, recordId: string): Promise<string[]> {
  const rows = await context.db.all(
    z.object({ other: z.string() }),
    sql`select distinct case when left_record = ${recordId} then right_record else left_record end as other
      from identities.matches where ${recordId}::uuid in (left_record, right_record) and state <> 'rejected' and kind = 'person'
        and strength in ('certain', 'strong') limit 200`,
  );
  return rows.map((row) => row.other);
}

const shownShape = z
  .object({
    match_id: z.string(),
    kind: z.string(),
    mention_id: z.string().nullable(),
    other_record: z.string(),
    other_mention: z.string().nullable(),
    strength: z.enum(strengths),
    state: z.enum(matchStates),
    weight: z.number().nullable(),
    levels: levelsShape.nullable(),
    model: z.string(),
    found_at: z.date(),
    other_class: z.enum(['open', 'sealed', 'hidden']),
    holder: z.string().nullable(),
  })
  .transform((row) => ({
    matchId: row.match_id,
    kind: row.kind,
    mentionId: row.mention_id ?? '',
    otherRecord: row.other_record,
    /** Empty, as is all that follows from it, while the other end is sealed. */
    otherMention: row.other_mention ?? '',
    strength: row.strength,
    state: row.state,
    weight: row.weight ?? 0,
    levels: row.levels ?? [],
    model: row.model,
    foundAt: row.found_at,
    other: { class: row.other_class, holderAgencyId: row.holder },
  }));
export type ShownMatch = z.infer<typeof shownShape>;

/**
 * The matches of a record that show to the member asking, strongest first. Of a sealed end only that it exists, who holds it
 * and how strong the match is, by the database's own functions; of a hidden end there is no row at all, by its own policy.
 */
export const listMatchesOf = (context: Look, recordId: string): Promise<ShownMatch[]> =>
  context.db.all(
    shownShape,
    sql`select match_id, kind, mention_id, other_record, other_mention, strength, state, weight, levels, model, found_at, other_class, holder
      from identities.matches_in_full(${recordId}::uuid, 200)`,
  );
