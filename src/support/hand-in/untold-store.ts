/** SQL for which cases handed something in of which nobody has told their reports yet how consent stands. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Act } from '../../access/index.ts';

/** Cases that handed something in whose reports the worker has not told yet how consent to them stands. */
export async function listHandedInUntold(act: Act<unknown>, most: number): Promise<string[]> {
  const rows = await act.db.all(
    z.object({ case_id: z.string() }),
    sql`select c.case_id from support.cases c where not c.handed_in_told
        and exists (select from support.entries e where e.case_id = c.case_id and e.kind = 'handed-in')
      order by c.case_id limit ${most}`,
  );
  return rows.map((row) => row.case_id);
}

/** Notes that the worker has told them. */
export const noteHandedInTold = (act: Act<unknown>, caseId: string): Promise<number> =>
  act.db.run(
    sql`update support.cases set handed_in_told = true where case_id = ${caseId} and not handed_in_told`,
  );
