/** SQL for the course of cases' highest risk, in codes. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Act, Look } from '../../access/index.ts';
import { type Day, isDay } from '../../platform/working-days.ts';
import { type CaseLevel, caseLevels, type LevelChange } from './caseload-course.ts';

/** Notes that a case's highest risk became another, or that it was opened or closed. */
export async function addRiskChange(
  act: Act<unknown>,
  of: { readonly caseId: string; readonly agencyId: string },
  change: { readonly on: Day; readonly was: CaseLevel | null; readonly now: CaseLevel | null },
): Promise<void> {
  await act.db.run(sql`insert into support.risk_changes (case_id, agency_id, on_day, was, now)
    values (${of.caseId}, ${of.agencyId}, ${change.on}, ${change.was}, ${change.now})`);
}

const shape = z.object({
  month: z.string().refine(isDay),
  level: z.enum(caseLevels),
  by: z.int(),
});

/** By month and level, how the caseload of an agency changed; what was before the first month counts as of it. One pass over an index. */
export const listLevelChanges = (look: Look<unknown>, agencyId: string, first: Day): Promise<LevelChange[]> =>
  look.db.all(
    shape,
    sql`select d.month::text as month, d.level, sum(d.by)::integer as by from (
        select greatest(date_trunc('month', on_day)::date, ${first}::date) as month, now as level, count(*) as by
        from support.risk_changes where agency_id = ${agencyId} and now is not null group by 1, 2
        union all
        select greatest(date_trunc('month', on_day)::date, ${first}::date), was, -count(*)
        from support.risk_changes where agency_id = ${agencyId} and was is not null group by 1, 2) d
      group by 1, 2 order by 1, 2`,
  );
