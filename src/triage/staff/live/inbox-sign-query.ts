import { sql } from 'kysely';
import { z } from 'zod';
import type { StaffLook } from '../../../access/index.ts';

/** Items that the sign covers, most pressing first: more than any page of an inbox counts. */
const mostSigned = 600;

/**
 * A sign of which items wait at the member's desk and how often each has changed, under the member's own policies. Much cheaper than the
 * list itself: two members of one agency and the same roles with the same sign have the same list before them.
 */
export async function findInboxSign(look: StaffLook): Promise<string> {
  const row = await look.db.one(
    z.object({ items: z.number(), sign: z.string() }),
    sql`select count(*)::integer as items, coalesce(bit_xor(hashtextextended(i.item_id::text, i.revision)), 0)::text as sign
      from (select item_id, revision from triage.items where agency_id = ${look.actor.agencyId} and state = 'undecided'
        order by priority, due_at, item_id limit ${mostSigned}) i`,
  );
  return `${row.items} ${row.sign}`;
}
