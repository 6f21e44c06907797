/** SQL for matches. A match holds fields, levels and weights, never a value. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Act, Look } from '../access/index.ts';

export interface FoundMatch {
  readonly matchId: string;
  readonly kind: string;
  readonly mentionId: string;
  readonly recordId: string;
  readonly otherMention: string;
  readonly otherRecord: string;
  readonly strength: 'certain' | 'strong' | 'possible';
  readonly state: 'joined' | 'proposed';
  /** The sum of the levels' weights, in bits. */
  readonly weight: number;
  readonly levels: readonly { readonly field: string; readonly level: string; readonly weight: number }[];
  readonly model: string;
}

const ordered = (match: FoundMatch) =>
  match.mentionId < match.otherMention
    ? {
        left: match.mentionId,
        right: match.otherMention,
        leftRecord: match.recordId,
        rightRecord: match.otherRecord,
      }
    : {
        left: match.otherMention,
        right: match.mentionId,
        leftRecord: match.otherRecord,
        rightRecord: match.recordId,
      };

/**
 * Keeps what was found. A pair found before keeps its state: what a person confirmed or rejected is never asked again, and a
 * proposal only rises to joined.
 */
export async function saveMatches(act: Act, matches: readonly FoundMatch[]): Promise<void> {
  if (matches.length === 0) return;
  const ends = matches.map(ordered);
  await act.db.run(sql`insert into identities.matches (match_id, kind, left_mention, right_mention, left_record, right_record,
      strength, state, weight, levels, model, found_at)
    select n.*, ${act.now}::timestamptz from unnest(${matches.map((each) => each.matchId)}::uuid[],
      ${matches.map((each) => each.kind)}::text[], ${ends.map((each) => each.left)}::uuid[], ${ends.map((each) => each.right)}::uuid[],
      ${ends.map((each) => each.leftRecord)}::uuid[], ${ends.map((each) => each.rightRecord)}::uuid[],
      ${matches.map((each) => each.strength)}::text[], ${matches.map((each) => each.state)}::text[],
      ${matches.map((each) => each.weight)}::real[], ${matches.map((each) => JSON.stringify(each.levels))}::jsonb[],
      ${matches.map((each) => each.model)}::text[]) as n
    on conflict (left_mention, right_mention) do update set state = excluded.state, strength = excluded.strength
      where identities.matches.state = 'proposed' and excluded.state = 'joined'`);
}

/** A dismissed mention takes its proposals with it. */
export const rejectProposalsOf = (act: Act, mentionId: string): Promise<number> =>
  act.db.run(sql`update identities.matches set state = 'rejected'
    where (left_mention = ${mentionId} or right_mention = ${mentionId}) and state in ('proposed', 'joined')`);

const levelShape = z.object({ field: z.string(), level: z.string(), weight: z.number() });
const shownShape = z
  .object({
    match_id: z.string(),
    kind: z.string(),
    mention_id: z.string().nullable(),
    other_record: z.string(),
    other_mention: z.string().nullable(),
    strength: z.enum(['certain', 'strong', 'possible']),
    state: z.enum(['joined', 'proposed', 'confirmed', 'rejected']),
    weight: z.number().nullable(),
    levels: z.array(levelShape).nullable(),
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

const strengthShape = z.object({ strength: z.enum(['certain', 'strong', 'possible']) });

/**
 * How strong the strongest match of a record is that its own agency may learn of: a record hidden from it must not move a
 * priority. For weighing in the worker alone.
 */
export async function findStrongestMatch(
  act: Act,
  recordId: string,
  agencyId: string,
): Promise<'certain' | 'strong' | 'possible' | undefined> {
  const row = await act.db.maybe(
    strengthShape,
    sql`select m.strength from (
        select right_record as other, strength, state from identities.matches where left_record = ${recordId}
        union all
        select left_record, strength, state from identities.matches where right_record = ${recordId}) m
      cross join lateral (select r.others_see, r.agency_id from access.record_register r where r.record_id = m.other offset 0) r
      where m.state <> 'rejected' and (r.others_see <> 'hidden' or r.agency_id = ${agencyId})
      order by case m.strength when 'certain' then 1 when 'strong' then 2 else 3 end limit 1`,
  );
  return row?.strength;
}
