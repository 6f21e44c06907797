import { sql } from 'kysely';
import { z } from 'zod';
import type { StaffLook } from '../../../access/index.ts';

const signsShape = z.object({
  stage: z.string(),
  state: z.string().nullable(),
  revision: z.number().nullable(),
  strongest: z.string().nullable(),
  records: z.number().nullable(),
  handed: z.string().nullable(),
});

/** Whether anything about a report has changed, by what the member may see without opening it: counts and states, no content. */
export type ReportSigns = z.infer<typeof signsShape>;

/** The signs of one report; undefined when it is not open to whoever asks. */
export const findReportSigns = (look: StaffLook, reportId: string): Promise<ReportSigns | undefined> =>
  look.db.maybe(
    signsShape,
    sql`select r.stage, i.state, i.revision, m.strongest, m.records,
        triage.handings_in_short(r.report_id) as handed
      from reports.open_reports r
      left join triage.items i on i.report_id = r.report_id and i.agency_id = ${look.actor.agencyId}
      left join identities.matches_in_short(array[${reportId}::uuid]) m on m.record_id = r.report_id
      where r.report_id = ${reportId}::uuid`,
  );
