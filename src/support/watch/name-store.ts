/** SQL for the names by which cases are found: keyed hashes of their words, and which are still to be filed. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { StaffAct, WorkerAct } from '../../access/index.ts';

/** The cases, of those where whoever asks may read who the person is, whose person is called by all of these words. */
export async function listCasesNamed(act: StaffAct, words: readonly bigint[]): Promise<string[]> {
  if (words.length === 0) return [];
  const rows = await act.db.all(
    z.object({ case_id: z.string() }),
    sql`select cases_named as case_id from support.cases_named(${words.map(String)}::bigint[])`,
  );
  return rows.map((row) => row.case_id);
}

/** Cases whose name the worker has not filed yet. */
export async function listNamesToFile(act: WorkerAct, most: number): Promise<string[]> {
  const rows = await act.db.all(
    z.object({ case_id: z.string() }),
    sql`select case_id from support.cases where not name_filed order by case_id limit ${most}`,
  );
  return rows.map((row) => row.case_id);
}

/** Notes that it is filed. */
export const noteNameFiled = (act: WorkerAct, caseId: string): Promise<number> =>
  act.db.run(sql`update support.cases set name_filed = true where case_id = ${caseId} and not name_filed`);
