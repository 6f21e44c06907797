/** SQL for which agencies are asked to a conference or let in to an item of it, and what they have done about it: for the worker alone. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { WorkerAct } from '../../access/index.ts';

const askedShape = z
  .object({ agency_id: z.string(), asked_at: z.date(), answered: z.boolean(), is_over: z.boolean() })
  .transform((row) => ({
    agencyId: row.agency_id,
    at: row.asked_at,
    answered: row.answered,
    isOver: row.is_over,
  }));

/** The agencies that are asked besides the one that called it; `answered`: somebody of theirs accepted the statement, or they do not come. */
export const listAsked = (act: WorkerAct, conferenceId: string) =>
  act.db.all(
    askedShape,
    sql`select agency_id, asked_at, answered, is_over from conferences.asked_in(${conferenceId}::uuid) order by agency_id`,
  );

const letInShape = z
  .object({
    item_id: z.string(),
    agency_id: z.string(),
    let_in_at: z.date(),
    starts_at: z.date(),
    is_in: z.boolean(),
    written: z.boolean(),
  })
  .transform((row) => ({
    itemId: row.item_id,
    agencyId: row.agency_id,
    at: row.let_in_at,
    startsAt: row.starts_at,
    isIn: row.is_in,
    written: row.written,
  }));

/** Every agency that was ever let in to an item of it; `isIn`: it is now, and the item is still to be prepared; `written`: it has added its part. */
export const listLetInTo = (act: WorkerAct, conferenceId: string) =>
  act.db.all(
    letInShape,
    sql`select item_id, agency_id, let_in_at, starts_at, is_in, written
      from conferences.let_in_to(${conferenceId}::uuid) order by item_id, agency_id`,
  );

/** The conferences that have a case on their agenda and are not over. */
export async function listConferencesOfCase(act: WorkerAct, caseId: string): Promise<string[]> {
  const rows = await act.db.all(
    z.object({ conference_id: z.string() }),
    sql`select coming_with as conference_id from conferences.coming_with(${caseId}::uuid)`,
  );
  return rows.map((row) => row.conference_id);
}
