/** Counts of the partnership's referrals by stage: the database itself gives counts alone, and small ones of other agencies not at all. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { StaffLook } from '../../../../access/index.ts';
import type { Day } from '../../../../platform/working-days.ts';
import { stageIds } from '../../stage-rule.ts';

const countShape = z
  .object({
    agency_id: z.string(),
    stage: z.enum(stageIds),
    running: z.number().nullable(),
    late: z.number().nullable(),
  })
  .transform((row) => ({ agencyId: row.agency_id, stage: row.stage, running: row.running, late: row.late }));
/** How many referrals of an agency stand at a stage, and how many are late there; null where it is too few to say. */
export type StageCount = z.infer<typeof countShape>;

export const countStages = (look: StaffLook, today: Day): Promise<StageCount[]> =>
  look.db.all(
    countShape,
    sql`select agency_id, stage, running, late from referrals.count_stages(${today}::date) order by agency_id, stage`,
  );
