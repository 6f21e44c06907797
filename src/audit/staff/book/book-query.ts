import { sql } from 'kysely';
import { z } from 'zod';
import type { Look } from '../../../access/index.ts';

const lineShape = z
  .object({
    entry_id: z.bigint(),
    at: z.date(),
    door: z.enum(['public', 'staff', 'worker', 'operator']),
    act: z.string(),
    purpose: z.string().nullable(),
    record_id: z.string().nullable(),
    roles: z.array(z.string()),
    member_name: z.string().nullable(),
    agency_id: z.string().nullable(),
  })
  .transform((row) => ({
    entryId: row.entry_id,
    at: row.at,
    door: row.door,
    act: row.act,
    purpose: row.purpose,
    recordId: row.record_id,
    roles: row.roles,
    memberName: row.member_name,
    agencyId: row.agency_id,
  }));
export type BookLine = z.infer<typeof lineShape>;

/** Lines on one page of the book. */
export const linesOnPage = 50;

/**
 * The newest lines that a data protection officer may read, from `before` (not itself) backwards; one more than a page when
 * there are more. Which lines those are, the policy on the book says. `about`: only those about one record.
 */
export const listBook = (
  context: Look,
  before: bigint | undefined,
  about: string | undefined,
): Promise<BookLine[]> =>
  context.db.all(
    lineShape,
    sql`select e.entry_id, e.at, e.door, e.act, e.purpose, e.record_id, e.roles, e.agency_id, n.name as member_name
      from audit.entries e left join access.member_names n on n.member_id = e.member_id
      where (${before ?? null}::bigint is null or e.entry_id < ${before ?? null}::bigint)
        and (${about ?? null}::uuid is null or e.record_id = ${about ?? null}::uuid)
      order by e.entry_id desc limit ${linesOnPage + 1}`,
  );
