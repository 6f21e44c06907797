/** SQL for whom an earlier holder of a case let in to a conference about it on a law, and who still is. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { StaffAct, WorkerAct } from '../../access/index.ts';

const letInShape = z
  .object({
    item_id: z.string(),
    conference_id: z.string(),
    title: z.string(),
    starts_at: z.date(),
    is_over: z.boolean(),
    agency_id: z.string(),
    basis: z.string(),
    let_in_at: z.date(),
  })
  .transform((row) => ({
    itemId: row.item_id,
    conferenceId: row.conference_id,
    title: row.title,
    startsAt: row.starts_at,
    /** Its meeting is over: they are let in for what they agreed to do. */
    isOver: row.is_over,
    agencyId: row.agency_id,
    basis: row.basis,
    at: row.let_in_at,
  }));
export type LetInBefore = z.infer<typeof letInShape>;

/** All of a case that is of the agency of whoever asks, also of conferences whose statement they have not accepted; of any other none. */
export const listLetInBefore = (act: StaffAct, caseId: string): Promise<LetInBefore[]> =>
  act.db.all(
    letInShape,
    sql`select item_id, conference_id, title, starts_at, is_over, agency_id, basis, let_in_at
      from conferences.let_in_before(${caseId}::uuid) order by starts_at, item_id, agency_id limit 100`,
  );

/** Leaves one of them out from now on; tells whether it was let in so. */
export async function endLetInBefore(
  act: StaffAct,
  of: { readonly caseId: string; readonly itemId: string; readonly agencyId: string },
): Promise<boolean> {
  const { ended } = await act.db.one(
    z.object({ ended: z.boolean() }),
    sql`select conferences.end_let_in_before(${of.caseId}::uuid, ${of.itemId}::uuid, ${of.agencyId}) as ended`,
  );
  return ended;
}

const movedShape = z
  .object({ item_id: z.string(), case_id: z.string(), moved_at: z.date(), has_let_in: z.boolean() })
  .transform((row) => ({
    itemId: row.item_id,
    caseId: row.case_id,
    movedAt: row.moved_at,
    hasLetIn: row.has_let_in,
  }));

/** The items of a conference whose case has moved since; `hasLetIn`: somebody is in it still whom an earlier holder let in. */
export const listMovedItems = (act: WorkerAct, conferenceId: string) =>
  act.db.all(
    movedShape,
    sql`select item_id, case_id, moved_at, has_let_in from conferences.moved_items(${conferenceId}::uuid) order by item_id`,
  );
