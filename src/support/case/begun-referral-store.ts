/** SQL for which case a referral was begun from, until the worker ties both or forgets it. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Look, StaffAct, WorkerAct } from '../../access/index.ts';

/** Keeps from which case a referral is begun in this act. */
export async function keepBegun(act: StaffAct, referralId: string, caseId: string): Promise<void> {
  await act.db.run(
    sql`insert into support.begun_referrals (referral_id, case_id) values (${referralId}, ${caseId})`,
  );
}

/** The case from which a referral was begun and to which it is not tied yet: none or one. */
export async function listBegunFrom(context: Look<unknown>, referralId: string): Promise<string[]> {
  const rows = await context.db.all(
    z.object({ case_id: z.string() }),
    sql`select case_id from support.begun_referrals where referral_id = ${referralId}`,
  );
  return rows.map((row) => row.case_id);
}

/** Keeps no more from which case it was begun. */
export async function forgetBegun(act: WorkerAct, referralId: string): Promise<void> {
  await act.db.run(sql`delete from support.begun_referrals where referral_id = ${referralId}`);
}
