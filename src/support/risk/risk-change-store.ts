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
    sql`select greatest(date_trunc('month', c.on_day)::date, ${first}::date)::text as month, v.level, sum(v.by)::integer as by
      from (select on_day, was, now, count(*) as changes from support.risk_changes where agency_id = ${agencyId}
          group by on_day, was, now) c
        cross join lateral (values (c.now, c.changes), (c.was, -c.changes)) as v (level, by)
      where v.level is not null group by 1, 2 order by 1, 2`,
  );
