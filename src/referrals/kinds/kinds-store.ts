/** SQL for the kinds of exploitation of referrals: codes that follow from the answers, drawn anew when those change. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Act, Look } from '../../access/index.ts';

/** Keeps them, in the place of what stood before. */
export async function saveKinds(
  act: Act<unknown>,
  referralId: string,
  types: readonly string[],
): Promise<void> {
  const changed = await act.db.run(
    sql`update referrals.kinds set types = ${[...types]}::text[] where referral_id = ${referralId}`,
  );
  if (changed === 0)
    await act.db.run(
      sql`insert into referrals.kinds (referral_id, types) values (${referralId}, ${[...types]}::text[])`,
    );
}

/** Referrals whose kinds nobody has drawn yet; for the worker. */
export async function listWithoutKinds(look: Look<unknown>, most: number): Promise<string[]> {
  const rows = await look.db.all(
    z.object({ referral_id: z.string() }),
    sql`select r.referral_id from referrals.referrals r
      where not exists (select from referrals.kinds k where k.referral_id = r.referral_id) order by r.referral_id limit ${most}`,
  );
  return rows.map((row) => row.referral_id);
}
