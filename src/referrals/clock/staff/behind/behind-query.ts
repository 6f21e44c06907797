/** The referrals behind a figure, as far as whoever asks may see them: the policies decide. References and days, not lives. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { StaffLook } from '../../../../access/index.ts';
import type { Day } from '../../../../platform/working-days.ts';
import { ruleIds } from '../../clock-rule.ts';
import { dayShape } from '../../clock-store.ts';
import { endOfQuarter, type Figure } from './behind-figure.ts';

/** So many are shown; the board and the list go on page by page. */
export const mostBehind = 200;

const shape = z
  .object({
    referral_id: z.string(),
    reference: z.string(),
    holder_name: z.string().nullable(),
    on_day: dayShape.nullable(),
    rule: z.enum(ruleIds).nullable(),
    begun_on: dayShape.nullable(),
  })
  .transform((row) => ({
    referralId: row.referral_id,
    reference: row.reference,
    holderName: row.holder_name ?? '',
    on: row.on_day,
    rule: row.rule,
    begunOn: row.begun_on,
  }));
/** `on`: by when it is due, or when it was entered. `rule` and `begunOn`: where that date comes from. */
export type Behind = z.infer<typeof shape>;

export function listBehind(look: StaffLook, figure: Figure, today: Day): Promise<Behind[]> {
  const from =
    'stage' in figure
      ? sql`select s.referral_id, s.due_on as on_day, s.rule, s.begun_on from referrals.clock_stages s
          where s.running and (s.done_on is null or s.done_on > ${today}::date) and s.agency_id = ${figure.agency} and s.stage = ${figure.stage}
            ${figure.late === 'yes' ? sql`and s.kind = 'limit' and s.due_on < ${today}::date` : sql``}`
      : sql`select q.referral_id, q.sent_on as on_day, null::text as rule, null::date as begun_on from referrals.quality_at_sending q
          where q.agency_id = ${figure.agency} and q.sent_on >= ${figure.quarter}::date
            and q.sent_on < ${endOfQuarter(figure.quarter)}::date
            ${figure.band === undefined ? sql`` : sql`and q.band = ${figure.band}`}`;
  return look.db.all(
    shape,
    sql`select f.referral_id, r.reference, n.name as holder_name, f.on_day, f.rule, f.begun_on from (${from}) f
      join referrals.referrals r on r.referral_id = f.referral_id
      left join access.member_names n on n.member_id = r.holder
      order by f.on_day nulls last, r.reference limit ${mostBehind}`,
  );
}
