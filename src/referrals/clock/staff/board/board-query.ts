/** The board: dates of an agency's referrals by the day they are due, from the stages that every event leaves planned. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { StaffLook } from '../../../../access/index.ts';
import type { Day } from '../../../../platform/working-days.ts';
import { ruleIds } from '../../clock-rule.ts';
import { dayShape } from '../../clock-store.ts';
import { actors, stageIds } from '../../stage-rule.ts';
import type { BoardCursor, BoardFilters } from './board-filters.ts';

/** Dates on one page. */
export const datesOnPage = 50;
/** Late and near dates are counted up to here. */
export const mostCounted = 500;

const rowShape = z
  .object({
    referral_id: z.string(),
    reference: z.string(),
    stage: z.enum(stageIds),
    round: z.number(),
    actor: z.enum(actors),
    due_on: dayShape,
    near_on: dayShape.nullable(),
    rule: z.enum(ruleIds).nullable(),
    begun_on: dayShape.nullable(),
    holder: z.string(),
    holder_name: z.string().nullable(),
  })
  .transform((row) => ({
    referralId: row.referral_id,
    reference: row.reference,
    stage: row.stage,
    round: row.round,
    actor: row.actor,
    dueOn: row.due_on,
    nearOn: row.near_on,
    rule: row.rule,
    begunOn: row.begun_on,
    holder: row.holder,
    holderName: row.holder_name,
  }));
export type BoardRow = z.infer<typeof rowShape>;

/**
 * What is late and what is coming, each a walk along its own index; a chance that has passed is in neither. One more than a page
 * when there are more.
 */
export function listBoard(
  look: StaffLook,
  filters: BoardFilters,
  today: Day,
  after: BoardCursor | undefined,
  /** With `shared`: the records that other agencies share with one's own. */
  shared: readonly string[] = [],
): Promise<BoardRow[]> {
  const { agencyId, memberId } = look.actor;
  const mine =
    filters.whose === 'mine'
      ? sql`and (r.holder = ${memberId}::uuid or r.absence = ${memberId}::uuid)`
      : sql``;
  const whose =
    filters.whose === 'shared'
      ? sql`s.referral_id = any (${[...shared]}::uuid[])`
      : sql`s.agency_id = ${agencyId}`;
  const stage = filters.stage === undefined ? sql`` : sql`and s.stage = ${filters.stage}`;
  const following =
    after === undefined
      ? sql``
      : sql`and (s.due_on, s.referral_id, s.stage) > (${after.dueOn}::date, ${after.referralId}::uuid, ${after.stage})`;
  const part = (condition: ReturnType<typeof sql>) => sql`(
    select s.referral_id, r.reference, s.stage, s.round, s.actor, s.due_on, s.near_on, s.rule, s.begun_on, r.holder
    from referrals.clock_stages s join referrals.referrals r on r.referral_id = s.referral_id
    where ${whose} and s.running ${condition} ${following} ${mine} ${stage}
    order by s.due_on, s.referral_id, s.stage limit ${datesOnPage + 1})`;
  const late = part(sql`and s.kind = 'limit' and s.due_on < ${today}::date`);
  const coming = part(
    filters.when === 'near'
      ? sql`and s.due_on >= ${today}::date and s.near_on <= ${today}::date`
      : sql`and s.due_on >= ${today}::date`,
  );
  const parts =
    filters.when === 'late' ? late : filters.when === 'near' ? coming : sql`${late} union all ${coming}`;
  return look.db.all(
    rowShape,
    sql`select b.*, n.name as holder_name from (select * from (${parts}) p order by due_on, referral_id, stage limit ${datesOnPage + 1}) b
      left join access.member_names n on n.member_id = b.holder order by b.due_on, b.referral_id, b.stage`,
  );
}

const countShape = z.object({ late: z.number(), near: z.number() });
/** How many dates of the agency are late and how many near, counted to the most that is said. */
export const countBoard = (look: StaffLook, today: Day): Promise<z.infer<typeof countShape>> =>
  look.db.one(
    countShape,
    sql`select (select count(*)::integer from (select from referrals.clock_stages where agency_id = ${look.actor.agencyId} and running
          and kind = 'limit' and due_on < ${today}::date limit ${mostCounted + 1}) l) as late,
        (select count(*)::integer from (select from referrals.clock_stages where agency_id = ${look.actor.agencyId} and running
          and due_on between ${today}::date and ${today}::date + 100 and near_on <= ${today}::date limit ${mostCounted + 1}) n) as near`,
  );
