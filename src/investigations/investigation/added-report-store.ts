/** SQL for reports that were added to an investigation after it began: ids and days. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Act, Look } from '../../access/index.ts';

/** A report that an investigation took in. */
export interface AddedReport {
  readonly reportId: string;
  readonly addedAt: Date;
}
const shape = z
  .object({ report_id: z.string(), added_at: z.date() })
  .transform((row): AddedReport => ({ reportId: row.report_id, addedAt: row.added_at }));

/** Keeps that a member added a report; 0 where it was added before. */
export const saveAddedReport = (
  act: Act<unknown>,
  of: { readonly investigationId: string; readonly reportId: string; readonly by: string },
): Promise<number> =>
  act.db.run(sql`insert into investigations.added_reports (investigation_id, report_id, added_by, added_at)
    values (${of.investigationId}, ${of.reportId}, ${of.by}, ${act.now}) on conflict do nothing`);

/** The reports that were added to an investigation, in the order in which they came. */
export const listAddedReports = (look: Look<unknown>, id: string): Promise<AddedReport[]> =>
  look.db.all(
    shape,
    sql`select report_id, added_at from investigations.added_reports
      where investigation_id = ${id} order by added_at, report_id`,
  );

/** Which of the investigations that are open to whoever asks have a report already, added or begun from. */
export async function listHolding(look: Look<unknown>, reportId: string): Promise<Set<string>> {
  const rows = await look.db.all(
    z.object({ investigation_id: z.string() }),
    // Looked up by its id, each of them: joined, every row of others would be turned away one by one, which takes time that tells of them [R8].
    sql`select o.id as investigation_id from (select investigations.to_read() as id offset 0) o
      where (select i.began_from from investigations.investigations i where i.investigation_id = o.id) = ${reportId}
        or (select count(*) from investigations.added_reports a where a.investigation_id = o.id and a.report_id = ${reportId}) > 0`,
  );
  return new Set(rows.map((row) => row.investigation_id));
}
