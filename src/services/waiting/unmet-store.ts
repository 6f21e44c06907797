/** SQL for needs that no service meets. What is read is what is open to whoever asks; every row is parsed on the way out. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Act, Look } from '../../access/index.ts';
import { day } from '../../entries/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Day } from '../../platform/working-days.ts';
import { needDomainCodes } from '../../support/index.ts';
import { type UnmetNeed, unmetWhys } from './unmet.ts';

const rowShape = z
  .object({
    unmet_id: z.string(),
    case_id: z.string(),
    need: z.enum(needDomainCodes),
    why: z.enum(unmetWhys),
    noted_on: day,
    settled_on: day.nullable(),
  })
  .transform(
    (row): UnmetNeed => ({
      unmetId: row.unmet_id,
      caseId: row.case_id,
      need: row.need,
      why: row.why,
      notedOn: row.noted_on,
      settledOn: row.settled_on,
    }),
  );

/** Notes that no service meets a need; noted already it stays as it was noted. */
export async function noteUnmet(
  act: Act<unknown>,
  one: Omit<UnmetNeed, 'settledOn'> & { readonly agencyId: string; readonly notedBy: string },
): Promise<void> {
  await act.db.run(sql`insert into services.unmet_needs (unmet_id, case_id, agency_id, need, why, noted_by, noted_on, noted_at)
    values (${one.unmetId}, ${one.caseId}, ${one.agencyId}, ${one.need}, ${one.why}, ${one.notedBy}, ${one.notedOn}, ${act.now})
    on conflict (case_id, need) where settled_on is null do nothing`);
}

/** What was noted of one case and not settled, by now or by a moment, the oldest first. Of what was kept by the day alone, by that day. */
export const listUnmet = (look: Look<unknown>, caseId: string, then?: Date): Promise<UnmetNeed[]> => {
  const stands =
    then === undefined
      ? sql`settled_on is null`
      : sql`coalesce(noted_at, noted_on::timestamp at time zone 'Europe/London') <= ${then} and (settled_on is null
          or coalesce(settled_at, (settled_on + 1)::timestamp at time zone 'Europe/London') > ${then})`;
  return look.db.all(
    rowShape,
    sql`select unmet_id, case_id, need, why, noted_on, settled_on from services.unmet_needs
      where case_id = ${caseId} and ${stands} order by noted_on, unmet_id`,
  );
};

/** A service was found, or it is needed no more. @throws {Refusal} not-found */
export async function settleUnmet(
  act: Act<unknown>,
  of: { readonly unmetId: string; readonly caseId: string; readonly by: string; readonly on: Day },
): Promise<void> {
  const touched =
    await act.db.run(sql`update services.unmet_needs set settled_on = ${of.on}, settled_by = ${of.by}, settled_at = ${act.now}
    where unmet_id = ${of.unmetId} and case_id = ${of.caseId} and settled_on is null`);
  if (touched !== 1) throw new Refusal('not-found');
}
