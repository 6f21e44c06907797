/** SQL for hits: sealed records of other agencies that match reports of the member's own. References alone, and never which theirs is. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Look } from '../access/index.ts';
import { requestAnswers } from './asking.ts';
import { strengths } from './match-query.ts';

const hitShape = z
  .object({
    hit_id: z.string(),
    record_id: z.string(),
    holder: z.string(),
    strength: z.enum(strengths),
    found_at: z.date(),
    at_exact: z.string(),
    request_id: z.string().nullable(),
    answer: z.enum(requestAnswers).nullable(),
    may_be_asked: z.boolean(),
  })
  .transform((row) => ({
    hitId: row.hit_id,
    /** The agency's own of the two. */
    recordId: row.record_id,
    holder: row.holder,
    strength: row.strength,
    foundAt: row.found_at,
    atExact: row.at_exact,
    /** The last that was asked about the two. */
    requestId: row.request_id,
    answer: row.answer,
    /** Its desk may ask: the own record is not hidden, and no request waits. */
    mayBeAsked: row.may_be_asked,
  }));
/** A match of a record of the agency's own with a sealed one of another's. */
export type ListedHit = z.infer<typeof hitShape>;

/** The hits of the member's agency, newest first, from before one on. */
export const listHits = (
  look: Look,
  before: { readonly at: string; readonly id: string } | undefined,
  most: number,
): Promise<ListedHit[]> =>
  look.db.all(
    hitShape,
    sql`select hit_id, record_id, holder, strength, found_at, request_id, answer, may_be_asked,
        to_char(found_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at_exact
      from identities.hits_listed(${before?.at ?? null}::timestamptz, ${before?.id ?? null}::uuid, ${most})`,
  );

/** How many of the newest are counted; more are told as that many. */
const mostCounted = 100;
/** How long a hit about which nobody has asked is counted as new, in days. */
export const newForDays = 7;

const countsShape = z.object({ asked: z.number(), found: z.number() });
/** What waits for the agency's desk. `asked`: requests without an answer; `found`: hits of the last days about which it has not asked. */
export type HitCounts = z.infer<typeof countsShape>;

/** How much waits, at most a hundred of each. Members who read no reports have none. */
export function countHits(look: Look, now: Date): Promise<HitCounts> {
  const since = new Date(now.getTime() - newForDays * 86_400_000);
  return look.db.one(
    countsShape,
    sql`select (select count(*)::integer from identities.requests_listed('theirs', null, null, null, ${mostCounted}) q
        where q.answer is null and not q.different) as asked,
      (select count(*)::integer from identities.hits_listed(null, null, ${mostCounted}, ${since}::timestamptz) h
        where h.request_id is null) as found`,
  );
}
