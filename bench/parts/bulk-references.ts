/** References in a county that was filled in bulk: a database that takes reports one by one refuses a reference that stands already. */
import type pg from 'pg';
import { newReference } from '../../src/reports/receipt.ts';

/** Gives another reference to each report whose own an earlier one bears: of a million, one or two. */
export async function tellReferencesApart(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ report_id: string }>(
    `select report_id from (select report_id, row_number() over (partition by reference order by report_id) as place
      from reports.reports) told where place > 1`,
  );
  for (const { report_id } of rows) {
    const given = [report_id, newReference()];
    await owner.query('update reports.reports set reference = $2 where report_id = $1', given);
    await owner.query('update triage.items set reference = $2 where report_id = $1', given);
  }
}
