/** SQL for matches as the worker finds them. A match holds fields, levels and weights, never a value. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Act } from '../access/index.ts';
import { findAgain, findings } from './fold-match.ts';

export interface FoundMatch {
  readonly matchId: string;
  readonly kind: string;
  readonly mentionId: string;
  readonly recordId: string;
  readonly otherMention: string;
  readonly otherRecord: string;
  readonly strength: 'certain' | 'strong' | 'possible';
  readonly found: 'joined' | 'proposed';
  /** The sum of the levels' weights, in bits. */
  readonly weight: number;
  readonly levels: readonly { readonly field: string; readonly level: string; readonly weight: number }[];
  readonly model: string;
  /** The key that stands for the value by which the pair is joined. */
  readonly identifier: bigint | undefined;
  /** The keys that both are filed under. */
  readonly shared: readonly bigint[];
  /** The kinds of those keys. */
  readonly rules: readonly string[];
}

/** What a comparison of two mentions gives, found alike or not. */
export type Judged = Omit<FoundMatch, 'found' | 'matchId'> & {
  readonly found: FoundMatch['found'] | 'none';
};

export const ordered = (match: FoundMatch) =>
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

const arrayOf = (keys: readonly bigint[]) => `{${keys.join(',')}}`;
/** Names of rules as the text of an array; they hold neither quotes nor commas. */
const namesOf = (rules: readonly string[]) => `{${rules.map((rule) => `"${rule}"`).join(',')}}`;
const insertedShape = z.object({ match_id: z.string() });

/**
 * Keeps what was found. A pair that was found before keeps its first score beside the new one, and what people decided about it
 * goes on standing; what a later finding may change, `findAgain` says.
 */
export async function saveMatches(act: Act, matches: readonly FoundMatch[]): Promise<void> {
  if (matches.length === 0) return;
  const ends = matches.map(ordered);
  const inserted = await act.db.all(
    insertedShape,
    sql`insert into identities.matches (match_id, kind, left_mention, right_mention, left_record, right_record,
      left_agency, right_agency, strength, found, state, weight, levels, model, identifier, shared, rules, found_at)
    select n.id, n.kind, n.left_mention, n.right_mention, n.left_record, n.right_record, l.agency_id, r.agency_id, n.strength, n.found,
      n.found, n.weight, n.levels, n.model, n.identifier, n.shared::bigint[], n.rules::text[], ${act.now}::timestamptz
    from unnest(${matches.map((each) => each.matchId)}::uuid[],
      ${matches.map((each) => each.kind)}::text[], ${ends.map((each) => each.left)}::uuid[], ${ends.map((each) => each.right)}::uuid[],
      ${ends.map((each) => each.leftRecord)}::uuid[], ${ends.map((each) => each.rightRecord)}::uuid[],
      ${matches.map((each) => each.strength)}::text[], ${matches.map((each) => each.found)}::text[],
      ${matches.map((each) => each.weight)}::real[], ${matches.map((each) => JSON.stringify(each.levels))}::jsonb[],
      ${matches.map((each) => each.model)}::text[], ${matches.map((each) => each.identifier?.toString() ?? null)}::bigint[],
      ${matches.map((each) => arrayOf(each.shared))}::text[], ${matches.map((each) => namesOf(each.rules))}::text[])
      as n (id, kind, left_mention, right_mention, left_record, right_record, strength, found, weight, levels, model, identifier,
        shared, rules)
    join access.record_register l on l.record_id = n.left_record join access.record_register r on r.record_id = n.right_record
    on conflict (left_mention, right_mention) do nothing returning match_id`,
  );
  if (inserted.length === matches.length) return;
  const fresh = new Set(inserted.map((row) => row.match_id));
  await scoreAgain(
    act,
    matches.filter((match) => !fresh.has(match.matchId)),
  );
}

/** A pair's score as it stands. */
const standingShape = z.object({
  match_id: z.string(),
  left_mention: z.string(),
  right_mention: z.string(),
  strength: z.enum(['certain', 'strong', 'possible']),
  found: z.enum(findings),
  model: z.string(),
});

/** Puts new scores in the place of earlier ones, which are kept, where they say something new. Gives how many did. */
export async function scoreAgain(act: Act, scores: readonly Judged[]): Promise<number> {
  if (scores.length === 0) return 0;
  const ends = scores.map((score) => ordered({ ...score, matchId: '', found: 'proposed' }));
  const rows = await act.db.all(
    standingShape,
    sql`select m.match_id, m.left_mention, m.right_mention, m.strength, m.found, m.model from identities.matches m
      join unnest(${ends.map((each) => each.left)}::uuid[], ${ends.map((each) => each.right)}::uuid[]) as p (l, r)
        on m.left_mention = p.l and m.right_mention = p.r
      order by m.match_id for update of m`,
  );
  const changes = rows.flatMap((row) => {
    const at = ends.findIndex(({ left, right }) => left === row.left_mention && right === row.right_mention);
    const score = scores[at];
    const found = score && findAgain(row, score);
    return score === undefined || found === undefined ? [] : [{ matchId: row.match_id, score, found }];
  });
  if (changes.length === 0) return 0;
  const ids = changes.map((each) => each.matchId);
  await act.db.run(sql`insert into identities.earlier_scores
      (match_id, number, strength, found, weight, levels, model, found_at, replaced_at)
    select m.match_id, (select count(*) from identities.earlier_scores e where e.match_id = m.match_id), m.strength, m.found, m.weight,
      m.levels, m.model, m.found_at, ${act.now}::timestamptz
    from identities.matches m where m.match_id = any (${ids}::uuid[])`);
  await act.db.run(sql`update identities.matches m set found = n.found, strength = n.strength, weight = n.weight, levels = n.levels,
      model = n.model, identifier = n.identifier, shared = coalesce(n.shared::bigint[], m.shared),
      rules = coalesce(n.rules::text[], m.rules), found_at = ${act.now}::timestamptz
    from unnest(${ids}::uuid[], ${changes.map((each) => each.found)}::text[],
      ${changes.map((each) => each.score.strength)}::text[], ${changes.map((each) => each.score.weight)}::real[],
      ${changes.map((each) => JSON.stringify(each.score.levels))}::jsonb[], ${changes.map((each) => each.score.model)}::text[],
      ${changes.map((each) => each.score.identifier?.toString() ?? null)}::bigint[],
      ${changes.map((each) => (each.score.shared.length === 0 ? null : arrayOf(each.score.shared)))}::text[],
      ${changes.map((each) => (each.score.rules.length === 0 ? null : namesOf(each.score.rules)))}::text[])
      as n (id, found, strength, weight, levels, model, identifier, shared, rules)
    where m.match_id = n.id`);
  await act.db.run(sql`select identities.refold(${ids}::uuid[])`);
  return changes.length;
}

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
      where m.state not in ('rejected', 'withdrawn', 'common') and (r.others_see <> 'hidden' or r.agency_id = ${agencyId})
      order by case m.strength when 'certain' then 1 when 'strong' then 2 else 3 end limit 1`,
  );
  return row?.strength;
}
