import { sql } from 'kysely';
import { z } from 'zod';
import type { StaffLook } from '../../../access/index.ts';

const lineShape = z
  .object({
    at: z.date(),
    at_us: z.string(),
    door: z.enum(['public', 'staff', 'worker', 'operator']),
    act: z.string(),
    purpose: z.string().nullable(),
    record_id: z.string().nullable(),
    roles: z.array(z.string()),
    member_name: z.string().nullable(),
    agency_id: z.string().nullable(),
  })
  .transform((row) => ({
    at: row.at,
    /** Microseconds since 1970, as text: where a page ends. */
    atMicros: row.at_us,
    door: row.door,
    act: row.act,
    purpose: row.purpose,
    recordId: row.record_id,
    roles: row.roles,
    memberName: row.member_name,
    agencyId: row.agency_id,
  }));
export type BookLine = z.infer<typeof lineShape>;

/** Lines on one page of the book, and a few more where several bear the very same time. */
export const linesOnPage = 50;

/**
 * The newest lines that a data protection officer may read, from the time `before` (not itself) backwards; more than a page when
 * there are more. A page ends at a time and not at a line's number, for numbers run through the whole book and would tell how much
 * others do. Which lines those are, the policy on the book says; they are found by two walks along an index: what the agency's
 * members did, and what others did with records that were the agency's. `about`: only those about one record, whosever it was.
 */
export function listBook(
  look: StaffLook,
  before: string | undefined,
  about: string | undefined,
): Promise<BookLine[]> {
  const { agencyId } = look.actor;
  const earlier =
    before === undefined
      ? sql``
      : sql`and at < timestamptz 'epoch' + ${before}::bigint * interval '1 microsecond'`;
  const newest = (those: ReturnType<typeof sql>) =>
    sql`(select * from audit.entries where ${those} ${earlier} order by at desc fetch first (${linesOnPage + 1}) rows with ties)`;
  const found =
    about === undefined
      ? sql`${newest(sql`agency_id = ${agencyId}`)}
        union all ${newest(sql`record_agency_id = ${agencyId} and agency_id is distinct from ${agencyId}`)}`
      : newest(sql`record_id = ${about}::uuid`);
  return look.db.all(
    lineShape,
    sql`select e.at, ((extract(epoch from e.at) * 1000000)::bigint)::text as at_us, e.door, e.act, e.purpose, e.record_id, e.roles, e.agency_id, n.name as member_name
      from (${found}) e left join access.member_names n on n.member_id = e.member_id
      order by e.at desc fetch first (${linesOnPage + 1}) rows with ties`,
  );
}
