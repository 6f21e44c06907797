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
    sql`select i.investigation_id from (select investigations.to_read() as id offset 0) o
        join investigations.investigations i on i.investigation_id = o.id
      where i.began_from = ${reportId}
        or exists (select from investigations.added_reports a where a.investigation_id = i.investigation_id and a.report_id = ${reportId})`,
  );
  return new Set(rows.map((row) => row.investigation_id));
}
